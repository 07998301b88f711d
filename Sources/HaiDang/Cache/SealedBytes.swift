/// The outer form of every file that we keep for ourselves: what it is, its content, a digest of all.
///
/// Damage anywhere, another version or another kind of file all read as `nil`.
enum SealedBytes {
  private static let magic: [UInt8] = Array("HAIDANG\n".utf8)
  private static let digestSize = 16

  /// Wraps content; `version` names the format of the content and what wrote it.
  static func seal(_ content: ByteEncoder, version: String) -> [UInt8] {
    var sealed = begin(version: version)
    sealed.append(content.bytes)
    return end(sealed)
  }

  /// An encoder for content that is sealed where it stands: a large one is not copied.
  static func begin(version: String) -> ByteEncoder {
    var sealed = ByteEncoder()
    sealed.append(magic)
    sealed.encode(version)
    return sealed
  }

  /// Seals what was encoded since `begin`.
  static func end(_ content: consuming ByteEncoder) -> [UInt8] {
    content.encode(Digest128(of: content.bytes))
    return content.bytes
  }

  /// The digest at the end of bytes that `open` unwrapped.
  static func seal(of bytes: [UInt8]) -> Digest128 {
    var tail = ByteDecoder(bytes, max(0, bytes.count - digestSize)..<bytes.count)
    return (try? tail.decode()) ?? Digest128(of: [])
  }

  /// Unwraps what `seal` made with the same version.
  static func open(_ bytes: [UInt8], version: String) -> ByteDecoder? {
    let end = bytes.count - digestSize
    guard end >= magic.count, bytes.starts(with: magic) else { return nil }
    var tail = ByteDecoder(bytes, end..<bytes.count)
    var hasher = Digest128.Hasher()
    bytes.withUnsafeBytes { hasher.add(UnsafeRawBufferPointer(rebasing: $0[..<end])) }
    guard (try? tail.decode(Digest128.self)) == hasher.finalize() else { return nil }
    var decoder = ByteDecoder(bytes, magic.count..<end)
    return (try? decoder.decode(String.self)) == version ? decoder : nil
  }
}
