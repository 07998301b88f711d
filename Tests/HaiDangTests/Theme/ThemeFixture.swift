import HaiDangSource

@testable import HaiDang

/// A theme of templates by name, each an empty page where none is given, and words.
struct ThemeFixture {
  let theme: Theme
  let diagnostics: Diagnostics

  init(
    _ templates: [String: String], words: String = "hello: Chào\n", without missing: String? = nil
  ) {
    var all = Dictionary(uniqueKeysWithValues: PageKind.allCases.map { ($0.template, "") })
    all.merge(templates) { $1 }
    if let missing { all[missing] = nil }
    let files = all.map { name, text in
      SourceFile(path: "templates/\(name).mustache", text: text)
    }
    var diagnostics = Diagnostics()
    theme = Theme(
      files: [], over: files + [SourceFile(path: "i18n/vi.yml", text: words)],
      language: .vietnamese, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  /// What is wrong with it: path, offset, code, message.
  var faults: [String] {
    diagnostics.kept.sorted().map {
      let place = $0.place.map { "\($0.path)@\($0.offset ?? -1) " } ?? ""
      return "\(place)\($0.code.rawValue): \($0.message.english)"
    }
  }
}
