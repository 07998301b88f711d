/// Plan against actual, a row each: a bar for what was done, a tick or a band for what was planned.
public struct BulletChart: SVGChart {
  /// One indicator or one park.
  public struct Row: Hashable, Sendable {
    /// What the row is about.
    public var name: String
    /// What was done.
    public var actual: ChartDatum
    /// What was planned; a range is a band.
    public var plan: ChartDatum
    /// The unit of this row, written after its figures.
    public var unit: String

    /// A row.
    public init(_ name: String, actual: ChartDatum, plan: ChartDatum, unit: String = "") {
      self.name = name
      self.actual = actual
      self.plan = plan
      self.unit = unit
    }
  }

  /// The rows.
  public var rows: [Row]
  /// Whether each row is measured against its own plan, as it must be where units differ.
  public var isRelative: Bool

  /// A chart of rows.
  public init(_ rows: [Row], isRelative: Bool = true) {
    self.rows = rows
    self.isRelative = isRelative
  }

  /// Beyond this many per cent of its plan a bar is cut and its end broken.
  static let longest = 150.0

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    try rows.flatMap { [$0.actual, $0.plan] }.checked()
    guard rows.count <= 120 else { throw .tooMany(count: rows.count, limit: 120) }
    return try chart(options.locale, isNarrow: width < 480).drawing(width: width, options: options)
  }

  private func chart(_ locale: ChartLocale, isNarrow: Bool) -> Chart {
    var marks: [ChartMark] = []
    let words = locale.words
    // Where there is little room, the figures stand after the name, over the bar.
    let rows = rows.map { row in
      var row = row
      let text = text(row, locale)
      if isNarrow, !text.isEmpty { row.name += ": " + text }
      return row
    }
    for row in rows {
      // 100 % is the plan, of a range its upper end.
      let whole = isRelative ? (row.plan.value ?? 0) / 100 : 1
      guard whole > 0 || !isRelative else {
        marks += missing(row, words.missing)
        continue
      }
      if let low = row.plan.lowest, let high = row.plan.value, row.plan.isRange {
        marks +=
          RectangleMark(
            xStart: .value("", low / whole), xEnd: .value("", high / whole),
            y: .value("", row.name), height: .ratio(0.72)
          ).plan().marks
      }
      marks += bar(row, whole, locale, isLabelled: !isNarrow)
      for edge in [row.plan.isRange ? row.plan.lowest : nil, row.plan.value] {
        guard let edge else { continue }
        marks +=
          RectangleMark(
            x: .value("", edge / whole), y: .value("", row.name), width: .fixed(4),
            height: .ratio(0.72)
          ).plan().marks
      }
    }
    let hasRange = rows.contains { $0.plan.isRange }
    let hasTick = rows.contains { $0.plan.isPresent && !$0.plan.isRange }
    var keys: [LegendKey] = [.paint(.first, words.actual)]
    if rows.contains(where: \.actual.isEstimate) {
      keys.append(.estimate(words.estimate, onLine: false))
    }
    if hasTick { keys.append(.planTick(words.plan)) }
    if hasRange { keys.append(.planBand(words.planRange)) }
    return Chart(marks: marks).chartLegend(.hidden, keys: keys)
      .chartCategoryOrder(rows.map(\.name))
  }

  private func bar(_ row: Row, _ whole: Double, _ locale: ChartLocale, isLabelled: Bool)
    -> [ChartMark]
  {
    guard let value = row.actual.value else { return missing(row, locale.words.missing) }
    let share = value / whole
    let isCut = isRelative && share > Self.longest
    return BarMark(
      x: .value("", isCut ? Self.longest : share), y: .value("", row.name), width: .ratio(0.36),
      stacking: .unstacked
    )
    .foregroundStyle(.first)
    .estimated(row.actual.isEstimate)
    .cut(isCut)
    .annotation(isLabelled ? text(row, locale) : "", position: .trailing, essential: true)
    .link(
      row.actual.link,
      name: row.name + ": " + ChartDatum.withUnit(row.actual.text(locale), row.unit)
    ).marks
  }

  /// What was done of what was planned: "2,05 / 1,8–2,3 tỷ USD".
  private func text(_ row: Row, _ locale: ChartLocale) -> String {
    guard row.actual.isPresent else { return "" }
    let plan = row.plan.isPresent ? " / " + row.plan.label : ""
    return ChartDatum.withUnit(row.actual.text(locale) + plan, row.unit)
  }

  private func missing(_ row: Row, _ word: String) -> [ChartMark] {
    BarMark(x: .value("", 0), y: .value("", row.name)).ghost()
      .annotation(word, position: .trailing).marks
  }
}
