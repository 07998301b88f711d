import HaiDangSource
import Testing

@testable import HaiDang

/// A site is not written among the files that it is made of.
@Suite struct OutputPlaceTests {
  private let site: TestSite

  init() throws {
    site = try TestSite([
      "content/articles/a.md": "---\ntitle: A\ndate: 2024\n---\nChữ.\n",
      "themes/blue/assets/a.txt": "a", "elsewhere/assets/a.txt": "a",
    ])
    try site.folder.link("link", to: "content")
  }

  @Test(arguments: [
    "content", "content/", "content/articles", "content/new/deeper", "./content", "themes",
    "themes/blue/public", "link", "link/new", "elsewhere", "elsewhere/assets",
    "elsewhere/templates/x", "public/../content",
  ])
  func theSourcesAreNotWrittenInto(output: String) throws {
    let before = site.folder.files()
    let error = #expect(throws: MachineError.self) {
      try site.build {
        $0.output = site.folder.at(output)
        $0.theme = site.folder.at("elsewhere")
      }
    }
    #expect(error?.operation == .openFolder)
    if case .amongSources = error?.reason {} else { Issue.record("\(String(describing: error))") }
    #expect(site.folder.files() == before)
  }

  @Test(arguments: [
    "public", "content-2", "contents/public", "elsewhere-too", "elsewhere/public", "a/b/c",
  ])
  func anyOtherFolderIsWrittenInto(output: String) throws {
    let result = try site.build {
      $0.output = site.folder.at(output)
      $0.theme = site.folder.at("elsewhere")
    }
    #expect(!result.hasErrors)
    #expect(site.folder.bytes(output + "/index.html") != nil)
  }
}
