/// How often: a row a thing, a column a year, each cell's count as the area of a dot with its number.
public struct MatrixChart: SVGChart {
  /// One thing.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The count of each column; what is not said is zero.
    public var counts: [Int]
    /// Where a click on the name leads.
    public var link: String?

    /// A row.
    public init(_ name: String, _ counts: [Int], link: String? = nil) {
      self.name = name
      self.counts = counts
      self.link = link
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

  private static let rowHeight = 28.0
  private static let radius = 10.0

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    guard !rows.isEmpty, !columns.isEmpty else { throw .noData }
    guard rows.count <= 200 else { throw .tooMany(count: rows.count, limit: 200) }
    var canvas = Canvas(metrics: options.metrics)
    let setter = TextLines(metrics: options.metrics, size: Canvas.textSize)
    let isNarrow = width < 480
    let longest = rows.map { setter.width($0.name) }.max() ?? 0
    let nameWidth = isNarrow ? 0 : min(width * 0.45, longest + 16)
    let step = min((width - nameWidth) / Double(columns.count), 72)
    guard step >= 22 else {
      throw .tooMany(count: columns.count, limit: Int((width - nameWidth) / 22))
    }
    let left = nameWidth
    drawColumns(&canvas, left, step)
    let most = Double(max(1, rows.flatMap(\.counts).max() ?? 1))
    var top = 24.0
    for row in rows {
      let lines = setter.wrap(row.name, within: isNarrow ? width : nameWidth - 12, limit: 2)
      let height = Double(lines.count) * Canvas.textSize * Canvas.lineSpacing
      let band = isNarrow ? Self.rowHeight : max(Self.rowHeight, height + 6)
      let baseline = isNarrow ? top : top + (band - height) / 2
      canvas.link(row.link, name: row.name) {
        $0.lines(lines, x: 0, baseline: baseline + Canvas.textSize, look: .ink)
      }
      if isNarrow { top += height + 2 }
      draw(row.counts, &canvas, left, step, middle: top + band / 2, most)
      top += band
      var line = PathData()
      line.move(0, top)
      line.horizontal(left + step * Double(columns.count))
      canvas.path(line, .grid)
      if isNarrow { top += 4 }
    }
    return Drawing(width: width, height: top + 2, canvas: canvas)
  }

  private func drawColumns(_ canvas: inout Canvas, _ left: Double, _ step: Double) {
    let centers = columns.indices.map { left + (Double($0) + 0.5) * step }
    let widths = columns.map { canvas.width($0, size: Canvas.smallSize) }
    let kept = LabelThinning.kept(centers: centers, widths: widths, gap: 4)
    canvas.group(.muted, anchor: .middle) { canvas in
      for index in kept {
        canvas.text(
          columns[index], x: max(centers[index], widths[index] / 2),
          baseline: Canvas.textSize, anchor: .middle, anchorFromGroup: true,
          size: Canvas.smallSize)
      }
    }
  }

  /// The dots of a row; the number stands beside its dot, so that small counts can be read too.
  private func draw(
    _ counts: [Int], _ canvas: inout Canvas, _ left: Double, _ step: Double, middle: Double,
    _ most: Double
  ) {
    for (index, count) in counts.prefix(columns.count).enumerated() where count > 0 {
      let radius = max(2.5, Self.radius * (Double(count) / most).squareRoot())
      let center = left + (Double(index) + 0.5) * step
      let number = canvas.width(String(count), size: Canvas.smallSize)
      let hasRoom = radius + number <= step / 2 + 2 && step >= 36
      let dot = hasRoom ? center - 8 : center
      canvas.circle(Point(x: dot, y: middle), radius: min(radius, step / 2 - 1), .dot(.first))
      guard hasRoom else { continue }
      canvas.text(
        String(count), x: dot + radius + 4, baseline: middle + 4, size: Canvas.smallSize,
        look: .muted)
    }
  }
}
