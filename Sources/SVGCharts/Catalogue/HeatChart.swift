/// Which figures exist: a row an indicator, a column a year, each cell's state by colour and sign.
public struct HeatChart: SVGChart {
  /// What there is in a cell.
  public enum State: Hashable, Sendable {
    /// A figure.
    case figure
    /// An estimate only.
    case estimate
    /// A plan only.
    case plan
    /// Sources that disagree.
    case conflict
    /// Nothing.
    case missing
  }

  /// One indicator.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The state of each column; what is not said is missing.
    public var states: [State]
    /// Where a click on each cell leads.
    public var links: [String?]

    /// A row.
    public init(_ name: String, _ states: [State], links: [String?] = []) {
      self.name = name
      self.states = states
      self.links = links
    }
  }

  /// The columns' names, years.
  public var columns: [String]
  /// The rows.
  public var rows: [Row]

  /// A matrix.
  public init(columns: [String], _ rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    guard !rows.isEmpty, !columns.isEmpty else { throw .noData }
    guard rows.count <= 200 else { throw .tooMany(count: rows.count, limit: 200) }
    var canvas = Canvas(metrics: options.metrics)
    let legend = Legend(keys(options.locale.words), width: width, metrics: options.metrics)
    legend.draw(on: &canvas, x: 0, top: 0)
    let isNarrow = width < 480
    let setter = TextLines(metrics: options.metrics, size: Canvas.textSize)
    let nameWidth =
      isNarrow ? 0 : min(width * 0.4, (rows.map { setter.width($0.name) }.max() ?? 0) + 12)
    let step = min((width - nameWidth) / Double(columns.count), 64)
    guard step >= 6 else {
      throw .tooMany(count: columns.count, limit: Int((width - nameWidth) / 6))
    }
    let cells = Rect(x: nameWidth, y: 0, width: step * Double(columns.count), height: 0)
    var top = legend.height
    drawYears(&canvas, cells, step, baseline: top + Canvas.textSize)
    top += 22
    for row in rows {
      let lines = setter.wrap(row.name, within: isNarrow ? width : nameWidth - 12)
      let height = Double(lines.count) * Canvas.textSize * Canvas.lineSpacing
      if isNarrow {
        canvas.lines(lines, x: 0, baseline: top + Canvas.textSize)
        top += height + 2
      }
      let rowHeight = isNarrow ? 26 : max(26, height + 4)
      if !isNarrow {
        canvas.lines(
          lines, x: 0, baseline: top + rowHeight / 2 - height / 2 + Canvas.textSize)
      }
      draw(row, on: &canvas, cells, step, top + rowHeight / 2, options.locale.words)
      top += rowHeight + (isNarrow ? 6 : 0)
    }
    return Drawing(width: width, height: top + 2, canvas: canvas)
  }

  private func drawYears(_ canvas: inout Canvas, _ cells: Rect, _ step: Double, baseline: Double) {
    let centers = columns.indices.map { cells.left + (Double($0) + 0.5) * step }
    let widths = columns.map { canvas.width($0, size: Canvas.smallSize) }
    let kept = LabelThinning.kept(centers: centers, widths: widths, gap: 4)
    canvas.group(.muted, anchor: .middle) { canvas in
      for index in kept {
        let half = widths[index] / 2
        canvas.text(
          columns[index],
          x: min(
            max(centers[index], cells.left + half), max(cells.right, cells.left + 2 * half) - half),
          baseline: baseline, anchor: .middle, anchorFromGroup: true, size: Canvas.smallSize)
      }
    }
  }

  private func draw(
    _ row: Row, on canvas: inout Canvas, _ cells: Rect, _ step: Double, _ middle: Double,
    _ words: ChartWords
  ) {
    for (index, column) in columns.enumerated() {
      let state = index < row.states.count ? row.states[index] : .missing
      let width = min(step - 2, 44)
      let box = Rect(
        x: cells.left + (Double(index) + 0.5) * step - width / 2, y: middle - 10, width: width,
        height: 20)
      let link = index < row.links.count ? row.links[index] : nil
      let name = row.name + ", " + column + ": " + state.word(words)
      canvas.link(link, name: name) { $0.state(state, box) }
    }
  }

  /// The states that occur, in a fixed order.
  private func keys(_ words: ChartWords) -> [LegendKey] {
    State.all.filter { state in
      rows.contains { row in
        row.states.contains(state) || (state == .missing && row.states.count < columns.count)
      }
    }
    .map { .state($0, $0.word(words)) }
  }
}

extension HeatChart.State {
  /// All states, in the order of the legend.
  static let all: [HeatChart.State] = [.figure, .estimate, .plan, .conflict, .missing]

  func word(_ words: ChartWords) -> String {
    switch self {
    case .figure: words.figure
    case .estimate: words.estimate
    case .plan: words.plan
    case .conflict: words.conflict
    case .missing: words.missing
    }
  }
}

extension Canvas {
  /// A cell: full, hatched, with a plan's tick, split in two, or empty.
  mutating func state(_ state: HeatChart.State, _ box: Rect) {
    switch state {
    case .figure: rectangle(box, .fill(.first))
    case .estimate: hatched(box, .first)
    case .plan:
      rectangle(box, .planBand)
      rectangle(Rect(x: box.x, y: box.midY - 2, width: box.width, height: 4), .planTick)
    case .conflict:
      let half = box.height / 2 - 1
      rectangle(Rect(x: box.x, y: box.y, width: box.width, height: half), .fill(.fourth))
      rectangle(
        Rect(x: box.x, y: box.bottom - half, width: box.width, height: half), .fill(.first))
    case .missing:
      var line = PathData()
      line.move(box.midX - min(4, box.width / 3), box.midY)
      line.horizontal(box.midX + min(4, box.width / 3))
      path(line, .zero)
    }
  }
}
