/// A box with its left, top corner, width and height.
struct Rect: Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  var left: Double { x }
  var right: Double { x + width }
  var top: Double { y }
  var bottom: Double { y + height }
  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }

  /// Whether the two share more than an edge.
  func intersects(_ other: Rect) -> Bool {
    left < other.right - 0.05 && other.left < right - 0.05 && top < other.bottom - 0.05
      && other.top < bottom - 0.05
  }

  /// Whether another lies inside, but for the rounding of coordinates.
  func contains(_ other: Rect) -> Bool {
    other.left >= left - 0.05 && other.right <= right + 0.05 && other.top >= top - 0.05
      && other.bottom <= bottom + 0.05
  }

  func inset(_ distance: Double) -> Rect {
    Rect(
      x: x + distance, y: y + distance, width: width - 2 * distance,
      height: height - 2 * distance)
  }
}

/// A point of a drawing.
struct Point: Hashable {
  var x: Double
  var y: Double
}
