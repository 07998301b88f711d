/// Every number that an observation states, to find those in articles that none does.
struct StatedNumbers: Sendable {
  private struct Entry: Hashable {
    var base: String
    var low: DecimalNumber
    var high: DecimalNumber
  }

  private var entries: Set<Entry> = []

  init(_ observations: [Observation]) {
    for observation in observations {
      let quantity = observation.quantity
      let power = quantity.unit.exponent
      let low = quantity.low.scaled(by: power)
      let high = quantity.high.scaled(by: power)
      entries.insert(Entry(base: quantity.unit.base, low: low, high: high))
      // "Giảm 12%" may stand in an article as "mức giảm là 12%".
      if high.significand < 0 {
        entries.insert(Entry(base: quantity.unit.base, low: -high, high: -low))
      }
    }
  }

  /// Whether an observation states the number; a number without a unit is nobody's.
  func contains(_ figure: PrintedFigure) -> Bool {
    guard let unit = figure.unit else { return false }
    let low = figure.low.scaled(by: unit.exponent)
    let high = figure.high.scaled(by: unit.exponent)
    return entries.contains(Entry(base: unit.base, low: low, high: high))
  }
}
