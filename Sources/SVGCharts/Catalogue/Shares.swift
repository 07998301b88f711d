/// Shares as whole numbers that make exactly 100.
enum Shares {
  /// Rounds by the largest remainder; all zero where there is no whole.
  static func hundredths(_ values: [Double]) -> [Int] {
    let total = values.reduce(0, +)
    guard total > 0, total.isFinite else { return values.map { _ in 0 } }
    let exact = values.map { $0 / total * 100 }
    var shares = exact.map { Int($0) }
    let missing = 100 - shares.reduce(0, +)
    let order = exact.indices.sorted { first, second in
      let one = exact[first] - Double(shares[first])
      let two = exact[second] - Double(shares[second])
      return one == two ? first < second : one > two
    }
    for index in order.prefix(max(missing, 0)) { shares[index] += 1 }
    return shares
  }

  /// A share as it is written: what is there is never "0%", what is not all never "100%".
  static func text(_ share: Int, of value: Double, in values: [Double]) -> String {
    if share == 0, value > 0 { return "<1%" }
    if share == 100, values.contains(where: { $0 > 0 && $0 != value }) { return ">99%" }
    return "\(share)%"
  }
}
