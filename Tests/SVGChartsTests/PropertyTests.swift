import Testing

@testable import SVGCharts

/// Rules over many data sets from a fixed seed.
@Suite struct PropertyTests {
  /// A small generator: the same numbers in every run.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test func ticksAreFourToSixInRoundStepsAndCoverTheData() {
    var numbers = Numbers(state: 7)
    for _ in 0..<2000 {
      let size = Double(Int.random(in: -6...12, using: &numbers))
      let scale = [1e-6, 1e-3, 1, 1e3, 1e6, 1e9][Int(abs(size)) % 6]
      let low = Double.random(in: -1...1, using: &numbers) * scale
      let high = low + Double.random(in: 1e-3...1, using: &numbers) * scale
      let ticks = Ticks(covering: low, high)
      #expect((4...6).contains(ticks.values.count), "\(low)…\(high): \(ticks.values)")
      #expect(ticks.first <= low + scale * 1e-9 && ticks.last >= high - scale * 1e-9)
      let step = (ticks.values[1] - ticks.values[0])
      var mantissa = step
      while mantissa < 0.999 { mantissa *= 10 }
      while mantissa > 9.99 { mantissa /= 10 }
      #expect([1, 2, 5].contains { abs(mantissa - $0) < 1e-6 }, "step \(step)")
    }
  }

  @Test func barsAreProportionalToTheirValues() throws {
    var numbers = Numbers(state: 11)
    for _ in 0..<50 {
      let values = (0..<Int.random(in: 2...9, using: &numbers)).map { _ in
        Double.random(in: 1...1000, using: &numbers)
      }
      let data = values.enumerated().map { ChartDatum.named("n\($0)", $1, label: "") }
      let svg = try BarsChart(data, order: .given).svg(width: 640)
      let lengths = svg.split(separator: "<rect ").dropFirst().compactMap { part in
        part.split(separator: "width=\"").dropFirst().first.flatMap {
          Double($0.prefix { $0 != "\"" })
        }
      }
      try #require(lengths.count == values.count)
      let longest = try #require(values.max())
      let length = try #require(lengths.max())
      for (value, drawn) in zip(values, lengths) {
        #expect(abs(drawn - value / longest * length) <= 0.3)
      }
    }
  }

  @Test func randomChartsHoldTheInvariants() throws {
    var numbers = Numbers(state: 23)
    let words = ["Đình Vũ", "Nam Cầu Kiền", "hơn", "khu công nghiệp", "VSIP", "tỷ", "Tràng Duệ 3"]
    for round in 0..<40 {
      func word() -> String {
        (0..<Int.random(in: 1...5, using: &numbers)).map { _ in
          words[Int.random(in: 0..<words.count, using: &numbers)]
        }.joined(separator: " ")
      }
      let count = Int.random(in: 1...14, using: &numbers)
      let scale: Double = [0.5, 10, 3000, 2e6][Int.random(in: 0..<4, using: &numbers)]
      let series = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in word() }
      let data = series.flatMap { name in
        (0..<count).compactMap { index -> ChartDatum? in
          guard Int.random(in: 0..<6, using: &numbers) > 0 else { return nil }
          let value = Double.random(in: -0.1...1, using: &numbers) * scale
          return .year(
            2010 + index, value, label: ChartLocale.vietnamese.number(value, decimals: 1),
            isEstimate: Int.random(in: 0..<8, using: &numbers) == 0, series: name)
        }
      }
      let named = (0..<count).map { index in
        let value = Double.random(in: -0.2...1, using: &numbers) * scale
        return ChartDatum.named(
          word() + " \(index)", value, label: ChartLocale.vietnamese.number(value))
      }
      let first = data.filter { $0.series == series.first }
      let charts: [any SVGChart] = [
        LineChart(data), ColumnsChart(first, plans: first), CumulativeChart(first),
        BarsChart(named), GapChart(data), StackedChart(data, totals: first),
        SourcesChart(named.map { .init($0.place(.english), $0) }),
        DumbbellChart(from: named, to: named.reversed(), fromName: "a", toName: "b"),
        MultiplesChart(series.map { name in .init(name, data.filter { $0.series == name }) }),
      ]
      for chart in charts {
        for width in [320.0, 640] {
          do {
            try expectInvariants(chart, width: width, "round \(round), \(type(of: chart))")
          } catch is ChartError {}
        }
      }
    }
  }

  @Test func spreadLabelsNeverOverlapAndStayInRange() throws {
    var numbers = Numbers(state: 3)
    for _ in 0..<500 {
      let items = (0..<Int.random(in: 1...10, using: &numbers)).map { _ in
        LabelSpread.Item(
          center: Double.random(in: 0...300, using: &numbers),
          height: Double.random(in: 10...30, using: &numbers))
      }
      let centers = try #require(LabelSpread.centers(items, within: 0...300))
      let boxes = zip(centers, items).sorted { $0.0 < $1.0 }
      for (one, two) in zip(boxes, boxes.dropFirst()) {
        #expect(one.0 + one.1.height / 2 <= two.0 - two.1.height / 2 + 1e-6)
      }
      for box in boxes {
        #expect(box.0 - box.1.height / 2 > -1e-6 && box.0 + box.1.height / 2 < 300 + 1e-6)
      }
    }
  }

  @Test func daysAreCountedThroughLeapYears() {
    var number = ChartDate(1899, 12, 25).dayNumber
    for year in 1900...2105 {
      for month in 1...12 {
        let date = ChartDate(year, month)
        if date.year != year || date.month != month || date.day != 1 || date.dayNumber <= number {
          Issue.record("\(year)-\(month)")
        }
        number = date.dayNumber
      }
    }
    #expect(ChartDate(1970, 1, 1).dayNumber == 0)
    #expect(ChartDate(2024, 2, 29).dayNumber == 19_782)
  }
}
