import Foundation
import HaiDangSource
import Testing

@testable import HaiDang

/// Sites as they were approved: each folder of `Sites` with an `input` is a case.
///
/// Its pages stand in `expected`, what is said of it, in Vietnamese, in `diagnostics.txt`; a site
/// with errors has no pages. A site without themes of its own gets `Sites/theme`, whose pages are
/// short. `RECORD=1` writes both anew and fails.
@Suite struct GoldenSiteTests {
  static let folder = Repository.tests.appending(path: "Sites")

  static let cases: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted().filter {
      FileManager.default.fileExists(atPath: folder.appending(path: $0 + "/input").path)
    }
  }()

  @Test func thereAreCases() {
    #expect(Self.cases.count > 20)
  }

  @Test(arguments: cases)
  func siteIsBuiltAsRecorded(name: String) throws {
    let golden = Self.folder.appending(path: name)
    let input = golden.appending(path: "input")
    let parts = try FileManager.default.contentsOfDirectory(
      at: input, includingPropertiesForKeys: nil)
    let site = try TestSite(copying: parts)
    let result = try site.build { options in
      options.language = .vietnamese
      let hasTheme = parts.contains { $0.lastPathComponent == "themes" }
      options.theme = hasTheme ? nil : Self.folder.appending(path: "theme").path
    }
    let pages = site.output().filter { Self.isShown($0.key) && !$0.value.isEmpty }
    let report = result.report(.text)
    #expect(result.hasErrors == name.hasPrefix("bad-"), "\(report)")
    #expect(!result.hasErrors || site.output().isEmpty)
    if Repository.isRecording {
      try record(pages, report, in: golden)
      Issue.record("recorded \(name)")
    } else {
      #expect(
        report
          == (try? String(contentsOf: golden.appending(path: "diagnostics.txt"), encoding: .utf8))
          ?? "")
      try compare(pages, with: golden.appending(path: "expected"))
    }
  }

  /// Files of the theme, drawings and data have tests of their own.
  private static func isShown(_ path: String) -> Bool {
    !["assets/", "charts/", "data/"].contains { path.hasPrefix($0) }
  }

  private func compare(_ pages: [String: [UInt8]], with expected: URL) throws {
    let recorded = try TestSite(
      copying: FileManager.default.fileExists(atPath: expected.path) ? [expected] : []
    ).output("expected")
    #expect(pages.keys.sorted() == recorded.keys.sorted())
    for path in differences(pages, recorded) {
      let own = String(decoding: pages[path] ?? [], as: UTF8.self)
      let golden = String(decoding: recorded[path] ?? [], as: UTF8.self)
      #expect(own == golden, "\(path)")
    }
  }

  private func record(_ pages: [String: [UInt8]], _ report: String, in golden: URL) throws {
    let manager = FileManager.default
    let expected = golden.appending(path: "expected")
    let diagnostics = golden.appending(path: "diagnostics.txt")
    for old in [expected, diagnostics] where manager.fileExists(atPath: old.path) {
      try manager.removeItem(at: old)
    }
    if !report.isEmpty { try report.write(to: diagnostics, atomically: true, encoding: .utf8) }
    for (path, bytes) in pages {
      let file = expected.appending(path: path)
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }
}
