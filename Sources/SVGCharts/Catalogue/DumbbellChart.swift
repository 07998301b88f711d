/// From one value to another, a row each: two dots and the line between, the greatest end first.
public struct DumbbellChart: SVGChart {
  /// The values at the beginning, one a name.
  public var from: [ChartDatum]
  /// The values at the end.
  public var to: [ChartDatum]
  /// What the beginning is called, "2024".
  public var fromName: String
  /// What the end is called, "2025".
  public var toName: String
  /// The unit, for the names of links.
  public var unit: String

  /// A chart of two values a name.
  public init(
    from: [ChartDatum], to: [ChartDatum], fromName: String, toName: String, unit: String = ""
  ) {
    self.from = from
    self.to = to
    self.fromName = fromName
    self.toName = toName
    self.unit = unit
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    try (from + to).checked()
    guard to.count <= 120 else { throw .tooMany(count: to.count, limit: 120) }
    return try chart(options.locale).drawing(width: width, options: options)
  }

  private func chart(_ locale: ChartLocale) -> Chart {
    let starts = Dictionary(from.map { ($0.place(locale), $0) }) { first, _ in first }
    let rows = to.filter(\.isPresent).enumerated().sorted { first, second in
      let one = first.element.value ?? 0
      let two = second.element.value ?? 0
      return one == two ? first.offset < second.offset : one > two
    }
    .map(\.element)
    var marks: [ChartMark] = []
    for end in rows {
      let place = end.place(locale)
      let value = end.value ?? 0
      let start = starts[place].flatMap { $0.isPresent ? $0 : nil }
      if let start, let first = start.value {
        marks +=
          RuleMark(
            xStart: .value("", first), xEnd: .value("", value), y: .value("", place)
          ).foregroundStyle(.rest).marks
        marks += dot(start, place, first <= value ? .leading : .trailing, .rest, fromName, locale)
      }
      let isRight = start.map { ($0.value ?? 0) <= value } ?? true
      marks += dot(end, place, isRight ? .trailing : .leading, .first, toName, locale)
    }
    return Chart(marks: marks).chartCategoryOrder(rows.map { $0.place(locale) })
      .chartXAxis(.hidden)
      .chartLegend(.hidden, keys: [.paint(.rest, fromName), .paint(.first, toName)])
  }

  private func dot(
    _ datum: ChartDatum, _ place: String, _ position: AnnotationPosition, _ paint: Paint,
    _ when: String, _ locale: ChartLocale
  ) -> [ChartMark] {
    PointMark(x: .value("", datum.value ?? .nan), y: .value("", place))
      .foregroundStyle(paint)
      .estimated(datum.isEstimate)
      .annotation(datum.text(locale), position: position)
      .link(
        datum.link,
        name: place + ", " + when + ": " + ChartDatum.withUnit(datum.text(locale), unit)
      ).marks
  }
}
