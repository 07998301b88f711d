/// What a run is about to create or to remove, written before it does so.
///
/// A run that is killed between its first rename and its manifest leaves files that no manifest
/// names. The journal claims them: a file at one of its paths whose bytes have one of its digests is
/// ours. A run that ends well leaves no journal.
struct Journal: Hashable, Sendable {
  /// The digests claimed at each path.
  var claims: [String: [Digest128]] = [:]

  /// The format's name; a journal of another format reads as none.
  static let version = "journal 1"

  /// Claims a file with this digest at this path.
  mutating func claim(_ path: String, _ digest: Digest128) {
    func add(_ digests: inout [Digest128]) {
      if !digests.contains(digest) { digests.append(digest) }
    }
    add(&claims[path, default: []])
  }
}

extension Journal: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(claims.count)
    // It goes when the run ends, so its order shows nowhere.
    for (path, digests) in claims {
      encoder.encode(path)
      encoder.encode(digests)
    }
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    for _ in 0..<(try decoder.decodeCount()) {
      let path = try decoder.decode(String.self)
      guard SourceFolder.isBelow(path) else { throw DamagedData() }
      claims[path] = try decoder.decode([Digest128].self)
    }
  }
}
