/// Chooses which labels of an axis stand: the first, the last, and every n-th between.
enum LabelThinning {
  /// The places of the labels that fit without touching; `gap` is the least distance between two.
  static func kept(centers: [Double], widths: [Double], gap: Double) -> [Int] {
    let count = centers.count
    guard count > 1 else { return Array(0..<count) }
    for every in steps(count) {
      var kept = Array(stride(from: 0, to: count, by: every))
      if kept.last != count - 1 {
        // The last one always stands; the one before it goes where the two would touch.
        while let before = kept.last, before > 0,
          !clear(before, count - 1, centers, widths, gap)
        {
          kept.removeLast()
        }
        kept.append(count - 1)
      }
      if zip(kept, kept.dropFirst()).allSatisfy({ clear($0, $1, centers, widths, gap) }) {
        return kept
      }
    }
    return [0]
  }

  /// Round steps, so that years are thinned to every 2nd, 5th, 10th.
  private static func steps(_ count: Int) -> [Int] {
    var steps: [Int] = []
    var power = 1
    while power < count {
      for factor in [1, 2, 5] { steps.append(factor * power) }
      power *= 10
    }
    return steps + [count]
  }

  private static func clear(
    _ first: Int, _ second: Int, _ centers: [Double], _ widths: [Double], _ gap: Double
  ) -> Bool {
    abs(centers[second] - centers[first]) >= (widths[first] + widths[second]) / 2 + gap
  }
}
