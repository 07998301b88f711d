import HaiDangMarkdown
import HaiDangSource
import Testing

/// Each `‸` in `text` is where the next node of `kind` stands; the text begins at byte 7 of its
/// file.
private func expect(
  _ kind: MarkdownNode.Kind, _ text: String, _ place: SourceLocation = #_sourceLocation
) {
  let (source, offsets) = marks(in: text)
  let document = parse(source, baseOffset: 7).document
  let found = document.all(kind).map { document.offset(of: $0) - 7 }
  #expect(found == offsets, sourceLocation: place)
}

/// Each `‸` in `text` is where the next diagnostic stands; all have the same code.
private func expect(
  _ code: DiagnosticCode, _ text: String, _ place: SourceLocation = #_sourceLocation
) {
  let (source, offsets) = marks(in: text)
  let found = parse(source, baseOffset: 7).diagnostics
  let expected = offsets.map { "\(code.rawValue)@\($0 + 7)" }
  #expect(codes(found) == expected, sourceLocation: place)
}

private func marks(in text: String) -> (text: String, offsets: [Int]) {
  let parts = text.split(separator: "‸", omittingEmptySubsequences: false)
  var offsets: [Int] = []
  var length = 0
  for part in parts.dropLast() {
    length += part.utf8.count
    offsets.append(length)
  }
  return (parts.joined(), offsets)
}

@Suite struct MarkdownPlacesTests {
  @Test func linksStandAtTheirDestination() {
    expect(.link, "Đ [b](‸b) [c](‸b)\n\nd\n*e\nf* [](‸kpi:g/2024) [h](<‸i j>)")
    expect(.link, "a\r\n\r\n> [b](‸c)\r\n> d [e](‸c)\r\n")
    expect(.link, "a\r\rb [c](‸d)\r")
    expect(.link, "a [‸b] c\n\n[b]: d")
    expect(.link, "‸a [](b&amp;c)")
    expect(.link, "a www.b.vn".replacing("www", with: "‸www"))
    expect(.image, "a ![b](‸b.png)")
  }

  @Test func linksInCellsStandInTheirRow() {
    expect(.link, "x\na|b\n-|-\n[c](‸c)|[c](‸c)\n[](‸c)|\n")
  }

  @Test func blocksStandWhereTheyBegin() {
    expect(.heading, "‸# a\n\n> ‸## b\n\n  ‸c\n---\n")
    expect(.codeBlock, "a\n\n‸```chart\nb\n```\n")
    expect(.row, "a\n\n‸b|c\n-|-\n‸d|e\n‸f|g\n")
  }

  @Test func theTextOfAChartHasAPlace() {
    let document = parse("a\n\n```chart\ntype: bar\n```\n", baseOffset: 7).document
    #expect(document.all(.codeBlock).map { document.nodes[$0].contentOffset } == [19])
  }

  @Test func whatTheParserDropsIsReported() {
    expect(.extraCells, "a|b\n-|-\n1|2\n‸1|2|3\n1\\|2|3\n")
    expect(.unusedFootnote, "a\n\n‸[^b]: c\n\n- d\n\n  ‸[^e]: f\n\n```\n[^g]: h\n```\n")
    expect(.duplicateFootnote, "a[^b]\n\n[^b]: c\n\n‸[^B]: d\n")
    expect(.missingFootnote, "a‸[^b] \\[^c] `[^d]`\n\n[^e] ‸[^f]\n\n[^e]: g\n")
    expect(.unsafeLink, "a [b](‸javascript:c)")
  }

  @Test func aMissingFootnoteIsOfferedANearOne() {
    let message = parse("a[^bc] b[^b]\n\n[^b]: c\n").diagnostics.kept.first?.message
    #expect(message?.english == "no footnote 'bc'; did you mean 'b'?")
  }
}
