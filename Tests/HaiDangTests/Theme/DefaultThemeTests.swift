import Foundation
import HaiDangSource
import Testing

@testable import HaiDang

/// The theme in the program is the folder `themes/default`; `RECORD=1` embeds it anew and fails.
@Suite struct DefaultThemeTests {
  private let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func theProgramCarriesTheFolder() throws {
    let files = try themeFiles("default")
    #expect(!files.isEmpty)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let source = top.appending(path: "Sources/HaiDang/Render/Theme/DefaultTheme.swift")
      try embedded(files).write(to: source, atomically: true, encoding: .utf8)
      Issue.record("recorded DefaultTheme.swift; build again")
      return
    }
    #expect(DefaultTheme.files.map(\.path) == files.map(\.path))
    for (own, file) in zip(DefaultTheme.files, files) {
      #expect(own.bytes == file.bytes, "\(own.path) differs from themes/default")
    }
  }

  @Test(arguments: Language.allCases)
  func itHasNothingWrong(language: Language) {
    var diagnostics = Diagnostics()
    let theme = Theme(
      files: [], over: DefaultTheme.files, language: language, diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(!theme.words.isEmpty)
  }

  @Test func anotherLookTakesAStylesheetAndTwoTemplates() throws {
    let files = try themeFiles("print-house")
    var diagnostics = Diagnostics()
    _ = Theme(
      files: files.map { ThemeFile(name: $0.path, source: $0) }, over: DefaultTheme.files,
      language: .vietnamese, diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(
      files.map(\.path) == [
        "assets/print-house.css", "templates/head-links.mustache", "templates/home.mustache",
      ])
  }

  @Test func bothLanguagesHaveTheSameWords() {
    var diagnostics = Diagnostics()
    let keys = Language.allCases.map { language in
      Theme(files: [], over: DefaultTheme.files, language: language, diagnostics: &diagnostics)
        .words.keys.sorted()
    }
    #expect(keys.first == keys.last)
  }

  /// The files of a theme's folder by path, text as the program carries it.
  private func themeFiles(_ name: String) throws -> [SourceFile] {
    let folder = top.appending(path: "themes/\(name)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      let url = folder.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return nil
      }
      return SourceFile(path: path, bytes: Array(try Data(contentsOf: url)))
    }
  }

  private func embedded(_ files: [SourceFile]) -> String {
    let items = files.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return "    SourceFile(path: \"\(file.path)\", text: ##\"\"\"\n\(text)\n\"\"\"##),\n"
    }
    return """
      // swift-format-ignore-file
      import HaiDangSource

      /// The theme that comes with the program: the files of `themes/default`.
      ///
      /// Made by `make record`; a test holds it equal to the folder.
      enum DefaultTheme {
        static let files: [SourceFile] = [
      \(items.joined())  ]
      }

      """
  }
}
