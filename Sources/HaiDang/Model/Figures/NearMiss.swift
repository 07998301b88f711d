/// Finds the name an author probably meant.
enum NearMiss {
  /// The nearest of `names` within a third of the word's length; the first of equals.
  static func nearest(to word: String, in names: some Sequence<String>) -> String? {
    let target = Array(FoldedText(word).bytes.prefix(64))
    let limit = max(1, min(3, target.count / 3))
    var best: (name: String, distance: Int)?
    for name in names {
      // Folding takes a letter of three bytes to one of two at most: most names fall out here.
      guard abs(name.utf8.count - word.utf8.count) <= limit * 3 else { continue }
      let other = FoldedText(name).bytes
      guard abs(other.count - target.count) <= limit else { continue }
      let distance = distance(target, other, limit)
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// How many letters must be put in, left out, changed or swapped; more than `limit` is `limit + 1`.
  private static func distance(_ first: [UInt8], _ second: [UInt8], _ limit: Int) -> Int {
    var before: [Int] = []
    var above = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        var cost = min(above[column + 1], current[column]) + 1
        cost = min(cost, above[column] + (first[row] == second[column] ? 0 : 1))
        let isSwap =
          row > 0 && column > 0 && first[row] == second[column - 1]
          && first[row - 1] == second[column]
        if isSwap { cost = min(cost, before[column - 1] + 1) }
        current.append(cost)
      }
      if (current.min() ?? 0) > limit { return limit + 1 }
      before = above
      above = current
    }
    return above[second.count]
  }
}
