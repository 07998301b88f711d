/// A number as a report gives it: a value or a range, with its decimals, its hedge and its unit.
public struct Quantity: Hashable, Sendable {
  /// The value, or the lower end of a range.
  public var low: DecimalNumber
  /// The value, or the upper end of a range.
  public var high: DecimalNumber
  /// How many decimals were printed; of a range, the more of the two.
  public var decimals: Int
  /// The hedge.
  public var qualifier: Qualifier
  /// The unit.
  public var unit: Unit
  /// Of how many, in a ranking: "thứ 6/20".
  public var outOf: Int?

  /// Makes a quantity; ends in the wrong order are turned.
  public init(
    low: DecimalNumber, high: DecimalNumber, decimals: Int, qualifier: Qualifier = .exact,
    unit: Unit, outOf: Int? = nil
  ) {
    self.low = min(low, high)
    self.high = max(low, high)
    self.decimals = decimals
    self.qualifier = qualifier
    self.unit = unit
    self.outOf = outOf
  }

  /// Whether it is a range.
  public var isRange: Bool { low != high }

  /// The middle, for drawing.
  public var middle: Double { (low.double + high.double) / 2 }

  /// The same in another unit of its base; `nil` where the bases differ.
  public func converted(to other: Unit) -> Quantity? {
    guard unit.converts(to: other) else { return nil }
    let power = unit.exponent - other.exponent
    var copy = self
    copy.low = low.scaled(by: power)
    copy.high = high.scaled(by: power)
    copy.decimals = max(decimals - power, copy.low.decimals, copy.high.decimals, 0)
    copy.unit = other
    return copy
  }

  /// How many digits it was printed with, zeros before it apart.
  var digits: Int {
    func count(_ number: DecimalNumber) -> Int {
      let whole = String(number.significand.magnitude).utf8.count + number.exponent
      return max(1, whole + decimals)
    }
    return max(count(low), count(high))
  }
}

// What a hedged number may really be.
extension Quantity {
  /// How far a hedge is taken at its word.
  enum Trust: Hashable, Sendable {
    /// "Hơn 2" is anything above: what a check may not contradict.
    case full
    /// "Hơn 2" stays below 3, "gần 2,5" above 2,4 (one step of its last digit that is not a zero): what a
    /// writer would have said otherwise. Only claims about figures are measured so.
    case idiomatic
  }

  /// All values it may have, in `unit` or its own; half the last digit printed on either side.
  func interval(in unit: Unit? = nil, _ trust: Trust = .full) -> Interval {
    let half = 0.5 / DecimalNumber.power(decimals)
    let bottom = qualifier == .about ? low.double - abs(low.double) * 0.05 : low.double - half
    let top = qualifier == .about ? high.double + abs(high.double) * 0.05 : high.double + half
    let power = unit.map { self.unit.exponent - $0.exponent } ?? 0
    // Away from zero is "more", whatever the sign: "giảm hơn 5%" is below −5 %.
    let isNegative = high.significand < 0
    let step = idiomaticStep
    let away = trust == .full ? .infinity : step
    let result =
      switch qualifier {
      case .exact, .about: Interval(bottom, top)
      case .over:
        isNegative ? Interval(low.double - away, top) : Interval(bottom, high.double + away)
      case .nearly:
        isNegative ? Interval(bottom, high.double + away) : Interval(low.double - away, top)
      case .least: isNegative ? Interval(-.infinity, top) : Interval(bottom, .infinity)
      case .most: isNegative ? Interval(bottom, .infinity) : Interval(-.infinity, top)
      }
    return power == 0 ? result : result.scaled(by: power)
  }

  /// The value or range itself, in `unit` or its own, without what rounding and hedges add.
  func stated(in unit: Unit? = nil) -> Interval {
    let power = unit.map { self.unit.exponent - $0.exponent } ?? 0
    return Interval(low.scaled(by: power).double, high.scaled(by: power).double)
  }

  /// The intervals of the two ends alone.
  func ends(in unit: Unit) -> (low: Interval, high: Interval) {
    func end(_ value: DecimalNumber) -> Interval {
      Quantity(low: value, high: value, decimals: decimals, unit: self.unit).interval(in: unit)
    }
    return (end(low), end(high))
  }

  private var idiomaticStep: Double {
    let power = decimals > 0 ? -decimals : max(low.exponent, 0)
    return DecimalNumber.power(power)
  }
}
