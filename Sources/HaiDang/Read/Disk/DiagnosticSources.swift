import HaiDangSource

/// Gives the texts that diagnostics speak of, so that their lines can be shown.
struct DiagnosticSources {
  /// The site's folder.
  let folder: SourceFolder
  /// A theme's folder elsewhere.
  let theme: String?

  /// The bytes of the file at a path as shown; a text that is not UTF-8 as it lies on the disk.
  func text(_ path: String) -> [UInt8]? {
    if let theme, path.hasPrefix(theme) {
      let label = theme.hasSuffix("/") ? theme : theme + "/"
      return (try? SourceFolder(at: theme, label: label)).flatMap { read(path, in: $0) }
    }
    return read(path, in: folder)
  }

  private func read(_ path: String, in folder: SourceFolder) -> [UInt8]? {
    let reader = FileReader(folder)
    if case .read(let file, _) = try? reader.text(path, limit: FileReader.tableLimit) {
      return file.bytes
    }
    if case .read(let bytes, _) = try? reader.bytes(path, limit: FileReader.tableLimit) {
      return bytes
    }
    return nil
  }
}
