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
    let figures = Self.places(of: data, locale)
    let planned = Self.places(of: plans, locale)
    let present = data.indices.filter { data[$0].isPresent }
    let greatest = present.max { (data[$0].value ?? 0) < (data[$1].value ?? 0) }
    let last = slots.last { slot in figures[slot].map { data[$0].isPresent } ?? false }
    var marks: [ChartMark] = []
    var notes: [String: String] = [:]
    for slot in slots {
      let plan = planned[slot].map { plans[$0] }
      if let plan, plan.isRange {
        marks += band(slot, plan, locale).marks
      }
      if let index = figures[slot], data[index].isPresent {
        let isEssential = slot == last || index == greatest
        marks.append(column(slot, data[index], isEssential: isEssential, locale))
      } else {
        marks +=
          BarMark(x: .value("", slot), y: .value("", 0)).ghost()
          .annotation(locale.words.missing, position: .overlay).marks
      }
      if let plan, let high = plan.value, let low = plan.lowest {
        let name = plan.name(locale, unit: unit, what: locale.words.plan)
        marks += tick(slot, high, isEdge: plan.isRange).link(plan.link, name: name).marks
        if plan.isRange { marks += tick(slot, low, isEdge: true).marks }
      }
      if let plan, plan.isPresent, !plan.label.isEmpty {
        notes[slot] = locale.words.planShort + " " + plan.label
      }
    }
    return Chart(marks: marks).chartCategoryOrder(slots).chartCategoryNotes(notes)
      .chartLegend(.automatic, keys: keys(locale))
  }

  /// Where the figure of each place stands in a list; the first of two.
  private static func places(of data: [ChartDatum], _ locale: ChartLocale) -> [String: Int] {
    var places = [String: Int](minimumCapacity: data.count)
    for (index, datum) in data.enumerated().reversed() { places[datum.place(locale)] = index }
    return places
  }

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

  /// A `BarMark` as its modifiers would make it, in one go: there are many.
  private func column(
    _ slot: String, _ datum: ChartDatum, isEssential: Bool, _ locale: ChartLocale
  ) -> ChartMark {
    let isFaded = highlight != nil && highlight != datum.position
    let text = datum.text(locale)
    var mark = ChartMark(.bar, x: .value("", slot), y: .value(what, datum.value ?? .nan))
    mark.style = .paint(isFaded ? .rest : .first)
    mark.isEstimate = datum.isEstimate
    mark.annotation = .init(
      text: text, position: .automatic, isEssential: isEssential,
      weight: isEssential ? .bold : .regular)
    if let link = datum.link {
      let place = what.isEmpty ? slot : what + " " + slot
      mark.link = link
      mark.name = place + ": " + ChartDatum.withUnit(text, unit)
    }
    return mark
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
