extension ChartLayout {
  /// Draws the marks in their order; the points of a line or an area together, where its first stands.
  mutating func drawMarks() {
    var runs: [RunKey: [Resolution.Item]] = [:]
    for item in resolution.items where item.mark.shape == .line || item.mark.shape == .area {
      runs[RunKey(shape: item.mark.shape, name: key(of: item)), default: []].append(item)
    }
    for item in resolution.items {
      switch item.mark.shape {
      case .bar: drawBar(item)
      case .rectangle: drawRectangle(item)
      case .rule: drawRule(item)
      case .point: drawPoint(item)
      case .line, .area:
        let key = RunKey(shape: item.mark.shape, name: key(of: item))
        guard let run = runs.removeValue(forKey: key) else { continue }
        if item.mark.shape == .line { drawLine(run) } else { drawArea(run) }
      case .sector: continue
      }
    }
  }

  /// What the points of one line or area have in common.
  private struct RunKey: Hashable {
    let shape: ChartMark.Shape
    let name: String
  }

  func key(of item: Resolution.Item) -> String {
    item.mark.lineKey ?? item.series.map { resolution.series[$0].name } ?? ""
  }

  // MARK: Bars and rectangles

  /// The box of a bar.
  func box(ofBar item: Resolution.Item) -> Rect? {
    let isHorizontal = resolution.isHorizontal
    guard let slot = isHorizontal ? item.y : item.x, let value = isHorizontal ? item.x : item.y,
      slot.isFinite
    else { return nil }
    let scale = isHorizontal ? y : x
    let (center, thickness) = across(
      slot.start, scale, isHorizontal ? item.mark.height : item.mark.width, item.mark.position)
    let length = isHorizontal ? x : y
    var from: Double
    var to: Double
    if item.isGhost {
      from = length(0)
      to = isHorizontal ? min(from + 28, plot.right) : max(from - 56, plot.top)
    } else {
      guard value.isFinite else { return nil }
      // A bar that is not stacked and has one value starts at zero.
      let isSpan = (isHorizontal ? item.mark.xEnd : item.mark.yEnd) != nil || item.isStacked
      from = length(isSpan || value.start != value.end ? value.start : 0)
      to = length(value.end)
      if item.isStacked, abs(to - from) > 3 {
        let gap = to > from ? -1.0 : 1.0
        to += gap
      }
    }
    return isHorizontal
      ? Rect(
        left: min(from, to), top: center - thickness / 2, right: max(from, to),
        bottom: center + thickness / 2)
      : Rect(
        left: center - thickness / 2, top: min(from, to), right: center + thickness / 2,
        bottom: max(from, to))
  }

  /// The middle and the thickness of a mark in its slot.
  private func across(
    _ slot: Double, _ scale: Scale, _ dimension: MarkDimension, _ position: String?
  ) -> (center: Double, thickness: Double) {
    let step = scale.step ?? 10
    var center = scale(slot)
    var room = step
    if scale == y, bandLabels.isAbove {
      center += bandLabels.nameHeight / 2
      room -= bandLabels.nameHeight
    }
    if let position, let index = resolution.positions.firstIndex(of: position) {
      let count = Double(resolution.positions.count)
      let inner = room * 0.8 / count
      center += (Double(index) - (count - 1) / 2) * inner
      room = inner / 0.94 * (dimension == .automatic ? 1.35 : 1)
    }
    let thickness =
      switch dimension {
      case .automatic: min(room * (resolution.isHorizontal ? 0.68 : 0.7), 84)
      case .ratio(let ratio): min(room * max(0, min(ratio, 1)), 100)
      case .fixed(let pixels): pixels
      }
    return (center, thickness)
  }

  private mutating func drawBar(_ item: Resolution.Item) {
    guard let box = box(ofBar: item) else { return }
    placer.occupy(box)
    let paint = resolution.paint(item)
    canvas.link(item.mark.link, name: item.mark.name ?? MarkName(place: "")) { canvas in
      if item.isGhost {
        canvas.rectangle(box.inset(0.5), .ghost)
      } else if item.mark.isEstimate {
        canvas.hatched(box, paint)
      } else {
        canvas.rectangle(box, .fill(paint))
      }
      if item.mark.isCut { canvas.breakMark(box) }
    }
  }

  private mutating func drawRectangle(_ item: Resolution.Item) {
    guard item.isFinite, let box = box(ofRectangle: item) else { return }
    let look: Look =
      switch item.mark.style {
      case .planTick: .planTick
      case .planBand: .planBand
      case .ghost: .ghost
      default: .fill(resolution.paint(item))
      }
    if look != .planBand { placer.occupy(box) }
    canvas.link(item.mark.link, name: item.mark.name ?? MarkName(place: "")) {
      $0.rectangle(box, look)
    }
  }

  func box(ofRectangle item: Resolution.Item) -> Rect? {
    let horizontal = extent(item.x, x, item.mark.width, plot.left, plot.right)
    let vertical = extent(item.y, y, item.mark.height, plot.top, plot.bottom)
    return Rect(
      left: horizontal.0, top: vertical.0, right: horizontal.1, bottom: vertical.1)
  }

  private func extent(
    _ span: Resolution.Span?, _ scale: Scale, _ dimension: MarkDimension, _ low: Double,
    _ high: Double
  ) -> (Double, Double) {
    guard let span else { return (low, high) }
    if span.start != span.end {
      let first = scale(span.start)
      let second = scale(span.end)
      return (min(first, second), max(first, second))
    }
    let isSlot = scale.step != nil
    let (center, thickness) =
      isSlot
      ? across(span.start, scale, dimension, nil)
      : (scale(span.start), dimension.pixels ?? 4)
    return (center - thickness / 2, center + thickness / 2)
  }

  private mutating func drawRule(_ item: Resolution.Item) {
    guard item.isFinite else { return }
    var line = PathData()
    let center = { (span: Resolution.Span?, scale: Scale) in span.map { scale($0.start) } }
    let isUpright = item.y == nil || (item.y.map { $0.start != $0.end } ?? false)
    if isUpright, let x = center(item.x, x) {
      if item.y == nil {
        placer.occupy(Rect(x: x - 1, y: plot.top, width: 2, height: plot.height))
      }
      line.move(x, item.y.map { y($0.start) } ?? plot.top)
      line.vertical(item.y.map { y($0.end) } ?? plot.bottom)
    } else if let middle = center(item.y, y) {
      let y = middle + bandLabels.nameHeight / 2
      line.move(item.x.map { x($0.start) } ?? plot.left, y)
      line.horizontal(item.x.map { x($0.end) } ?? plot.right)
    }
    let look: Look =
      switch item.mark.style {
      case .paint(let paint): .line(paint)
      case .series: .line(resolution.paint(item))
      default: .rule
      }
    canvas.path(line, look)
  }

  // MARK: Points, lines, areas

  func point(_ item: Resolution.Item) -> Point? {
    guard item.isFinite, let x = item.x, let y = item.y else { return nil }
    // Names above a row push its marks down.
    return Point(x: self.x(x.end), y: self.y(y.end) + bandLabels.nameHeight / 2)
  }

  private mutating func drawPoint(_ item: Resolution.Item) {
    guard let point = point(item) else { return }
    drawDot(item, at: point, radius: 5)
  }

  private mutating func drawDot(_ item: Resolution.Item, at point: Point, radius: Double) {
    let paint = resolution.paint(item)
    if resolution.items.count <= 200 {
      placer.occupy(
        Rect(
          x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius))
    }
    canvas.link(item.mark.link, name: item.mark.name ?? MarkName(place: "")) { canvas in
      canvas.circle(point, radius: radius, item.mark.isEstimate ? .ring(paint) : .dot(paint))
    }
  }

  /// A line with its gaps; what leads to an estimate is dashed, a point between two gaps is a dot.
  private mutating func drawLine(_ run: [Resolution.Item]) {
    guard let first = run.first else { return }
    let paint = resolution.paint(first)
    var solid = PathData()
    var dashed = PathData()
    var last: Point?
    var lastIsEstimate = false
    for (item, point) in LinePoints.thinned(run.map { ($0, self.point($0)) }, to: plot.width) {
      guard let point else {
        last = nil
        continue
      }
      if item.mark.isEstimate || lastIsEstimate, let last {
        dashed.move(last.x, last.y)
        dashed.line(point.x, point.y)
        solid.move(point.x, point.y)
      } else if last == nil {
        solid.move(point.x, point.y)
      } else {
        solid.line(point.x, point.y)
      }
      last = point
      lastIsEstimate = item.mark.isEstimate
    }
    if run.count <= 60 { occupy(along: run.map { self.point($0) }) }
    canvas.path(solid, .line(paint))
    canvas.path(dashed, .dashed(paint))
    let showsAll = run.count <= 24
    for (index, item) in run.enumerated() {
      guard let point = point(item) else { continue }
      let hasBefore = index > 0 && run[index - 1].isFinite
      let hasAfter = index + 1 < run.count && run[index + 1].isFinite
      if showsAll || item.mark.isEstimate || !(hasBefore || hasAfter) {
        drawDot(item, at: point, radius: 3.5)
      }
    }
  }

  /// Keeps labels off a line: small boxes along it.
  private mutating func occupy(along points: [Point?]) {
    for case (let first?, let second?) in zip(points, points.dropFirst()) {
      let length = max(abs(second.x - first.x), abs(second.y - first.y))
      let count = max(1, (length / 6).rounded(.up))
      for step in stride(from: 0, through: count, by: 1) {
        let part = step / count
        placer.occupy(
          Rect(
            x: first.x + (second.x - first.x) * part - 2,
            y: first.y + (second.y - first.y) * part - 2, width: 4, height: 4))
      }
    }
  }

  private mutating func drawArea(_ run: [Resolution.Item]) {
    guard let first = run.first else { return }
    var area = PathData()
    for part in run.split(whereSeparator: { !$0.isFinite }) {
      area.polyline(part.compactMap { item in point(item) })
      area.polylineBack(
        part.reversed().compactMap { item in
          guard let x = item.x, let y = item.y else { return nil }
          let isSpan = item.mark.yEnd != nil || item.isStacked
          return Point(x: self.x(x.start), y: self.y(isSpan ? y.start : 0))
        })
    }
    let isFull = first.isStacked
    let paint = resolution.paint(first)
    canvas.path(area, isFull ? .fill(paint) : .area(paint))
  }
}

extension MarkDimension {
  var pixels: Double? {
    if case .fixed(let pixels) = self { return pixels }
    return nil
  }
}
