/// Parts of a whole, a lying bar for each year or name: absolute with its total, or as shares of 100 %.
public struct StackedChart: SVGChart {
  /// The parts; `series` names the part, the place names the bar.
  public var data: [ChartDatum]
  /// The totals at the ends of absolute bars.
  public var totals: [ChartDatum]
  /// The unit, for the names of links.
  public var unit: String
  /// Whether the bars are shares that make 100 %.
  public var isShare: Bool

  /// A chart of parts; four named ones at most, and "Khác".
  public init(
    _ data: [ChartDatum], totals: [ChartDatum] = [], unit: String = "", isShare: Bool = false
  ) {
    self.data = data
    self.totals = totals
    self.unit = unit
    self.isShare = isShare
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    try data.checked()
    let names = parts(options.locale)
    guard names.count <= 5 else { throw .tooMany(count: names.count, limit: 5) }
    if data.contains(where: { ($0.value ?? 0) < 0 }) { throw .notAShare }
    let count = places(options.locale).count
    guard count <= 120 else { throw .tooMany(count: count, limit: 120) }
    return try chart(names, options.locale).drawing(width: width, options: options)
  }

  /// The parts, largest first over all bars, "Khác" last; the same order in every bar.
  private func parts(_ locale: ChartLocale) -> [String] {
    let names = data.seriesNames
    var sums: [String: Double] = [:]
    for datum in data { sums[datum.series, default: 0] += datum.value ?? 0 }
    return names.enumerated().sorted { first, second in
      let rest = (
        first.element == locale.words.other, second.element == locale.words.other
      )
      if rest.0 != rest.1 { return rest.1 }
      let one = sums[first.element] ?? 0
      let two = sums[second.element] ?? 0
      return one == two ? first.offset < second.offset : one > two
    }
    .map(\.element)
  }

  private func chart(_ names: [String], _ locale: ChartLocale) -> Chart {
    let places = places(locale)
    var marks: [ChartMark] = []
    for place in places {
      let row = data.filter { $0.place(locale) == place && $0.isPresent }
      let values = names.map { name in row.first { $0.series == name }?.value ?? 0 }
      let shares = Shares.hundredths(values)
      guard values.contains(where: { $0 > 0 }) else {
        marks +=
          BarMark(x: .value("", 0), y: .value("", place)).ghost()
          .annotation(locale.words.missing).marks
        continue
      }
      for (index, name) in names.enumerated() {
        guard let datum = row.first(where: { $0.series == name }) else { continue }
        let label =
          isShare
          ? Shares.text(shares[index], of: values[index], in: values) : datum.text(locale)
        marks +=
          BarMark(
            x: .value("", datum.value ?? .nan), y: .value("", place),
            stacking: isShare ? .normalized : .standard
          )
          .foregroundStyle(by: .value("", name))
          .estimated(datum.isEstimate)
          .annotation(label, position: .overlay)
          .link(
            datum.link,
            name: place + ", " + name + ": " + ChartDatum.withUnit(datum.text(locale), unit)
          ).marks
      }
      if !isShare, let total = totals.first(where: { $0.place(locale) == place }) {
        let end = values.reduce(0, +)
        marks +=
          BarMark(xStart: .value("", end), xEnd: .value("", end), y: .value("", place))
          .annotation(total.text(locale), essential: true, weight: .bold).marks
      }
    }
    return Chart(marks: marks).chartCategoryOrder(places).chartLegend(
      .visible,
      keys: data.contains(where: \.isEstimate)
        ? [.estimate(locale.words.estimate, onLine: false)] : [])
  }

  private func places(_ locale: ChartLocale) -> [String] {
    var seen = Set<String>()
    let periods = data.compactMap(\.period).sorted().map { $0.label(locale) }
    let names = data.filter { $0.period == nil }.map { $0.place(locale) }
    return (periods + names).filter { seen.insert($0).inserted }
  }
}
