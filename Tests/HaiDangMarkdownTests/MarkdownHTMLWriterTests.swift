import HaiDangMarkdown
import HaiDangMarkup
import HaiDangSource
import Testing

private func expect(
  _ text: String, _ html: String, _ place: SourceLocation = #_sourceLocation,
  _ change: (inout MarkdownHTMLOptions) -> Void = { _ in }
) {
  var resolver = PlainResolver()
  #expect(render(text, &resolver, change).html == html, sourceLocation: place)
}

@Suite struct MarkdownHTMLWriterTests {
  @Test func blocksBecomeElements() {
    expect("a\nb\n\n> c\n\n---", "<p>a\nb</p>\n<blockquote>\n<p>c</p>\n</blockquote>\n<hr>\n")
    expect("a  \nb", "<p>a<br>\nb</p>\n")
    expect(
      "- a\n  - b\n\n3. c\n\n   d",
      "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"
        + "<ol start=\"3\">\n<li>\n<p>c</p>\n<p>d</p>\n</li>\n</ol>\n")
    expect(
      "- [x] a\n- [ ] b",
      "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"đã xong\"> a</li>\n"
        + "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"chưa xong\"> b</li>\n</ul>\n"
    )
  }

  @Test func headingsStandBelowTheTitle() {
    expect("# a\n## a\n", "<h2 id=\"a\">a</h2>\n<h3 id=\"a-2\">a</h3>\n")
    expect(
      "## a\n### a\n# a-2",
      "<h3 id=\"a\">a</h3>\n<h4 id=\"a-2\">a</h4>\n<h2 id=\"a-2-2\">a-2</h2>\n")
    expect("## *a* `b`\n", "<h2 id=\"a b\"><em>a</em> <code>b</code></h2>\n")
    expect("# a\n", "<h3 id=\"p-a\">a</h3>\n") {
      $0.topHeading = 3
      $0.headingPrefix = "p-"
    }
  }

  @Test func codeIsEscapedEverywhere() {
    expect(
      "```a\"><b> c\n<d>\n```",
      "<pre tabindex=\"0\"><code class=\"language-a&quot;&gt;&lt;b&gt;\">&lt;d&gt;\n</code></pre>\n"
    )
    expect("    a", "<pre tabindex=\"0\"><code>a</code></pre>\n".replacing("a<", with: "a\n<"))
  }

  @Test func tablesScrollAndAlign() {
    expect(
      "a|\n-:|-\n1|2",
      "<p>a|\n-:|-\n1|2</p>\n")
    expect(
      "|a||\n|-:|-|\n|1|2|",
      "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Bảng 1\"><table>\n"
        + "<thead>\n<tr>\n<th scope=\"col\" class=\"align-right\">a</th>\n<td></td>\n</tr>\n</thead>\n"
        + "<tbody>\n<tr>\n<td class=\"align-right\">1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table></div>\n"
    )
  }

  @Test func linksAndImagesKeepTheirTitles() {
    expect(
      #"[a](b "c \"d\"")"#, "<p><a href=\"b\" title=\"c &quot;d&quot;\">a</a></p>\n")
    expect("[a](<b c\"é>)", "<p><a href=\"b%20c%22%C3%A9\">a</a></p>\n")
    expect("[](b)", "<p><a href=\"b\">b</a></p>\n")
    expect(
      "![a *b* \"](c.png \"d\")",
      "<p><img src=\"c.png\" alt=\"a b &quot;\" title=\"d\" loading=\"lazy\"></p>\n")
    expect("[![a](b)](c)", "<p><a href=\"c\"><img src=\"b\" alt=\"a\" loading=\"lazy\"></a></p>\n")
  }

  @Test func aQuotationMarkBeforeACombiningMarkIsEscaped() {
    expect("[a](b \"\\\"\u{301} c=d\")", "<p><a href=\"b\" title=\"&quot;\u{301} c=d\">a</a></p>\n")
    expect("![\"\u{301}](b)", "<p><img src=\"b\" alt=\"&quot;\u{301}\" loading=\"lazy\"></p>\n")
  }

  @Test func everyCharacterStandsForItselfOrIsEscaped() {
    let entities: [UInt8: String] = [
      0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;",
    ]
    for byte in UInt8(0)..<0x80 {
      let isLeftOut = byte == 0x7F || (byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte))
      let itself = isLeftOut ? "" : String(Unicode.Scalar(byte))
      let markup = Markup { $0.text(utf8: [byte]) }
      #expect(markup.string == entities[byte] ?? itself)
    }
  }

  @Test func rawHTMLIsTextUnlessAllowed() {
    expect("<div>\n\na <b>c</b>", "<p>&lt;div&gt;</p>\n<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
    expect("<div>\n\na <b>c</b>", "<div>\n<p>a <b>c</b></p>\n") { $0.allowsHTML = true }
  }

  @Test(arguments: [
    "javascript:a", "JaVaScript:a", "&#106;avascript:a", "java&#9;script:a", "&#1;javascript:a",
    "java&NewLine;script:a", "vbscript:a", "file:///a", "data:text/html,a",
    "data:image/png;base64,a",
    "javascript&colon;a", "jav\\\u{61}script:a".replacing("\\", with: "&#x0A;"),
  ])
  func unsafeSchemesBecomeTheirText(_ destination: String) {
    var resolver = PlainResolver()
    for mark in ["", "!"] {
      let result = render("\(mark)[a](<\(destination)>)", &resolver)
      #expect(result.html == "<p>a</p>\n")
      #expect(result.diagnostics.kept.map(\.code) == [.unsafeLink])
    }
  }

  @Test(arguments: ["javascript", "a/javascript:b", "?data:a", "#file:", "mailto:a@b", "kpi:a"])
  func otherDestinationsAreSafe(_ destination: String) {
    expect("[a](\(destination))", "<p><a href=\"\(destination)\">a</a></p>\n")
  }

  @Test func footnotesLeadThereAndBack() {
    expect(
      "a[^x] b[^x]\n\n[^x]: c\n",
      "<p>a<sup><a href=\"#fn:p:1\" id=\"fnref:p:1\" role=\"doc-noteref\" aria-label=\"Chú thích 1\">1</a></sup>"
        + " b<sup><a href=\"#fn:p:1\" id=\"fnref:p:1:2\" role=\"doc-noteref\" aria-label=\"Chú thích 1\">1</a></sup></p>\n"
        + "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Chú thích\">\n<ol>\n"
        + "<li id=\"fn:p:1\">\n<p>c "
        + "<a href=\"#fnref:p:1\" class=\"backlink\" role=\"doc-backlink\" aria-label=\"Về 1\">↩</a> "
        + "<a href=\"#fnref:p:1:2\" class=\"backlink\" role=\"doc-backlink\" aria-label=\"Về 1-2\">↩<sup>2</sup></a>"
        + "</p>\n</li>\n</ol>\n</section>\n"
    ) { $0.footnotePrefix = "p" }
  }

  @Test func aFootnoteEndsWithItsWayBack() {
    expect(
      "[![a[^x]](b)c[^x]](d)\n\n[^x]: - e\n",
      "<p><a href=\"d\"><img src=\"b\" alt=\"a\" loading=\"lazy\">c<sup id=\"fnref:1\">1</sup></a></p>\n"
        + "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Chú thích\">\n<ol>\n"
        + "<li id=\"fn:1\">\n<ul>\n<li>e</li>\n</ul>\n<p>"
        + "<a href=\"#fnref:1\" class=\"backlink\" role=\"doc-backlink\" aria-label=\"Về 1\">↩</a></p>\n"
        + "</li>\n</ol>\n</section>\n")
  }

  @Test func aPagePastTheLimitIsCutAndReported() {
    var resolver = PlainResolver()
    let result = render("- a\n\n- b\n\n- c", &resolver) { $0.limit = 20 }
    #expect(result.html == "<ul>\n<li>\n<p>a</p>\n</li>\n</ul>\n")
    #expect(result.diagnostics.kept.map(\.code) == [.pageTooLarge])
  }
}
