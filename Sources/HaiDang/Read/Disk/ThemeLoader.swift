import Glibc
import HaiDangSource

/// Reads the files of a theme: from a folder elsewhere, or from the site's `themes/NAME`.
struct ThemeLoader {
  /// The site's folder.
  let folder: SourceFolder
  /// A theme's folder elsewhere, when the options name one.
  let elsewhere: String?

  private static let folderName = "themes"

  /// The stamps of all files that could be the theme's.
  func stamps() throws -> [FileTree.File] {
    if let elsewhere {
      return try FileTree.list(try open(elsewhere)).files
    }
    guard hasThemes else { return [] }
    return try FileTree.list(folder, under: Self.folderName).files
  }

  /// The files of the theme, each with its path as diagnostics show it.
  func files(
    named name: String?, diagnostics: inout Diagnostics
  ) throws -> [ThemeFile] {
    if let elsewhere {
      let theme = try open(elsewhere)
      return try read(theme, FileTree.list(theme), below: theme.label, &diagnostics)
    }
    guard let name else { return [] }
    let below = "\(Self.folderName)/\(name)"
    guard Slug.slug(name) == name else {
      throw MachineError(.openFolder, "\(folder.path)/\(below)", .system(ENOENT))
    }
    return try read(
      folder, FileTree.list(folder, under: below), below: below + "/", &diagnostics)
  }

  /// The theme's folder elsewhere, its path before every name that is shown.
  private func open(_ path: String) throws -> SourceFolder {
    try SourceFolder(at: path, label: path.hasSuffix("/") ? path : path + "/")
  }

  private var hasThemes: Bool {
    guard let opened = folder.openFolder(Self.folderName) else { return false }
    return opened.status() != nil
  }

  private func read(
    _ folder: SourceFolder, _ tree: FileTree, below prefix: String,
    _ diagnostics: inout Diagnostics
  ) throws -> [ThemeFile] {
    diagnostics.add(tree.diagnostics)
    let reader = FileReader(folder)
    var files: [ThemeFile] = []
    for file in tree.files {
      let name = String(file.path.dropFirst(prefix.count))
      // Templates and words are texts; what goes out as it is may be a picture.
      if name.hasPrefix("assets/") {
        switch try reader.bytes(file.path, limit: FileReader.assetLimit) {
        case .read(let bytes, _):
          files.append(ThemeFile(name: name, source: SourceFile(path: file.path, bytes: bytes)))
        case .refused(let diagnostic): diagnostics.add(diagnostic)
        }
      } else {
        switch try reader.text(file.path, limit: FileReader.pageLimit) {
        case .read(let text, _): files.append(ThemeFile(name: name, source: text))
        case .refused(let diagnostic): diagnostics.add(diagnostic)
        }
      }
    }
    return files
  }
}

/// A file of a theme: its name below the theme's folder, and the file with the path that is shown.
struct ThemeFile: Hashable, Sendable {
  var name: String
  var source: SourceFile
}
