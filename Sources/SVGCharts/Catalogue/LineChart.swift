/// Lines over time at their true places, each named and valued at its end; a missing year is a gap.
public struct LineChart: SVGChart {
  /// The figures of all series.
  public var data: [ChartDatum]
  /// The unit, for the names of links.
  public var unit: String
  /// The series that have hues, the others being grey; empty: the first four have them.
  public var highlight: [String]
  /// Days on which a series changed its meaning, with the reason.
  public var breaks: [SeriesBreak]
  /// Whether the axis counts factors instead of steps.
  public var isLogarithmic: Bool
  /// Where the axis is to start at the latest; `nil`: where the figures need it.
  public var minimum: Double?

  /// A chart of one or more series.
  public init(
    _ data: [ChartDatum], unit: String = "", highlight: [String] = [],
    breaks: [SeriesBreak] = [], isLogarithmic: Bool = false, minimum: Double? = nil
  ) {
    self.data = data
    self.unit = unit
    self.highlight = highlight
    self.breaks = breaks
    self.isLogarithmic = isLogarithmic
    self.minimum = minimum
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    try data.checked()
    return try chart(options.locale).drawing(width: width, options: options)
  }

  /// The chart as marks.
  func chart(_ locale: ChartLocale) -> Chart {
    var marks: [ChartMark] = []
    for entry in breaks {
      marks += RuleMark(x: .value("", entry.date)).annotation(entry.reason, essential: true).marks
    }
    var paints: [String: Paint] = [:]
    for name in data.seriesNames {
      let points = Self.withGaps(data.filter { $0.series == name })
      if !highlight.isEmpty {
        paints[name] = highlight.firstIndex(of: name).map(Paint.series) ?? .rest
      }
      marks += line(points, name, locale)
    }
    let hasEstimate = data.contains { $0.isEstimate && $0.isPresent }
    return Chart(marks: marks)
      .chartForegroundStyleScale(paints)
      .chartYScale(domain: domain, type: isLogarithmic ? .log : .linear)
      .chartLegend(
        .automatic, keys: hasEstimate ? [.estimate(locale.words.estimate, onLine: true)] : [])
  }

  /// From the minimum that was asked for to the highest figure.
  private var domain: ClosedRange<Double>? {
    guard let minimum, minimum.isFinite else { return nil }
    return minimum...max(minimum, data.compactMap(\.value).max() ?? minimum)
  }

  private func line(_ points: [ChartDatum], _ name: String, _ locale: ChartLocale) -> [ChartMark] {
    let last = points.lastIndex(where: \.isPresent)
    return points.enumerated().flatMap { index, datum -> [ChartMark] in
      var mark = LineMark(
        x: .value("", datum.period ?? .year(0)), y: .value(name, datum.value ?? .nan)
      )
      .foregroundStyle(by: .value("", name))
      .estimated(datum.isEstimate)
      .link(datum.link, name: datum.name(locale, unit: unit, what: name))
      if index == last { mark = mark.annotation(datum.text(locale), essential: true) }
      return mark.marks
    }
  }

  /// The points by time, with an empty one for each missing year, which breaks the line.
  static func withGaps(_ points: [ChartDatum]) -> [ChartDatum] {
    let sorted = points.filter { $0.period != nil }.sorted { first, second in
      guard let one = first.period, let two = second.period else { return false }
      return one < two
    }
    var result: [ChartDatum] = []
    for datum in sorted {
      if let before = result.last?.period, let period = datum.period, before.isYear,
        period.isYear, period.start.year - before.start.year > 1
      {
        result.append(.missing(.period(.year(before.start.year + 1)), series: datum.series))
      }
      result.append(datum)
    }
    return result
  }
}
