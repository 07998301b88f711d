import HaiDangSource
import Testing

@testable import HaiDang

/// Numbers in articles that no observation states: listed, and said by a strict build.
@Suite struct UnsourcedNumberTests {
  /// A site with one article and one figure, "39 dự án".
  private func site(_ body: String, units: String = "") throws -> TestSite {
    try TestSite([
      "content/articles/x.md": "---\ntitle: Bài X\ndate: 2024-05-01\n---\n" + body + "\n",
      "content/kpi/indicators.yml": units + "new:\n  title: Dự án mới\n  unit: dự án\n",
      "content/kpi/scopes.yml": "a:\n  title: A\n",
      "content/kpi/new.csv":
        "indicator,period,scope,printed,source\nnew,2024,a,39 dự án,x\n",
    ])
  }

  /// What a strict build says of a body: the code and where, "unsourced-number 5:4".
  private func expect(
    _ body: String, units: String = "", says expected: [String],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let result = try site(body, units: units).build { $0.isStrict = true }
    let said = result.located.map { item in
      let place = item.location.map { " \($0.line):\($0.column)" } ?? ""
      return item.diagnostic.code.rawValue + place
    }
    #expect(said == expected, sourceLocation: location)
    #expect(result.located.allSatisfy { $0.diagnostic.severity == .warning })
  }

  @Test func aStrictBuildSaysWhereTheyStand() throws {
    try expect("Có 40 dự án.", says: ["unsourced-number 5:4"])
    try expect(
      "Có **40** dự án và [41 dự án](https://a.vn/41), 42\ndự án.\n\n| A |\n|---|\n| 43 ha |",
      says: ["unsourced-number 5:6", "unsourced-number 5:49", "unsourced-number 10:3"])
    try expect(
      "Có 1.140 ha, 140 ha, 40 ha.",
      says: ["unsourced-number 5:4", "unsourced-number 5:14", "unsourced-number 5:22"])
  }

  @Test func whatAFigureStatesIsNotSaid() throws {
    try expect("Có 39 dự án; [](kpi:new/2024@a); năm 2024; Quyết định 51/QĐ-TTg; số 40.", says: [])
    try expect("Gần 39 dự án.", says: [])
  }

  @Test func unitsThatTheSiteDeclaresCount() throws {
    try expect("Có 12 phường.", says: [])
    try expect("Có 12 phường.", units: "units: [phường]\n", says: ["unsourced-number 5:4"])
  }

  @Test func anOrdinaryBuildListsThemWithTheirSentences() throws {
    let site = try site("Mở đầu.\n\n## Kết quả\n\nSố mới là 40 dự án, ở [VSIP](https://a.vn). Hết.")
    let result = try site.build()
    #expect(result.diagnostics.isEmpty)
    let list = try #require(site.folder.text("public/verification/numbers-2024.html"))
    #expect(
      list.contains(
        "href=\"../articles/x.html#ket-qua:~:text=m%E1%BB%9Bi%20l%C3%A0%2D,40%20d%E1%BB%B1%20%C3%A1n\""
      ) || list.contains("#ket-qua:~:text="))
    #expect(list.contains("Số mới là <mark>40 dự án</mark>, ở VSIP."))
    let page = try #require(site.folder.text("public/verification.html"))
    #expect(page.contains("href=\"verification/numbers-2024.html#x\""))
    let article = try #require(site.folder.text("public/articles/x.html"))
    #expect(article.contains("href=\"../verification/numbers-2024.html#x\""))
  }

  @Test func aRowThatStatesANumberTakesItOffTheList() throws {
    let site = try site("Có 40 dự án.")
    _ = try site.build()
    site.settle()
    let table = try #require(site.folder.text("content/kpi/new.csv"))
    try site.folder.write("content/kpi/new.csv", table + "new,2023,a,40 dự án,x\n")
    let result = try site.build()
    #expect(result.counters.parsed == 0)
    #expect(try site.build { $0.verifies = true }.written == 0)
    #expect(!site.folder.exists("public/verification/numbers-2024.html"))
  }

  @Test func aUnitDeclaredLaterIsLookedForInEveryText() throws {
    let site = try site("Có 12 phường.")
    _ = try site.build()
    site.settle()
    let declared = try #require(site.folder.text("content/kpi/indicators.yml"))
    try site.folder.write("content/kpi/indicators.yml", "units: [phường]\n" + declared)
    _ = try site.build { $0.verifies = true }
    #expect(site.folder.exists("public/verification/numbers-2024.html"))
  }

  @Test func aPageListsAThousandAndCountsTheRest() throws {
    let numbers = (1...1_005).map { "Có \($0 + 50) ha." }.joined(separator: "\n\n")
    let site = try site(numbers)
    _ = try site.build()
    let list = try #require(site.folder.text("public/verification/numbers-2024.html"))
    #expect(list.matches(of: /<mark>/).count == 1_000)
    #expect(list.contains("và 5 số nữa"))
  }
}
