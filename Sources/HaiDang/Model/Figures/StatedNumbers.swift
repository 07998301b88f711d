/// Every number that an observation states, to find those in articles that none does.
struct StatedNumbers: Sendable {
  private var keys: Set<Int> = []
  /// A bit for each that the last digits of a key have: most numbers of articles are told apart by it.
  private var bits = Array(repeating: UInt64(0), count: 1 << 14)

  init(_ observations: ObservationList) {
    for position in observations.indices {
      let quantity = observations[position].quantity
      let power = quantity.unit.exponent
      let low = quantity.low.scaled(by: power)
      let high = quantity.high.scaled(by: power)
      insert(Self.key(quantity.unit.base, low, high))
      // "Giảm 12%" may stand in an article as "mức giảm là 12%".
      if high.significand < 0 { insert(Self.key(quantity.unit.base, -high, -low)) }
    }
  }

  private mutating func insert(_ key: Int) {
    keys.insert(key)
    let (word, bit) = place(of: key)
    bits[word] |= bit
  }

  private func place(of key: Int) -> (word: Int, bit: UInt64) {
    ((key >> 6) & (bits.count - 1), 1 << UInt64(key & 63))
  }

  /// Whether an observation states the number of this key.
  func contains(_ key: Int) -> Bool {
    let (word, bit) = place(of: key)
    return bits[word] & bit != 0 && keys.contains(key)
  }

  /// What all ways of writing one number share; a number without a unit is nobody's.
  static func key(of figure: PrintedFigure) -> Int? {
    guard let base = figure.unit?.base, let power = figure.unit?.exponent else { return nil }
    return key(base, figure.low.scaled(by: power), figure.high.scaled(by: power))
  }

  private static func key(_ base: String, _ low: DecimalNumber, _ high: DecimalNumber) -> Int {
    var hasher = Digest128.Hasher()
    hasher.add(base)
    for number in [low, high] {
      hasher.add(Int(number.significand))
      hasher.add(number.exponent)
    }
    return Int(truncatingIfNeeded: hasher.finalize().high)
  }
}
