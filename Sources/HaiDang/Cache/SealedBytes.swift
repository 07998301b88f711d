/// The outer form of every file that we keep for ourselves: what it is, its content, a digest of all.
///
/// Damage anywhere, another version or another kind of file all read as `nil`.
enum SealedBytes {
  private static let magic: [UInt8] = Array("HAIDANG\n".utf8)
  private static let digestSize = 16

  /// Wraps content; `version` names the format of the content and what wrote it.
  static func seal(_ content: ByteEncoder, version: String) -> [UInt8] {
    var hasher = Digest128.Hasher()
    let (start, content) = (start(version, &hasher), content.finish())
    hasher.add(content)
    return start + content + ByteEncoder(hasher.finalize()).finish()
  }

  /// Wraps content that comes piece by piece: a large one is never in memory as a whole.
  struct Pieces: ~Copyable {
    private var file: FilePieces
    private var hasher = Digest128.Hasher()

    /// Begins with the file that takes it.
    init(_ file: consuming FilePieces, version: String) {
      self.file = file
      self.file.put(SealedBytes.start(version, &hasher))
    }

    /// Writes the next piece.
    mutating func put(_ piece: consuming ByteEncoder) {
      let bytes = piece.finish()
      hasher.add(bytes)
      file.put(bytes)
    }

    /// Ends it, and gives the file back.
    consuming func sealed() -> FilePieces {
      file.put(ByteEncoder(hasher.finalize()).finish())
      return file
    }
  }

  private static func start(_ version: String, _ hasher: inout Digest128.Hasher) -> [UInt8] {
    var start = ByteEncoder()
    start.append(magic)
    start.encode(version)
    let bytes = start.finish()
    hasher.add(bytes)
    return bytes
  }

  /// The digest at the end of bytes that `open` unwrapped.
  static func seal(of bytes: [UInt8]) -> Digest128 {
    var tail = ByteDecoder(bytes, max(0, bytes.count - digestSize)..<bytes.count)
    return (try? tail.decode(Digest128.self)) ?? Digest128(of: [])
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
