/// Events down a line of true time: a project's milestones, a chain of documents.
public struct TimelineChart: SVGChart {
  /// One event.
  public struct Event: Hashable, Sendable {
    /// When it was.
    public var period: ChartPeriod
    /// What happened.
    public var text: String
    /// Where a click on its dot leads.
    public var link: String?
    /// Whether it is still to come or not sure.
    public var isExpected: Bool

    /// An event.
    public init(
      _ period: ChartPeriod, _ text: String, link: String? = nil, isExpected: Bool = false
    ) {
      self.period = period
      self.text = text
      self.link = link
      self.isExpected = isExpected
    }
  }

  /// The events, in any order.
  public var events: [Event]

  /// A timeline of events.
  public init(_ events: [Event]) {
    self.events = events
  }

  /// The events by time, those of one time as given.
  var sorted: [Event] {
    events.enumerated().sorted { first, second in
      (first.element.period, first.offset) < (second.element.period, second.offset)
    }
    .map(\.element)
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    guard width >= 200 else { throw .tooNarrow(width: width) }
    guard !events.isEmpty else { throw .noData }
    guard events.count <= 100 else { throw .tooMany(count: events.count, limit: 100) }
    let sorted = sorted
    var canvas = Canvas(metrics: options.metrics)
    let dates = sorted.map { $0.period.label(options.locale) }
    let dateWidth = min(
      dates.map { canvas.width($0, weight: .bold) }.max() ?? 0, width * 0.34)
    let bold = TextLines(metrics: options.metrics, size: Canvas.textSize, weight: .bold)
    let plain = TextLines(metrics: options.metrics, size: Canvas.textSize)
    let axis = 8.0
    let dateX = axis + 28
    let textX = dateX + dateWidth + 12
    let texts = sorted.map { plain.wrap($0.text, within: width - textX, limit: 3) }
    let line = Canvas.textSize * Canvas.lineSpacing
    let heights = texts.map { Double($0.count) * line + 10 }
    let height = max(heights.reduce(0, +) * 1.15, 60)
    let first = sorted[0].period.middle
    let last = sorted[sorted.count - 1].period.middle
    let time = LinearScale(
      domain: first < last ? first...last : (first - 1)...(last + 1), start: 12,
      end: height - 12)
    let points = sorted.map { time($0.period.middle) }
    let centers =
      LabelSpread.centers(
        zip(points, heights).map { .init(center: $0, height: $1) }, within: 0...height)
      ?? points
    drawAxis(&canvas, axis, points, centers, dateX)
    for (index, event) in sorted.enumerated() {
      canvas.link(event.link, name: dates[index] + ": " + event.text) { canvas in
        canvas.circle(
          Point(x: axis, y: points[index]), radius: 5,
          event.isExpected ? .ring(.first) : .dot(.first))
      }
      let baseline = centers[index] - heights[index] / 2 + 5 + Canvas.textSize
      canvas.text(
        bold.shorten(dates[index], within: dateWidth + 0.1), x: dateX, baseline: baseline,
        weight: .bold)
      canvas.lines(texts[index], x: textX, baseline: baseline)
    }
    return Drawing(width: width, height: height, canvas: canvas)
  }

  private func drawAxis(
    _ canvas: inout Canvas, _ x: Double, _ points: [Double], _ centers: [Double],
    _ labels: Double
  ) {
    var axis = PathData()
    axis.move(x, points.first ?? 0)
    axis.vertical(points.last ?? 0)
    canvas.path(axis, .zero)
    var leaders = PathData()
    for (point, center) in zip(points, centers) {
      leaders.move(x + 6, point)
      leaders.line(labels - 12, center)
      leaders.horizontal(labels - 4)
    }
    canvas.path(leaders, .leader)
  }
}
