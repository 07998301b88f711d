import HaiDangSource

/// Where the texts are that diagnostics speak of, so that their lines can be shown.
struct DiagnosticSources {
  /// The site's folder.
  let folder: SourceFolder
  /// A theme's folder elsewhere.
  let theme: String?

  /// The texts, for one thread.
  var reader: DiagnosticReader {
    DiagnosticReader(reader: FileReader(folder), theme: theme)
  }
}

/// Reads the texts that diagnostics speak of.
struct DiagnosticReader {
  fileprivate let reader: FileReader
  fileprivate let theme: String?

  /// The bytes of the file at a path as shown; a text that is not UTF-8 as it lies on the disk.
  func text(_ path: String) -> [UInt8]? {
    if let theme, path.hasPrefix(theme) {
      let label = theme.hasSuffix("/") ? theme : theme + "/"
      return (try? SourceFolder(at: theme, label: label))
        .flatMap { Self.read(path, by: FileReader($0)) }
    }
    return Self.read(path, by: reader)
  }

  private static func read(_ path: String, by reader: FileReader) -> [UInt8]? {
    if case .read(let file, _) = try? reader.text(path, limit: FileReader.tableLimit) {
      return file.bytes
    }
    if case .read(let bytes, _) = try? reader.bytes(path, limit: FileReader.tableLimit) {
      return bytes
    }
    return nil
  }
}
