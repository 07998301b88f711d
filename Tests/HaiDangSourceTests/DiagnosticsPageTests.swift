import Foundation
import Testing

@testable import HaiDangSource

@Suite struct DiagnosticsPageTests {
  @Test func everyCodeIsDescribedInOrder() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/diagnostics.md")
    let headings = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("## ") }
    #expect(headings.map { String($0.dropFirst(3)) } == DiagnosticCode.allCases.map(\.rawValue))
  }
}
