/// What a chart shows, in sentences: for those who do not see it, for a feed, for a caption's draft.
///
/// Only what the figures say is said: where there is no plan, nothing is said of one.
public struct ChartSummary: Hashable, Sendable {
  /// The kind of chart, "Biểu đồ cột".
  public var kind: String
  /// The figures.
  public var data: [ChartDatum]
  /// The plans of the same places.
  public var plans: [ChartDatum]
  /// The unit, said once.
  public var unit: String

  /// A summary of figures and their plans.
  public init(kind: String, _ data: [ChartDatum], plans: [ChartDatum] = [], unit: String = "") {
    self.kind = kind
    self.data = data
    self.plans = plans
    self.unit = unit
  }

  /// The sentences: kind and period, then first, last, highest and lowest of each series, the plan, what is missing.
  public func text(_ locale: ChartLocale) -> String {
    var sentences = [head(locale)]
    for name in data.seriesNames {
      let parts = parts(data.filter { $0.series == name && $0.isPresent }, locale)
      guard !parts.isEmpty else { continue }
      let prefix = name.isEmpty ? "" : name + ": "
      sentences.append(prefix + parts.joined(separator: "; "))
    }
    sentences += verdicts(locale)
    let missing = data.filter { !$0.isPresent }.map { $0.place(locale) }
    if !missing.isEmpty {
      sentences.append(locale.summary.missing + ": " + missing.joined(separator: ", "))
    }
    return sentences.map { locale.summary.capitalized($0) + "." }.joined(separator: " ")
  }

  /// Kind and plan alone, for figures that cannot be compared with one another.
  func verdict(_ locale: ChartLocale) -> String {
    var sentences = [kind] + verdicts(locale)
    let missing = data.filter { !$0.isPresent }.map { $0.place(locale) }
    if !missing.isEmpty {
      sentences.append(locale.summary.missing + ": " + missing.joined(separator: ", "))
    }
    return sentences.map { locale.summary.capitalized($0) + "." }.joined(separator: " ")
  }

  private func head(_ locale: ChartLocale) -> String {
    var head = [kind]
    let periods = data.filter(\.isPresent).compactMap(\.period).sorted()
    if let first = periods.first, let last = periods.last {
      let labels = (first.label(locale), last.label(locale))
      head.append(labels.0 == labels.1 ? labels.0 : labels.0 + "–" + labels.1)
    }
    if !unit.isEmpty { head.append(unit) }
    return head.joined(separator: ", ")
  }

  private func parts(_ series: [ChartDatum], _ locale: ChartLocale) -> [String] {
    let words = locale.summary
    func part(_ word: String, _ datum: ChartDatum) -> String {
      "\(word) \(datum.text(locale)) (\(datum.place(locale)))"
    }
    let sorted = series.enumerated().sorted { first, second in
      switch (first.element.period, second.element.period) {
      case (let one?, let two?) where one != two: one < two
      default: first.offset < second.offset
      }
    }
    .map(\.element)
    let isOverTime = sorted.allSatisfy { $0.period != nil }
    var parts: [String] = []
    if isOverTime, sorted.count > 1, let first = sorted.first, let last = sorted.last {
      parts += [part(words.first, first), part(words.last, last)]
    } else if isOverTime, let only = sorted.first {
      return [part("", only)].map { String($0.drop { $0 == " " }) }
    }
    let greatest = sorted.max { ($0.value ?? 0) < ($1.value ?? 0) }
    let least = sorted.min { ($0.lowest ?? 0) < ($1.lowest ?? 0) }
    if let greatest { parts.append(part(words.highest, greatest)) }
    if let least, least != greatest { parts.append(part(words.lowest, least)) }
    return parts
  }

  /// Above, on or below the plan, by whether the ranges of plan and figure can meet.
  private func verdicts(_ locale: ChartLocale) -> [String] {
    let words = locale.summary
    var above: [String] = []
    var within: [String] = []
    var below: [String] = []
    for plan in plans {
      guard let planLow = plan.lowest, let planHigh = plan.value,
        let datum = data.first(where: { $0.position == plan.position && $0.isPresent }),
        let low = datum.lowest, let high = datum.value
      else { continue }
      let place = datum.place(locale)
      if low > planHigh {
        above.append(place)
      } else if high < planLow {
        below.append(place)
      } else {
        within.append(place)
      }
    }
    let groups = [(words.abovePlan, above), (words.onPlan, within), (words.belowPlan, below)]
    let parts = groups.filter { !$0.1.isEmpty }
      .map { $0.0 + ": " + $0.1.joined(separator: ", ") }
    return parts.isEmpty ? [] : [parts.joined(separator: "; ")]
  }
}
