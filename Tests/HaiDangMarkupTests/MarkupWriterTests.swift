import Testing

@testable import HaiDangMarkup

private func expect(
  _ expected: String, _ place: SourceLocation = #_sourceLocation,
  _ write: (inout MarkupWriter) -> Void
) {
  #expect(Markup(write).string == expected, sourceLocation: place)
}

@Suite struct MarkupWriterTests {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (12.5, "12.5"), (12.54, "12.5"), (12.56, "12.6"),
      (-0.04, "0"), (-0.06, "-0.1"), (-3, "-3"), (0.999, "1"), (-12.25, "-12.3"),
      (1e14, "100000000000000"), (1e15, "0"), (-1e300, "0"), (.infinity, "0"), (-.infinity, "0"),
      (.nan, "0"), (.leastNonzeroMagnitude, "0"), (.greatestFiniteMagnitude, "0"),
    ] as [(Double, String)])
  func coordinatesAreShort(value: Double, expected: String) {
    expect(expected) { $0.number(value) }
  }

  @Test(
    arguments: [
      (0, "0"), (7, "7"), (-10, "-10"), (.max, "9223372036854775807"),
      (.min, "-9223372036854775808"),
    ] as [(Int, String)])
  func wholeNumbersAreWhole(value: Int, expected: String) {
    expect(expected) { $0.integer(value) }
  }

  @Test func textIsEscaped() {
    expect("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt; &amp;amp;") {
      $0.text("<a b=\"c\" d='e'> &amp;")
    }
    expect("&lt;đ&gt;") { $0.text(utf8: "<đ>".utf8) }
    expect("a\tb\nc\rd") { $0.text("a\u{0}\tb\u{B}\nc\u{1F}\rd\u{7F}") }
  }

  /// A character is more than a scalar: an escaping by characters would let these through.
  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20DD}"])
  func markupThatCombinesIsEscaped(mark: String) {
    expect("&quot;\(mark)&lt;\(mark)&amp;\(mark)&gt;\(mark)&#39;\(mark)") {
      $0.text("\"\(mark)<\(mark)&\(mark)>\(mark)'\(mark)")
    }
    expect("<a href=\"&quot;\(mark) x=\"></a>") {
      $0.element("a", Attribute("href", "\"\(mark) x="), text: "")
    }
  }

  /// Text is looked at eight bytes at a time: no place among them, and no neighbour, may matter.
  @Test(arguments: ["a", "\u{1}", "\u{7F}", "&", "<", "ế", "\u{80}"])
  func everyPlaceIsEscapedAlike(neighbour: String) {
    func escaped(_ text: String) -> String {
      text.map { ["&": "&amp;", "<": "&lt;", "\u{1}": "", "\u{7F}": ""][$0] ?? String($0) }.joined()
    }
    for special in ["&", "<", "\u{1}", "\u{7F}", "x"] {
      for length in 0..<20 {
        for place in 0...length {
          let text =
            String(repeating: neighbour, count: place) + special
            + String(repeating: neighbour, count: length - place)
          expect(escaped(text)) { $0.text(text) }
        }
      }
    }
  }

  @Test func everyByteBelow80IsPlainOrEscaped() {
    let special: [UInt8: String] = [
      0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;",
    ]
    for byte in UInt8(0)..<0x80 {
      let isKept = (0x20...0x7E).contains(byte) || [0x09, 0x0A, 0x0D].contains(byte)
      let text = String(decoding: [byte], as: UTF8.self)
      expect(special[byte] ?? (isKept ? text : "")) { $0.text(text) }
      // The same where the bytes do not lie side by side.
      expect(special[byte] ?? (isKept ? text : "")) { $0.text(utf8: [byte].lazy.map { $0 }) }
    }
  }

  @Test func elementsAreOpenedAndClosed() {
    expect("<p class=\"a\">b</p>") { $0.element("p", Attribute("class", "a"), text: "b") }
    expect("<p><b>a</b></p>") { $0.element("p") { $0.element("b", text: "a") } }
    expect("<br><img src=\"a\">") {
      $0.void("br")
      $0.void("img", Attribute("src", "a"))
    }
    expect("<rect x=\"1.5\"/>") { $0.empty("rect", Attribute("x", 1.5)) }
    expect("<i></i>") {
      $0.open("i", nil)
      $0.close("i")
    }
  }

  @Test func attributesMayBeLeftOut() {
    expect("<a></a>") {
      $0.element("a", Attribute("href", optional: nil), Attribute("hidden", if: false), text: "")
    }
    expect("<a href=\"\" hidden></a>") {
      $0.element("a", Attribute("href", optional: ""), Attribute("hidden", if: true), text: "")
    }
  }

  @Test func attributesAreEqualByNameAndValue() {
    #expect(Attribute("a", "b") == Attribute("a", "b"))
    #expect(Attribute("a", "b") != Attribute("c", "b"))
    #expect(Attribute("a", "1") != Attribute("a", 1))
    #expect(Set([Attribute("a", "b"), Attribute("a", "b")]).count == 1)
  }

  @Test func dataCannotEndItsBlock() {
    expect(
      "<script type=\"application/ld+json\">\n[\"\\u003c/script>\\u003c!--&\"]</script>\n"
    ) {
      $0.data(json: Array("[\"</script><!--&\"]".utf8))
    }
  }

  @Test func aWriterCanBeUsedAgain() {
    var writer = MarkupWriter(capacity: 10)
    writer.text("a")
    writer.removeAll()
    #expect(writer.count == 0)
    writer.markup(Markup { $0.literal("<b>") })
    writer.editorHTML(utf8: Array("<i>".utf8))
    Array("<u>".utf8).withUnsafeBufferPointer { writer.template(utf8: $0) }
    #expect(writer.finish().string == "<b><i><u>")
  }
}
