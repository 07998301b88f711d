/// The legend above a plot: signs and names in rows.
struct Legend {
  private struct Entry {
    let key: LegendKey
    let text: String
    let width: Double
  }

  private static let rowHeight = 20.0
  private static let sign = 14.0
  private var rows: [[Entry]] = []

  var height: Double { rows.isEmpty ? 0 : Double(rows.count) * Self.rowHeight + 6 }

  init(_ keys: [LegendKey], width: Double, metrics: FontMetrics) {
    let setter = TextLines(metrics: metrics, size: Canvas.smallSize)
    var room = 0.0
    for key in keys {
      let text = setter.shorten(key.text, within: width - Self.sign - 8)
      let entry = Entry(key: key, text: text, width: Self.sign + 5 + setter.width(text) + 16)
      if rows.isEmpty || entry.width - 16 > room {
        rows.append([])
        room = width
      }
      rows[rows.count - 1].append(entry)
      room -= entry.width
    }
  }

  func draw(on canvas: inout Canvas, x: Double, top: Double) {
    for (row, entries) in rows.enumerated() {
      var left = x
      let middle = top + Double(row) * Self.rowHeight + Self.rowHeight / 2
      for entry in entries {
        draw(entry.key, on: &canvas, Rect(x: left, y: middle - 6, width: 14, height: 12))
        canvas.text(
          entry.text, x: left + Self.sign + 5, baseline: middle + 4, size: Canvas.smallSize)
        left += entry.width
      }
    }
  }

  private func draw(_ key: LegendKey, on canvas: inout Canvas, _ box: Rect) {
    switch key {
    case .planTick:
      canvas.rectangle(Rect(x: box.x, y: box.midY - 1.5, width: 14, height: 3), .planTick)
    case .planBand:
      canvas.rectangle(box, .planBand)
      canvas.rectangle(Rect(x: box.x, y: box.top - 1, width: 14, height: 3), .planTick)
      canvas.rectangle(Rect(x: box.x, y: box.bottom - 2, width: 14, height: 3), .planTick)
    case .estimate(_, onLine: true):
      canvas.circle(Point(x: box.midX, y: box.midY), radius: 4, .ring(.first))
    case .estimate(_, onLine: false): canvas.hatched(box, .first)
    case .missing: canvas.rectangle(box.inset(0.5), .ghost)
    case .state(let state, _): canvas.state(state, box)
    case .gap: canvas.rectangle(box, .area(.first))
    case .paint(let paint, _): canvas.rectangle(box, .fill(paint))
    }
  }
}

extension LegendKey {
  var text: String {
    switch self {
    case .planTick(let text), .planBand(let text), .estimate(let text, _), .missing(let text),
      .gap(let text), .state(_, let text), .paint(_, let text):
      text
    }
  }
}

extension Canvas {
  /// A bar as an estimate: pale, outlined and hatched.
  mutating func hatched(_ rect: Rect, _ paint: Paint) {
    guard rect.width > 0.5, rect.height > 0.5 else { return rectangle(rect, .fill(paint)) }
    let inner = rect.width > 2 && rect.height > 2 ? rect.inset(0.75) : rect
    var lines = PathData()
    lines.rectangle(inner)
    lines.hatching(inner)
    rectangle(rect, .area(paint))
    path(lines, .hatch(paint))
  }

  /// Two slanted gaps near the end of a lying bar that is longer than the plot.
  mutating func breakMark(_ rect: Rect) {
    var gaps = PathData()
    for right in [rect.right - 10, rect.right - 18] where right > rect.left + 8 {
      gaps.move(right, rect.top)
      gaps.line(right + 3, rect.top)
      gaps.line(right - 2, rect.bottom)
      gaps.line(right - 5, rect.bottom)
      gaps.close()
    }
    path(gaps, .page)
  }
}
