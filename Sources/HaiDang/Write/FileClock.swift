import Glibc

/// The time as the file system tells it: the only clock that stamps may be compared with.
enum FileClock {
  /// The file system's time now, or `nil` where nothing can be written.
  static func now(in folder: borrowing Descriptor) -> Int? {
    let name = "tmp-clock"
    unlinkat(folder.number, name, 0)
    defer { unlinkat(folder.number, name, 0) }
    guard let file = folder.open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666),
      let status = file.status()
    else { return nil }
    return FileStamp(status).changed
  }

  /// Waits until the file system's time has passed `time`, a tick at most; it gives up after 20 ms.
  ///
  /// Returns the time it is then. A stamp from before it is settled.
  static func wait(past time: Int, in folder: borrowing Descriptor) -> Int {
    var now = now(in: folder) ?? time
    for _ in 0..<20 where now <= time {
      var pause = timespec(tv_sec: 0, tv_nsec: 1_000_000)
      nanosleep(&pause, nil)
      now = self.now(in: folder) ?? time
    }
    return now
  }
}
