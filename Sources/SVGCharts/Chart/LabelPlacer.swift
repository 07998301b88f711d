/// Keeps track of what is drawn, so that a label finds a place where it touches nothing.
struct LabelPlacer {
  var frame = Rect(x: 0, y: 0, width: 0, height: 0)
  private var taken: [Rect] = []

  /// Marks a box as occupied.
  mutating func occupy(_ rect: Rect) {
    taken.append(rect)
  }

  /// Whether a box lies in the frame and touches nothing.
  func isFree(_ rect: Rect) -> Bool {
    frame.contains(rect) && !taken.contains { $0.intersects(rect) }
  }

  /// Occupies the first of the boxes that is free; `nil` when none is.
  mutating func take(firstFree candidates: some Sequence<Rect>) -> Int? {
    for (index, candidate) in candidates.enumerated() where isFree(candidate) {
      occupy(candidate)
      return index
    }
    return nil
  }
}

extension LabelPlacer {
  init(frame: Rect) {
    self.frame = frame
  }
}
