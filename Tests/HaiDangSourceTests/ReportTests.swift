import Foundation
import Testing

@testable import HaiDangSource

/// The report of diagnostics that all stand in one text.
private func report(
  _ diagnostics: [Diagnostic], of text: String, in language: Language = .english
) -> String {
  let all = collected(diagnostics)
  return all.report(of: all.located { _ in Array(text.utf8) }, in: language)
}

private func collected(_ diagnostics: [Diagnostic]) -> Diagnostics {
  var all = Diagnostics()
  for diagnostic in diagnostics { all.add(diagnostic) }
  return all
}

private func brokenLink(_ path: String, _ offset: Int?) -> Diagnostic {
  Diagnostic(
    .brokenLink, .error, at: SourcePlace(path: path, offset: offset),
    vi: "không có trang '../parks/vsp.md'", en: "no page at '../parks/vsp.md'"
  ).suggesting("../parks/vsip.md")
}

@Suite struct ReportTests {
  private let article = "content/articles/2025-01-06-fdi.md"
  private let text = "---\ntitle: a\n---\n\n  Khu Đình Vũ, xem [VSIP](../parks/vsp.md).\n"

  private var offset: Int {
    text.utf8.count - "[VSIP](../parks/vsp.md).\n".utf8.count
  }

  @Test func placeMessageLineAndCaretAreShown() {
    #expect(
      report([brokenLink(article, offset)], of: text) == """
        content/articles/2025-01-06-fdi.md:5:20: error: no page at '../parks/vsp.md'; did you mean '../parks/vsip.md'? [broken-link]
            Khu Đình Vũ, xem [VSIP](../parks/vsp.md).
                             ^

        """)
  }

  @Test func theSameInVietnamese() {
    #expect(
      report([brokenLink(article, offset)], of: text, in: .vietnamese) == """
        content/articles/2025-01-06-fdi.md:5:20: error: không có trang '../parks/vsp.md'; có phải '../parks/vsip.md' không? [broken-link]
            Khu Đình Vũ, xem [VSIP](../parks/vsp.md).
                             ^

        """)
  }

  @Test func aCellIsNamed() {
    let place = SourcePlace(path: "content/kpi/fdi.csv", offset: 9, cell: "E6")
    let unit = Diagnostic(
      .unknownUnit, .error, at: place, vi: "đơn vị 'tỷ' không có",
      en: "unit 'tỷ' is not a unit; did you mean 'tỷ đồng' or 'tỷ USD'?")
    #expect(
      report([unit], of: "fdi,4,35\ntỷ\n") == """
        content/kpi/fdi.csv:2:1 (E6): error: unit 'tỷ' is not a unit; did you mean 'tỷ đồng' or 'tỷ USD'? [unknown-unit]
          tỷ
          ^

        """)
  }

  @Test func theCaretStandsUnderACharacterOfSeveralScalars() {
    let line = "e\u{302}\u{301}e\u{302}\u{301}[a](b.md)"
    let offset = line.utf8.count - "[a](b.md)".utf8.count
    #expect(report([brokenLink("a.md", offset)], of: line).hasSuffix("\n  \(line)\n    ^\n"))
  }

  @Test func aTabTakesOneColumn() {
    #expect(
      report([brokenLink("a.md", 2)], of: "\t\t[a](b.md)")
        .hasSuffix(
          "a.md:1:3: error: no page at '../parks/vsp.md'; did you mean '../parks/vsip.md'? [broken-link]\n    [a](b.md)\n    ^\n"
        ))
  }

  @Test func noControlCharacterReachesATerminal() {
    let control = Diagnostic(
      .brokenLink, .error, at: SourcePlace(path: "a\u{1B}[31m.md", offset: 0),
      vi: "'\u{7}'", en: "'\u{7}\u{9B}\u{202E}\n'")
    #expect(
      report([control], of: "\u{1B}]0;x\u{7}\u{7F}\u{85}\u{2066}") == """
        a␛[31m.md:1:1: error: '␇\u{FFFD}\u{FFFD}␊' [broken-link]
          ␛]0;x␇␡\u{FFFD}\u{FFFD}
          ^

        """)
  }

  @Test func aLongLineIsCutAroundTheCaret() {
    let line =
      String(repeating: "ă", count: 5000) + "[a](b.md)" + String(repeating: "ơ", count: 5000)
    let lines = report([brokenLink("a.md", 10_000)], of: line).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].count == 102)
    #expect(lines[2] == "  " + String(repeating: " ", count: 60) + "^")
    #expect(Array(lines[1])[lines[2].count - 1] == "[")
  }

  @Test func theSiteAndAFileAsAWholeHaveNoExcerpt() {
    let whole = Diagnostic(.missingTemplate, .warning, at: nil, vi: "x", en: "the theme lacks 'a'")
    #expect(
      report([brokenLink("b.md", nil), whole], of: "text") == """
        warning: the theme lacks 'a' [missing-template]
        b.md: error: no page at '../parks/vsp.md'; did you mean '../parks/vsip.md'? [broken-link]

        """)
  }

  @Test func whatIsOnlyCountedIsSummedUpInOneLine() {
    let many = (0..<103).map { brokenLink("a.md", $0) }
    let english = report(many, of: "").split(separator: "\n")
    #expect(english.last == "a.md: and 3 more of the same kind [broken-link]")
    let vietnamese = report(many, of: "", in: .vietnamese).split(separator: "\n")
    #expect(vietnamese.last == "a.md: và 3 lỗi nữa cùng loại [broken-link]")
  }

  @Test func oneCodeInManyFilesIsSummedUpOverAll() {
    let many = (0..<130).map { brokenLink("a\(1000 + $0).md", nil) }
    let other = Diagnostic(.missingTemplate, .warning, at: nil, vi: "x", en: "the theme lacks 'a'")
    let lines = report(many + [other], of: "").split(separator: "\n")
    #expect(lines.count == 102)
    #expect(lines.first == "warning: the theme lacks 'a' [missing-template]")
    #expect(lines.last == "and 30 more of the same kind in 30 files [broken-link]")
    let full = report(many + (0..<102).map { brokenLink("b.md", $0) }, of: "")
    #expect(full.hasSuffix("\nand 132 more of the same kind in 31 files [broken-link]\n"))
  }

  @Test func nothingToSayIsNothing() {
    #expect(report([], of: "") == "")
  }
}

@Suite struct JSONReportTests {
  private func object(_ diagnostics: [Diagnostic], of text: String) throws -> [String: [[String:
    Any]]]
  {
    let all = collected(diagnostics)
    let json = all.json(of: all.located { _ in Array(text.utf8) })
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(object as? [String: [[String: Any]]])
  }

  @Test func everyCharacterMakesValidJSON() throws {
    let hostile =
      (0..<0x120).compactMap { Unicode.Scalar($0).map { String($0) } }.joined() + "\u{2028}😀"
    let found = try object(
      [
        Diagnostic(
          .badNumber, .warning, at: SourcePlace(path: hostile, offset: 1, cell: "A1"), vi: hostile,
          en: hostile)
      ], of: "ab")
    let diagnostic = try #require(found["diagnostics"]?.first)
    #expect(diagnostic["path"] as? String == hostile)
    #expect(diagnostic["message"] as? String == hostile)
    #expect(diagnostic["messageVi"] as? String == hostile)
    #expect(diagnostic["severity"] as? String == "warning")
    #expect(diagnostic["code"] as? String == "bad-number")
    #expect(diagnostic["cell"] as? String == "A1")
    #expect(diagnostic["line"] as? Int == 1)
    #expect(diagnostic["column"] as? Int == 2)
    #expect(found["more"]?.isEmpty == true)
  }

  @Test func nothingToSayIsValidJSON() throws {
    let found = try object([], of: "")
    #expect(found["diagnostics"]?.isEmpty == true)
    #expect(found["more"]?.isEmpty == true)
  }

  @Test func whatIsOnlyCountedIsTold() throws {
    let found = try object((0..<102).map { brokenLink("a\"b.md", $0) }, of: "")
    #expect(found["diagnostics"]?.count == 100)
    let more = try #require(found["more"]?.first)
    #expect(more["path"] as? String == "a\"b.md")
    #expect(more["code"] as? String == "broken-link")
    #expect(more["count"] as? Int == 2)
  }
}
