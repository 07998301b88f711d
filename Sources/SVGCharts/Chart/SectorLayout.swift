import Glibc

/// A ring of at most three parts, each named beside it.
struct SectorLayout {
  let chart: Chart
  let width: Double
  let options: ChartOptions

  func drawing() throws(ChartError) -> Drawing {
    let parts = chart.marks.filter { $0.shape == .sector }
    guard parts.count <= 3 else { throw .tooMany(count: parts.count, limit: 3) }
    let values = parts.map { mark -> Double in
      guard case .number(let value)? = mark.x?.value else { return .nan }
      return value
    }
    guard values.allSatisfy({ $0.isFinite && $0 < 1e15 }) else { throw .noFiniteValue }
    let total = values.reduce(0, +)
    guard values.allSatisfy({ $0 >= 0 }), total > 0 else { throw .notAShare }
    let radius = min(width * 0.2, 80)
    let height = 2 * radius + 8
    let center = Point(x: radius + 4, y: height / 2)
    var canvas = Canvas(metrics: options.metrics)
    var angle = 0.0
    for (index, value) in values.enumerated() {
      let share = value / total
      drawSector(&canvas, center, radius, from: angle, share: share, paint(parts[index], index))
      angle += share
    }
    drawNames(&canvas, parts, x: 2 * radius + 24, middle: height / 2)
    return Drawing(width: width, height: height, canvas: canvas)
  }

  private func paint(_ mark: ChartMark, _ index: Int) -> Paint {
    if case .paint(let paint) = mark.style { return paint }
    if case .series(let name) = mark.style, name == options.locale.words.other { return .rest }
    return .series(index)
  }

  private func drawSector(
    _ canvas: inout Canvas, _ center: Point, _ radius: Double, from start: Double, share: Double,
    _ paint: Paint
  ) {
    let inner = radius * 0.58
    // A gap of 1.5 pixels keeps neighbours apart; a whole ring has none.
    let gap = share > 0.999 ? 0 : 0.75 / radius / 2 / Double.pi * 2
    let first = (start + gap) * 2 * .pi
    let last = (start + min(share, 0.9999) - gap) * 2 * .pi
    guard last > first else { return }
    func point(_ angle: Double, _ radius: Double) -> Point {
      Point(x: center.x + sin(angle) * radius, y: center.y - cos(angle) * radius)
    }
    let isLarge = last - first > .pi
    var data = PathData()
    data.move(point(first, radius).x, point(first, radius).y)
    data.arc(
      radius: radius, large: isLarge, sweep: true, to: point(last, radius).x,
      point(last, radius).y)
    data.line(point(last, inner).x, point(last, inner).y)
    data.arc(
      radius: inner, large: isLarge, sweep: false, to: point(first, inner).x,
      point(first, inner).y)
    data.close()
    canvas.path(data, .fill(paint))
  }

  private func drawNames(
    _ canvas: inout Canvas, _ parts: [ChartMark], x: Double, middle: Double
  ) {
    let bold = TextLines(metrics: options.metrics, size: Canvas.textSize, weight: .bold)
    let plain = TextLines(metrics: options.metrics, size: Canvas.textSize)
    let line = Canvas.textSize * Canvas.lineSpacing
    var top = middle - Double(parts.count) * (line * 2 + 6) / 2
    for (index, part) in parts.enumerated() {
      canvas.rectangle(Rect(x: x, y: top + 3, width: 12, height: 12), .fill(paint(part, index)))
      var name = ""
      if case .series(let series) = part.style { name = series }
      canvas.lines(
        bold.wrap(name, within: width - x - 20, limit: 1), x: x + 18,
        baseline: top + Canvas.textSize, weight: .bold)
      canvas.lines(
        plain.wrap(part.annotation?.text ?? "", within: width - x - 20, limit: 1), x: x + 18,
        baseline: top + line + Canvas.textSize)
      top += line * 2 + 6
    }
  }
}
