import HaiDangSource
import Testing

@testable import HaiDang

/// `haidang init` and `haidang new`.
@Suite struct NewSiteTests {
  @Test(arguments: Language.allCases)
  func aNewSiteBuildsWithNothingToSay(language: Language) throws {
    let site = try TestSite()
    let paths = try initSite(at: site.folder.path, language: language)
    #expect(paths.count == 5)
    let result = try site.build()
    #expect(result.report(.text) == "")
    #expect(result.language == language)
    #expect(site.output().keys.contains("indicators/fdi.html"))
  }

  @Test func whatIsThereIsNotOverwritten() throws {
    let site = try TestSite(["content/site.yml": "mine"])
    #expect(throws: MachineError.self) {
      try initSite(at: site.folder.path, language: .vietnamese)
    }
    #expect(site.folder.text("content/site.yml") == "mine")
  }

  private func new(
    _ title: String, in collection: String, of site: TestSite, date: String? = nil
  ) throws -> NewEntry {
    var options = NewEntryOptions()
    options.site = site.folder.path
    (options.collection, options.title, options.date) = (collection, title, date)
    return try newEntry(options)
  }

  @Test(arguments: EntryCollection.shipped.map(\.id).filter { $0 != "years" })
  func aNewEntryOfEveryCollectionBuilds(collection: String) throws {
    let site = try TestSite()
    let date = collection == "articles" ? "2024-01-21" : nil
    let made = try new("KCN \"Đình Vũ\" \\ 2", in: collection, of: site, date: date)
    guard case .path(let path) = made else {
      Issue.record("refused")
      return
    }
    let name = date.map { $0 + "-kcn-dinh-vu-2" } ?? "kcn-dinh-vu-2"
    #expect(path == site.folder.at("content/\(collection)/\(name).md"))
    let result = try site.build { $0.includesDrafts = true }
    #expect(!result.hasErrors, "\(result.report(.text))")
    let page = site.folder.text("public/\(collection)/\(name).html")
    #expect(page?.contains("KCN &quot;Đình Vũ&quot; \\ 2") == true)
  }

  @Test func anEntryThatIsThereStays() throws {
    let site = try TestSite(["content/parks/vsip.md": "mine"])
    #expect(throws: MachineError.self) { try new("VSIP", in: "parks", of: site) }
    #expect(site.folder.text("content/parks/vsip.md") == "mine")
  }

  @Test func aCollectionThatIsNotThereIsRefused() throws {
    guard case .refused(let result) = try new("A", in: "park", of: TestSite()) else {
      Issue.record("written")
      return
    }
    #expect(
      result.report(.text)
        == "error: không có bộ sưu tập 'park'; có phải 'parks' không? [unknown-collection]\n")
  }
}
