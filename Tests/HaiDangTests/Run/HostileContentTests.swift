import Foundation
import HaiDangSource
import Testing

@testable import HaiDang

/// Content that no repository keeps well: made when the test runs.
@Suite struct HostileContentTests {
  private static let article = "---\ntitle: A\ndate: 2024\n---\n"

  /// Builds over a site that stands already, and expects these codes and that site untouched.
  private func expect(
    _ codes: [String], _ place: Testing.SourceLocation = #_sourceLocation,
    _ make: (TemporaryFolder) throws -> Void
  ) throws {
    let site = try TestSite(["content/articles/good.md": Self.article + "Chữ.\n"])
    #expect(!(try site.build()).hasErrors, sourceLocation: place)
    let stamps = try site.stamps()
    try make(site.folder)
    let result = try site.build()
    let found = result.diagnostics.kept.sorted().map {
      "\($0.place?.path ?? "") \($0.code.rawValue)"
    }
    #expect(found == codes, sourceLocation: place)
    #expect(try site.stamps() == stamps, sourceLocation: place)
  }

  private func expect(
    _ codes: [String], body: String, _ place: Testing.SourceLocation = #_sourceLocation
  ) throws {
    try expect(codes.map { "content/articles/a.md " + $0 }, place) {
      try $0.write("content/articles/a.md", Self.article + body)
    }
  }

  @Test(.timeLimit(.minutes(5))) func parsersAreGuarded() throws {
    func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    try expect(["too-deep"], body: times(">", 100_000))
    try expect(["table-too-large"], body: times("|a", 4000) + "\n" + times("|-", 4000) + "\n|b\n")
    try expect(["block-too-large"], body: times("![[]()", 20_000))
    try expect(
      ["definitions-too-large"],
      body: "[a]: " + times("b", 30_000) + "\n\n" + times("[a] ", 8000))
    try expect(["file-too-large"], body: times("chữ\n\n", 1_200_000))
  }

  @Test func aWarningFarAlongALineIsToldAgain() throws {
    let line = String(repeating: "chữ ", count: 10_000) + "thiếu[^x] chú thích\n"
    let site = try TestSite(["content/articles/a.md": Self.article + line])
    let first = try site.build().report(.text)
    site.settle()
    let second = try site.build().report(.text)
    #expect(first.contains("thiếu[^x]"))
    #expect(first == second)
  }

  @Test func blanksBehindAFigureAreNoPartOfIt() throws {
    for blank in ["&#32;", "&#9;", "&nbsp;", "&#32;`mã`"] {
      let site = try TestSite([
        "content/articles/a.md": Self.article + "Vốn đạt 77 triệu USD\(blank)\n"
      ])
      #expect(!(try site.build()).hasErrors)
      let page = try #require(site.folder.text("public/verification.html"))
      #expect(page.contains("<td>77 triệu USD</td>"))
    }
  }

  @Test(.timeLimit(.minutes(5))) func yamlThatHangsItsReaderIsRefused() throws {
    let tower = (1..<8).map { "a\($0): &a\($0) {? *a\($0 - 1) : 1, b: *a\($0 - 1)}\n" }.joined()
    try expect(["content/articles/a.md broken-yaml"]) {
      try $0.write("content/articles/a.md", "---\ntitle: A\na0: &a0 [x]\n\(tower)---\n")
    }
    try expect(["content/articles/a.md too-deep"]) {
      try $0.write(
        "content/articles/a.md", "---\ntitle: " + String(repeating: "[", count: 60_000) + "\n---\n")
    }
    try expect(["content/articles/a.md file-too-large"]) {
      try $0.write(
        "content/articles/a.md", "---\ntitle: " + String(repeating: "a", count: 70_000) + "\n---\n")
    }
  }

  @Test func bytesThatAreNoTextAreNamed() throws {
    try expect(["content/articles/a.md not-utf-8"]) {
      try $0.write("content/articles/a.md", Array(Self.article.utf8) + [0xC0, 0xE9])
    }
    try expect(["content/kpi/fdi.csv not-utf-8"]) {
      try $0.write("content/kpi/fdi.csv", [0x89, 0x50, 0x4E, 0x47])
    }
    try expect(["content/site.yml not-utf-8"]) { try $0.write("content/site.yml", [0xFF, 0x41]) }
  }

  @Test func linksOfTheDiskEndAndStayInside() throws {
    try expect(["content/articles/round/ not-a-file"]) {
      try $0.link("content/articles/round", to: "../articles")
    }
    try expect(["content/articles/self.md not-a-file"]) {
      try $0.link("content/articles/self.md", to: "self.md")
    }
    try expect(["content/articles/out.md outside-site"]) {
      try $0.link("content/articles/out.md", to: "/etc/passwd")
    }
    try expect(["content/articles/pipe.md not-a-file"]) {
      #expect(mkfifo($0.at("content/articles/pipe.md"), 0o666) == 0)
    }
  }

  @Test func aFolderThatIsTooDeepIsNamed() throws {
    try expect(["content/" + String(repeating: "a/", count: 64) + " too-deep"]) {
      try $0.write("content/" + String(repeating: "a/", count: 70) + "a.png", "x")
    }
  }

  @Test func namesThatDifferOnlyInTheirUnicodeFormAreNamed() throws {
    try expect(["content/articles/\u{1EBF}.md bad-file-name"]) {
      try $0.write("content/articles/e\u{302}\u{301}.md", Self.article)
      try $0.write("content/articles/\u{1EBF}.md", Self.article)
    }
  }

  @Test(arguments: [
    "a b.md", "'a'.md", "a\nb.md", "😀.md", "-a.md", "con.md", "%41.md", "A.md", "a&b;\"<c>.md",
    "日本.md", "a..md",
  ])
  func everyNameFindsItsPageOrANamedError(name: String) throws {
    let site = try TestSite(["content/articles/\(name)": Self.article + "Chữ.\n"])
    let result = try site.build()
    let pages = site.output().keys.filter {
      $0.hasPrefix("articles/") && $0 != "articles/index.html"
    }
    #expect(result.hasErrors ? pages.isEmpty : pages.count == 1)
    #expect(pages.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
  }

  @Test func nothingAtAllIsASite() throws {
    let site = try TestSite()
    #expect(mkdir(site.folder.at("content"), 0o777) == 0)
    #expect(!(try site.build()).hasErrors)
    #expect(site.output()["index.html"] != nil)
  }

  @Test func aFolderThatIsNotThereIsTroubleWithTheMachine() throws {
    let site = try TestSite()
    #expect(throws: MachineError.self) { try site.build() }
    #expect(throws: MachineError.self) { try site.build { $0.site += "/nowhere" } }
    #expect(mkdir(site.folder.at("content"), 0o777) == 0)
    #expect(throws: MachineError.self) { try site.build { $0.theme = "/nowhere" } }
    try site.folder.write("content/site.yml", "theme: nowhere\n")
    #expect(throws: MachineError.self) { try site.build() }
    #expect(site.output().isEmpty)
  }
}
