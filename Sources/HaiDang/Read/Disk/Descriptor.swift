import Glibc

/// An open file or folder, closed when it is let go.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over a number that a call returned; `nil` when the call failed (`ErrorNumber.last`).
  init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit {
    close(number)
  }

  /// Closes it and says whether that went well: some disks say only now that they are full.
  consuming func closed() -> Bool {
    let number = number
    discard self
    return close(number) == 0
  }

  /// Gives the number away, to be closed by whoever gets it.
  consuming func released() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// What the file system says of it.
  borrowing func status() -> stat? {
    var status = stat()
    return fstat(number, &status) == 0 ? status : nil
  }

  /// What the file system says of a path below this folder; a link itself, not what it leads to.
  borrowing func status(of path: String) -> stat? {
    var status = stat()
    return fstatat(number, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// Opens a path below this folder; a call that a signal breaks off is made again.
  borrowing func open(_ path: String, _ flags: Int32, mode: mode_t = 0) -> Descriptor? {
    while true {
      let opened = openat(number, path, flags | O_CLOEXEC, mode)
      if opened >= 0 || errno != EINTR { return Descriptor(opened) }
    }
  }

  /// Reads the next `count` bytes, fewer only at the end of the file.
  ///
  /// Returns `nil` when the file cannot be read (`ErrorNumber.last`).
  borrowing func read(count: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled..<count])
        let taken = Glibc.read(number, rest.baseAddress, rest.count)
        if taken == 0 { break }
        if taken > 0 {
          filled += taken
        } else if errno != EINTR {
          failed = true
          break
        }
      }
    }
    return failed ? nil : bytes
  }

  /// Writes all bytes; `false` when the disk does not take them (`ErrorNumber.last`).
  borrowing func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { write($0) }
  }

  private borrowing func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let number = number
    return Self.writeAll(bytes) { rest, _ in Glibc.write(number, rest.baseAddress, rest.count) }
  }

  /// Writes two runs of bytes, one after the other, at an offset of the file; `false` when the disk does
  /// not take them.
  borrowing func write(
    _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer, at offset: Int
  ) -> Bool {
    let taken = Self.withParts(.init(mutating: first), .init(mutating: second)) {
      pwritev(number, $0, 2, offset)
    }
    if taken == first.count + second.count { return true }
    // Broken off, or refused: what comes of it piece by piece is told.
    return write(first, at: offset) && write(second, at: offset + first.count)
  }

  /// Fills two buffers, one after the other, from an offset of the file on; `false` when it ends before.
  borrowing func read(
    into first: UnsafeMutableRawBufferPointer, _ second: UnsafeMutableRawBufferPointer,
    at offset: Int
  ) -> Bool {
    let taken = Self.withParts(first, second) { preadv(number, $0, 2, offset) }
    if taken == first.count + second.count { return true }
    return read(into: first, at: offset) && read(into: second, at: offset + first.count)
  }

  private static func withParts(
    _ first: UnsafeMutableRawBufferPointer, _ second: UnsafeMutableRawBufferPointer,
    _ call: (UnsafePointer<iovec>?) -> Int
  ) -> Int {
    withUnsafeTemporaryAllocation(of: iovec.self, capacity: 2) { parts in
      parts[0] = iovec(iov_base: first.baseAddress, iov_len: first.count)
      parts[1] = iovec(iov_base: second.baseAddress, iov_len: second.count)
      return call(parts.baseAddress)
    }
  }

  private borrowing func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    let number = number
    return Self.writeAll(bytes) { rest, written in
      pwrite(number, rest.baseAddress, rest.count, offset + written)
    }
  }

  /// Reads as many bytes as there is room for, from an offset of the file on; `false` when it ends before.
  private borrowing func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let taken = pread(number, rest.baseAddress, rest.count, offset + filled)
      if taken > 0 {
        filled += taken
      } else if taken == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }

  private static func writeAll(
    _ bytes: UnsafeRawBufferPointer, _ write: (UnsafeRawBufferPointer, Int) -> Int
  ) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(rest, bytes.count - rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if count == 0 {
        errno = EIO
        return false
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}

extension stat {
  /// Whether it is a regular file.
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  /// Whether it is a folder.
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  /// Whether it is a symbolic link.
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
