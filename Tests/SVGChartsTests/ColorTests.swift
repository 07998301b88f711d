import Testing

@testable import SVGCharts

@Suite struct ColorTests {
  static let palettes = [("light", ChartPalette.light), ("dark", ChartPalette.dark)]

  @Test(arguments: [0, 1])
  func marksReachThreeToOneOnThePage(index: Int) {
    let (name, palette) = Self.palettes[index]
    for color in palette.series + [palette.rest, palette.ink, palette.zero] {
      #expect(color.contrast(with: palette.page) >= 3, "\(name) \(color.hex)")
    }
  }

  @Test(arguments: [0, 1])
  func neighboursReachThreeToOne(index: Int) {
    let (name, palette) = Self.palettes[index]
    for (one, two) in zip(palette.series, palette.series.dropFirst()) {
      #expect(one.contrast(with: two) >= 3, "\(name) \(one.hex) \(two.hex)")
    }
  }

  @Test(arguments: [0, 1])
  func textReachesFourAndAHalfToOne(index: Int) {
    let (name, palette) = Self.palettes[index]
    for color in palette.text + [palette.ink, palette.muted] {
      #expect(color.contrast(with: palette.page) >= 4.5, "\(name) \(color.hex)")
    }
    #expect(palette.ink.contrast(with: palette.band) >= 4.5)
    for paint in Paint.all {
      let mark = palette.color(.mark(paint))
      #expect(palette.color(.on(paint)).contrast(with: mark) >= 4.5, "\(name) \(mark.hex)")
    }
  }

  @Test func contrastIsThatOfTheStandard() {
    #expect(abs(ChartColor(0x000000).contrast(with: ChartColor(0xFFFFFF)) - 21) < 1e-9)
    #expect(abs(ChartColor(0x12436D).contrast(with: ChartColor(0xFFFFFF)) - 10.25) < 0.01)
  }

  @Test func everyColourOfTheStylesheetIsSetInLightAndDark() {
    for token in ColorToken.all {
      #expect(ChartStylesheet.css.split(separator: "\(token.property):#").count == 5)
    }
  }

  @Test func aFileOfItsOwnHasLiteralColoursAndABackground() throws {
    let sample = try #require(ChartGallery.samples.first)
    let svg = try sample.chart.svg(
      width: 640, options: ChartOptions(mode: .standalone, name: "a"))
    #expect(!svg.contains("class=") && !svg.contains("var(") && !svg.contains("<a "))
    #expect(svg.contains("fill=\"#ffffff\"") && svg.contains("role=\"img\" aria-label=\"a\""))
  }
}
