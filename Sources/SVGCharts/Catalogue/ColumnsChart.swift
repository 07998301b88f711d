/// Columns by year, with the plan as a tick or, where it is a range, as a band.
///
/// An estimate is hatched; a year without a figure between the first and the last is an empty slot that says so.
public struct ColumnsChart: SVGChart {
  /// The figures, in any order.
  public var data: [ChartDatum]
  /// The plans of the same years.
  public var plans: [ChartDatum]
  /// The unit, for the names of links; it is not drawn, since the subtitle has it.
  public var unit: String
  /// The one place that has the hue, the others being grey; `nil`: all have it.
  public var highlight: ChartDatum.Position?
  /// What a column is called in its link's name: "FDI".
  public var what: String

  /// A chart of figures and their plans.
  public init(
    _ data: [ChartDatum], plans: [ChartDatum] = [], unit: String = "", what: String = "",
    highlight: ChartDatum.Position? = nil
  ) {
    self.data = data
    self.plans = plans
    self.unit = unit
    self.what = what
    self.highlight = highlight
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    try (data + plans).checked()
    guard data.count <= 400, plans.count <= 400 else {
      throw .tooMany(count: max(data.count, plans.count), limit: 400)
    }
    return try chart(options.locale).drawing(width: width, options: options)
  }

  /// The chart as marks.
  func chart(_ locale: ChartLocale) -> Chart {
    let slots = slots(locale)
    let figures = Dictionary(data.map { ($0.place(locale), $0) }) { first, _ in first }
    let planned = Dictionary(plans.map { ($0.place(locale), $0) }) { first, _ in first }
    let greatest = data.filter(\.isPresent).max { ($0.value ?? 0) < ($1.value ?? 0) }
    let last = slots.last { figures[$0]?.isPresent ?? false }
    var marks: [ChartMark] = []
    var notes: [String: String] = [:]
    for slot in slots {
      if let plan = planned[slot], plan.isRange {
        marks += band(slot, plan, locale).marks
      }
      if let datum = figures[slot], datum.isPresent {
        let isEssential = slot == last || datum == greatest
        marks += column(slot, datum, isEssential: isEssential, locale).marks
      } else {
        marks +=
          BarMark(x: .value("", slot), y: .value("", 0)).ghost()
          .annotation(locale.words.missing, position: .overlay).marks
      }
      if let plan = planned[slot], let high = plan.value, let low = plan.lowest {
        let name = plan.name(locale, unit: unit, what: locale.words.plan)
        marks += tick(slot, high, isEdge: plan.isRange).link(plan.link, name: name).marks
        if plan.isRange { marks += tick(slot, low, isEdge: true).marks }
      }
      if let plan = planned[slot], plan.isPresent, !plan.label.isEmpty {
        notes[slot] = planAbbreviation(locale) + " " + plan.label
      }
    }
    return Chart(marks: marks).chartCategoryOrder(slots).chartCategoryNotes(notes)
      .chartLegend(.automatic, keys: keys(locale))
  }

  private func planAbbreviation(_ locale: ChartLocale) -> String { locale.words.planShort }

  /// The places in order: periods by time with the missing years between, names as given.
  private func slots(_ locale: ChartLocale) -> [String] {
    let all = data + plans
    var periods = all.compactMap(\.period)
    let years = periods.filter(\.isYear).map(\.start.year)
    if let first = years.min(), let last = years.max(), last - first <= 200 {
      let covered = Set(periods.map { $0.start.year })
      periods += (first...last).filter { !covered.contains($0) }.map { .year($0) }
    }
    var seen = Set<String>()
    let names = all.compactMap { datum -> String? in
      if case .category(let name) = datum.position { return name }
      return nil
    }
    return (periods.sorted().map { $0.label(locale) } + names).filter { seen.insert($0).inserted }
  }

  private func column(
    _ slot: String, _ datum: ChartDatum, isEssential: Bool, _ locale: ChartLocale
  ) -> MarkGroup {
    let isFaded = highlight != nil && highlight != datum.position
    return BarMark(x: .value("", slot), y: .value(what, datum.value ?? .nan))
      .foregroundStyle(isFaded ? .rest : .first)
      .estimated(datum.isEstimate)
      .annotation(
        datum.text(locale), essential: isEssential, weight: isEssential ? .bold : .regular
      )
      .link(datum.link, name: datum.name(locale, unit: unit, what: what))
  }

  private func band(_ slot: String, _ plan: ChartDatum, _ locale: ChartLocale) -> MarkGroup {
    RectangleMark(
      x: .value("", slot), yStart: .value("", plan.lowest ?? .nan),
      yEnd: .value("", plan.value ?? .nan), width: .ratio(0.9)
    )
    .plan()
  }

  /// A plan's tick, or one of the two edges of its range.
  private func tick(_ slot: String, _ value: Double, isEdge: Bool) -> MarkGroup {
    RectangleMark(
      x: .value("", slot), y: .value("", value), width: .ratio(0.9),
      height: .fixed(isEdge ? 3 : 4)
    )
    .plan()
  }

  private func keys(_ locale: ChartLocale) -> [LegendKey] {
    let words = locale.words
    let hasTick = plans.contains { $0.isPresent && !$0.isRange }
    let hasBand = plans.contains(where: \.isRange)
    let hasEstimate = data.contains { $0.isEstimate && $0.isPresent }
    guard hasTick || hasBand || hasEstimate else { return [] }
    var keys: [LegendKey] = [.paint(.first, words.actual)]
    if hasEstimate { keys.append(.estimate(words.estimate, onLine: false)) }
    if hasTick { keys.append(.planTick(words.plan)) }
    if hasBand { keys.append(.planBand(words.planRange)) }
    return keys
  }
}
