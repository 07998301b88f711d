/// What the last run knew of the files of the site when it made them.
struct PageCache: Sendable {
  /// The digest of everything that each file depended on, by path below the output folder.
  var digests: [String: Digest128] = [:]
  /// The digest of everything that any of them depended on, but for the bodies of entries.
  var outline = Digest128(of: [])
  /// The digest of what is neither an entry nor made from one: options, settings, tables, the theme.
  var surroundings = Digest128(of: [])
  /// Where bodies stand, by the paths of their entries.
  var bodies: [String: ShownBody] = [:]

  /// Puts in what changed.
  mutating func apply(_ change: KeptChange) {
    for path in change.removedPages { digests[path] = nil }
    for (path, digest) in change.pages.digests { digests[path] = digest }
    for path in change.removedBodies { bodies[path] = nil }
    for (path, body) in change.pages.bodies { bodies[path] = body }
    outline = change.pages.outline
    surroundings = change.pages.surroundings
  }
}

extension PageCache: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(outline)
    encoder.encode(surroundings)
    encoder.encode(bodies)
    encoder.encode(digests)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    try self.init(beginning: &decoder)
    digests = try decoder.decode()
  }

  /// Reads all but the digests, which come last.
  init(beginning decoder: inout ByteDecoder) throws(DamagedData) {
    outline = try decoder.decode()
    surroundings = try decoder.decode()
    bodies = try decoder.decode()
  }
}
