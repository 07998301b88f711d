/// A stock that grows, as an area from zero between its as-of dates.
public struct CumulativeChart: SVGChart {
  /// The figures, each with the day it was true on (or a year, which counts as its last day).
  public var data: [ChartDatum]
  /// The unit, for the names of links.
  public var unit: String
  /// Days on which the stock changed its meaning, with the reason.
  public var breaks: [SeriesBreak]

  /// A chart of one stock.
  public init(
    _ data: [ChartDatum], unit: String = "", breaks: [SeriesBreak] = []
  ) {
    self.data = data
    self.unit = unit
    self.breaks = breaks
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    try data.checked()
    return try chart(options.locale).drawing(width: width, options: options)
  }

  private func chart(_ locale: ChartLocale) -> Chart {
    let points = data.filter { $0.isPresent && $0.period != nil }.sorted { first, second in
      Self.day(first) < Self.day(second)
    }
    var marks: [ChartMark] = []
    for entry in breaks {
      marks += RuleMark(x: .value("", entry.date)).annotation(entry.reason, essential: true).marks
    }
    for datum in points {
      marks +=
        AreaMark(
          x: .value("", Self.day(datum)), y: .value("", datum.value ?? .nan), stacking: .unstacked
        ).marks
    }
    for (index, datum) in points.enumerated() {
      let isLast = index == points.count - 1
      let date = datum.period.map { $0.isYear ? $0.label(locale) : locale.day(Self.day(datum)) }
      let text = datum.text(locale)
      marks +=
        LineMark(x: .value("", Self.day(datum)), y: .value("", datum.value ?? .nan))
        .estimated(datum.isEstimate)
        .annotation(
          isLast ? text + " (\(date ?? ""))" : text, essential: index == 0 || isLast,
          weight: isLast ? .bold : .regular
        )
        .link(datum.link, name: datum.name(locale, unit: unit)).marks
    }
    return Chart(marks: marks)
  }

  /// The day that a stock is true on.
  private static func day(_ datum: ChartDatum) -> ChartDate {
    ChartDate(dayNumber: (datum.period ?? .year(0)).end.dayNumber - 1)
  }
}
