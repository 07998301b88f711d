import HaiDangMarkdown
import HaiDangSource
import Testing

private func expect(
  _ text: String, _ expected: [String], _ place: SourceLocation = #_sourceLocation
) {
  let result = parse(text)
  #expect(codes(result.diagnostics) == expected, sourceLocation: place)
  #expect(result.document.isEmpty == !expected.isEmpty, sourceLocation: place)
  #expect(result.diagnostics.hasErrors == !expected.isEmpty, sourceLocation: place)
}

private func times(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}

/// A table of rows without cells, which the parser fills up.
private func table(columns: Int, rows: Int, prefix: String = "") -> String {
  let lines = [times("|a", columns), times("|-", columns)] + Array(repeating: "||", count: rows)
  return lines.map { prefix + $0 }.joined(separator: "\n") + "\n"
}

@Suite struct MarkdownGuardTests {
  @Test func nestingIsBoundedOnEachLine() {
    expect("a\n\n" + times("> ", 100) + "a", [])
    expect("a\n\n" + times("> ", 101) + "a", ["too-deep@3"])
    expect(times(">", 100_000), ["too-deep@0"])
    expect(times("- ", 30_000) + "a" + times("\n", 100), ["too-deep@0"])
    expect(times("1. ", 101) + "a", ["too-deep@0"])
    expect(times("[^a]: ", 101) + "a", ["too-deep@0"])
    expect(times("  ", 100) + "- a", ["too-deep@0"])
    expect(times("  ", 200) + "a", [])
  }

  @Test func tablesAreBounded() {
    expect(table(columns: 500, rows: 98), [])
    expect(table(columns: 501, rows: 1), ["table-too-large@1003"])
    expect(table(columns: 6000, rows: 4000), ["table-too-large@12001"])
    expect(table(columns: 500, rows: 100), ["table-too-large@2299"])
    expect(table(columns: 500, rows: 100, prefix: "> "), ["table-too-large@2501"])
    #expect(
      parse(times(table(columns: 500, rows: 90) + "\n", 5)).diagnostics.kept.map(\.code)
        == [.tableTooLarge])
  }

  @Test func aLongTableIsNoLongBlock() {
    let row = "| " + times("đ", 40) + " | b<br>c |\n"
    expect("| a | b |\n|---|--:|\n" + times(row, 1000), [])
    expect("> | a | b |\n> |---|--:|\n" + times("> " + row, 1000), [])
  }

  @Test func aLongListIsNoLongBlock() {
    let words = times("chữ ", 30)
    expect(times("- \(words)\n", 600), [])
    expect((1...600).map { "\($0). \(words)\n" }.joined(), [])
    expect(times("# \(words)\n", 600), [])
  }

  @Test func blocksAreBounded() {
    expect("a\n\n" + times("b", 65_535), [])
    expect("a\n\n" + times("b", 65_536), ["block-too-large@3"])
    expect(times("b\n    - c\n", 7000), ["block-too-large@0"])
    expect("|a|\n|-|\n|\n" + times("|b\n", 22_000), ["block-too-large@0"])
    expect("# |a|\n|-|\n" + times("|b\n", 22_000), ["block-too-large@0"])
  }

  @Test func whatMakesTheParserLookAheadIsBounded() {
    expect(times("![[]()", 20_000), ["block-too-large@0"])
    expect("b\n\n" + times("![[]()", 10_000), ["block-too-large@3"])
    expect(times("a<?", 20_000), ["block-too-large@0"])
    expect(times("www.a_", 10_000), ["block-too-large@0"])
    expect(times("|-|-|\n|a|\n", 6000), ["block-too-large@0"])
    expect(times("[a](b) ", 2000), [])
  }

  @Test func usesOfLinkDefinitionsAreBounded() {
    let definition = "[a]: " + times("b", 30_000) + "\n\n"
    expect(definition + "c\n\n" + times("[a] ", 8000), ["definitions-too-large@2"])
    expect(definition + times("[ A\n] ", 8000), ["definitions-too-large@2"])
    expect(
      "[a]: b (" + times("c\n", 15_000) + ")\n\n" + times("[a] ", 8000), ["definitions-too-large@2"]
    )
    expect(
      "[k]: " + times("b", 30_000) + "\n\n" + times("[\u{212A}] ", 6000),
      ["definitions-too-large@2"])
    expect(definition + times("[c](d) ", 2000), [])
    expect((0..<1000).map { "[a\($0)]: b\n" }.joined() + "\n" + times("[a1] ", 1000), [])
  }

  @Test func filesAreBounded() {
    var limits = MarkdownLimits()
    limits.fileBytes = 3
    #expect(codes(parse("abcd", limits: limits).diagnostics) == ["file-too-large@-1"])
    limits = MarkdownLimits()
    limits.work = 100_000
    #expect(codes(parse(times("a\n\n", 100), limits: limits).diagnostics) == ["file-too-large@120"])
  }

  @Test func offsetsCountFromTheBeginningOfTheFile() {
    #expect(codes(parse(times(">", 200), baseOffset: 9).diagnostics) == ["too-deep@9"])
  }

  @Test(.timeLimit(.minutes(5)), arguments: BadInput.shapes(bytes: 4000))
  func badInputsBecomeLittleHTML(_ input: BadInput) {
    var resolver = PlainResolver()
    let result = render(input.text, &resolver)
    #expect(result.html.utf8.count < 40 * 4000)
    // Whatever is refused is said.
    #expect(!result.html.isEmpty || !result.diagnostics.isEmpty || input.isInvisible)
  }
}

extension BadInput {
  /// Whether nothing of the text shows on a page.
  fileprivate var isInvisible: Bool {
    text.utf8.allSatisfy { $0 <= 0x20 } || text.hasPrefix("[a]: ")
  }
}
