/// Ranked horizontal bars: the longest first, "Khác" last, long names in two lines.
public struct BarsChart: SVGChart {
  /// The order of the bars.
  public enum Order: Hashable, Sendable {
    /// Largest first, "Khác" last.
    case ranked
    /// As given.
    case given
  }

  /// The figures.
  public var data: [ChartDatum]
  /// The unit, for the names of links.
  public var unit: String
  /// The order of the bars.
  public var order: Order
  /// How many bars are drawn; `nil`: all.
  public var top: Int?
  /// The names that have the hue, the others being grey; empty: all have it.
  public var highlight: Set<String>

  /// A chart of named figures.
  public init(
    _ data: [ChartDatum], unit: String = "", order: Order = .ranked, top: Int? = nil,
    highlight: Set<String> = []
  ) {
    self.data = data
    self.unit = unit
    self.order = order
    self.top = top
    self.highlight = highlight
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    try data.checked()
    let rows = rows(options.locale)
    guard rows.count <= 120 else { throw .tooMany(count: rows.count, limit: 120) }
    return try chart(rows, options.locale).drawing(width: width, options: options)
  }

  /// The bars in order, cut to the top ones.
  func rows(_ locale: ChartLocale) -> [ChartDatum] {
    var rows = data
    if order == .ranked {
      let last = locale.words.other
      let keys = data.map { datum in
        (rest: datum.place(locale) == last, value: datum.value)
      }
      let order = data.indices.sorted { first, second in
        let one = keys[first]
        let two = keys[second]
        if one.rest != two.rest { return two.rest }
        if (one.value == nil) != (two.value == nil) { return two.value == nil }
        let values = (one.value ?? 0, two.value ?? 0)
        return values.0 == values.1 ? first < second : values.0 > values.1
      }
      rows = order.map { data[$0] }
    }
    return top.map { Array(rows.prefix(max($0, 1))) } ?? rows
  }

  private func chart(_ rows: [ChartDatum], _ locale: ChartLocale) -> Chart {
    var marks: [ChartMark] = []
    for datum in rows {
      let place = datum.place(locale)
      guard let value = datum.value else {
        marks +=
          BarMark(x: .value("", 0), y: .value("", place)).ghost()
          .annotation(locale.words.missing).marks
        continue
      }
      let isFaded = !highlight.isEmpty && !highlight.contains(place)
      let isRest = isFaded || place == locale.words.other
      var mark = ChartMark(.bar, x: .value("", value), y: .value("", place))
      mark.style = .paint(isRest ? .rest : .first)
      mark.isEstimate = datum.isEstimate
      mark.annotation = .init(
        text: datum.text(locale), position: .automatic, isEssential: true, weight: .regular)
      if datum.link != nil {
        mark.link = datum.link
        mark.name = datum.name(locale, unit: unit)
      }
      marks.append(mark)
    }
    let hasEstimate = rows.contains { $0.isEstimate && $0.isPresent }
    return Chart(marks: marks).chartLegend(
      .hidden, keys: hasEstimate ? [.estimate(locale.words.estimate, onLine: false)] : [])
  }
}
