import Glibc
import Synchronization

extension OutputFolder {
  /// Makes room for so many files, before they are staged or kept.
  func expect(_ count: Int) {
    state.withLock { $0.staged.reserveCapacity(count) }
  }

  /// Takes in a file of the site, and says whether its bytes differ from what stands.
  ///
  /// A file that stands as we wrote it costs one call; one that differs is written as a temporary now
  /// and moved by `commit`. May be called from many threads; a path is staged once.
  @discardableResult
  func stage(_ path: String, _ bytes: [UInt8]) throws(MachineError) -> Bool {
    precondition(SourceFolder.isBelow(path), "an output path stays below the output folder")
    let digest = Digest128(of: bytes)
    switch try look(at: path) {
    case .asWritten(let file) where file.digest == digest:
      record(path, Staged(digest: digest, stamp: file.stamp))
      return false
    case .changed(let stamp) where stamp.size == bytes.count && read(path) == bytes:
      record(path, Staged(digest: digest, stamp: stamp))
      return false
    case .changed where !isOurs(path), .special:
      state.withLock { $0.conflicts.append(path) }
      return true
    case .folder:
      state.withLock { $0.obstructions.append(path) }
      record(path, try writeTemporary(bytes, digest, for: path))
      return true
    case .nothing, .asWritten, .changed:
      record(path, try writeTemporary(bytes, digest, for: path))
      return true
    }
  }

  /// Keeps a file as the last run wrote it; `false` if it does not stand so, and must be staged.
  func keep(_ path: String) throws(MachineError) -> Bool {
    precondition(SourceFolder.isBelow(path), "an output path stays below the output folder")
    switch try look(at: path) {
    case .asWritten(let file):
      record(path, Staged(digest: file.digest, stamp: file.stamp))
      return true
    case .changed(let stamp):
      guard let file = manifest.files[path], stamp.size == file.stamp.size,
        read(path).map({ Digest128(of: $0) }) == file.digest
      else { return false }
      record(path, Staged(digest: file.digest, stamp: stamp))
      return true
    case .nothing, .folder, .special: return false
    }
  }

  /// Whether every file of the last run stands as it was written, and that run ended well.
  ///
  /// It costs one call a file and reads none.
  func standsAsWritten() -> Bool {
    guard journal.claims.isEmpty else { return false }
    let paths = Array(manifest.files.keys)
    let found = try? Parallel.map(count: paths.count, jobs: Processors.count) {
      ()
    } body: { [self] _, index in
      isAsWritten(paths[index])
    }
    return found?.allSatisfy(\.self) ?? false
  }

  /// Keeps every file of the last run but some, if all of them stand as they were written.
  func keepAll(but changed: Set<String>) -> Bool {
    guard standsAsWritten() else { return false }
    let kept = manifest.files.filter { !changed.contains($0.key) }
      .mapValues { Staged(digest: $0.digest, stamp: $0.stamp) }
    state.withLock { $0.staged = kept }
    return true
  }

  /// The paths of what was staged and does not stand so yet.
  var changed: [String] {
    state.withLock { $0.staged.filter { $0.value.temporary != nil }.keys.sorted() }
  }

  private func record(_ path: String, _ file: Staged) {
    let previous = state.withLock { $0.staged.updateValue(file, forKey: path) }
    precondition(previous == nil, "an output path is staged once")
  }

  private func writeTemporary(
    _ bytes: [UInt8], _ digest: Digest128, for path: String
  ) throws(MachineError) -> Staged {
    if let folder = try missingFolder(on: path) {
      try makeNewFolder(Self.parent(of: path))
      let status = try FileReplacement.create(
        Self.newFolder(path), in: own, bytes, shown: shown(path))
      // Moving a folder leaves the stamps of what is in it.
      return Staged(
        digest: digest, stamp: status.map(FileStamp.init), temporary: .inFolder(folder))
    }
    let number = state.withLock { state in
      state.temporaries += 1
      return state.temporaries
    }
    _ = try FileReplacement.create(Self.temporary(number), in: own, bytes, shown: shown(path))
    return Staged(digest: digest, temporary: .numbered(number))
  }

  /// The outermost folder on the way to a file that does not stand yet; `nil` where all do, or where a file
  /// stands in its place.
  private func missingFolder(on path: String) throws(MachineError) -> String? {
    var missing: String?
    var folder = Self.parent(of: path)
    while true {
      switch try place(of: folder) {
      case .folder: return missing
      case .file: return nil
      case .nothing: missing = folder
      }
      folder = Self.parent(of: folder)
    }
  }

  /// Makes a folder, with all on the way to it, among those that wait to be moved as a whole.
  private func makeNewFolder(_ folder: String) throws(MachineError) {
    let failure = state.withLock { state -> Int32? in
      if state.newFolders.contains(folder) { return nil }
      var paths = [folder]
      while let outer = paths.last.map(Self.parent), !paths.contains(outer) { paths.append(outer) }
      for path in paths.reversed() where state.newFolders.insert(path).inserted {
        guard mkdirat(own.number, Self.newFolder(path), 0o777) == 0 else { return errno }
      }
      return nil
    }
    if let failure { throw MachineError(.makeFolder, shown(folder), .system(failure)) }
  }

  /// The name of a temporary.
  static func temporary(_ number: Int) -> String { "tmp-\(number)" }

  /// Where a folder, or a file in it, waits to be moved with the folder; the outermost at the top.
  static func newFolder(_ path: String) -> String {
    path.isEmpty ? "tmp-folders" : "tmp-folders/" + path
  }
}
