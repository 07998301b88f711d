import Testing

@testable import SVGCharts

@Suite struct ChartTests {
  struct Entry {
    var year: Int
    var value: Double
    var kind = ""
  }

  static let entries = [
    Entry(year: 2021, value: 2, kind: "A"), Entry(year: 2021, value: 1, kind: "B"),
    Entry(year: 2023, value: 4, kind: "A"),
  ]

  @Test func barsOfYearsKeepTheSlotOfAMissingYear() throws {
    let chart = Chart(Self.entries) {
      BarMark(x: .value("Năm", $0.year), y: .value("FDI", $0.value))
        .foregroundStyle(by: .value("Loại", $0.kind))
    }
    let texts = try texts(chart)
    #expect(texts.contains("2022") && texts.contains("A") && texts.contains("B"))
    #expect(!texts.contains("2.022"))
  }

  @Test func contentIsBuiltWithConditionsAndLoops() throws {
    let chart = Chart {
      for entry in Self.entries {
        if entry.kind == "A" {
          PointMark(x: .value("x", entry.value), y: .value("y", Double(entry.year)))
            .annotation("p\(entry.year)")
        } else {
          RuleMark(y: .value("y", entry.value)).annotation("rule")
        }
      }
    }
    #expect(try texts(chart).contains("p2021"))
  }

  @Test(
    arguments: [
      (MarkStackingMethod.standard, 0.0, 3.0), (.normalized, 0, 100), (.center, -1.5, 1.5),
      (.unstacked, 0, 2),
    ])
  func stackingPutsBarsOnOneAnother(method: MarkStackingMethod, low: Double, high: Double) throws {
    let marks = Self.entries.prefix(2).flatMap { entry in
      BarMark(x: .value("", entry.year), y: .value("", entry.value), stacking: method)
        .foregroundStyle(by: .value("", entry.kind)).marks
    }
    let resolution = try Resolution(
      marks, settings: ChartSettings(), words: ChartLocale.vietnamese.words)
    let spans = resolution.items.compactMap(\.y)
    #expect(spans.map(\.high).max() == high)
    #expect(min(spans.map(\.low).min() ?? 0, 0) == low)
  }

  @Test func groupedBarsStandSideBySide() throws {
    let chart = Chart(Self.entries) {
      BarMark(x: .value("", $0.year), y: .value("", $0.value))
        .foregroundStyle(by: .value("", $0.kind)).position(by: .value("", $0.kind))
    }
    let svg = try chart.svg(width: 400)
    let lefts = svg.components("<rect x=\"")
    #expect(Set(lefts).count == lefts.count)
  }

  @Test func barsOnALogarithmicAxisAreAnError() {
    expect(.logarithmicBars) {
      Chart(Self.entries) { BarMark(x: .value("", $0.year), y: .value("", $0.value)) }
        .chartYScale(type: .log)
    }
  }

  @Test func barsThatDoNotStartAtZeroAreAnError() {
    expect(.nonZeroBase(1)) {
      Chart(Self.entries) { BarMark(x: .value("", $0.year), y: .value("", $0.value)) }
        .chartYScale(domain: 1...5)
    }
  }

  @Test func aLogarithmOfZeroIsAnError() {
    expect(.notAboveZero(0)) {
      Chart([0.0, 5]) { LineMark(x: .value("", $0), y: .value("", $0)) }.chartYScale(type: .log)
    }
  }

  @Test func namesAndNumbersOnOneAxisAreAnError() {
    expect(.mixedAxis) {
      Chart {
        PointMark(x: .value("", "a"), y: .value("", 1))
        PointMark(x: .value("", 2), y: .value("", 1))
      }
    }
  }

  @Test func moreThanThreeSectorsAreAnError() {
    expect(.tooMany(count: 4, limit: 3)) {
      Chart([1.0, 2, 3, 4]) { SectorMark(angle: .value("", $0)) }
    }
  }

  @Test func nothingToDrawIsAnError() {
    expect(.noData) { Chart([Double]()) { PointMark(x: .value("", $0), y: .value("", $0)) } }
    expect(.noFiniteValue) {
      Chart([Double.nan]) { PointMark(x: .value("", $0), y: .value("", $0)) }
    }
  }

  @Test func aLineAxisThatDoesNotStartAtZeroSaysSo() throws {
    let chart = Chart([(1, 90.0), (2, 95)]) {
      LineMark(x: .value("", $0.0), y: .value("", $0.1))
    }
    #expect(try texts(chart).contains("trục không bắt đầu từ 0"))
  }

  @Test func aMissingYearBreaksTheLine() throws {
    let chart = LineChart([
      .year(2020, 1, label: "1"), .year(2021, 2, label: "2"), .year(2023, 3, label: "3"),
      .year(2024, 3, label: "3"),
    ])
    let svg = try chart.svg(width: 640)
    let line = try #require(svg.components("class=\"l1\"").first)
    let data = try #require(line.components("<path d=\"").last)
    #expect(data.filter { $0 == "M" }.count == 2)
  }

  @Test func missingYearsOfColumnsAreEmptySlotsThatSaySo() throws {
    let chart = ColumnsChart([.year(2020, 1, label: "1"), .year(2022, 2, label: "2")])
    let svg = try chart.svg(width: 640)
    #expect(svg.contains("class=\"q\"") && svg.contains(">chưa có<") && svg.contains(">2021<"))
  }

  @Test func anEstimateSaysSo() throws {
    let chart = ColumnsChart([.year(2025, 2.3, label: "2,3", isEstimate: true)])
    #expect(try chart.svg(width: 640).contains(">ước 2,3<"))
  }

  @Test func marksLinkToTheirRowsWithANameThatSaysAll() throws {
    let chart = ColumnsChart(
      [.year(2024, 2, label: "gần 2", link: "#r")], unit: "tỷ USD", what: "FDI")
    let svg = try chart.svg(width: 640, options: ChartOptions(name: "unused"))
    #expect(svg.contains("<a href=\"#r\" aria-label=\"FDI 2024: gần 2\u{A0}tỷ USD\">"))
    #expect(!svg.contains("role="))
  }

  @Test func khácComesLastInARanking() {
    let chart = BarsChart([
      .named("Khác", 9, label: "9"), .named("A", 1, label: "1"), .named("B", 5, label: "5"),
    ])
    #expect(chart.rows(.vietnamese).map { $0.place(.vietnamese) } == ["B", "A", "Khác"])
  }

  @Test func sharesMakeAHundred() {
    #expect(Shares.hundredths([1, 1, 1]) == [34, 33, 33])
    #expect(Shares.hundredths([0, 0]) == [0, 0])
    #expect(Shares.hundredths([2.5, 2.5, 5]) == [25, 25, 50])
  }

  // MARK: The API

  private func texts(_ chart: Chart) throws -> [String] {
    try chart.drawing(width: 640, options: ChartOptions()).boxes.map(\.text)
  }

  private func expect(
    _ error: ChartError, location: Testing.SourceLocation = #_sourceLocation,
    _ chart: () -> Chart
  ) {
    #expect(throws: error, sourceLocation: location) { try chart().svg(width: 640) }
  }
}

extension String {
  /// The parts between a separator, without Foundation.
  fileprivate func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
