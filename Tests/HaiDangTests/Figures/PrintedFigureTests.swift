import HaiDangSource
import Testing

@testable import HaiDang

/// What a text is expected to be: "over 2.5 3 tỷ USD estimate", or "refused: noNumber".
private func expect(
  _ text: String, _ language: Language = .vietnamese, is expected: String,
  _ location: SourceLocation = #_sourceLocation
) {
  var found: String
  switch PrintedFigure.parse(text, language) {
  case .success(let figure):
    found = figure.qualifier == .exact ? "" : figure.qualifier.rawValue + " "
    found += figure.low.canonical
    if figure.low != figure.high { found += ".." + figure.high.canonical }
    if let outOf = figure.outOf { found += "/\(outOf)" }
    if let unit = figure.unit { found += " \(unit)" }
    if figure.scale > 0 { found += " e\(figure.scale)" }
    if let kind = figure.kind { found += " \(kind)" }
  case .failure(let refusal):
    found = "refused: " + "\(refusal)".prefix { $0 != "(" }
  }
  if expected == "refused: any" {
    #expect(found.hasPrefix("refused: "), "'\(text)'", sourceLocation: location)
  } else {
    #expect(found == expected, "'\(text)'", sourceLocation: location)
  }
}

/// The cases of a table, "text => expected" on each line.
private func cases(_ table: String) -> [(text: String, expected: String)] {
  table.split(separator: "\n").map { line in
    let parts = line.split(separator: " => ")
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
  }
}

@Suite struct PrintedFigureTests {
  @Test func everyFigureOfTheFirstReportIsReadAsItsNumbers() throws {
    let rows = reportedFigures.split(separator: "\n")
    #expect(rows.count > 90)
    for row in rows {
      let cells = row.split(separator: " | ").map(String.init)
      let figure = try PrintedFigure.parse(cells[0], .vietnamese).get()
      let unit = try #require(UnitTable.shipped.unit(cells[4]), "\(row)")
      // The source left a scale word out of "17 USD": its row says why.
      let isKnownSlip = cells[0] == "17 USD"
      let quantity = try #require(figure.quantity(unit: unit), "\(row)")
      #expect(quantity.unit == unit || isKnownSlip, "\(row)")
      #expect(quantity.low.canonical == cells[2], "\(row)")
      #expect(quantity.high.canonical == cells[3], "\(row)")
      #expect(quantity.qualifier.rawValue == (cells[1] == "-" ? "" : cells[1]), "\(row)")
      #expect(figure.kind == nil || figure.kind?.rawValue == cells[5], "\(row)")
    }
  }

  @Test func waysOfPrintingNumbersInVietnameseReports() {
    for (text, expected) in cases(waysOfPrinting) { expect(text, is: expected) }
  }

  @Test func waysOfPrintingThatWereHeldOut() {
    for (text, expected) in cases(heldOutWays) { expect(text, is: expected) }
  }

  @Test func whatIsNoFigureIsRefusedByName() {
    for (text, expected) in cases(refusedWays) { expect(text, is: "refused: " + expected) }
  }

  @Test func waysOfPrintingNumbersInEnglish() {
    for (text, expected) in cases(englishWays) { expect(text, .english, is: expected) }
  }

  @Test func composedAndDecomposedLettersReadAlike() {
    // "hơn 2 tỷ đồng" with every letter taken apart.
    expect("ho\u{31B}n 2 ty\u{309} đo\u{302}\u{300}ng", is: "over 2 tỷ đồng")
    // Unicode puts the dot before the circumflex.
    expect("1 triệu lượt khách", is: "1 triệu lượt khách")
    expect("1 trie\u{323}\u{302}u lu\u{31B}o\u{31B}\u{323}t khách", is: "1 triệu lượt khách")
  }

  @Test func anyWordsAreReadOrRefused() throws {
    var generator = SeededGenerator(seed: 9)
    let pieces = [
      "1", "2,5", "1.530", ".", ",", "-", "–", "/", "%", " ", " ", "hơn ", "gần ", "từ ", " đến ",
      "giảm ", "thứ ", "tỷ", "triệu ",
      "USD", "đồng", "ha", " trở lên", "gấp ", "lần", "(", ")", "\u{301}", "ước đạt ", "+", "≥",
      "🙂",
    ]
    for _ in 0..<1500 {
      let text = (0..<8).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for language in Language.allCases {
        guard case .success(let figure) = PrintedFigure.parse(text, language) else { continue }
        #expect(figure.low <= figure.high, "\(text)")
        let hasDigit = text.utf8.contains { (0x30...0x39).contains($0) }
        #expect(hasDigit, "\(text)")
      }
    }
  }
}
