import Glibc

/// An open folder that the build reads from: the site's, or a theme's that lies elsewhere.
///
/// Everything below is opened from here, name by name, without following links; a link is followed
/// only after it was resolved and found to end below this folder.
final class SourceFolder: Sendable {
  /// The path as the user gave it.
  let path: String
  /// What stands before every path that is shown: empty for the site's own folder, else ends in `/`.
  let label: String
  let descriptor: Descriptor
  /// The path without links, for judging where a link ends.
  private let realPath: String

  /// Opens a folder; `label` is put before the paths of its files ("themes/blue/").
  init(at path: String, label: String = "") throws(MachineError) {
    guard let opened = Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
      let realPath = Self.realPath(of: path)
    else { throw MachineError(.openFolder, path, .system(errno)) }
    self.path = path
    self.label = label
    self.realPath = realPath == "/" ? "" : realPath
    descriptor = opened
  }

  /// Where a path with links on it ends.
  enum Target {
    /// Below this folder, at a path without links.
    case inside(String)
    /// Somewhere else, or at a hidden file.
    case outside
    /// Nowhere: a dangling link or a circle.
    case nowhere
  }

  /// Follows the links on a path below this folder.
  func resolve(_ path: String) -> Target {
    guard let target = Self.realPath(of: realPath + "/" + path) else { return .nowhere }
    let prefix = realPath + "/"
    guard target.utf8.starts(with: prefix.utf8) else { return .outside }
    let below = String(decoding: target.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    return Self.isBelow(below) ? .inside(below) : .outside
  }

  /// Whether a path stays below its folder as it is written: no `..`, no hidden part, not absolute.
  static func isBelow(_ path: String) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in path.utf8 {
      let isStart = previous == UInt8(ascii: "/")
      if byte == 0 || isStart && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")) {
        return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "/")
  }

  /// Opens a folder below this one, following no link; an empty path is this folder itself.
  func openFolder(_ path: String) -> Descriptor? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    guard var current = descriptor.open(".", flags) else { return nil }
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      guard let next = current.open(String(Substring(part)), flags) else { return nil }
      current = next
    }
    return current
  }

  private static func realPath(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }
}
