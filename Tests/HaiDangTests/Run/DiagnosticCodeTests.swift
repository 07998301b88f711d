import Foundation
import HaiDangSource
import Testing

/// Every code of the program is provoked somewhere: by a golden site, or by a test that names it.
@Suite struct DiagnosticCodeTests {
  @Test func everyCodeIsProvoked() throws {
    let provoked = try inGoldenSites().union(try inTests())
    let codes = Set(DiagnosticCode.allCases.map(\.rawValue))
    #expect(codes.subtracting(provoked).sorted() == [])
  }

  /// The codes at the ends of the lines of all `diagnostics.txt`.
  private func inGoldenSites() throws -> Set<String> {
    var codes: Set<String> = []
    for name in GoldenSiteTests.cases {
      let file = GoldenSiteTests.folder.appending(path: name + "/diagnostics.txt")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for match in text.matches(of: /(?m)\[([a-z0-9-]+)\]$/) { codes.insert(String(match.1)) }
    }
    return codes
  }

  /// The codes that tests of the library expect, as they write them: `"too-deep@3"`.
  private func inTests() throws -> Set<String> {
    var codes: Set<String> = []
    for target in ["HaiDangTests", "HaiDangMarkdownTests"] {
      let folder = Repository.tests.deletingLastPathComponent().appending(path: target)
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      where path.hasSuffix(".swift") && !path.hasSuffix("DiagnosticCodeTests.swift") {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        for code in DiagnosticCode.allCases where Self.expects(code, text) {
          codes.insert(code.rawValue)
        }
      }
    }
    return codes
  }

  private static func expects(_ code: DiagnosticCode, _ text: String) -> Bool {
    ["\"\(code.rawValue)", " \(code.rawValue)\"", "== .\(code)", "[.\(code)"].contains {
      text.contains($0)
    }
  }
}
