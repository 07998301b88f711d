import Glibc

/// Everything a commit is going to do, found out before it does anything.
struct CommitPlan {
  /// The files that have a temporary of their own, by path.
  var moved: [(path: String, temporary: Int)] = []
  /// The folders that are moved with all that is in them, and how many files that is.
  var movedFolders: [String] = []
  var filesInFolders = 0
  /// The folders to be made, outer ones first.
  var newFolders: [String] = []
  /// Files of an earlier run, as we wrote them, that nobody needs any more.
  var stale: [String] = []
  /// Those among them that must go before the renames, since they stand in the way.
  var inTheWay: Set<String> = []
  /// Folders that must go before the renames; only such files are in them.
  var foldersInTheWay: [String] = []
  /// Files of an earlier run that someone else has changed since.
  var left: [String] = []
  /// What the journal has to claim while the commit is under way.
  var journal = Journal()
}

extension OutputFolder {
  /// Plans the commit of what was staged; throws, and nothing has happened, where others are in the way.
  func plan(_ state: State) throws(MachineError) -> CommitPlan {
    var plan = CommitPlan()
    findMoved(state, &plan)
    findStale(state, &plan)
    var conflicts = Set(state.conflicts)
    conflicts.formUnion(try findFilesInTheWay(&plan))
    conflicts.formUnion(try findFoldersInTheWay(state.obstructions, &plan))
    if let first = conflicts.min() {
      throw MachineError(.writeFile, shown(first), .foreignFiles(conflicts.sorted()))
    }
    try checkRights(plan)
    claim(state, &plan)
    return plan
  }

  private func findMoved(_ state: State, _ plan: inout CommitPlan) {
    var folders: Set<String> = []
    for (path, file) in state.staged {
      switch file.temporary {
      case .numbered(let number): plan.moved.append((path, number))
      case .inFolder(let folder):
        folders.insert(folder)
        plan.filesInFolders += 1
      case nil: break
      }
    }
    plan.moved.sort { $0.path < $1.path }
    plan.movedFolders = folders.sorted()
  }

  private func findStale(_ state: State, _ plan: inout CommitPlan) {
    var paths = manifest.files.keys.filter { state.staged[$0] == nil }
    paths += journal.claims.keys.filter { state.staged[$0] == nil && manifest.files[$0] == nil }
    for path in paths.sorted() {
      if isAsWeWrote(path) {
        plan.stale.append(path)
      } else if manifest.files[path] != nil, case .changed? = try? look(at: path) {
        plan.left.append(path)
      }
    }
  }

  /// Finds the folders to be made and files that stand in their place; returns those of others.
  private func findFilesInTheWay(_ plan: inout CommitPlan) throws(MachineError) -> [String] {
    var conflicts: [String] = []
    var seen: Set<String> = []
    let stale = Set(plan.stale)
    for (path, _) in plan.moved {
      var folder = Self.parent(of: path)
      while !folder.isEmpty, seen.insert(folder).inserted {
        switch try place(of: folder) {
        case .folder: break
        case .nothing: plan.newFolders.append(folder)
        case .file:
          plan.newFolders.append(folder)
          if stale.contains(folder) {
            plan.inTheWay.insert(folder)
          } else {
            conflicts.append(folder)
          }
        }
        folder = Self.parent(of: folder)
      }
    }
    plan.newFolders.sort()
    return conflicts
  }

  /// Finds what lies in folders where files belong; returns what is not ours to remove.
  private func findFoldersInTheWay(
    _ obstructions: [String], _ plan: inout CommitPlan
  ) throws(MachineError) -> [String] {
    var conflicts: [String] = []
    let stale = Set(plan.stale)
    var rest = obstructions
    while let folder = rest.popLast() {
      plan.foldersInTheWay.append(folder)
      for (path, isFolder) in try contents(of: folder) {
        if isFolder {
          rest.append(path)
        } else if stale.contains(path) {
          plan.inTheWay.insert(path)
        } else {
          conflicts.append(path)
        }
      }
    }
    // Inner folders first.
    plan.foldersInTheWay.sort(by: >)
    return conflicts
  }

  private func contents(of folder: String) throws(MachineError) -> [(String, isFolder: Bool)] {
    guard let opened = root.open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW),
      let stream = fdopendir(opened.released())
    else { throw MachineError(.listFolder, shown(folder), .system(errno)) }
    defer { closedir(stream) }
    guard let listing = FolderListing(stream, hidden: true) else {
      throw MachineError(.listFolder, shown(folder), .system(errno))
    }
    return listing.entries.map { entry in
      let name = listing.name(of: entry) ?? listing.repairedName(of: entry)
      return (folder + "/" + name, entry.kind == .folder)
    }
  }

  /// Makes sure that every folder in which something will change lets us: no rename should fail.
  private func checkRights(_ plan: CommitPlan) throws(MachineError) {
    var folders = Set(plan.moved.map { Self.parent(of: $0.path) })
    folders.formUnion((plan.newFolders + plan.movedFolders).map { Self.parent(of: $0) })
    folders.formUnion(plan.stale.map { Self.parent(of: $0) })
    for folder in folders.sorted() where try place(of: folder) == .folder {
      guard faccessat(root.number, folder.isEmpty ? "." : folder, W_OK | X_OK, AT_EACCESS) == 0
      else {
        let path = folder.isEmpty ? self.path : shown(folder)
        throw MachineError(.writeFile, path, .system(errno))
      }
    }
  }

  /// Claims what the manifest does not name yet, and what it will no longer name.
  private func claim(_ state: State, _ plan: inout CommitPlan) {
    for (path, file) in state.staged where manifest.files[path] == nil {
      plan.journal.claim(path, file.digest)
    }
    for path in plan.stale {
      if let file = manifest.files[path] { plan.journal.claim(path, file.digest) }
    }
    for (path, digests) in journal.claims {
      for digest in digests { plan.journal.claim(path, digest) }
    }
  }
}
