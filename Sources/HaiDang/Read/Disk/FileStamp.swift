import Glibc

/// What the file system says of a file without opening it; the same stamp means the same bytes.
///
/// A stamp is to be trusted only when it is settled: see `isSettled(before:)`.
struct FileStamp: Hashable, Sendable {
  /// The size in bytes.
  var size: Int
  /// When the bytes were last written, in nanoseconds since 1970; anyone can set it to anything.
  var modified: Int
  /// When the bytes, the name or the rights last changed, in nanoseconds since 1970.
  var changed: Int
  /// The number of the file on its file system: another file moved to this path has another one.
  var inode: UInt64
}

extension FileStamp {
  init(_ status: stat) {
    size = Int(status.st_size)
    modified = status.st_mtim.nanoseconds
    changed = status.st_ctim.nanoseconds
    inode = UInt64(status.st_ino)
  }

  /// Whether any later writing must show in the stamp, given the file system's time when it was taken.
  ///
  /// File systems count time in ticks (4 ms is common). A file written, read and written again in one
  /// tick keeps its stamp if its size stays; so a stamp from the tick in which we looked proves
  /// nothing, and counts as changed. `time` is the file system's own (`FileClock`), never the wall
  /// clock, which may differ from it. Only `changed` is asked: nobody can set it.
  func isSettled(before time: Int) -> Bool {
    changed < time
  }
}

extension timespec {
  /// The time as one number; it wraps, rather than traps, for the nonsense a damaged disk may say.
  fileprivate var nanoseconds: Int { tv_sec &* 1_000_000_000 &+ tv_nsec }
}
