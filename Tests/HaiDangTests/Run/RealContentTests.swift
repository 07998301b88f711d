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
    #expect(first.counters.made == first.written)
    #expect(first.counters.parsed > 50)
    let output = site.output()
    #expect(output.count == first.written)
    #expect(output.keys.contains("index.html"))
    let stamps = try site.stamps()

    let again = try site.build()
    #expect(again.counters == BuildCounters())
    #expect((again.written, again.unchanged, again.removed) == (0, output.count, 0))
    #expect(again.diagnostics == first.diagnostics)
    #expect(again.report(.text) == first.report(.text))
    #expect(try site.stamps() == stamps)

    // A cache costs time when it is lost, and nothing else.
    try site.remove(".haidang")
    let uncached = try site.build { $0.verifies = true }
    #expect(uncached.counters.parsed == first.counters.parsed)
    #expect((uncached.written, uncached.unchanged) == (0, output.count))
    #expect(try site.stamps() == stamps)
  }

  @Test func theNumberOfThreadsShowsNowhere() throws {
    let site = try site()
    let one = try site.build {
      $0.jobs = 1
      $0.output = site.folder.at("one")
    }
    let many = try site.build {
      $0.jobs = 5
      $0.output = site.folder.at("many")
    }
    #expect(differences(site.output("one"), site.output("many")) == [])
    #expect(one.report(.json) == many.report(.json))
    #expect(one.counters == many.counters)
  }

  @Test func anEditIsReadAndWrittenAlone() throws {
    let site = try site()
    let first = try site.build()
    let before = site.output()
    let path = "content/articles/anhp-2024-01-27.md"
    let text = try #require(site.folder.text(path))
    try site.folder.write(path, text + "\nMột câu mới.\n")
    site.settle()

    let edited = try site.build()
    #expect(edited.counters.parsed == 1)
    let changed = differences(before, site.output())
    #expect(edited.written == changed.count)
    #expect(changed.contains("articles/anhp-2024-01-27.html"))
    // Nothing else but what shows the whole text: the print view, the index of the search.
    #expect(
      changed.allSatisfy {
        $0 == "articles/anhp-2024-01-27.html" || $0 == "years/2023-print.html"
          || $0.hasPrefix("assets/search/")
      }, "\(changed)")

    try site.folder.write(path, text)
    site.settle()
    _ = try site.build { $0.verifies = true }
    #expect(differences(before, site.output()) == [])
    #expect(first.pages == edited.pages)
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
