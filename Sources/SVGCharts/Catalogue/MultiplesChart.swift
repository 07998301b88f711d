/// Small multiples: one panel a name, all on one scale from zero, so that heights compare.
public struct MultiplesChart: SVGChart {
  /// One panel.
  public struct Panel: Hashable, Sendable {
    /// What the panel is about.
    public var title: String
    /// Its figures over time.
    public var data: [ChartDatum]

    /// A panel.
    public init(_ title: String, _ data: [ChartDatum]) {
      self.title = title
      self.data = data
    }
  }

  /// The panels in order.
  public var panels: [Panel]
  /// The unit, for the names of links.
  public var unit: String
  /// The panels that have the hue, the others being grey; empty: all have it.
  public var highlight: Set<String>

  /// A chart of panels.
  public init(_ panels: [Panel], unit: String = "", highlight: Set<String> = []) {
    self.panels = panels
    self.unit = unit
    self.highlight = highlight
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    try panels.flatMap(\.data).checked()
    guard panels.count <= 60 else { throw .tooMany(count: panels.count, limit: 60) }
    guard width >= 240 else { throw .tooNarrow(width: width) }
    let gap = 24.0
    let columns = width < 480 ? 2 : panels.count == 4 ? 4 : 3
    let panelWidth = (width - gap * Double(columns - 1)) / Double(columns)
    let all = panels.flatMap(\.data).compactMap(\.value)
    let domain = min(all.min() ?? 0, 0)...max(all.max() ?? 1, 0)
    let setter = TextLines(metrics: options.metrics, size: Canvas.textSize, weight: .bold)
    let plain = TextLines(metrics: options.metrics, size: Canvas.textSize)
    let titles = panels.map { setter.wrap($0.title, within: panelWidth) }
    let values = panels.map { plain.shorten(lastValue($0, options.locale), within: panelWidth) }
    var canvas = Canvas(metrics: options.metrics)
    var top = 0.0
    for first in stride(from: 0, to: panels.count, by: columns) {
      let row = first..<min(first + columns, panels.count)
      let lines = titles[row].map(\.count).max() ?? 1
      let titleHeight = Double(lines + 1) * Canvas.textSize * Canvas.lineSpacing
      var height = 0.0
      for index in row {
        let x = Double(index - first) * (panelWidth + gap)
        canvas.lines(titles[index], x: x, baseline: top + Canvas.textSize, weight: .bold)
        canvas.text(
          values[index], x: x,
          baseline: top + Canvas.textSize * (1 + Double(titles[index].count) * Canvas.lineSpacing))
        let drawing = try draw(panels[index], panelWidth, domain, options)
        canvas.insert(drawing.canvas, x: x, y: top + titleHeight)
        height = max(height, drawing.height)
      }
      top += titleHeight + height + 14
    }
    return Drawing(width: width, height: top - 14, canvas: canvas)
  }

  /// The last figure and its period, "9,0 (2025)".
  private func lastValue(_ panel: Panel, _ locale: ChartLocale) -> String {
    guard let last = LineChart.withGaps(panel.data).last(where: \.isPresent) else { return "" }
    return last.text(locale) + " (" + last.place(locale) + ")"
  }

  private func draw(
    _ panel: Panel, _ width: Double, _ domain: ClosedRange<Double>, _ options: ChartOptions
  ) throws(ChartError) -> Drawing {
    let points = LineChart.withGaps(panel.data)
    guard points.contains(where: \.isPresent) else { return empty(width, options) }
    let isFaded = !highlight.isEmpty && !highlight.contains(panel.title)
    let paint: Paint = isFaded ? .rest : .first
    var marks: [ChartMark] = []
    for datum in points {
      marks +=
        AreaMark(
          x: .value("", datum.period ?? .year(0)), y: .value("", datum.value ?? .nan),
          stacking: .unstacked
        ).foregroundStyle(paint).marks
    }
    for datum in points {
      marks +=
        LineMark(
          x: .value("", datum.period ?? .year(0)), y: .value("", datum.value ?? .nan)
        )
        .foregroundStyle(paint)
        .estimated(datum.isEstimate)
        .linked(datum.link, name: datum.name(options.locale, unit: unit, what: panel.title)).marks
    }
    return try Chart(marks: marks).chartYScale(domain: domain).chartYAxis(.hidden)
      .chartLegend(.hidden).chartHeight(76).drawing(width: width, options: options)
  }

  private func empty(_ width: Double, _ options: ChartOptions) -> Drawing {
    var canvas = Canvas(metrics: options.metrics)
    canvas.rectangle(Rect(x: 0.5, y: 8.5, width: width - 1, height: 76), .ghost)
    canvas.text(
      options.locale.words.missing, x: width / 2, baseline: 51, anchor: .middle, look: .muted)
    return Drawing(width: width, height: 108, canvas: canvas)
  }
}
