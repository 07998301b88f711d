import Testing

@testable import HaiDang

/// Collections that are too long for one page.
@Suite struct LongListTests {
  @Test func lettersThatSlugsMakeOneHavePagesOfTheirOwn() throws {
    let names = ["Đình Vũ": "dinh-vu", "Do Nha": "do-nha", "Ấp Bắc": "ap-bac", "中": "z"]
    var files = ["content/site.yml": "title: A\nsearch: false\n"]
    for (name, id) in names { files["content/parks/\(id).md"] = "---\ntitle: \(name)\n---\n" }
    for number in 1...RenderContext.longestList {
      files["content/parks/a-\(number).md"] = "---\ntitle: An \(number)\n---\n"
    }
    let site = try TestSite(files)
    let result = try site.build()
    #expect(!result.hasErrors, "\(result.report(.text).prefix(500))")
    for (page, id) in [("dd", "dinh-vu"), ("d", "do-nha"), ("aa", "ap-bac"), ("other", "z")] {
      let text = try #require(site.folder.text("public/parks/index-\(page).html"))
      #expect(text.contains("\"../parks/\(id).html\"") || text.contains("\"\(id).html\""))
    }
  }
}
