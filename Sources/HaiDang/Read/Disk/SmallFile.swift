import Glibc

/// Reads files that stand where the program put them, or where it wants to put some.
enum SmallFile {
  /// More than any file that we keep for ourselves has; a file without contents may claim any size.
  static let limit = 1 << 30

  /// The bytes of a regular file of no more than `limit` bytes; `nil` where none can be read
  /// (`ErrorNumber.last`).
  static func read(
    _ path: String, in folder: borrowing Descriptor, limit: Int = .max
  ) -> [UInt8]? {
    guard let file = folder.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY),
      let status = file.status(), status.isFile, Int(status.st_size) <= limit
    else { return nil }
    return file.read(count: Int(status.st_size))
  }
}
