import Glibc

/// Reads files that stand where the program put them, or where it wants to put some.
enum SmallFile {
  /// The bytes of a regular file; `nil` where none can be read (`ErrorNumber.last`).
  static func read(_ path: String, in folder: borrowing Descriptor) -> [UInt8]? {
    guard let file = folder.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY),
      let status = file.status(), status.isFile
    else { return nil }
    return file.read(count: Int(status.st_size))
  }
}
