import Foundation
import FoundationXML
import Testing

@testable import SVGCharts

/// Data that no editor means: each gives a good chart or an error, never a broken one.
@Suite struct HostileTests {
  static let long = String(repeating: "Khu công nghiệp ", count: 32)
  static let solid = String(repeating: "x", count: 500)

  static let values: [(name: String, values: [Double?])] = [
    ("not a number", [1, .nan, 3]), ("only not a number", [.nan, .nan]),
    ("infinity", [1, .infinity, 2]), ("minus infinity", [-.infinity, 2]),
    ("one point", [5]), ("no point", []), ("only missing", [nil, nil]),
    ("all equal", [7, 7, 7, 7]), ("all zero", [0, 0, 0]), ("all negative", [-3, -8, -1]),
    ("mixed signs", [-5, 5, 0, -0.0]), ("huge", [1e300, 2e300]), ("just fits", [9.9e14, 1]),
    ("tiny", [1e-300, 2e-300]), ("small", [0.0001, 0.0003]), ("far apart", [1, 1e12]),
    ("10,000 points", (0..<10_000).map { Double($0 % 313) }),
    ("holes", [1, nil, 2, nil, nil, 3, nil]), ("nearly equal", [1, 1 + 1e-13, 1]),
    ("negative zero", [-0.0]), ("many", (0..<60).map { Double($0) * 1.5 }),
  ]

  static let names: [(name: String, label: String)] = [
    ("500 letters", long), ("500 letters without a space", solid),
    ("markup", "</svg><script>alert(1)</script>"), ("quotes", "\"'><a href=\"x\">&amp;&#x41;"),
    ("right to left", "شركة الصناعة العربية 2025"), ("override", "abc\u{202E}dcb\u{2066}"),
    ("emoji", "🏭👩🏽‍🏭🇻🇳 nhà máy 🚢"), ("combining", "Vo\u{302}\u{301}n đa\u{300}u tư\u{301}"),
    ("stacked marks", "a" + String(repeating: "\u{301}", count: 300)),
    ("controls", "a\u{0}b\u{1B}c\nd\te"), ("not characters", "a\u{FFFE}b\u{FFFF}c"),
    ("empty", ""), ("spaces", "    "), ("no-break", "2,05\u{A0}tỷ\u{A0}USD\u{202F}năm"),
    ("CJK", "海防市经济区管理委员会工业园区"), ("zero width", "\u{200B}\u{FEFF}"),
  ]

  @Test(arguments: values.map(\.name))
  func hostileValuesGiveAChartOrAnError(name: String) throws {
    let values = try #require(Self.values.first { $0.name == name }).values
    try expectAll(charts(values) { "\($0 + 1)" }, name)
  }

  @Test(arguments: names.map(\.name))
  func hostileNamesGiveAChartOrAnError(name: String) throws {
    let label = try #require(Self.names.first { $0.name == name }).label
    try expectAll(charts([3, 5, 2, 4]) { _ in label }, name)
  }

  /// One chart of each kind over the same values, each label and name as given.
  private func charts(_ values: [Double?], label: (Int) -> String) -> [any SVGChart] {
    let years = values.enumerated().map { index, value in
      ChartDatum.year(
        2000 + index, value, label: label(index), isEstimate: index == 1, link: "#\(label(index))")
    }
    let named = values.enumerated().map { index, value in
      ChartDatum.named(
        index == 0 ? label(index) : label(index) + " \(index)", value, label: label(index))
    }
    let series = years.map { datum in
      var datum = datum
      datum.series = label(9)
      return datum
    }
    let other = years.map { datum in
      var datum = datum
      datum.series = "B"
      return datum
    }
    return [
      ColumnsChart(years, plans: years, unit: label(0)), BarsChart(named), LineChart(years),
      LineChart(series + other), LineChart(series + other, isLogarithmic: true),
      CumulativeChart(years, breaks: [SeriesBreak(ChartDate(2001), label(0))]),
      GapChart(series + other, gapLabel: label(0)),
      BulletChart(named.map { .init($0.place(.vietnamese), actual: $0, plan: $0) }),
      StackedChart(series + other, totals: years), StackedChart(series + other, isShare: true),
      MultiplesChart([.init(label(0), years), .init(label(1), []), .init("C", years)]),
      DumbbellChart(from: named, to: named.reversed(), fromName: label(0), toName: label(1)),
      SlopeChart(from: named, to: named, fromName: label(0), toName: label(1)),
      SourcesChart(named.map { .init($0.place(.vietnamese), $0, isChosen: true) }),
      TimelineChart(years.map { .init($0.period ?? .year(0), $0.label) }), ShareChart(named),
      HeatChart(
        columns: years.prefix(40).map { $0.place(.vietnamese) },
        [.init(label(0), [.figure, .conflict, .plan])]),
      Sparkline(values),
      Chart(named) { datum in
        PointMark(
          x: .value("a", datum.value ?? .nan), y: .value("b", (datum.value ?? .nan) * 2)
        ).annotation(datum.label)
      },
      Chart(named.prefix(3)) { datum in
        SectorMark(angle: .value("a", datum.value ?? .nan))
          .foregroundStyle(by: .value("n", datum.label)).annotation(datum.label)
      },
    ]
  }

  private func expectAll(_ charts: [any SVGChart], _ name: String) throws {
    for chart in charts {
      for width in name.hasPrefix("10,000") ? [640.0] : [320, 640] {
        do {
          try expectInvariants(chart, width: width, "\(name), \(type(of: chart))")
          // What xmllint reads with.
          let parser = try XMLParser(data: Data(chart.svg(width: width).utf8))
          #expect(parser.parse(), "\(name), \(type(of: chart)): \(parser.lineNumber)")
        } catch let error as ChartError {
          #expect(!error.english.isEmpty && !error.vietnamese.isEmpty)
        }
      }
    }
  }
}
