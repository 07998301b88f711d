import Foundation
import Testing

@testable import HaiDang

/// What one more article changes: the pages of what it names, its neighbours, its part of the lists.
@Suite struct AddedArticleTests {
  @Test func oneMoreArticleChangesWhatItTouchesAndNothingElse() throws {
    let site = try TestSite(content())
    site.settle()
    let before = try site.build()
    #expect(!before.hasErrors, "\(before.report(.text))")
    let old = site.output()
    try site.folder.write(
      "content/articles/moi.md",
      """
      ---
      title: Bài mới
      date: 2023-06-10
      ---

      KCN Sao Hôm họp bàn về Quyết định số 51/QĐ-TTg trong năm 2023; còn 2,5 tỷ USD chưa rõ nguồn.

      """)
    let added = try site.build()
    #expect(!added.hasErrors, "\(added.report(.text))")
    #expect(added.counters.parsed == 1)
    let changed = differences(old, site.output())
    #expect(added.written == changed.count)
    let isSearch = { (path: String) in path.hasPrefix("assets/search/") }
    #expect(
      changed.filter { !isSearch($0) } == [
        // Itself, and its neighbours in time.
        "articles/index.html", "articles/moi.html", "articles/sau.html", "articles/truoc.html",
        // What it names, and the lists that count who is named.
        "documents/51.html", "documents/index.html",
        // The feed has them all; home has the newest, of which this is none.
        "feed.xml", "parks/index.html", "parks/sao-hom.html", "sitemap.xml",
        // Its numbers without a source, and the list of those of its year.
        "verification.html", "verification/numbers-2023.html",
        // Its year, which counts it in the list of years, and the year's print view.
        "years/2023-print.html", "years/2023.html",
      ])
    // A small site has one segment of the index: its texts of that year, words, and the manifest.
    let other = changed.filter { isSearch($0) && !$0.contains("/articles-2023-") }
    #expect(other.allSatisfy { $0.contains(/0\/[0-9]+\.js$|manifest\.js$/) }, "\(other)")

    try site.remove("content/articles/moi.md")
    _ = try site.build()
    #expect(differences(old, site.output()) == [])
  }

  /// Three years, four parks, three projects, two documents; groups of articles that share nothing
  /// with what is added, and two that stand before and after it.
  private func content() -> [String: String] {
    var files = [
      "content/site.yml": "title: Trang\nurl: https://a.vn/\n",
      "content/parks/sao-hom.md": entity("KCN Sao Hôm"),
      "content/parks/sao-mai.md": entity("KCN Sao Mai"),
      "content/parks/bac-dau.md": entity("KCN Bắc Đẩu Mới"),
      "content/parks/ngan-ha.md": entity("KCN Ngân Hà Xanh"),
      "content/projects/cau.md": entity("Cầu Vượt Sông Một", "park: bac-dau\n"),
      "content/projects/duong.md": entity("Đường Vành Đai Hai", "park: ngan-ha\n"),
      "content/documents/51.md": entity(
        "Quyết định số 51/QĐ-TTg", "number: 51/QĐ-TTg\ndate: 2022-01-15\n"),
      "content/documents/52.md": entity(
        "Văn bản số 52/BQL-VP", "number: 52/BQL-VP\ndate: 2022-02-15\nanswers: [51]\n"),
      "content/kpi/indicators.yml": "fdi:\n  title: Vốn\n  unit: tỷ USD\n  type: flow\n",
      "content/kpi/scopes.yml": "all:\n  title: Cả thành phố\n  default: true\n",
      "content/kpi/sources.yml": "a:\n  title: Báo cáo\n",
      "content/kpi/fdi.csv": "indicator,period,scope,kind,printed,source\n"
        + "fdi,2022,all,actual,3 tỷ USD,a\nfdi,2023,all,actual,4 tỷ USD,a\n",
      "content/articles/truoc.md": article("2023-06-01", "Cầu Vượt Sông Một thông xe."),
      "content/articles/sau.md": article("2023-06-20", "Đường Vành Đai Hai khởi công."),
    ]
    for number in 1...6 {
      files["content/articles/a\(number).md"] = article(
        "2022-0\(number)-11", "KCN Bắc Đẩu Mới và Cầu Vượt Sông Một.")
      files["content/articles/b\(number).md"] = article(
        "2024-0\(number)-12", "KCN Ngân Hà Xanh và Đường Vành Đai Hai.")
      files["content/articles/c\(number).md"] = article(
        number < 6 ? "2023-0\(number)-02" : "2023-12-02", "KCN Sao Mai.")
      files["content/articles/d\(number).md"] = article(
        "2022-0\(number)-15", "Theo Quyết định 51/QĐ-TTg và Văn bản 52/BQL-VP.")
      files["content/articles/s\(number).md"] = article("2022-0\(number)-13", "KCN Sao Hôm.")
    }
    return files
  }

  private func entity(_ title: String, _ fields: String = "") -> String {
    "---\ntitle: \(title)\n\(fields)---\n\nMột câu.\n"
  }

  private func article(_ date: String, _ text: String) -> String {
    "---\ntitle: Bài ngày \(date)\ndate: \(date)\n---\n\n\(text)\n"
  }
}
