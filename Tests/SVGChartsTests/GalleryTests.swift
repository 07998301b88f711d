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
    #expect(Set(ChartGallery.samples.map(\.chart.kind)) == Set(ChartKind.allCases))
  }

  @Test(arguments: ChartGallery.samples.map(\.id))
  func everySampleCanBeRead(id: String) throws {
    let sample = try #require(ChartGallery.samples.first { $0.id == id })
    for locale in [ChartLocale.vietnamese, .english] {
      // The English "est." ends no sentence.
      let sentences = sample.chart.summary(locale).replacing("est. ", with: "est ")
        .split(separator: ". ")
      #expect(sentences.count > 1 || sample.chart.kind == .timeline, "\(sentences)")
      for sentence in sentences {
        let first = try #require(sentence.first)
        #expect(!first.isLowercase, "\(sentence)")
      }
      let table = sample.chart.table(locale)
      #expect(!table.rows.isEmpty)
      #expect(table.rows.allSatisfy { $0.cells.count == table.headers.count - 1 })
    }
  }

  @Test func everyLinkOfASampleLeadsToARowOfItsTable() throws {
    for sample in ChartGallery.samples {
      let rows = Set(sample.chart.table(.vietnamese).rows.compactMap(\.link))
      let svg = try sample.chart.svg(width: sample.wide)
      for part in svg.split(separator: "<a href=\"#").dropFirst() {
        #expect(rows.contains(String(part.prefix { $0 != "\"" })), "\(sample.id)")
      }
    }
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

  @Test func aDozenPointsTakeAtMostSixKilobytes() throws {
    for sample in ChartGallery.samples {
      let svg = try sample.chart.svg(width: sample.wide)
      // A mark a datum, and one for what is planned; longer charts are in proportion.
      let points = sample.chart.table(.vietnamese).rows.reduce(0) { $0 + $1.cells.count }
      let limit = 6_000 * max(points, 12) / 12
      #expect(svg.utf8.count <= limit, "\(sample.id): \(svg.utf8.count) for \(points)")
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
