/// Leaves out points of a line that its width cannot show.
enum LinePoints {
  /// Keeps, of the points in one column of pixels, the first, the last, the highest and the lowest.
  static func thinned(
    _ points: [(Resolution.Item, Point?)], to width: Double
  ) -> [(Resolution.Item, Point?)] {
    guard Double(points.count) > width * 2 else { return points }
    var kept: [(Resolution.Item, Point?)] = []
    var column: [(offset: Int, point: Point)] = []
    func flush() {
      guard let first = column.first, let last = column.last else { return }
      let low = column.min { $0.point.y < $1.point.y } ?? first
      let high = column.max { $0.point.y < $1.point.y } ?? last
      for offset in Set([first.offset, last.offset, low.offset, high.offset]).sorted() {
        kept.append(points[offset])
      }
      column.removeAll(keepingCapacity: true)
    }
    for (offset, entry) in points.enumerated() {
      guard let point = entry.1 else {
        flush()
        if kept.last?.1 != nil { kept.append(entry) }
        continue
      }
      if let before = column.last, before.point.x.rounded(.down) != point.x.rounded(.down) {
        flush()
      }
      column.append((offset, point))
    }
    flush()
    return kept
  }
}
