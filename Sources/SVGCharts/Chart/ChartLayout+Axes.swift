extension ChartLayout {
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
