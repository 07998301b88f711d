/// Pushes labels apart along one direction so that none overlap, each as near its place as can be.
enum LabelSpread {
  struct Item {
    var center: Double
    var height: Double
  }

  /// The new middles, in the order of the items; `nil` when they are too many for the range.
  static func centers(_ items: [Item], within range: ClosedRange<Double>) -> [Double]? {
    let total = items.reduce(0) { $0 + $1.height }
    guard total <= range.upperBound - range.lowerBound + 0.01 else { return nil }
    let order = items.indices.sorted {
      (items[$0].center, $0) < (items[$1].center, $1)
    }
    // Blocks of touching labels, each at the mean of the places its labels want.
    var blocks: [(members: [Int], wanted: Double, height: Double, top: Double)] = []
    for index in order {
      let item = items[index]
      var block = (
        members: [index], wanted: item.center - item.height / 2, height: item.height, top: 0.0
      )
      place(&block, within: range)
      while let before = blocks.last, before.top + before.height > block.top + 1e-9 {
        blocks.removeLast()
        let count = Double(before.members.count + block.members.count)
        // What the joined block wants: each member's own wish, less its place in the block.
        let wish =
          before.wanted * Double(before.members.count)
          + (block.wanted - before.height) * Double(block.members.count)
        block = (
          before.members + block.members, wish / count, before.height + block.height, 0
        )
        place(&block, within: range)
      }
      blocks.append(block)
    }
    var centers = items.map(\.center)
    for block in blocks {
      var top = block.top
      for index in block.members {
        centers[index] = top + items[index].height / 2
        top += items[index].height
      }
    }
    return centers
  }

  private static func place(
    _ block: inout (members: [Int], wanted: Double, height: Double, top: Double),
    within range: ClosedRange<Double>
  ) {
    block.top = max(range.lowerBound, min(block.wanted, range.upperBound - block.height))
  }
}
