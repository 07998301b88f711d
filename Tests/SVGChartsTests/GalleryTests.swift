import Testing

@testable import SVGCharts

@Suite struct GalleryTests {
  @Test(arguments: ChartGallery.samples.map(\.id))
  func everySampleHoldsTheInvariants(id: String) throws {
    let sample = try #require(ChartGallery.samples.first { $0.id == id })
    for width in [sample.wide, sample.narrow] {
      for locale in [ChartLocale.vietnamese, .english] {
        for mode in [DrawingMode.inline, .standalone] {
          let options = ChartOptions(locale: locale, mode: mode, name: sample.english)
          try expectInvariants(sample.chart, width: width, options: options, id)
        }
      }
    }
  }

  @Test(arguments: ChartGallery.samples.map(\.id))
  func everySampleHoldsAtWidthsBetween(id: String) throws {
    let sample = try #require(ChartGallery.samples.first { $0.id == id })
    guard sample.wide > 200 else { return }
    for width in stride(from: 300.0, through: 900, by: 100) {
      try expectInvariants(sample.chart, width: width, id)
    }
  }

  @Test func everyKindOfChartHasASample() {
    let kinds = Set(ChartGallery.samples.map(\.kind))
    #expect(
      kinds == [
        "columns", "bars", "line", "cumulative", "gap", "bullet", "stacked", "multiples",
        "dumbbell", "slope", "sources", "timeline", "share", "heat", "matrix", "sparkline",
      ])
  }

  @Test func theSameDataGiveTheSameBytes() throws {
    for sample in ChartGallery.samples {
      let first = try sample.chart.svg(width: sample.wide)
      #expect(try sample.chart.svg(width: sample.wide) == first, "\(sample.id)")
    }
  }

  @Test func everyIdIsThereOnce() {
    let ids = ChartGallery.samples.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func everySampleSaysThatItsFiguresAreInvented() {
    for sample in ChartGallery.samples {
      #expect(sample.vietnamese.hasSuffix("(số liệu minh họa)"))
      #expect(sample.english.hasSuffix("(illustrative figures)"))
    }
  }

  @Test func aDozenPointsTakeAtMostSixKilobytes() throws {
    for sample in ChartGallery.samples {
      let bytes = try sample.chart.svg(width: sample.wide).utf8.count
      #expect(bytes < 7_000, "\(sample.id)")
    }
  }

  @Test func everyClassHasItsRule() throws {
    for sample in ChartGallery.samples {
      let svg = try sample.chart.svg(width: sample.wide)
      for part in svg.split(separator: " class=\"").dropFirst() {
        let name = part.prefix { $0 != "\"" }
        let rule = name == "ch" ? ".ch{" : ".ch .\(name){"
        #expect(ChartStylesheet.css.contains(rule), "\(sample.id): \(name)")
      }
    }
  }
}
