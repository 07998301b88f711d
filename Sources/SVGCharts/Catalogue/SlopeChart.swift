/// Two moments side by side: a line a name from left to right, values at both ends, the name at the right.
public struct SlopeChart: SVGChart {
  /// The values at the left, one a name.
  public var from: [ChartDatum]
  /// The values at the right.
  public var to: [ChartDatum]
  /// What the left is called, "2020".
  public var fromName: String
  /// What the right is called, "2025".
  public var toName: String
  /// The unit, for the names of links.
  public var unit: String
  /// The names that have hues, the others being grey; empty: the first four have them.
  public var highlight: [String]

  /// A chart of eight lines at most.
  public init(
    from: [ChartDatum], to: [ChartDatum], fromName: String, toName: String, unit: String = "",
    highlight: [String] = []
  ) {
    self.from = from
    self.to = to
    self.fromName = fromName
    self.toName = toName
    self.unit = unit
    self.highlight = highlight
  }

  private struct Line {
    let name: String
    let start: ChartDatum
    let end: ChartDatum
    let paint: Paint
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    guard width >= 240 else { throw .tooNarrow(width: width) }
    try (from + to).checked()
    let lines = lines(options.locale)
    guard !lines.isEmpty else { throw .noData }
    guard lines.count <= 8 else { throw .tooMany(count: lines.count, limit: 8) }
    var canvas = Canvas(metrics: options.metrics)
    let left = (lines.map { canvas.width($0.start.text(options.locale)) }.max() ?? 0) + 14
    let room = width * 0.36
    let bold = TextLines(metrics: options.metrics, size: Canvas.textSize, weight: .bold)
    let names = lines.map { bold.wrap($0.name, within: room) }
    let values = lines.map { $0.end.text(options.locale) }
    let widest = (names.joined().map { bold.width($0) } + values.map { canvas.width($0) }).max()
    let right = width - (widest ?? 0) - 14
    guard right - left >= 40 else { throw .tooNarrow(width: width) }
    let line = Canvas.textSize * Canvas.lineSpacing
    let heights = names.map { Double($0.count + 1) * line + 2 }
    let plotHeight = max(200, heights.reduce(0, +))
    let top = 28.0
    let all = lines.flatMap { [$0.start, $0.end] }.compactMap(\.value)
    let low = all.min() ?? 0
    let high = all.max() ?? 1
    let y = LinearScale(
      domain: low < high ? low...high : (low - 1)...(high + 1), start: top + plotHeight - 16,
      end: top + 16)
    drawHeads(&canvas, left, right, top + plotHeight, width)
    for entry in lines { draw(entry, on: &canvas, left, right, y, options.locale) }
    let range = top...(top + plotHeight)
    let starts = LabelSpread.centers(
      lines.map { .init(center: y($0.start.value ?? 0), height: line) }, within: range)
    let ends = LabelSpread.centers(
      zip(lines, heights).map { .init(center: y($0.end.value ?? 0), height: $1) },
      within: range)
    for (index, entry) in lines.enumerated() {
      if let starts {
        canvas.text(
          entry.start.text(options.locale), x: left - 10, baseline: starts[index] + 4.5,
          anchor: .end)
      }
      guard let ends else { continue }
      let baseline = ends[index] - heights[index] / 2 + Canvas.textSize + 1
      canvas.lines(
        names[index], x: right + 12, baseline: baseline, weight: .bold, look: .text(entry.paint))
      canvas.text(
        values[index], x: right + 12, baseline: baseline + Double(names[index].count) * line)
    }
    return Drawing(width: width, height: top + plotHeight + 4, canvas: canvas)
  }

  /// The names that have both values, as given.
  private func lines(_ locale: ChartLocale) -> [Line] {
    let ends = Dictionary(to.map { ($0.place(locale), $0) }) { first, _ in first }
    var place = 0
    return from.filter(\.isPresent).compactMap { start in
      let name = start.place(locale)
      guard let end = ends[name], end.isPresent else { return nil }
      let paint: Paint
      if !highlight.isEmpty {
        paint = highlight.firstIndex(of: name).map(Paint.series) ?? .rest
      } else if name == locale.words.other {
        paint = .rest
      } else {
        paint = .series(place)
        place += 1
      }
      return Line(name: name, start: start, end: end, paint: paint)
    }
  }

  private func drawHeads(
    _ canvas: inout Canvas, _ left: Double, _ right: Double, _ bottom: Double, _ width: Double
  ) {
    for (x, name) in [(left, fromName), (right, toName)] {
      var rule = PathData()
      rule.move(ChartLayout.crisp(x), 22)
      rule.vertical(bottom)
      canvas.path(rule, .grid)
      let setter = TextLines(metrics: canvas.metrics, size: Canvas.textSize, weight: .bold)
      let name = setter.shorten(
        name, within: min(right - left - 8, right * 0.45, 2 * (width - right)))
      let half = setter.width(name) / 2
      canvas.text(name, x: max(x, half), baseline: 14, anchor: .middle, weight: .bold)
    }
  }

  private func draw(
    _ line: Line, on canvas: inout Canvas, _ left: Double, _ right: Double, _ y: LinearScale,
    _ locale: ChartLocale
  ) {
    let first = Point(x: left, y: y(line.start.value ?? 0))
    let last = Point(x: right, y: y(line.end.value ?? 0))
    var data = PathData()
    data.polyline([first, last])
    canvas.path(data, line.end.isEstimate ? .dashed(line.paint) : .line(line.paint))
    for (datum, point, when) in [(line.start, first, fromName), (line.end, last, toName)] {
      let name =
        line.name + ", " + when + ": " + ChartDatum.withUnit(datum.text(locale), unit)
      canvas.link(datum.link, name: name) { canvas in
        canvas.circle(
          point, radius: 4, datum.isEstimate ? .ring(line.paint) : .dot(line.paint))
      }
    }
  }
}
