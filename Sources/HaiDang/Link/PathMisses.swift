import Synchronization

/// Finds the path that a wrong one may have meant: a file of its name in another folder, else one in its
/// folder whose name is nearly the same.
///
/// Whole paths are not compared: the folder is most of a path, and beside it half of a short name would
/// pass for a slip.
final class PathMisses: Sendable {
  private struct Prepared {
    /// The first path of each file name, folded.
    var byName: [String: String] = [:]
    /// The file names of each folder.
    var byFolder: [String: NearMisses] = [:]
  }

  private let paths: [String]
  private let prepared = Mutex<Prepared?>(nil)

  init(_ paths: [String]) {
    self.paths = paths
  }

  /// The path that a wrong path may have meant.
  func nearest(to path: String) -> String? {
    let prepared = prepared.withLock { known in
      let prepared = known ?? prepare()
      known = prepared
      return prepared
    }
    let (folder, name) = Self.parts(of: path)
    if let elsewhere = prepared.byName[Fold.folded(name)] { return elsewhere }
    return prepared.byFolder[folder]?.nearest(to: name).map { folder + $0 }
  }

  private func prepare() -> Prepared {
    var prepared = Prepared()
    var names: [String: [String]] = [:]
    for path in paths.sorted() {
      let (folder, name) = Self.parts(of: path)
      names[folder, default: []].append(name)
      let folded = Fold.folded(name)
      if prepared.byName[folded] == nil { prepared.byName[folded] = path }
    }
    prepared.byFolder = names.mapValues(NearMisses.init)
    return prepared
  }

  /// The folder of a path with its slash, and the name of the file.
  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }
}
