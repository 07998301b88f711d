import Foundation
import HaiDangSource
import Testing

@testable import HaiDang

/// What is kept of one output is not taken for another's.
@Suite struct OtherOutputTests {
  private static func site(_ title: String) throws -> TestSite {
    try TestSite([
      "content/site.yml": "title: \(title)\n",
      "content/articles/a.md": "---\ntitle: A\ndate: 2024\n---\nChữ đầu.\n",
      "content/parks/vsip.md": "---\ntitle: VSIP\n---\n",
    ])
  }

  @Test func twoSitesMayShareAnOutput() throws {
    let (first, second) = (try Self.site("Một"), try Self.site("Hai"))
    let shared = try TemporaryFolder()
    let output = shared.at("out")
    _ = try first.build { $0.output = output }
    let clean = try #require(shared.text("out/articles/a.html"))
    _ = try second.build { $0.output = output }
    first.settle()
    #expect(try first.build { $0.output = output }.written > 0)
    #expect(shared.text("out/articles/a.html") == clean)
    _ = try second.build { $0.output = output }
    try first.folder.write(
      "content/articles/a.md", "---\ntitle: A\ndate: 2024\n---\nChữ sau.\n")
    first.settle()
    _ = try first.build { $0.output = output }
    let expected = clean.replacingOccurrences(of: "Chữ đầu.", with: "Chữ sau.")
    #expect(shared.text("out/articles/a.html") == expected)
    #expect(shared.text("out/parks/vsip.html")?.contains("Hai") == false)
  }

  @Test func verifyingSaysThatAnotherSiteStands() throws {
    let (first, second) = (try Self.site("Một"), try Self.site("Hai"))
    let shared = try TemporaryFolder()
    let output = shared.at("out")
    for site in [first, second] {
      site.settle()
      _ = try site.build { $0.output = output }
    }
    first.settle()
    #expect(throws: VerificationFailure.self) {
      try first.build {
        $0.output = output
        $0.verifies = true
      }
    }
    #expect(shared.text("out/index.html")?.contains("Một") == true)
  }

  /// What was read is kept while the output is committed: it must not stand for a commit that failed.
  @Test func aCommitThatFailsIsNotTakenForDone() throws {
    let site = try Self.site("Một")
    _ = try site.build()
    try site.folder.write(
      "content/articles/a.md", "---\ntitle: Đổi tên\ndate: 2024\n---\nChữ đầu.\n")
    try site.folder.write("content/articles/b.md", "---\ntitle: B\ndate: 2024\n---\n")
    try site.folder.write("public/articles/b.html", "của người khác")
    site.settle()
    #expect(throws: MachineError.self) { try site.build() }
    #expect(site.folder.text("public/articles/a.html")?.contains("Đổi tên") == false)
    try FileManager.default.removeItem(atPath: site.folder.at("public/articles/b.html"))
    site.settle()
    _ = try site.build()
    #expect(site.folder.text("public/articles/a.html")?.contains("Đổi tên") == true)
  }

  @Test func anOldOutputThatComesBackIsBroughtUpToDate() throws {
    let site = try Self.site("Một")
    _ = try site.build()
    let files = FileManager.default
    try files.moveItem(atPath: site.folder.at("public"), toPath: site.folder.at("old"))
    try site.folder.write("content/site.yml", "title: Hai\n")
    site.settle()
    _ = try site.build()
    let expected = site.output()
    try site.remove("public")
    try files.moveItem(atPath: site.folder.at("old"), toPath: site.folder.at("public"))
    site.settle()
    #expect(try site.build().written > 0)
    #expect(differences(expected, site.output()) == [])
  }

  @Test(arguments: ["remove", "change"])
  func aSearchFileThatDoesNotStandIsMadeAgain(how: String) throws {
    let site = try Self.site("Một")
    _ = try site.build()
    let expected = site.output()
    let search = expected.keys.filter { $0.hasPrefix("assets/search/") }.sorted()
    #expect(search.count > 3)
    for path in search {
      if how == "remove" {
        try site.remove("public/" + path)
      } else {
        try site.folder.write("public/" + path, Array("khác".utf8))
      }
      site.settle()
      #expect(try site.build().written == 1)
      #expect(differences(expected, site.output()) == [])
    }
  }

  @Test func aCacheOfAnySizeEndsNothing() throws {
    let site = try Self.site("Một")
    _ = try site.build()
    for path in site.folder.files() where path.hasPrefix(".haidang/") {
      #expect(truncate(site.folder.at(path), 1 << 33) == 0)
    }
    #expect(try site.build().written == 0)
  }
}
