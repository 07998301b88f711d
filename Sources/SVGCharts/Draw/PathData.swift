import HaiDangMarkup

/// The data of a path, coordinates to a tenth of a pixel.
struct PathData {
  private(set) var writer = MarkupWriter(capacity: 64)

  var isEmpty: Bool { writer.count == 0 }

  mutating func move(_ x: Double, _ y: Double) {
    writer.literal("M")
    pair(x, y)
  }

  mutating func line(_ x: Double, _ y: Double) {
    writer.literal("L")
    pair(x, y)
  }

  mutating func horizontal(_ x: Double) {
    writer.literal("H")
    writer.number(x)
  }

  mutating func vertical(_ y: Double) {
    writer.literal("V")
    writer.number(y)
  }

  /// An arc of a circle round the origin of the two ends' distance.
  mutating func arc(radius: Double, large: Bool, sweep: Bool, to x: Double, _ y: Double) {
    writer.literal("A")
    pair(radius, radius)
    writer.literal(large ? " 0 1 " : " 0 0 ")
    writer.literal(sweep ? "1 " : "0 ")
    pair(x, y)
  }

  mutating func close() {
    writer.literal("Z")
  }

  mutating func rectangle(_ rect: Rect) {
    move(rect.left, rect.top)
    horizontal(rect.right)
    vertical(rect.bottom)
    horizontal(rect.left)
    close()
  }

  mutating func polyline(_ points: some Sequence<Point>) {
    var isFirst = true
    for point in points {
      if isFirst { move(point.x, point.y) } else { line(point.x, point.y) }
      isFirst = false
    }
  }

  /// Goes on through points and closes.
  mutating func polylineBack(_ points: some Sequence<Point>) {
    for point in points { line(point.x, point.y) }
    close()
  }

  private mutating func pair(_ x: Double, _ y: Double) {
    writer.number(x)
    writer.literal(" ")
    writer.number(y)
  }
}

extension PathData {
  /// Lines at 45° that fill a box, as segments: no `<pattern>`, whose id would have to be unique in a page.
  mutating func hatching(_ rect: Rect, spacing: Double = 6) {
    var offset = spacing
    while offset < rect.width + rect.height {
      let startX = min(offset, rect.width)
      let endY = min(offset, rect.height)
      move(rect.left + startX, rect.top + offset - startX)
      line(rect.left + offset - endY, rect.top + endY)
      offset += spacing
    }
  }
}
