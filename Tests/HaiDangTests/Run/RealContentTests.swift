import Foundation
import HaiDangSource
import Testing

@testable import HaiDang

/// The content of this repository, the largest test there is.
@Suite struct RealContentTests {
  private func site() throws -> TestSite {
    let site = try TestSite(copying: [Repository.top.appending(path: "content")])
    site.settle()
    return site
  }

  @Test func itBuildsWithoutErrorsAndTheSameAgain() throws {
    let site = try site()
    let first = try site.build()
    #expect(!first.hasErrors, "\(first.report(.text))")
    #expect(first.counters.parsed > 50)
    let output = site.output()
    #expect(output.count == first.written)
    #expect(output.keys.contains("index.html"))
    let stamps = try site.stamps()

    let again = try site.build()
    #expect(again.counters == BuildCounters())
    #expect((again.written, again.unchanged, again.removed) == (0, output.count, 0))
    #expect(again.report(.text) == first.report(.text))
    #expect(try site.stamps() == stamps)

    // A cache costs time when it is lost, and the number of threads shows nowhere.
    try site.remove(".haidang")
    let alone = try site.build { $0.jobs = 1 }
    #expect(alone.counters == first.counters)
    #expect((alone.written, alone.unchanged, alone.removed) == (0, output.count, 0))
    #expect(alone.report(.json) == first.report(.json))
    #expect(try site.stamps() == stamps)

    try expectAnEditIsReadAndWrittenAlone(site, output)
  }

  /// A word more in one article: one file is parsed, and what shows the text is written.
  private func expectAnEditIsReadAndWrittenAlone(
    _ site: TestSite, _ before: [String: [UInt8]]
  ) throws {
    let path = "content/articles/anhp-2024-01-27.md"
    let text = try #require(site.folder.text(path))
    try site.folder.write(path, text + "\nMột câu mới.\n")
    let edited = try site.build()
    #expect(edited.counters.parsed == 1)
    let changed = differences(before, site.output())
    #expect(edited.written == changed.count)
    let pages = changed.filter { $0.hasSuffix(".html") }
    #expect(pages == ["articles/anhp-2024-01-27.html", "years/2023-print.html"])
    #expect(changed.allSatisfy { pages.contains($0) || $0.hasPrefix("assets/search/") })
  }

  @Test func theJSONOfTheListIsValid() throws {
    let site = try site()
    var options = BuildOptions()
    options.site = site.folder.path
    let (result, json) = try listSite(options)
    #expect(!result.hasErrors)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let entries = try #require(object?["entries"] as? [[String: Any]])
    #expect(entries.contains { $0["id"] as? String == "parks/vsip" })
    #expect(entries.allSatisfy { ($0["route"] as? String)?.hasSuffix(".html") == true })
    #expect((object?["years"] as? [Any])?.isEmpty == false)
    #expect(site.output().isEmpty)
    #expect(!site.folder.exists(".haidang"))
  }
}
