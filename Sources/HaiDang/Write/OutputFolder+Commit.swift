import Glibc
import Synchronization

extension OutputFolder {
  /// Moves everything that was staged to its place, and removes what is ours and no longer needed.
  ///
  /// Until the first rename any failure leaves the folder as it was. A failure or a kill after it
  /// leaves whole files, old or new, and a journal by which the next run knows them as ours.
  func commit() throws(MachineError) -> WriteSummary {
    let state = self.state.withLock { $0 }
    precondition(!state.isOver, "a run is committed once")
    defer { abandon() }
    let plan = try plan(state)
    let written = plan.moved.count + plan.filesInFolders
    if written > 0 { try reserveManifest(state) }
    if !plan.journal.claims.isEmpty { try store(plan.journal, "journal", Journal.version) }
    try clearTheWay(plan)
    try move(plan.movedFolders)
    try move(plan.moved)
    let manifest = try newManifest(state)
    if manifest != self.manifest {
      let seal = try store(manifest, "manifest", Manifest.version)
      self.state.withLock { $0.seal = seal }
    }
    try removeStale(plan.stale.filter { !plan.inTheWay.contains($0) })
    if !plan.journal.claims.isEmpty { unlinkat(own.number, "journal", 0) }

    var summary = WriteSummary()
    summary.written = written
    summary.unchanged = state.staged.count - written
    summary.removed = plan.stale.count
    summary.left = plan.left
    return summary
  }

  /// Ends the run without a commit: the temporaries go, everything else is as it was.
  func abandon() {
    let (temporaries, hasFolders) = state.withLock { state in
      defer { state.isOver = true }
      return state.isOver ? (0, false) : (state.temporaries, !state.newFolders.isEmpty)
    }
    unlinkat(own.number, "tmp-manifest", 0)
    for number in stride(from: 1, through: temporaries, by: 1) {
      unlinkat(own.number, Self.temporary(number), 0)
    }
    if hasFolders { Self.remove(.folder, Self.newFolder(""), in: own) }
  }

  /// The manifest comes after the renames, since they change the stamps; its room comes before.
  private func reserveManifest(_ state: State) throws(MachineError) {
    let room = state.staged.keys.reduce(256) { $0 + $1.utf8.count + Manifest.largestFile }
    let shown = shown(".haidang/manifest")
    try FileReplacement.reserve("manifest", in: own, room: room, shown: shown)
  }

  /// Stores a value and gives its seal.
  @discardableResult
  private func store(
    _ value: some Cacheable, _ name: String, _ version: String
  ) throws(MachineError) -> Digest128 {
    var encoder = ByteEncoder()
    encoder.encode(value)
    let bytes = SealedBytes.seal(encoder, version: version)
    try FileReplacement.replace(name, in: own, with: bytes, shown: shown(".haidang/" + name))
    return SealedBytes.seal(of: bytes)
  }

  /// Makes the new folders; where files of ours stand in the way, they go only after all others worked.
  private func clearTheWay(_ plan: CommitPlan) throws(MachineError) {
    // Outer folders come first, so that a folder below a blocked one is found to be blocked too.
    var blocked: Set<String> = []
    for folder in plan.newFolders
    where plan.inTheWay.contains(folder) || blocked.contains(Self.parent(of: folder)) {
      blocked.insert(folder)
    }
    var made: [String] = []
    do throws(MachineError) {
      for folder in plan.newFolders where !blocked.contains(folder) {
        try makeFolder(folder)
        made.append(folder)
      }
    } catch {
      for folder in made.reversed() { unlinkat(root.number, folder, AT_REMOVEDIR) }
      throw error
    }
    for path in plan.inTheWay.sorted() { try remove(path) }
    for folder in plan.foldersInTheWay {
      guard unlinkat(root.number, folder, AT_REMOVEDIR) == 0 else {
        throw MachineError(.removeFile, shown(folder), .system(errno))
      }
    }
    for folder in blocked.sorted() { try makeFolder(folder) }
  }

  private func makeFolder(_ folder: String) throws(MachineError) {
    guard mkdirat(root.number, folder, 0o777) == 0 else {
      throw MachineError(.makeFolder, shown(folder), .system(errno))
    }
  }

  /// Moves folders that do not stand yet with all that is in them.
  private func move(_ folders: [String]) throws(MachineError) {
    for folder in folders {
      guard renameat(own.number, Self.newFolder(folder), root.number, folder) == 0 else {
        throw MachineError(.renameFile, shown(folder), .system(errno))
      }
    }
  }

  private func move(_ files: [(path: String, temporary: Int)]) throws(MachineError) {
    for (path, temporary) in files {
      guard renameat(own.number, Self.temporary(temporary), root.number, path) == 0 else {
        throw MachineError(.renameFile, shown(path), .system(errno))
      }
    }
    state.withLock { $0.temporaries = 0 }
  }

  /// The manifest of what stands now; a rename has changed the stamps of what was moved.
  private func newManifest(_ state: State) throws(MachineError) -> Manifest {
    var files: [String: Manifest.File] = [:]
    files.reserveCapacity(state.staged.count)
    var newest = 0
    for (path, file) in state.staged {
      let stamp = if let stamp = file.stamp { stamp } else { try stamp(of: path) }
      newest = max(newest, stamp.changed)
      files[path] = Manifest.File(digest: file.digest, stamp: stamp)
    }
    if files == manifest.files, newest < manifest.settled { return manifest }
    return Manifest(files: files, settled: FileClock.wait(past: newest, in: own))
  }

  private func stamp(of path: String) throws(MachineError) -> FileStamp {
    guard let status = root.status(of: path) else {
      throw MachineError(.readFile, shown(path), .system(errno))
    }
    return FileStamp(status)
  }

  private func removeStale(_ paths: [String]) throws(MachineError) {
    var emptied: Set<String> = []
    for path in paths {
      try remove(path)
      emptied.insert(Self.parent(of: path))
    }
    // Inner folders first; a folder that holds anything stays.
    for folder in emptied.sorted(by: >) {
      var folder = folder
      while !folder.isEmpty, unlinkat(root.number, folder, AT_REMOVEDIR) == 0 {
        folder = Self.parent(of: folder)
      }
    }
  }

  private func remove(_ path: String) throws(MachineError) {
    guard unlinkat(root.number, path, 0) == 0 || errno == ENOENT else {
      throw MachineError(.removeFile, shown(path), .system(errno))
    }
  }
}
