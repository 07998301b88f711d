import Testing

@testable import SVGCharts

@Suite struct TextTests {
  /// Widths at size 1000 that the fonts' own `hmtx` tables give, letter by letter.
  @Test func widthsAreThoseOfTheFonts() {
    let text = "Vốn đầu tư trực tiếp nước ngoài KCN Nam Cầu Kiền hơn 210.000 người 2,05 tỷ USD"
    expect(.liberationSans, text, .regular, 37_994)
    expect(.liberationSans, text, .bold, 40_038)
    expect(.dejaVuSans, text, .regular, 41_754)
    expect(.dejaVuSans, text, .bold, 46_688)
  }

  private func expect(
    _ metrics: FontMetrics, _ text: String, _ weight: FontWeight, _ width: Double,
    location: Testing.SourceLocation = #_sourceLocation
  ) {
    let found = metrics.width(of: text, size: 1000, weight: weight)
    #expect(abs(found / width - 1) < 0.01, "\(found)", sourceLocation: location)
  }

  @Test func layoutMeasuresAtLeastEveryFontOfTheStack() {
    for text in ["Đình Vũ", "hơn 210.000 người", "Ước tính WAMO", "ươƯƠ 0123"] {
      for weight in [FontWeight.regular, .bold] {
        let readers = FontMetrics.readers.width(of: text, size: 13, weight: weight)
        #expect(readers >= FontMetrics.liberationSans.width(of: text, size: 13, weight: weight))
      }
    }
  }

  @Test func bothUnicodeFormsAreAsWide() {
    let composed = "Tiếng Việt đặc khu kinh tế"
    let decomposed =
      "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t đa\u{306}\u{323}c khu kinh te\u{302}\u{301}"
    let metrics = FontMetrics.liberationSans
    #expect(metrics.width(of: composed, size: 13) == metrics.width(of: decomposed, size: 13))
  }

  @Test func everyVietnameseLetterHasAPlace() {
    let letters = (0xC0...0x1B0).map { $0 } + (0x1EA0...0x1EF9).map { $0 }
    let vietnamese = letters.compactMap(Unicode.Scalar.init).filter {
      (0x1EA0...0x1EF9).contains($0.value) || "ăâđêôơưĂÂĐÊÔƠƯ".unicodeScalars.contains($0)
    }
    #expect(vietnamese.count == 104)
    for letter in vietnamese { #expect(GlyphIndex.place(of: letter) != nil, "\(letter)") }
  }

  @Test func linesBreakAtSpacesButNeverBetweenNumberAndUnit() {
    let setter = TextLines(metrics: .readers, size: 13)
    #expect(setter.wrap("đạt 2,05 tỷ USD", within: 62) == ["đạt", "2,05\u{A0}tỷ USD"])
    #expect(setter.wrap("KCN Nam Đình Vũ", within: 75).count == 2)
    #expect(setter.wrap("ngắn", within: 100) == ["ngắn"])
  }

  @Test func whatDoesNotFitTwoLinesEndsInAnEllipsis() {
    let setter = TextLines(metrics: .readers, size: 13)
    for text in [
      "Khu công nghiệp và dịch vụ hàng hải Đông Nam Á", String(repeating: "x", count: 90),
    ] {
      let lines = setter.wrap(text, within: 120)
      #expect(lines.count <= 2)
      #expect(lines.last?.hasSuffix("…") == true)
      for line in lines { #expect(setter.width(line) <= 120) }
    }
  }
}
