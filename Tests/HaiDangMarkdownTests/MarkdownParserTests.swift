import HaiDangMarkdown
import HaiDangSource
import Testing

private func expect(
  _ text: String, _ tree: String, _ place: SourceLocation = #_sourceLocation
) {
  let result = parse(text)
  #expect(dump(result.document) == tree, sourceLocation: place)
  #expect(result.diagnostics.isEmpty, sourceLocation: place)
}

@Suite struct MarkdownParserTests {
  @Test func blocksAreRead() {
    expect("# a\n\nb\nc\n", #"heading 1(text "a"), paragraph(text "b", softBreak, text "c")"#)
    expect("a\n===\n", #"heading 1(text "a")"#)
    expect("> a\n\n---\n", #"quote(paragraph(text "a")), thematicBreak"#)
    expect("    a\n", #"codeBlock "a\n""#)
    expect("<div>\na\n</div>\n", #"htmlBlock "<div>\na\n</div>\n""#)
  }

  @Test func listsAreTightOrLoose() {
    expect(
      "- a\n  - b\n- c\n",
      #"list tight(item(paragraph(text "a"), list tight(item(paragraph(text "b")))), "#
        + #"item(paragraph(text "c")))"#)
    expect("3. a\n\n4. b\n", #"list 3 loose(item(paragraph(text "a")), item(paragraph(text "b")))"#)
  }

  @Test func tasksAreTickedByTheirOwnBox() {
    expect(
      "- [ ] a [x]\n- [X] b\n- c\n",
      #"list tight(item open(paragraph(text "a [x]")), item done(paragraph(text "b")), "#
        + #"item(paragraph(text "c")))"#)
  }

  @Test func tablesAlignTheirColumns() {
    expect(
      "a|b|c|d\n:-|:-:|-:|-\n1|2\n",
      #"table(row(cell left(text "a"), cell center(text "b"), cell right(text "c"), cell(text "d")), "#
        + #"row(cell left(text "1"), cell center(text "2"), cell right, cell))"#)
    expect("a\\|b|c\n-|-\n", #"table(row(cell(text "a|b"), cell(text "c")))"#)
    expect(
      "a|b\r-|-\r1|2\r",
      #"table(row(cell(text "a"), cell(text "b")), row(cell(text "1"), cell(text "2")))"#)
  }

  @Test func strikethroughTakesOneOrTwoTildes() {
    expect(
      "~a~ ~~b~~ ~~~c~~~ *~~d~~*",
      #"paragraph(strikethrough(text "a"), text " ", strikethrough(text "b"), text " ~~~c~~~ ", "#
        + #"emphasis(strikethrough(text "d")))"#)
    expect("~a~~ \u{1}", #"paragraph(text "~a~~ \u{01}")"#)
    expect(
      "x~~a~~y **~b~**",
      #"paragraph(text "x", strikethrough(text "a"), text "y ", strong(strikethrough(text "b")))"#)
  }

  @Test func addressesBecomeLinks() {
    expect("www.a.vn, b", #"paragraph(link http://www.a.vn(text "www.a.vn"), text ", b")"#)
    expect(
      "https://a.vn/b?c=1&d=2.",
      #"paragraph(link https://a.vn/b?c=1&d=2(text "https://a.vn/b?c=1&d=2"), text ".")"#)
    expect("a@b.vn", #"paragraph(link mailto:a@b.vn(text "a@b.vn"))"#)
  }

  @Test func linksKeepDestinationAndTitle() {
    expect(#"[a](b "c \"d\" 'e'")"#, #"paragraph(link b c "d" 'e'(text "a"))"#)
    expect("[](kpi:fdi/2024@vsip?source=a)", "paragraph(link kpi:fdi/2024@vsip?source=a)")
    expect("[a]\n\n[a]: <b c> (d)\n", #"paragraph(link b c d(text "a"))"#)
    expect("![a *b*](c.png)", #"paragraph(image c.png(text "a ", emphasis(text "b")))"#)
  }

  @Test func entitiesAndBreaksAreDecoded() {
    expect("&amp;&#272;&nbsp;\\*", "paragraph(text \"&Đ\u{A0}*\")")
    expect("a  \nb\\\nc", #"paragraph(text "a", lineBreak, text "b", lineBreak, text "c")"#)
    expect("``a ` b``<i>", #"paragraph(code "a ` b", html "<i>")"#)
  }

  @Test func infoStringsAreTextOfTheAuthor() {
    expect("```a\"><b c\nd\n```\n", #"codeBlock a"><b "d\n""#)
    expect("~~~ chart\ntype: bar\n~~~\n", #"codeBlock chart "type: bar\n""#)
  }

  @Test func footnotesAreNumberedAsReferredTo() {
    expect(
      "a[^y] b[^x] c[^y]\n\n[^x]: d\n[^y]: e\n",
      #"paragraph(text "a", footnoteReference 1, text " b", footnoteReference 2, text " c", "#
        + #"footnoteReference 1), footnote 1(paragraph(text "e")), footnote 2(paragraph(text "d"))"#
    )
  }

  @Test func aParserForgetsTheTextBefore() {
    var parser = MarkdownParser()
    var document = MarkdownDocument()
    var diagnostics = parse("").diagnostics
    for text in ["# a\n\n[b](c)[^1]\n\n[^1]: d", "e"] {
      parser.parse(Array(text.utf8), path: "a.md", into: &document, diagnostics: &diagnostics)
    }
    #expect(dump(document) == #"paragraph(text "e")"#)
    #expect(!document.isEmpty)
  }

  @Test func threadsDoNotDisturbEachOther() async {
    let text = String(repeating: "~~a~~ www.b.vn http://c.vn *d*\n\n", count: 40)
    let expected = dump(parse(text).document)
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { (0..<50).count { _ in dump(parse(text).document) != expected } }
      }
      for await wrong in group { #expect(wrong == 0) }
    }
  }
}
