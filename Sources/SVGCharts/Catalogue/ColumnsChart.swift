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
    try (plans.isEmpty ? data : data + plans).checked()
    guard data.count <= 400, plans.count <= 400 else {
      throw .tooMany(count: max(data.count, plans.count), limit: 400)
    }
    return try chart(options.locale).drawing(width: width, options: options)
  }

  /// The chart as marks.
  func chart(_ locale: ChartLocale) -> Chart {
    let slots = slots(locale)
    let present = data.indices.filter { data[$0].isPresent }
    let greatest = present.max { (data[$0].value ?? 0) < (data[$1].value ?? 0) }
    let last = slots.last { slot in slot.figure.map { data[$0].isPresent } ?? false }?.figure
    var marks: [ChartMark] = []
    marks.reserveCapacity(slots.count + 3 * plans.count)
    var notes: [String: String] = [:]
    for slot in slots {
      let plan = slot.plan.map { plans[$0] }
      if let plan, plan.isRange {
        marks += band(slot.label, plan, locale).marks
      }
      if let index = slot.figure, data[index].isPresent {
        let isEssential = index == last || index == greatest
        marks.append(column(slot.label, data[index], isEssential: isEssential, locale))
      } else {
        marks +=
          BarMark(x: .value("", slot.label), y: .value("", 0)).ghost()
          .annotation(locale.words.missing, position: .overlay).marks
      }
      if let plan, let high = plan.value, let low = plan.lowest {
        let name = plan.name(locale, unit: unit, what: locale.words.plan)
        marks += tick(slot.label, high, isEdge: plan.isRange).linked(plan.link, name: name).marks
        if plan.isRange { marks += tick(slot.label, low, isEdge: true).marks }
      }
      if let plan, plan.isPresent, !plan.label.isEmpty {
        notes[slot.label] = locale.words.planShort + " " + plan.label
      }
    }
    return Chart(marks: marks).chartCategoryOrder(slots.map(\.label)).chartCategoryNotes(notes)
      .chartLegend(.automatic, keys: keys(locale))
  }

  /// A place on the axis: what it is called, and where its figure and its plan stand in their lists.
  private struct Slot {
    let label: String
    var figure: Int?
    var plan: Int?

    /// The first of two stands.
    mutating func take(figure: Int?, plan: Int?) {
      self.figure = self.figure ?? figure
      self.plan = self.plan ?? plan
    }
  }

  /// The places in order: periods by time with the missing years between, names as given.
  private func slots(_ locale: ChartLocale) -> [Slot] {
    var slots: [Slot] = []
    slots.reserveCapacity(data.count + plans.count)
    var times: [Time] = []
    times.reserveCapacity(data.count + plans.count)
    var names: [String: Int] = [:]
    func add(_ position: ChartDatum.Position, figure: Int? = nil, plan: Int? = nil) {
      switch position {
      case .period(let period): times.append(Time(period: period, figure: figure, plan: plan))
      case .category(let name):
        let place = names[name] ?? slots.count
        if place == slots.count {
          names[name] = place
          slots.append(Slot(label: name))
        }
        slots[place].take(figure: figure, plan: plan)
      }
    }
    for (index, datum) in data.enumerated() { add(datum.position, figure: index) }
    for (index, plan) in plans.enumerated() { add(plan.position, plan: index) }
    return timed(times, locale) + slots
  }

  /// A period with its figure or its plan; a missing year has neither.
  private struct Time {
    let period: ChartPeriod
    var figure: Int?
    var plan: Int?
  }

  /// The places of periods by time, each once, with the years between that nothing stands at.
  private func timed(_ times: [Time], _ locale: ChartLocale) -> [Slot] {
    let times = times + missingYears(in: times)
    let areInOrder = !zip(times, times.dropFirst()).contains { $1.period < $0.period }
    var slots: [Slot] = []
    slots.reserveCapacity(times.count)
    var last: ChartPeriod?
    for time in areInOrder ? times : times.sorted(by: { $0.period < $1.period }) {
      if time.period != last { slots.append(Slot(label: time.period.label(locale))) }
      last = time.period
      slots[slots.count - 1].take(figure: time.figure, plan: time.plan)
    }
    return slots
  }

  private func missingYears(in times: [Time]) -> [Time] {
    var first = Int.max
    var last = Int.min
    for year in times.lazy.compactMap(\.period.wholeYear) {
      first = min(first, year)
      last = max(last, year)
    }
    guard first < last, last - first <= 200 else { return [] }
    var isCovered = [Bool](repeating: false, count: last - first + 1)
    for year in times.lazy.map(\.period.start.year) where (first...last).contains(year) {
      isCovered[year - first] = true
    }
    return isCovered.indices.filter { !isCovered[$0] }.map { Time(period: .year(first + $0)) }
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
      mark.link = link
      mark.name = MarkName(what: what, place: slot, text: text, unit: unit)
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
