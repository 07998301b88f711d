import HaiDangSource
import Testing

@testable import HaiDang

/// What is written for the next run after a small edit, on a site with enough articles.
@Suite struct KeptChangeTests {
  private let site: TestSite

  init() throws {
    site = try TestSite(["content/site.yml": "title: A\nsearch: false\n"])
    for number in 1...40 { try write(number, "Chữ.") }
    site.settle()
    #expect(!(try site.build()).hasErrors)
    site.settle()
  }

  private func write(_ number: Int, _ body: String) throws {
    try site.folder.write(
      "content/articles/\(number).md",
      "---\ntitle: Bài \(number)\ndate: 2024-01-01\n---\n\(body)\n")
  }

  /// The bytes of a part of the cache; nothing where there is no such file.
  private func part(_ name: String) throws -> [UInt8]? {
    let path = site.folder.files().first { $0.hasPrefix(".haidang/\(name)-") }
    return path.flatMap { site.folder.bytes($0) }
  }

  @Test func aSmallEditKeepsItsChangeAlone() throws {
    let base = try #require(try part("kept"))
    #expect(try part("change") == nil)
    try write(7, "Chữ khác.")
    #expect(try site.build().counters.parsed == 1)
    #expect(try part("kept") == base)
    let change = try #require(try part("change"))
    #expect(change.count * 4 < base.count)
  }

  @Test func editsAddUp() throws {
    for number in 1...3 {
      try write(number, "Chữ khác.")
      site.settle()
      #expect(try site.build().counters.parsed == 1)
    }
    try site.remove("content/articles/4.md")
    #expect(try site.build().counters.parsed == 0)
    try site.folder.write("content/tep.pdf", "1")
    #expect(try site.build().counters.parsed == 0)
    try write(4, "Chữ.")
    #expect(try site.build { $0.verifies = true }.written > 0)
  }

  @Test func manyEditsKeepEverythingAnew() throws {
    let base = try part("kept")
    for number in 1...30 { try write(number, "Chữ khác.") }
    #expect(try site.build().counters.parsed == 30)
    #expect(try part("kept") != base)
    #expect(try part("change") == nil)
  }

  @Test func anotherBodyNeedsNoPlanOfOtherPages() throws {
    try write(7, "Chữ khác.")
    let body = try site.build().counters
    #expect(body.compared - body.planned >= 40)
    site.settle()
    try write(7, "Thêm\n\n## Mục\n\nChữ, năm 2024.")
    let outline = try site.build { $0.verifies = true }.counters
    #expect(outline.planned == outline.compared)
  }

  @Test func aChangeThatIsDamagedOrOfAnotherCacheCostsTimeAlone() throws {
    try write(7, "Chữ khác.")
    _ = try site.build()
    site.settle()
    let before = site.output()
    let path = try #require(site.folder.files().first { $0.hasPrefix(".haidang/change-") })
    var bytes = try #require(site.folder.bytes(path))
    bytes[bytes.count / 2] ^= 1
    try site.folder.write(path, bytes)
    try site.folder.write("content/tep.pdf", "1")
    let result = try site.build()
    #expect(result.counters.parsed == 1)
    #expect(differences(before, site.output()) == ["tep.pdf"])
  }
}
