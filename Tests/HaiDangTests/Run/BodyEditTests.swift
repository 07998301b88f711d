import HaiDangSource
import Testing

@testable import HaiDang

/// A build after a change of bodies alone: it reads the files that changed and writes where they show.
@Suite struct BodyEditTests {
  private let site: TestSite

  init() throws {
    site = try TestSite([
      "content/site.yml": "title: A\n",
      "content/parks/vsip.md": "---\ntitle: KCN VSIP\naliases: [VSIP]\n---\nKhu.\n",
      "content/articles/anh.png": "1",
    ])
    // A print view shows the bodies of the newest articles too.
    for number in 1...70 { try write(number, "Đoạn một.\n\nĐoạn hai, \(number).") }
    site.settle()
    #expect(!(try site.build()).hasErrors)
    site.settle()
  }

  private func write(_ number: Int, _ body: String, title: String = "Bài") throws {
    try site.folder.write(
      "content/articles/\(number + 100).md",
      "---\ntitle: \(title) \(number)\ndate: 2024-01-\(number > 9 ? "02" : "01")\n---\n\(body)\n")
  }

  /// Builds, and expects what a clean build writes.
  private func build() throws -> BuildResult {
    let before = try site.stamps()
    site.settle()
    let result = try site.build()
    let clean = try site.build { $0.output = site.folder.at("clean") }
    #expect(differences(site.output(), site.output("clean")) == [])
    #expect(result.report(.json) == clean.report(.json))
    let after = try site.stamps()
    #expect(after.count { before[$0.key] != $0.value } == result.written)
    return result
  }

  @Test func aNewWordIsPutIntoThePageAndTheIndex() throws {
    try write(3, "Đoạn một.\n\nĐoạn hai, ngựa vằn.")
    let result = try build()
    #expect(result.counters == BuildCounters(read: 1, parsed: 1, compared: result.written))
    #expect((3...6).contains(result.written))
    #expect(site.folder.text("public/articles/103.html")?.contains("ngựa vằn") == true)
  }

  @Test func editsFollowOneAnother() throws {
    for body in ["Một.", "Hai.\n\n- ba\n- bốn", "", "Đoạn *một*."] {
      try write(4, body)
      let result = try build()
      #expect(result.counters.planned == 0, "\(body)")
      site.settle()
    }
    try write(4, "Đoạn *một*.", title: "Tên mới")
    #expect(try build().counters.planned > 70)
  }

  @Test func severalBodiesGoTogether() throws {
    for number in 1...5 { try write(number, "Ngựa vằn \(number).") }
    let result = try build()
    #expect(result.counters.parsed == 5)
    #expect(result.counters.planned == 0)
  }

  @Test func whatABodyLeadsToIsFound() throws {
    try write(
      5, "Ở VSIP.\n\n[Bài](106.md), [khu](../parks/vsip.md), ![](anh.png), [ngoài](https://a.vn).")
    #expect(try build().counters.planned > 0)
    site.settle()
    try write(
      5,
      "Thêm.\n\nỞ VSIP.\n\n[Bài](106.md), [khu](../parks/vsip.md), ![](anh.png), [ngoài](https://a.vn)."
    )
    #expect(try build().counters.planned == 0)
    let page = site.folder.text("public/articles/105.html")
    #expect(page?.contains("<a href=\"../parks/vsip.html\">VSIP</a>") == true)
  }

  /// What another page may show is not for this way.
  @Test(arguments: [
    "## Đề mục\n\n## Hai", "VSIP.", "[](105.md)", "Đạt 5 tỷ USD.", "Theo 12/QĐ-TTg.",
    "[x](javascript:a)",
    "Năm 2019.",
  ])
  func aBodyThatOthersShowIsLinked(body: String) throws {
    try write(6, body)
    #expect(try build().counters.planned > 0)
  }

  @Test func anArticleInAPrintViewChangesThatToo() throws {
    try write(60, "Đoạn khác.")
    let result = try build()
    #expect(result.counters.planned > 0)
    #expect(site.folder.text("public/years/2024-print.html")?.contains("Đoạn khác") == true)
    // Two pages, and of the search index what its words are in, not all of the segment.
    #expect(result.counters.made < 10)
  }

  @Test func anythingElseThatChangedIsNotLost() throws {
    try write(7, "Ngựa.")
    try site.folder.write("content/articles/anh.png", "2")
    #expect(try build().counters.planned > 0)
    site.settle()
    try write(7, "Vằn.")
    try site.remove("public/articles/108.html")
    let result = try site.build()
    #expect(site.folder.exists("public/articles/108.html"))
    #expect(result.written > 1)
    #expect(try build().written == 0)
  }

  @Test func errorsAreSaid() throws {
    try write(8, "[x](nirgends.md)")
    let result = try site.build()
    #expect(result.diagnostics.kept.map(\.code) == [.brokenLink])
    #expect(result.written == 0)
  }
}

extension BuildCounters {
  /// The counters of such a build: what is compared is made.
  fileprivate init(read: Int, parsed: Int, compared: Int) {
    self.init()
    (self.read, self.parsed, self.compared, made) = (read, parsed, compared, compared)
  }
}
