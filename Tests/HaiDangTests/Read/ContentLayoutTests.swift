import HaiDangSource
import Testing

@testable import HaiDang

/// What each path of the content is, as `collection:id`, `table`, `attachment>route` or a code.
private func kinds(_ paths: [String]) -> [String] {
  var diagnostics = Diagnostics()
  let layout = ContentLayout(
    paths: paths.map { "content/" + $0 }.sorted(), site: SiteConfiguration(),
    diagnostics: &diagnostics)
  return layout.entries.map { "\($0.collection):\($0.id)" } + layout.tables.map { "table \($0)" }
    + layout.declarations.map { "\($0.key.rawValue) \($0.value)" }
    + layout.attachments.map { "attachment \($0.route)" }
    + diagnostics.kept.map { "\($0.severity.rawValue) \($0.code.rawValue)" }
}

private func expect(
  _ path: String, _ kind: String..., place: Testing.SourceLocation = #_sourceLocation
) {
  #expect(kinds([path]) == kind, sourceLocation: place)
}

@Suite struct ContentLayoutTests {
  @Test func aFileIsToldFromItsPath() {
    expect("site.yml")
    expect("index.md", ":index")
    expect("articles/a.md", "articles:a")
    expect("articles/2024/Bài Đầu.MD", "articles:2024/bai-dau")
    expect("parks/index.md", "parks:index")
    expect("parks/Đình Vũ.md", "parks:dinh-vu")
    expect("years/2024.md", "years:2024")
    expect("years/index.md", "years:index")
    expect("kpi/fdi.csv", "table content/kpi/fdi.csv")
    expect("kpi/fdi.json", "table content/kpi/fdi.json")
    expect("kpi/indicators.yml", "indicators content/kpi/indicators.yml")
    expect("kpi/old/fdi.csv", "attachment kpi/old/fdi.csv")
    expect("articles/Ảnh 1.PNG", "attachment articles/anh-1.png")
    expect("articles/LICENSE", "attachment articles/license")
    expect("a.b/c.tar.gz", "attachment a-b/c-tar.gz")
  }

  @Test func whatNothingUsesIsSaid() {
    expect("sites.yml", "warning unknown-collection")
    expect("site.yaml", "warning unknown-collection")
    expect("kpi/indicator.yml", "warning unknown-collection")
    expect("kpi/a.md", "error unknown-collection")
    expect("ports/a.md", "error unknown-collection")
    expect("readme.md", "error unknown-collection")
  }

  @Test func theFileOfAYearIsItsNumber() {
    expect("years/nam-2024.md", "error bad-file-name")
    expect("years/24.md", "error bad-file-name")
    expect("years/2024-01.md", "error bad-file-name")
    expect("years/2020/2024.md", "error bad-file-name")
  }

  @Test func entriesStandInTheOrderOfTheirCollections() {
    #expect(
      kinds(["index.md", "years/2024.md", "parks/b.md", "parks/a.md", "articles/z.md"])
        == [":index", "articles:z", "parks:a", "parks:b", "years:2024"])
  }
}
