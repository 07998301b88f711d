/// What several sources say of one figure, a line each; the chosen one stands out, none is hidden.
public struct SourcesChart: SVGChart {
  /// One source's figure.
  public struct Entry: Hashable, Sendable {
    /// Who says it, when.
    public var source: String
    /// What it says; a range is a line between its ends.
    public var figure: ChartDatum
    /// Whether it is the one that the site goes by.
    public var isChosen: Bool

    /// A source's figure.
    public init(_ source: String, _ figure: ChartDatum, isChosen: Bool = false) {
      self.source = source
      self.figure = figure
      self.isChosen = isChosen
    }
  }

  /// The sources, in the order they are drawn.
  public var entries: [Entry]
  /// The unit, for the names of links.
  public var unit: String

  /// A chart of sources.
  public init(_ entries: [Entry], unit: String = "") {
    self.entries = entries
    self.unit = unit
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    try entries.map(\.figure).checked()
    guard entries.count <= 60 else { throw .tooMany(count: entries.count, limit: 60) }
    var marks: [ChartMark] = []
    var names: [String] = []
    for entry in entries {
      // Two figures of one source keep a line each.
      var name = entry.source
      while names.contains(name) { name += "\u{200B}" }
      names.append(name)
      marks += row(entry, name, options.locale)
    }
    return try Chart(marks: marks).chartCategoryOrder(names)
      .chartLegend(.hidden)
      .drawing(width: width, options: options)
  }

  private func row(_ entry: Entry, _ name: String, _ locale: ChartLocale) -> [ChartMark] {
    let figure = entry.figure
    guard let high = figure.value, let low = figure.lowest else { return [] }
    let paint: Paint = entry.isChosen ? .first : .rest
    var text = figure.text(locale)
    if entry.isChosen { text += " – " + locale.words.chosen }
    var marks: [ChartMark] = []
    if figure.isRange {
      marks +=
        RuleMark(xStart: .value("", low), xEnd: .value("", high), y: .value("", name))
        .foregroundStyle(paint).marks
      marks += PointMark(x: .value("", low), y: .value("", name)).foregroundStyle(paint).marks
    }
    return marks
      + PointMark(x: .value("", high), y: .value("", name))
      .foregroundStyle(paint)
      .estimated(figure.isEstimate)
      .annotation(
        text, position: .trailing, essential: true, weight: entry.isChosen ? .bold : .regular
      )
      .link(
        figure.link,
        name: entry.source + ": " + ChartDatum.withUnit(figure.text(locale), unit)
      ).marks
  }
}
