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
      let isEssential = index == 0 || isLast
      let text = isEssential || points.count <= 24 ? datum.text(locale) : ""
      let label = isLast ? text + " (" + date(datum, locale) + ")" : text
      marks += point(datum, label: label, isEssential: isEssential, isLast: isLast, locale)
    }
    return Chart(marks: marks)
  }

  private func point(
    _ datum: ChartDatum, label: String, isEssential: Bool, isLast: Bool, _ locale: ChartLocale
  ) -> [ChartMark] {
    LineMark(x: .value("", Self.day(datum)), y: .value("", datum.value ?? .nan))
      .estimated(datum.isEstimate)
      .annotation(label, essential: isEssential, weight: isLast ? .bold : .regular)
      .linked(datum.link, name: datum.name(locale, unit: unit)).marks
  }

  /// How the day of a stock is written; a year stands for its last day.
  private func date(_ datum: ChartDatum, _ locale: ChartLocale) -> String {
    guard let period = datum.period else { return "" }
    return period.isYear ? period.label(locale) : locale.day(Self.day(datum))
  }

  /// The day that a stock is true on.
  private static func day(_ datum: ChartDatum) -> ChartDate {
    ChartDate(dayNumber: (datum.period ?? .year(0)).end.dayNumber - 1)
  }
}
