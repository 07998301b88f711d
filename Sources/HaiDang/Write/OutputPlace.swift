import Glibc

/// Where a site may be written: not among the files that it is made of.
enum OutputPlace {
  /// Refuses a folder that is, or lies in, the content, the themes, or what a theme elsewhere is read
  /// from; links are followed.
  ///
  /// The next run would read what this one wrote, and take its files for the editor's.
  static func check(_ output: String, site: String, theme: String?) throws(MachineError) {
    guard let target = realPath(output) else { return }
    let parts = theme.map { theme in ["assets", "i18n", "templates"].map { theme + "/" + $0 } }
    for source in [site + "/content", site + "/themes"] + (parts ?? []) {
      guard let folder = realPath(source), target.starts(with: folder) else { continue }
      if target.count == folder.count || target[folder.count] == slash {
        throw MachineError(.openFolder, output, .amongSources(source))
      }
    }
    // A site has `assets/` too.
    if let theme, realPath(theme) == target {
      throw MachineError(.openFolder, output, .amongSources(theme))
    }
  }

  private static let slash = UInt8(ascii: "/")

  /// A path without links, as far as it stands already, and what is missing of it behind that.
  private static func realPath(_ path: String) -> [UInt8]? {
    var known = path
    var missing: [Substring] = []
    while true {
      if let resolved = realpath(known.isEmpty ? "." : known, nil) {
        defer { free(resolved) }
        var bytes = Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
        if bytes == [slash] { bytes = [] }
        for part in missing.reversed() where part != "." {
          if part == ".." {
            bytes = Array(bytes[..<(bytes.lastIndex(of: slash) ?? 0)])
          } else {
            bytes += [slash] + Array(part.utf8)
          }
        }
        return bytes
      }
      let parts = known.split(separator: "/")
      guard errno == ENOENT, let last = parts.last else { return nil }
      missing.append(last)
      known = (known.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    }
  }
}
