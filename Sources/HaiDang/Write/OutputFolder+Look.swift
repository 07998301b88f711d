import Glibc
import Synchronization

/// Finds out what stands in the output, without following any link.
extension OutputFolder {
  /// What stands at the path of a file.
  enum Standing {
    /// Nothing, or a file of ours on the way that will be gone.
    case nothing
    /// The file as the last run wrote it.
    case asWritten(Manifest.File)
    /// A file that only its bytes can tell.
    case changed(FileStamp)
    /// A folder.
    case folder
    /// A device, a pipe or a socket.
    case special
  }

  /// What stands at the path of a folder.
  enum Place {
    case folder, nothing
    /// A file of an earlier run.
    case file
  }

  /// Looks at the path of a file; a link there, or on the way, is an error.
  func look(at path: String) throws(MachineError) -> Standing {
    guard try place(of: Self.parent(of: path)) == .folder else { return .nothing }
    guard let status = root.status(of: path) else {
      if errno == ENOENT || errno == ENOTDIR { return .nothing }
      throw MachineError(.readFile, shown(path), .system(errno))
    }
    if status.isFolder { return .folder }
    if status.isLink { throw MachineError(.writeFile, shown(path), .notOurs) }
    guard status.isFile else { return .special }
    let stamp = FileStamp(status)
    if let file = manifest.files[path], file.stamp == stamp,
      stamp.isSettled(before: manifest.settled)
    {
      return .asWritten(file)
    }
    return .changed(stamp)
  }

  /// Looks at a folder on the way to a file, once a run.
  func place(of folder: String) throws(MachineError) -> Place {
    guard !folder.isEmpty else { return .folder }
    if let known = state.withLock({ $0.folders[folder] }) { return known }
    let place = try findPlace(of: folder)
    state.withLock { $0.folders[folder] = place }
    return place
  }

  private func findPlace(of folder: String) throws(MachineError) -> Place {
    guard try place(of: Self.parent(of: folder)) == .folder else { return .nothing }
    guard let status = root.status(of: folder) else {
      if errno == ENOENT { return .nothing }
      throw MachineError(.openFolder, shown(folder), .system(errno))
    }
    if status.isFile { return .file }
    guard status.isFolder else { throw MachineError(.openFolder, shown(folder), .notOurs) }
    guard UInt64(status.st_dev) == device else {
      throw MachineError(.openFolder, shown(folder), .otherFileSystem)
    }
    return .folder
  }

  /// Whether the file that stands at a path is one that we wrote, or were about to write.
  ///
  /// The manifest is proof enough to write over it; the journal's claim holds for its bytes only.
  func isOurs(_ path: String) -> Bool {
    manifest.files[path] != nil || isClaimed(path)
  }

  /// Whether a file stands as the last run wrote it.
  func isAsWritten(_ path: String) -> Bool {
    guard case .asWritten? = try? look(at: path) else { return false }
    return true
  }

  /// Whether the file that stands at a path has the very bytes that we wrote.
  func isAsWeWrote(_ path: String) -> Bool {
    switch try? look(at: path) {
    case .asWritten?: true
    case .changed(let stamp)?: isWritten(path, stamp.size) || isClaimed(path)
    case .nothing?, .folder?, .special?, nil: false
    }
  }

  private func isWritten(_ path: String, _ size: Int) -> Bool {
    guard let file = manifest.files[path], file.stamp.size == size else { return false }
    return read(path).map { Digest128(of: $0) } == file.digest
  }

  private func isClaimed(_ path: String) -> Bool {
    guard let claims = journal.claims[path],
      let bytes = SmallFile.read(path, in: root, limit: SmallFile.limit)
    else { return false }
    return claims.contains(Digest128(of: bytes))
  }

  /// The bytes that stand at a path.
  func read(_ path: String) -> [UInt8]? {
    SmallFile.read(path, in: root)
  }

  /// The folder of a path; empty at the top.
  static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }
}
