import HaiDangMarkup
import HaiDangSource

/// A theme as it is used: templates parsed once, words, and the files that go out as they are.
///
/// A theme is laid over the one that comes with the program: what it does not have, that one gives.
struct Theme: Sendable {
  /// A file that goes out as it is, with its route below the site's root.
  struct Asset: Hashable, Sendable {
    var route: String
    var bytes: [UInt8]
  }

  /// The words that templates and views use, by key.
  let words: [String: String]
  /// The files that go out as they are, in order of route.
  let assets: [Asset]
  private let library: TemplateLibrary
  private let digests: [PageKind: Digest128]

  /// Reads a theme from its files laid over `base`.
  init(
    files: [ThemeFile], over base: [SourceFile], language: Language,
    diagnostics: inout Diagnostics
  ) {
    let all = Self.merge(files, over: base)
    let words = Self.words(all, language, &diagnostics)
    self.words = words
    assets = all.filter { $0.key.hasPrefix("assets/") }
      .map { Asset(route: $0.key, bytes: $0.value.bytes) }
      .sorted { $0.route.utf8.lexicographicallyPrecedes($1.route.utf8) }
    var scans: [String: (path: String, scan: TemplateScan)] = [:]
    var sources: [(name: String, file: SourceFile)] = []
    for (path, file) in all.sorted(by: { $0.key < $1.key }) {
      guard let name = Self.templateName(path) else { continue }
      sources.append((name, file))
      scans[name] = (file.path, TemplateScan(file, diagnostics: &diagnostics))
    }
    ThemeCheck(templates: scans, words: Set(words.keys)).check(diagnostics: &diagnostics)
    // A template with a fault is not put together: partials in a circle would never end.
    let sound = diagnostics.hasErrors ? [] : sources
    let numbers = Dictionary(uniqueKeysWithValues: zip(sound.map(\.name), sound.indices))
    library = TemplateLibrary(
      sound.compactMap { name, file in
        scans[name].map { Template(file, $0.scan, numbers: numbers, words: words) }
      }, numbers: numbers)
    digests = Self.digests(scans, Dictionary(uniqueKeysWithValues: sources.map { ($0, $1) }), words)
  }

  /// The digest of all that a kind of page shows besides its view: templates and words.
  func digest(of kind: PageKind) -> Digest128 {
    digests[kind] ?? Digest128.Hasher().finalize()
  }

  /// The page of a view.
  func render(_ view: View, as kind: PageKind) -> MadeFile {
    library.page(kind.template, view)
  }

  /// A chart in a body, filled into the theme's template of figures.
  func figure(_ view: View) -> Markup {
    library.part(Self.figure, view)
  }

  /// The template that the program fills itself, for the charts in a body.
  static let figure = "figure"

  /// A word of the theme; a key that it lacks shows itself.
  func word(_ key: String) -> String {
    words[key] ?? key
  }

  /// Files by name below the theme's folder; those of the theme before those of the base.
  private static func merge(_ files: [ThemeFile], over base: [SourceFile]) -> [String: SourceFile] {
    var all = Dictionary(uniqueKeysWithValues: base.map { ($0.path, $0) })
    for file in files { all[file.name] = file.source }
    return all
  }

  private static func templateName(_ path: String) -> String? {
    guard path.hasPrefix("templates/"), path.hasSuffix(".mustache") else { return nil }
    return String(path.dropFirst("templates/".count).dropLast(".mustache".count))
  }

  private static func words(
    _ files: [String: SourceFile], _ language: Language, _ diagnostics: inout Diagnostics
  ) -> [String: String] {
    guard let file = files["i18n/\(language.rawValue).yml"] else { return [:] }
    let range = 0..<file.bytes.count
    guard
      let root = YAMLReader(path: file.path).read(
        file.bytes, in: range, limit: YAMLReader.fileLimit, diagnostics: &diagnostics)
    else { return [:] }
    var reader = MappingReader(root, path: file.path)
    var words: [String: String] = [:]
    for pair in reader.rest() { words[pair.key] = reader.text(of: pair.value, key: pair.key) }
    diagnostics.add(reader.diagnostics)
    return words
  }

  private static func digests(
    _ scans: [String: (path: String, scan: TemplateScan)], _ sources: [String: SourceFile],
    _ words: [String: String]
  ) -> [PageKind: Digest128] {
    var digests: [PageKind: Digest128] = [:]
    for kind in PageKind.allCases {
      var used: Set<String> = []
      // The program fills the template of figures itself, for the charts in a body.
      var left = [kind.template, Self.figure]
      while let name = left.popLast() {
        guard used.insert(name).inserted, let scan = scans[name]?.scan else { continue }
        left += scan.tags.filter { $0.kind == .partial }.map(\.name)
      }
      var hasher = Digest128.Hasher()
      for name in used.sorted() {
        hasher.add(name)
        hasher.add(sources[name]?.bytes ?? [])
      }
      for (key, word) in words.sorted(by: { $0.key < $1.key }) {
        hasher.add(key)
        hasher.add(word)
      }
      digests[kind] = hasher.finalize()
    }
    return digests
  }
}
