import HaiDangMarkdown
import HaiDangMarkup
import Testing

/// Links every "VSIP" of the running text, and answers some destinations in its own way.
private struct Answers: MarkdownResolver {
  var run = MarkdownRun()

  mutating func link(_ node: Int, in document: MarkdownDocument) -> LinkRendering {
    switch document.destination(of: node) {
    case "kpi:a": .markup(Markup { $0.element("data", text: "4,35") })
    case "gone.md": .text
    case "noted.md": .anchor(href: "n", note: Markup { $0.element("sup", text: "1") })
    case "b.md": .anchor(href: "../b.html", text: Markup { $0.text("B & C") })
    default: .anchor(href: "x", title: document.title(of: node))
    }
  }

  mutating func image(_ node: Int, in document: MarkdownDocument) -> ImageRendering {
    switch document.destination(of: node) {
    case "gone.png": .text
    case "svg": .markup(Markup { $0.empty("svg") })
    default: .image(src: "../a.png", width: 3, height: 4)
    }
  }

  mutating func codeBlock(_ node: Int, in document: MarkdownDocument) -> Markup? {
    document.info(of: node) == "chart" ? Markup { $0.element("figure", text: "c") } : nil
  }

  mutating func spans(inBlock node: Int, in document: MarkdownDocument) -> [TextSpan] {
    document.run(of: node, into: &run)
    let text = String(decoding: run.bytes, as: UTF8.self)
    return text.ranges(of: "KCN VSIP").map {
      let start = text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
      return TextSpan(start..<(start + 8), href: "v")
    }
  }
}

private func expect(_ text: String, _ html: String, _ place: SourceLocation = #_sourceLocation) {
  var resolver = Answers()
  #expect(render(text, &resolver).html == html, sourceLocation: place)
}

@Suite struct MarkdownResolverTests {
  @Test func theResolverDecidesWhatStandsForALink() {
    expect("a [](kpi:a) b", "<p>a <data>4,35</data> b</p>\n")
    expect("[a *b*](gone.md)", "<p>a <em>b</em></p>\n")
    expect("[](b.md)", "<p><a href=\"../b.html\">B &amp; C</a></p>\n")
    expect("|[](kpi:a)|\n|-|", "<th scope=\"col\"><data>4,35</data></th>".inTable)
  }

  @Test func aNoteStandsBehindItsLink() {
    expect("[a *b*](noted.md), c", "<p><a href=\"n\">a <em>b</em></a><sup>1</sup>, c</p>\n")
    expect("[](noted.md)[d](e.md)", "<p><a href=\"n\">n</a><sup>1</sup><a href=\"x\">d</a></p>\n")
  }

  @Test func theResolverDecidesWhatStandsForAnImage() {
    expect(
      "![a](b)",
      "<p><img src=\"../a.png\" alt=\"a\" width=\"3\" height=\"4\" loading=\"lazy\"></p>\n")
    expect("![a *b*](gone.png)![](svg)", "<p>a b<svg/></p>\n")
  }

  @Test func theResolverDecidesWhatStandsForACodeBlock() {
    expect("```chart\na\n```\nb", "<figure>c</figure>\n<p>b</p>\n")
  }

  @Test func namesBecomeLinks() {
    expect(
      "a KCN VSIP & KCN VSIP",
      "<p>a <a href=\"v\">KCN VSIP</a> &amp; <a href=\"v\">KCN VSIP</a></p>\n")
    expect("|KCN VSIP|\n|-|", "<th scope=\"col\"><a href=\"v\">KCN VSIP</a></th>".inTable)
    expect("# KCN VSIP", "<h2 id=\"KCN VSIP\">KCN VSIP</h2>\n")
  }

  @Test func aNameCrossesLineEndsAndEmphasis() {
    expect("KCN\nVSIP a", "<p><a href=\"v\">KCN\nVSIP</a> a</p>\n")
    expect("KCN  \nVSIP", "<p><a href=\"v\">KCN</a><br>\n<a href=\"v\">VSIP</a></p>\n")
    expect(
      "a **KCN *VS***IP b",
      "<p>a <strong><a href=\"v\">KCN </a><em><a href=\"v\">VS</a></em></strong><a href=\"v\">IP</a> b</p>\n"
    )
    expect(
      "x[KCN VSIP](y) `KCN VSIP` KCN VSIP",
      "<p>x<a href=\"x\">KCN VSIP</a> <code>KCN VSIP</code> <a href=\"v\">KCN VSIP</a></p>\n")
    expect("KCN[](kpi:a)VSIP", "<p>KCN<data>4,35</data>VSIP</p>\n")
  }
}

extension String {
  fileprivate var inTable: String {
    "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Bảng 1\"><table>\n<thead>\n<tr>\n"
      + self + "\n</tr>\n</thead>\n</table></div>\n"
  }
}
