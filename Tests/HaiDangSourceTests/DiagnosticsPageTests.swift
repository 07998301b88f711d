import Foundation
import Testing

@testable import HaiDangSource

@Suite struct DiagnosticsPageTests {
  @Test func everyCodeIsDescribedInOrder() throws {
    let headings = try page().split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.map { String($0.dropFirst(3)) } == DiagnosticCode.allCases.map(\.rawValue))
  }

  @Test func everyCodeIsDescribedInBothLanguages() throws {
    for section in try page().components(separatedBy: "\n## ").dropFirst() {
      let lines = section.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("#") }
      #expect(lines.count >= 2, "\(section.prefix(30))")
      #expect(lines.first?.contains { "ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ".contains($0) } == true)
      #expect(lines.last?.allSatisfy { $0.isASCII || "'…\"ơưđ".contains($0) } == true, "\(section.prefix(30))")
    }
  }

  private func page() throws -> String {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: top.appending(path: "docs/diagnostics.md"), encoding: .utf8)
  }
}
