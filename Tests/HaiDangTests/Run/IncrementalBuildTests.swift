import Foundation
import HaiDangSource
import Testing

@testable import HaiDang

/// What a second build does, on a small site.
@Suite struct IncrementalBuildTests {
  private let site: TestSite

  init() throws {
    site = try TestSite([
      "content/site.yml": "title: A\n",
      "content/articles/a.md": "---\ntitle: A\ndate: 2024-01-01\n---\nKCN VSIP.\n",
      "content/articles/b.md": "---\ntitle: B\ndate: 2024-01-02\n---\nChữ.\n",
      "content/parks/vsip.md": "---\ntitle: VSIP\n---\nKhu.\n",
    ])
    #expect(!(try site.build()).hasErrors)
    site.settle()
  }

  @Test func aDeletedArticleLosesItsPage() throws {
    let before = site.output().keys
    try site.remove("content/articles/b.md")
    let result = try site.build()
    let gone = Set(before).subtracting(site.output().keys)
    #expect(gone.filter { !$0.hasPrefix("assets/search/") } == ["articles/b.html"])
    #expect(result.removed == gone.count)
    #expect(result.counters.parsed == 0)
  }

  @Test func aFolderThatIsLeftEmptyGoes() throws {
    try site.remove("content/parks/vsip.md")
    _ = try site.build()
    #expect(!site.folder.exists("public/parks"))
  }

  @Test func aForeignFileStays() throws {
    try site.folder.write("public/parks/mine.txt", "mine")
    try site.folder.write("public/.htaccess", "mine")
    try site.remove("content/parks/vsip.md")
    #expect(!(try site.build()).hasErrors)
    #expect(site.folder.text("public/parks/mine.txt") == "mine")
    #expect(site.folder.text("public/.htaccess") == "mine")
    #expect(!site.folder.exists("public/parks/vsip.html"))
  }

  @Test func aForeignFileWhereOursBelongsStopsTheBuild() throws {
    let before = site.output()
    try site.folder.write("public/articles/c.html", "mine")
    try site.folder.write("content/articles/c.md", "---\ntitle: C\ndate: 2024\n---\n")
    #expect(throws: MachineError.self) { try site.build() }
    #expect(differences(before, site.output()) == ["articles/c.html"])
    #expect(site.folder.text("public/articles/c.html") == "mine")
  }

  @Test func aFileThatSomeoneChangedIsWrittenAgain() throws {
    let before = site.output()
    try site.folder.write("public/index.html", "broken")
    try site.remove("public/articles/b.html")
    let result = try site.build()
    #expect(result.written == 2)
    #expect(differences(before, site.output()) == [])
  }

  @Test func anErrorLeavesTheOldSite() throws {
    let (before, stamps) = (site.output(), try site.stamps())
    try site.folder.write("content/articles/a.md", "---\ntitle: A\n---\n[x](nowhere.md)\n")
    try site.remove("content/articles/b.md")
    let result = try site.build()
    #expect(result.hasErrors)
    #expect(result.written == 0)
    #expect(differences(before, site.output()) == [])
    #expect(try site.stamps() == stamps)
    // The error is said again though nothing changed since.
    #expect(try site.build().report(.text) == result.report(.text))
  }

  @Test func aCheckWritesNothing() throws {
    let before = site.folder.files()
    try site.folder.write(
      "content/articles/b.md", "---\ntitle: B\ndate: 2025\n---\n[x](nowhere.md)\n")
    let result = try site.build { $0.writes = false }
    #expect(result.diagnostics.kept.map(\.code) == [.brokenLink])
    #expect(site.folder.files() == before)
  }

  @Test func warningsAreSaidAgain() throws {
    try site.folder.write(
      "content/articles/b.md", "---\ntitle: B\ndate: 2025\n---\n[x](javascript:a)\n")
    site.settle()
    let first = try site.build()
    #expect(first.hasWarnings)
    let second = try site.build()
    #expect(second.counters == BuildCounters())
    #expect(second.report(.text) == first.report(.text))
  }

  @Test func aNewNameIsFoundInEveryText() throws {
    try site.folder.write("content/parks/chu.md", "---\ntitle: Chữ\n---\n")
    site.settle()
    let result = try site.build { $0.verifies = true }
    #expect(site.folder.text("public/articles/b.html")?.contains("../parks/chu.html") == true)
    #expect(result.counters.parsed == 4)
  }

  @Test func aDamagedCacheIsNoCache() throws {
    let before = site.output()
    for path in site.folder.files() where path.hasPrefix(".haidang/") {
      var bytes = try #require(site.folder.bytes(path))
      if bytes.count > 40 { bytes[40] ^= 1 }
      try site.folder.write(path, bytes)
    }
    let result = try site.build()
    #expect(result.counters.parsed == 3)
    #expect(result.written == 0)
    #expect(differences(before, site.output()) == [])
  }

  @Test func verifyingFindsWhatACleanBuildWouldWriteOtherwise() throws {
    #expect(try site.build { $0.verifies = true }.written == 0)
    // A page that a lost update left behind: written by us, noted as ours, and wrong.
    let page = Array("old".utf8)
    let failure = VerificationFailure(paths: ["a", "b", "c", "d", "e", "f"])
    #expect(failure.message.english.hasSuffix("in 6 files: a, b, c, d, e, …"))
    try site.folder.write("public/articles/a.html", page)
    #expect(try site.build { $0.verifies = true }.written == 1)
  }

  @Test func theTemplateOfFiguresShowsInBodies() throws {
    try site.folder.write("content/site.yml", "title: A\nnumbers: vi\ntheme: own\n")
    try site.folder.write(
      "content/kpi/indicators.yml", "fdi: {title: FDI, definition: x, unit: ha, type: flow}\n")
    try site.folder.write(
      "content/kpi/fdi.csv",
      "indicator,period,scope,kind,printed,source\nfdi,2023,parks/vsip,actual,1 ha,a\n"
        + "fdi,2024,parks/vsip,actual,2 ha,a\n")
    try site.folder.write(
      "content/articles/b.md",
      "---\ntitle: B\ndate: 2024-01-02\n---\n```chart\ntype: columns\nindicator: fdi\nscope: parks/vsip\n```\n"
    )
    for text in ["một", "hai"] {
      try site.folder.write("themes/own/templates/figure.mustache", "<p>\(text)</p>")
      site.settle()
      let result = try site.build { $0.verifies = text == "hai" }
      #expect(!result.hasErrors, "\(result.report(.text))")
      let page = site.folder.text("public/articles/b.html")
      #expect(page?.contains("<p>\(text)</p>") == true)
    }
  }

  @Test func draftsAndDaysToComeAreLeftOut() throws {
    try site.folder.write(
      "content/articles/b.md", "---\ntitle: B\ndate: 2024-01-02\ndraft: true\n---\n")
    #expect(try site.build().leftOut == 1)
    #expect(!site.folder.exists("public/articles/b.html"))
    site.settle()
    let again = try site.build()
    #expect((again.leftOut, again.written) == (1, 0))
    #expect(try site.build { $0.includesDrafts = true }.leftOut == 0)
    #expect(site.folder.exists("public/articles/b.html"))
    let earlier = try site.build {
      $0.includesDrafts = true
      $0.now = "2024-01-01"
    }
    #expect(earlier.leftOut == 1)
    #expect(!site.folder.exists("public/articles/b.html"))
    #expect(site.folder.exists("public/articles/a.html"))
  }
}
