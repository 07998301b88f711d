/// Lays out a chart of two axes: margins from measured labels, then grid, marks, axes and annotations.
struct ChartLayout {
  let options: ChartOptions
  let settings: ChartSettings
  let width: Double
  let resolution: Resolution
  var canvas: Canvas
  var plot = Rect(x: 0, y: 0, width: 0, height: 0)
  var x = Scale.band(BandScale(count: 0, start: 0, end: 0))
  var y = Scale.band(BandScale(count: 0, start: 0, end: 0))
  var xAxis: ValueAxis?
  var yAxis: ValueAxis?
  var cells: TimeCells?
  var bandLabels = BandLabels()
  var endLabels: [EndLabel] = []
  var placer = LabelPlacer()
  /// Whether every bar has room for its label, so that the value axis can go.
  var labelsAllBars = false

  init(chart: Chart, width: Double, options: ChartOptions) throws(ChartError) {
    self.options = options
    settings = chart.settings
    self.width = width
    resolution = try Resolution(
      chart.marks, settings: chart.settings, words: options.locale.words)
    canvas = Canvas(metrics: options.metrics)
  }

  /// Whether the layout is the narrow one, for telephones.
  var isNarrow: Bool { width < 480 }

  /// More single points than this are one on another.
  private static let mostPoints = 2000

  mutating func drawing() throws(ChartError) -> Drawing {
    let points = resolution.items.count { $0.mark.shape == .point }
    guard points <= Self.mostPoints else {
      throw .tooMany(count: points, limit: Self.mostPoints)
    }
    try readAxes()
    findEndLabels()
    let legend = legend()
    let height = try layOut(legendHeight: legend.height)
    legend.draw(on: &canvas, x: 0, top: 0)
    drawAxisNotice(top: legend.height)
    drawGrid()
    drawMarks()
    drawAxes()
    drawEndLabels()
    for box in canvas.boxes { placer.occupy(box.rect) }
    drawAnnotations()
    return Drawing(width: width, height: height, canvas: canvas)
  }

  // MARK: What is above the plot

  private func legend() -> Legend {
    var keys: [LegendKey] = []
    let isNamedAtEnd = !endLabels.isEmpty || settings.legend == .hidden
    if settings.legend == .visible || (resolution.series.count > 1 && !isNamedAtEnd) {
      keys = resolution.series.map { .paint($0.paint, $0.name) }
    }
    return Legend(keys + settings.legendKeys, width: width, metrics: options.metrics)
  }

  /// What a value axis has to say: that it is cut, or logarithmic.
  var axisNotice: String? {
    guard let axis = yAxis ?? xAxis else { return nil }
    if axis.isLog { return options.locale.words.logAxis }
    return axis.isCut ? options.locale.words.cutAxis : nil
  }

  private mutating func drawAxisNotice(top: Double) {
    guard let notice = axisNotice else { return }
    canvas.text(
      notice, x: 0, baseline: top + Canvas.smallSize, size: Canvas.smallSize, look: .muted)
  }

  // MARK: The plot

  /// Finds the margins and the height; returns the height of the whole drawing.
  private mutating func layOut(legendHeight: Double) throws(ChartError) -> Double {
    let top = legendHeight + (axisNotice == nil ? 0 : 18) + topMargin()
    let left = leftMargin()
    let right = rightMargin(left: left)
    guard width - left - right >= 40 else { throw .tooNarrow(width: width) }
    setBandLabels(plotWidth: width - left - right)
    let bottom = bottomMargin()
    let inner = settings.height ?? naturalHeight
    plot = Rect(x: left, y: top, width: width - left - right, height: max(inner, 20))
    x = scale(resolution.x, axis: xAxis, start: plot.left, end: plot.right)
    y =
      resolution.y.isBand
      ? scale(resolution.y, axis: yAxis, start: plot.top, end: plot.bottom)
      : scale(resolution.y, axis: yAxis, start: plot.bottom, end: plot.top)
    if let step = resolution.isHorizontal ? y.step : x.step, resolution.hasBars, step < 2 {
      let count = resolution.isHorizontal ? bandCount(resolution.y) : bandCount(resolution.x)
      throw .tooMany(
        count: count,
        limit: Int((resolution.isHorizontal ? plot.height : plot.width) / 2))
    }
    placer = LabelPlacer(
      frame: Rect(left: 0, top: legendHeight, right: width, bottom: plot.bottom + bottom))
    return plot.bottom + bottom
  }

  var naturalHeight: Double {
    guard case .band(let names) = resolution.y else { return isNarrow ? 200 : 280 }
    return Double(names.count) * bandLabels.slot
  }

  private func scale(
    _ kind: Resolution.AxisKind, axis: ValueAxis?, start: Double, end: Double
  ) -> Scale {
    switch kind {
    case .linear: .linear(LinearScale(domain: axis?.domain ?? 0...1, start: start, end: end))
    case .log: .log(LogScale(domain: axis?.domain ?? 1...10, start: start, end: end))
    case .time: .linear(LinearScale(domain: cells?.domain ?? 0...1, start: start, end: end))
    case .band(let names): .band(BandScale(count: names.count, start: start, end: end))
    }
  }

  func bandCount(_ kind: Resolution.AxisKind) -> Int {
    if case .band(let names) = kind { return names.count }
    return 0
  }
}
