/// The outer form of every file that we keep for ourselves: what it is, its content, a digest of all.
///
/// Damage anywhere, another version or another kind of file all read as `nil`.
enum SealedBytes {
  private static let magic: [UInt8] = Array("HAIDANG\n".utf8)
  private static let digestSize = 16

  /// Wraps content; `version` names the format of the content and what wrote it.
  static func seal(_ content: ByteEncoder, version: String) -> [UInt8] {
    var sealed = ByteEncoder()
    sealed.append(magic)
    sealed.encode(version)
    sealed.encode(section: content)
    let digest = Digest128(of: sealed.bytes)
    sealed.encode(digest)
    return sealed.bytes
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
    guard (try? decoder.decode(String.self)) == version else { return nil }
    return try? decoder.section()
  }
}
