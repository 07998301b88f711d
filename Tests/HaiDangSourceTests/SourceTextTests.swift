import Testing

@testable import HaiDangSource

private func expect(
  _ text: String, at offset: Int, _ line: Int, _ column: Int, _ excerpt: String,
  _ place: SourceLocation = #_sourceLocation
) {
  let location = SourceText(Array(text.utf8)).location(of: offset)
  #expect(
    location == SourceText.Location(line: line, column: column, text: excerpt),
    sourceLocation: place)
}

@Suite struct SourceTextTests {
  @Test func linesEndInEveryWay() {
    expect("a\nb", at: 2, 2, 1, "b")
    expect("a\r\nb", at: 3, 2, 1, "b")
    expect("a\rb", at: 2, 2, 1, "b")
    expect("a\n\r\n\rb", at: 5, 4, 1, "b")
    expect("a\n\nb", at: 2, 2, 1, "")
  }

  @Test func theEndOfALineBelongsToIt() {
    expect("ab\ncd", at: 2, 1, 3, "ab")
    expect("ab\r\ncd", at: 2, 1, 3, "ab")
    expect("ab\r\ncd", at: 3, 1, 3, "ab")
  }

  @Test func ofALineOfMegabytesOnlyWhatIsNearIsShown() {
    let text =
      "x\n" + String(repeating: "ế", count: 1_000_000) + "!" + String(repeating: "ế", count: 9)
    let location = SourceText(Array(text.utf8)).location(of: 2 + 3_000_000)
    #expect(location.line == 2 && location.column == 1_000_001)
    #expect(location.text.utf8.count < 20_000)
    #expect(location.text.dropFirst(location.caret).first == "!")
  }

  @Test func columnsCountCharacters() {
    // Composed, decomposed, a flag and a family: one character each.
    expect("Đình Vũ!", at: "Đình Vũ".utf8.count, 1, 8, "Đình Vũ!")
    let decomposed = "e\u{302}\u{301}x"
    expect(decomposed, at: decomposed.utf8.count - 1, 1, 2, decomposed)
    expect("🇻🇳👨‍👩‍👧x", at: "🇻🇳👨‍👩‍👧".utf8.count, 1, 3, "🇻🇳👨‍👩‍👧x")
    expect("\tx", at: 1, 1, 2, "\tx")
  }

  @Test func offsetsPastEitherEndAreTheEnds() {
    expect("ab", at: 99, 1, 3, "ab")
    expect("ab\n", at: 99, 2, 1, "")
    expect("ab", at: -1, 1, 1, "ab")
    expect("", at: 0, 1, 1, "")
  }
}

@Suite struct SourcePlaceTests {
  @Test(arguments: [
    (0, 0, "A1"), (5, 4, "E6"), (0, 25, "Z1"), (0, 26, "AA1"), (9, 701, "ZZ10"), (0, 702, "AAA1"),
  ])
  func cellsAreCalledAsInASpreadsheet(row: Int, column: Int, name: String) {
    #expect(SourcePlace.cellName(row: row, column: column) == name)
  }

  @Test func placesSortByFileThenByOffset() {
    let sorted = [
      SourcePlace(path: "a-b"), SourcePlace(path: "a/b"), SourcePlace(path: "a/b", offset: 0),
      SourcePlace(path: "a/b", offset: 12), SourcePlace(path: "đ"),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
