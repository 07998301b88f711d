import Testing

@testable import HaiDang

/// A site with more sources than a table holds.
@Suite struct ManySourcesTests {
  @Test func everySourceWithoutAnArticleHasAnEntry() throws {
    let numbers = 1...(RenderContext.longestTable + 50)
    let sources = numbers.map { "so-\($0): {publisher: Sở, title: Báo cáo \($0), date: 2024}\n" }
    let rows = numbers.map { number in
      let month = number % 12 + 1
      let period = "\(1950 + number / 12)-\(month < 10 ? "0" : "")\(month)"
      return "fdi,\(period),vsip,actual,\(number) ha,so-\(number)\n"
    }
    let site = try TestSite([
      "content/site.yml": "title: A\nnumbers: vi\nsearch: false\n",
      "content/parks/vsip.md": "---\ntitle: VSIP\n---\n",
      "content/kpi/indicators.yml": "fdi: {title: FDI, definition: x, unit: ha, type: flow}\n",
      "content/kpi/sources.yml": sources.joined(),
      "content/kpi/fdi.csv": "indicator,period,scope,kind,printed,source\n" + rows.joined(),
    ])
    let result = try site.build()
    #expect(!result.hasErrors, "\(result.report(.text).prefix(500))")
    let page = try #require(site.folder.text("public/sources.html"))
    #expect(numbers.allSatisfy { page.contains("id=\"so-\($0)\"") })
    #expect(page.contains("<li id=\"so-\(RenderContext.longestTable + 50)\">Báo cáo"))
  }
}
