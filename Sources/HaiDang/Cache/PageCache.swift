/// The digest of everything that each file of the site depended on when it was last made.
struct PageCache: Sendable {
  /// The digests by path below the output folder.
  var digests: [String: Digest128] = [:]
  /// The digest of everything that any of them depended on, but for the bodies of entries.
  var outline = Digest128(of: [])

  /// Puts in what changed.
  mutating func apply(_ changed: PageCache, removed: [String]) {
    for path in removed { digests[path] = nil }
    for (path, digest) in changed.digests { digests[path] = digest }
    outline = changed.outline
  }
}

extension PageCache: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(outline)
    encoder.encode(digests.count)
    // In no order: sorting tens of thousands of paths would be a tenth of a small rebuild.
    for (path, digest) in digests {
      encoder.encode(path)
      encoder.encode(digest)
    }
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    outline = try decoder.decode()
    let count = try decoder.decodeCount()
    digests = Dictionary(minimumCapacity: min(count, 1 << 20))
    for _ in 0..<count {
      let path = try decoder.decode(String.self)
      digests[path] = try decoder.decode(Digest128.self)
    }
  }
}
