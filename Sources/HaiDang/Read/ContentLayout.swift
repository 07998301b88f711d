import HaiDangSource

/// What each file of the content is, told from its path alone.
struct ContentLayout: Sendable {
  /// An entry's file with its collection and id.
  struct EntryFile: Hashable, Sendable {
    var path: String
    var collection: String
    var id: String
  }

  /// The Markdown files, in the order of their collections and then of their ids.
  private(set) var entries: [EntryFile] = []
  /// The tables of observations (`kpi/*.csv`, `kpi/*.json`), by path.
  private(set) var tables: [String] = []
  /// The declarations beside them that there are: indicators, scopes, sources.
  private(set) var declarations: [KPIDeclaration: String] = [:]
  /// Files that travel with the pages: path and route.
  private(set) var attachments: [(path: String, route: String)] = []

  /// The folder of the content below the site's.
  static let folder = "content/"
  /// The settings of the site.
  static let configuration = folder + "site.yml"

  /// The declarations of figures.
  enum KPIDeclaration: String, CaseIterable, Hashable, Sendable {
    case indicators, scopes, sources
  }

  /// Sorts the paths of the content (below the site's folder, sorted) into what they are.
  init(paths: [String], site: SiteConfiguration, diagnostics: inout Diagnostics) {
    for path in paths where path != Self.configuration {
      let inner = path.utf8.dropFirst(Self.folder.utf8.count)
      let parts = inner.split(separator: UInt8(ascii: "/")).map { Substring($0) }
      let isFigures = parts.count == 2 && parts[0] == "kpi"
      switch Self.ending(of: parts[parts.count - 1]) {
      case "md":
        add(entry: path, parts, site, &diagnostics)
      case "csv" where isFigures, "json" where isFigures:
        tables.append(path)
      case "yml" where isFigures:
        add(declaration: path, named: String(parts[1].dropLast(4)), &diagnostics)
      case "yml" where parts.count == 1, "yaml":
        let near = Suggestion.nearest(to: path, among: [Self.configuration])
        diagnostics.add(Diagnostic.unusedFile(path).suggesting(near))
      default:
        attachments.append((path, Self.route(ofAttachment: parts)))
      }
    }
    let byCollection = Dictionary(grouping: entries.indices) { entries[$0].collection }
    entries = ([""] + site.collections.map(\.id)).flatMap { collection in
      Self.sorted((byCollection[collection] ?? []).map { entries[$0] })
    }
  }

  /// The entries of one collection in the order of their ids.
  private static func sorted(_ entries: [EntryFile]) -> [EntryFile] {
    entries.sorted { first, second in
      if first.id != second.id { return first.id.utf8.lexicographicallyPrecedes(second.id.utf8) }
      return first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
    }
  }

  private mutating func add(
    declaration path: String, named name: String, _ diagnostics: inout Diagnostics
  ) {
    guard let declaration = KPIDeclaration(rawValue: name) else {
      let names = KPIDeclaration.allCases.map(\.rawValue)
      diagnostics.add(
        Diagnostic.unusedFile(path).suggesting(Suggestion.nearest(to: name, among: names)))
      return
    }
    declarations[declaration] = path
  }

  private mutating func add(
    entry path: String, _ parts: [Substring], _ site: SiteConfiguration,
    _ diagnostics: inout Diagnostics
  ) {
    let name = String(Substring(parts[parts.count - 1].utf8.dropLast(3)))
    if parts.count == 1, name == "index" {
      entries.append(EntryFile(path: path, collection: "", id: "index"))
      return
    }
    guard parts.count > 1, let collection = site.collections.first(where: { $0.id == parts[0] })?.id
    else {
      let first = parts.count > 1 ? String(parts[0]) : name
      let near = Suggestion.nearest(to: first, among: site.collections.map(\.id))
      diagnostics.add(
        Diagnostic.unknownCollection(parts.count > 1 ? first : path, SourcePlace(path: path))
          .suggesting(near))
      return
    }
    let folders = parts[1..<parts.count - 1].map { Slug.slug(String($0)) + "/" }.joined()
    let id = folders + Slug.slug(name)
    if collection == EntryCollection.years, id != "index", PartialDate(id) == nil || Int(id) == nil
    {
      diagnostics.add(.notAYear(path))
      return
    }
    entries.append(EntryFile(path: path, collection: collection, id: id))
  }

  /// The ending of a name in lower case, without its dot.
  private static func ending(of name: Substring) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    let ending = name[name.utf8.index(after: dot)...]
    return ending == "md" ? "md" : ending.lowercased()
  }

  /// The route of an attachment: each part slugged, its ending kept.
  private static func route(ofAttachment parts: [Substring]) -> String {
    let ending = ending(of: parts[parts.count - 1])
    let name = parts[parts.count - 1].dropLast(ending.isEmpty ? 0 : ending.count + 1)
    let slug = Slug.slug(String(name)) + (ending.isEmpty ? "" : "." + Slug.slug(ending))
    return (parts.dropLast().map { Slug.slug(String($0)) } + [slug]).joined(separator: "/")
  }
}

extension Diagnostic {
  fileprivate static func unusedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unknownCollection, .warning, at: SourcePlace(path: path),
      vi: "tệp này không được dùng", en: "this file is not used")
  }

  fileprivate static func notAYear(_ path: String) -> Diagnostic {
    Diagnostic(
      .badFileName, .error, at: SourcePlace(path: path),
      vi: "tệp của một năm phải có tên là năm đó, như '2024.md'",
      en: "the file of a year must be named for it, such as '2024.md'")
  }
}
