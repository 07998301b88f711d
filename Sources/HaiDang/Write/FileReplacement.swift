import Glibc

/// Replaces small files of our own whole: a temporary beside the file, then a rename.
enum FileReplacement {
  /// Writes a new file, and gives what the file system says of it.
  ///
  /// The rights are what the user's mask leaves of reading and writing for all. On failure the file
  /// is gone again. `shown` is the path for the error.
  static func create(
    _ name: String, in folder: borrowing Descriptor, _ bytes: [UInt8], shown: String
  ) throws(MachineError) -> stat? {
    guard let file = folder.open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666) else {
      throw MachineError(.writeFile, shown, .system(errno))
    }
    let isWritten = file.write(bytes)
    let status = isWritten ? file.status() : nil
    guard isWritten, file.closed() else {
      let number = errno
      unlinkat(folder.number, name, 0)
      throw MachineError(.writeFile, shown, .system(number))
    }
    return status
  }

  /// Puts bytes in the place of a file, whether or not it stands; readers see the old or the new.
  static func replace(
    _ name: String, in folder: borrowing Descriptor, with bytes: [UInt8], shown: String
  ) throws(MachineError) {
    var pieces = try begin(name, in: folder, shown: shown)
    pieces.put(bytes)
    try finish(pieces, name, in: folder, shown: shown)
  }

  /// Begins what is to take the place of a file, piece by piece; it is finished, or given up.
  static func begin(
    _ name: String, in folder: borrowing Descriptor, shown: String
  ) throws(MachineError) -> FilePieces {
    // Not truncated first: that would give back the room that was reserved.
    guard let file = folder.open(temporary(name), O_WRONLY | O_CREAT | O_NOFOLLOW, mode: 0o666)
    else { throw MachineError(.writeFile, shown, .system(errno)) }
    return FilePieces(file)
  }

  /// Puts what was written piece by piece in the place of a file.
  static func finish(
    _ pieces: consuming FilePieces, _ name: String, in folder: borrowing Descriptor, shown: String
  ) throws(MachineError) {
    let number = pieces.finished()
    guard number == 0 else {
      giveUp(name, in: folder)
      throw MachineError(.writeFile, shown, .system(number))
    }
    guard renameat(folder.number, temporary(name), folder.number, name) == 0 else {
      let number = errno
      giveUp(name, in: folder)
      throw MachineError(.renameFile, shown, .system(number))
    }
  }

  /// Removes what was begun.
  static func giveUp(_ name: String, in folder: borrowing Descriptor) {
    unlinkat(folder.number, temporary(name), 0)
  }

  private static func temporary(_ name: String) -> String { "tmp-" + name }

  /// Takes the room on the disk that a later `replace` will need, so that it cannot fail for want of it.
  static func reserve(
    _ name: String, in folder: borrowing Descriptor, room: Int, shown: String
  ) throws(MachineError) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
    guard let file = folder.open(temporary(name), flags, mode: 0o666) else {
      throw MachineError(.writeFile, shown, .system(errno))
    }
    let number = posix_fallocate(file.number, 0, room)
    guard number == 0 else {
      giveUp(name, in: folder)
      throw MachineError(.writeFile, shown, .system(number))
    }
  }
}

/// A file of ours that is written piece by piece.
struct FilePieces: ~Copyable {
  private let file: Descriptor
  private var size = 0
  /// The number of the error, once there was one.
  private var failure: Int32 = 0

  init(_ file: consuming Descriptor) {
    self.file = file
  }

  /// Writes the next piece.
  mutating func put(_ bytes: [UInt8]) {
    guard failure == 0 else { return }
    size += bytes.count
    if !file.write(bytes) { failure = errno }
  }

  /// Ends the file and gives the number of the error, 0 for none.
  consuming func finished() -> Int32 {
    if failure == 0, ftruncate(file.number, size) != 0 { failure = errno }
    let failure = failure
    let isClosed = file.closed()
    return failure == 0 && !isClosed ? errno : failure
  }
}
