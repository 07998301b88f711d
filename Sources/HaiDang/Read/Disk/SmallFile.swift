import Glibc

/// Reads files that stand where the program put them, or where it wants to put some.
enum SmallFile {
  /// The bytes of a regular file; `nil` for anything else, or where it cannot be read.
  static func read(_ path: String, in folder: borrowing Descriptor) -> [UInt8]? {
    guard let file = folder.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY),
      let status = file.status(), status.isFile
    else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      let filled = file.read(into: UnsafeMutableRawBufferPointer(buffer))
      isWhole = filled == buffer.count || filled == Int(status.st_size)
      count = filled ?? 0
    }
    return isWhole ? bytes : nil
  }
}
