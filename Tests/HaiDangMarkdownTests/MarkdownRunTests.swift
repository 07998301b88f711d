import HaiDangMarkdown
import Testing

private func expect(_ text: String, _ runs: [String], _ place: SourceLocation = #_sourceLocation) {
  let document = parse(text).document
  var run = MarkdownRun()
  var found: [String] = []
  for node in document.nodes.indices where document.nodes[node].kind.hasRun {
    document.run(of: node, into: &run)
    found.append(String(decoding: run.bytes, as: UTF8.self))
    for piece in run.pieces {
      let words = document.text(of: piece.node)
      let isThere = run.bytes[piece.start...].starts(with: words)
      #expect(isThere, sourceLocation: place)
    }
  }
  #expect(found == runs, sourceLocation: place)
}

@Suite struct MarkdownRunTests {
  @Test func aRunIsWhatIsReadWithoutItsMarkup() {
    expect("a *b **c***\nd  \ne ~~f~~", ["a b c d e f"])
    expect("# a\n\n- b\n\n> c\n", ["b", "c"])
    expect("a|b\n-|-\nc|\n", ["a", "b", "c", ""])
  }

  @Test func whatNamesMustNotCrossIsAGap() {
    expect("a`b`c[d *e*](f)g<h>i[^j]\n\n[^j]: k", ["a\u{FFFC}c\u{FFFC}g\u{FFFC}i\u{FFFC}", "k"])
  }

  @Test func plainTextKeepsTheWordsOfCodeAndLinks() {
    let document = parse("a `b` [c](d)\n![e](f)").document
    #expect(document.plainText(of: 0) == "a b c e")
  }
}
