extension ChartLayout {
  // MARK: Ranges

  /// Reads the range of each axis from the marks.
  mutating func readAxes() throws(ChartError) {
    xAxis = try valueAxis(resolution.x, settings.x, isValue: resolution.isHorizontal) { $0.x }
    yAxis = try valueAxis(resolution.y, settings.y, isValue: !resolution.isHorizontal) { $0.y }
    if resolution.x == .time {
      let times = resolution.items.compactMap { item in
        item.x.flatMap { $0.isFinite ? $0 : nil }
      }
      cells = TimeCells(
        covering: times.map(\.low).min() ?? 0, times.map(\.high).max() ?? 1,
        locale: options.locale)
    }
    findWhetherBarsAreLabelled()
  }

  private func valueAxis(
    _ kind: Resolution.AxisKind, _ settings: ChartSettings.Axis, isValue: Bool,
    span: (Resolution.Item) -> Resolution.Span?
  ) throws(ChartError) -> ValueAxis? {
    guard kind == .linear || kind == .log else { return nil }
    var values: [Double] = []
    var needsZero = false
    for item in resolution.items where item.isFinite && !item.isGhost {
      guard let span = span(item) else { continue }
      values.append(span.start)
      values.append(span.end)
      let isArea = item.mark.shape == .area && item.mark.yEnd == nil
      needsZero = needsZero || (isValue && (item.mark.shape == .bar || isArea))
    }
    var axis = try ValueAxis(
      values: values, needsZero: needsZero, isLog: kind == .log, settings: settings,
      isNormalized: isValue && resolution.isNormalized, locale: options.locale)
    axis.isVisible = settings.visibility != .hidden
    return axis
  }

  /// Where every bar has its label, the value axis and its grid say nothing more and go.
  private mutating func findWhetherBarsAreLabelled() {
    guard resolution.hasBars else { return }
    let axis = resolution.isHorizontal ? xAxis : yAxis
    let choice = resolution.isHorizontal ? settings.x : settings.y
    let bars = resolution.items.filter { $0.mark.shape == .bar && !$0.isGhost && $0.isFinite }
    guard bars.allSatisfy({ $0.mark.annotation != nil && !$0.isStacked }), var axis else {
      return
    }
    if !resolution.isHorizontal {
      let positions = Double(max(resolution.positions.count, 1))
      let slot = width / Double(max(bandCount(resolution.x), 1)) / positions
      let setter = TextLines(metrics: options.metrics, size: Canvas.textSize)
      let fits = bars.allSatisfy { bar in
        let lines = setter.wrap(bar.mark.annotation?.text ?? "", within: slot - 4)
        return !(lines.last?.hasSuffix("…") ?? false)
      }
      guard fits else { return }
    }
    labelsAllBars = true
    guard choice.visibility == .automatic else { return }
    axis.isVisible = false
    if choice.domain == nil, !resolution.isNormalized {
      let values = resolution.items.filter { $0.isFinite && !$0.isGhost }
        .flatMap { item -> [Double] in
          let span = resolution.isHorizontal ? item.x : item.y
          return span.map { [$0.low, $0.high] } ?? []
        }
      let low = min(values.min() ?? 0, 0)
      let high = max(values.max() ?? 0, 0)
      axis.domain = low...(high > low ? high : low + 1)
    }
    if resolution.isHorizontal { xAxis = axis } else { yAxis = axis }
  }

  // MARK: Margins

  func topMargin() -> Double {
    let text = Canvas.textSize * Canvas.lineSpacing
    if resolution.y.isBand { return 2 }
    let annotations = resolution.items.compactMap(\.mark.annotation)
    if annotations.isEmpty { return 8 }
    return labelsAllBars ? text * Double(barLabelLines()) + 6 : text + 8
  }

  private func barLabelLines() -> Int {
    let step = width / Double(max(bandCount(resolution.x), 1))
    let slot = step / Double(max(resolution.positions.count, 1))
    let setter = TextLines(metrics: options.metrics, size: Canvas.textSize)
    return resolution.items.map { item in
      setter.wrap(item.mark.annotation?.text ?? "", within: slot - 4).count
    }
    .max() ?? 1
  }

  mutating func leftMargin() -> Double {
    if case .band(let names) = resolution.y {
      bandLabels = .beside(
        names, width: width, isNarrow: isNarrow, bars: resolution.positions.count,
        metrics: options.metrics)
      // A label in two lines needs a higher row.
      let longest =
        resolution.items.compactMap(\.mark.annotation)
        .map { canvas.width($0.text, weight: $0.weight) }.max() ?? 0
      if resolution.isHorizontal, longest + 10 > width * 0.4 {
        bandLabels.slot = max(bandLabels.slot, 40 + bandLabels.nameHeight)
      }
      if settings.y.visibility == .hidden {
        bandLabels.column = 0
        bandLabels.kept = []
      }
      return bandLabels.column + labelWidth(before: true) + (resolution.hasBars ? 0 : 8)
    }
    guard let yAxis, yAxis.isVisible else { return 0 }
    let widest = yAxis.labels.map { canvas.width($0, size: Canvas.smallSize) }.max() ?? 0
    return widest + 8
  }

  func rightMargin(left: Double) -> Double {
    if !endLabels.isEmpty {
      return (endLabels.map(\.width).max() ?? 0) + EndLabel.distance + 2
    }
    let beside = resolution.y.isBand ? labelWidth(before: false) : 2
    if beside > 2 { return beside + (resolution.hasBars ? 0 : 8) }
    guard let xAxis, xAxis.isVisible, let last = xAxis.labels.last else { return 2 }
    return canvas.width(last, size: Canvas.smallSize) / 2 + 2
  }

  /// The room that labels beside lying bars and points take, at most two fifths of the width.
  private func labelWidth(before: Bool) -> Double {
    let widths = resolution.items.compactMap { item -> Double? in
      guard let annotation = item.mark.annotation, let span = item.x, !item.isStacked else {
        return nil
      }
      switch item.mark.shape {
      case .bar where annotation.position != .overlay:
        guard (span.end < 0 && !item.isGhost) == before else { return nil }
      case .point:
        guard annotation.position == (before ? .leading : .trailing) else { return nil }
      default: return nil
      }
      return canvas.width(annotation.text, weight: annotation.weight) + (item.isGhost ? 28 : 0)
    }
    return widths.isEmpty ? (before ? 0 : 2) : min((widths.max() ?? 0) + 10, width * 0.4)
  }

  mutating func setBandLabels(plotWidth: Double) {
    guard case .band(let names) = resolution.x else { return }
    bandLabels = .under(
      names, notes: settings.notes, step: plotWidth / Double(max(names.count, 1)),
      metrics: options.metrics)
  }

  func bottomMargin() -> Double {
    if settings.x.visibility == .hidden { return 2 }
    if resolution.x.isBand { return bandLabels.height + 9 + belowPad }
    if let xAxis { return xAxis.isVisible ? 24 : 4 }
    return 26
  }

  /// The room for labels under columns below zero, between them and the names.
  var belowPad: Double {
    let hasNegative = resolution.items.contains {
      $0.mark.shape == .bar && $0.isFinite && !$0.isGhost && $0.mark.annotation != nil
        && ($0.y?.end ?? 0) < 0
    }
    guard labelsAllBars, !resolution.isHorizontal, hasNegative else { return 0 }
    return Double(barLabelLines()) * Canvas.textSize * Canvas.lineSpacing + 4
  }

  // MARK: Drawing

  /// Grid lines of visible value axes, under the marks.
  mutating func drawGrid() {
    var grid = PathData()
    if let yAxis, yAxis.isVisible {
      for tick in yAxis.ticks {
        grid.move(plot.left, Self.crisp(y(tick)))
        grid.horizontal(plot.right)
      }
    }
    if let xAxis, xAxis.isVisible {
      for tick in xAxis.ticks {
        grid.move(Self.crisp(x(tick)), plot.top)
        grid.vertical(plot.bottom)
      }
    }
    canvas.path(grid, .grid)
  }

  /// The zero line and the labels of both axes, over the marks.
  mutating func drawAxes() {
    drawZeroLine()
    if let yAxis, yAxis.isVisible { drawTicks(y: yAxis) }
    if let xAxis, xAxis.isVisible { drawTicks(x: xAxis) }
    if settings.x.visibility != .hidden {
      if resolution.x.isBand { drawNames(under: bandLabels) }
      if let cells { drawCells(cells) }
    }
    if resolution.y.isBand { drawNames(beside: bandLabels) }
  }

  private mutating func drawZeroLine() {
    var line = PathData()
    if let yAxis, yAxis.domain.contains(0), !yAxis.isLog, yAxis.isVisible || resolution.hasBars {
      line.move(plot.left, Self.crisp(y(0)))
      line.horizontal(plot.right)
    } else if resolution.x == .time, settings.x.visibility != .hidden {
      line.move(plot.left, Self.crisp(plot.bottom))
      line.horizontal(plot.right)
    }
    if let xAxis, xAxis.domain.contains(0), resolution.isHorizontal {
      // Where names stand above the bars, the line is broken for them.
      let height = bandLabels.isAbove ? (y.step ?? 0) : plot.height
      for top in stride(from: plot.top, to: plot.bottom - 1, by: max(height, 1)) {
        line.move(Self.crisp(x(0)), top + bandLabels.nameHeight)
        line.vertical(top + height)
      }
    }
    canvas.path(line, .zero)
  }

  private mutating func drawTicks(y axis: ValueAxis) {
    let left = plot.left
    let y = y
    canvas.group(.muted, anchor: .end) { canvas in
      for (tick, label) in zip(axis.ticks, axis.labels) {
        canvas.text(
          label, x: left - 8, baseline: y(tick) + 4, anchor: .end, anchorFromGroup: true,
          size: Canvas.smallSize)
      }
    }
  }

  private mutating func drawTicks(x axis: ValueAxis) {
    let bottom = plot.bottom
    let widths = axis.labels.map { canvas.width($0, size: Canvas.smallSize) }
    let kept = LabelThinning.kept(
      centers: axis.ticks.map { self.x($0) }, widths: widths, gap: 6)
    let x = x
    let total = width
    canvas.group(.muted, anchor: .middle) { canvas in
      for index in kept {
        canvas.text(
          axis.labels[index],
          x: min(max(x(axis.ticks[index]), widths[index] / 2), total - widths[index] / 2),
          baseline: bottom + 19, anchor: .middle, anchorFromGroup: true, size: Canvas.smallSize)
      }
    }
  }

  private mutating func drawNames(under labels: BandLabels) {
    let x = x
    let first = plot.bottom + belowPad + Canvas.textSize + 7
    let rows = labels.kept.map { labels.lines[$0].count }.max() ?? 0
    let noteBaseline = first + Double(rows) * Canvas.textSize * Canvas.lineSpacing - 1
    let total = width
    canvas.group(.ink, anchor: .middle) { canvas in
      for index in labels.kept {
        let half = (labels.lines[index].map { canvas.width($0) }.max() ?? 0) / 2
        let center = min(max(x(Double(index)), half), total - half)
        canvas.lines(
          labels.lines[index], x: center, baseline: first, anchor: .middle,
          anchorFromGroup: true)
      }
    }
    guard !labels.notes.isEmpty else { return }
    canvas.group(.muted, anchor: .middle) { canvas in
      for (index, lines) in labels.notes.enumerated() {
        canvas.lines(
          lines, x: x(Double(index)), baseline: noteBaseline, anchor: .middle,
          anchorFromGroup: true, size: Canvas.smallSize)
      }
    }
  }

  private mutating func drawNames(beside labels: BandLabels) {
    let y = y
    guard let step = y.step else { return }
    canvas.group(.ink, anchor: labels.isAbove ? .start : .end) { canvas in
      for index in labels.kept {
        let middle = y(Double(index))
        let lines = labels.lines[index]
        if labels.isAbove {
          let last = middle - step / 2 + labels.nameHeight - 5
          let height = Double(lines.count - 1) * Canvas.textSize * Canvas.lineSpacing
          canvas.lines(lines, x: 0, baseline: last - height)
        } else {
          let height = Double(lines.count - 1) * Canvas.textSize * Canvas.lineSpacing
          canvas.lines(
            lines, x: labels.column - 10, baseline: middle - height / 2 + 4.5, anchor: .end,
            anchorFromGroup: true)
        }
      }
    }
  }

  /// Years, quarters or months under a time axis, each in the middle of its cell.
  private mutating func drawCells(_ cells: TimeCells) {
    let centers = cells.cells.map { x(($0.start + $0.end) / 2) }
    let widths = cells.cells.map { canvas.width($0.label) }
    let kept = LabelThinning.kept(centers: centers, widths: widths, gap: 10)
    if kept.count == cells.cells.count {
      var ticks = PathData()
      for cell in cells.cells.dropFirst() {
        ticks.move(Self.crisp(x(cell.start)), plot.bottom)
        ticks.vertical(plot.bottom + 5)
      }
      canvas.path(ticks, .zero)
    }
    let baseline = plot.bottom + Canvas.textSize + 8
    let total = width
    canvas.group(.ink, anchor: .middle) { canvas in
      for index in kept {
        canvas.text(
          cells.cells[index].label,
          x: min(max(centers[index], widths[index] / 2), total - widths[index] / 2),
          baseline: baseline, anchor: .middle, anchorFromGroup: true)
      }
    }
  }

  /// The middle of a pixel, so that a line one pixel wide is sharp.
  static func crisp(_ value: Double) -> Double { value.rounded(.down) + 0.5 }
}
