/// All the values a figure may have: closed, its ends possibly infinite.
///
/// Every operation rounds its ends outwards, so that the result holds every value that the exact
/// operation could give.
public struct Interval: Hashable, Sendable {
  /// The least value; −∞ where there is none.
  public let low: Double
  /// The greatest value; ∞ where there is none.
  public let high: Double

  /// Makes an interval from its ends, in either order; NaN means that nothing is known.
  public init(_ first: Double, _ second: Double) {
    guard !first.isNaN, !second.isNaN else {
      low = -.infinity
      high = .infinity
      return
    }
    low = min(first, second)
    high = max(first, second)
  }

  /// Makes the interval of one value.
  public init(_ value: Double) {
    self.init(value, value)
  }

  /// Every number.
  public static let everything = Interval(-.infinity, .infinity)

  /// Whether `value` lies in it.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// Whether one value could be in both.
  ///
  /// Two printed values that only touch do not meet (46 and 47 are ±0.5); what binary fractions
  /// lose does not count as meeting.
  public func meets(_ other: Interval) -> Bool {
    let bottom = max(low, other.low)
    let top = min(high, other.high)
    guard bottom.isFinite, top.isFinite else { return bottom <= top }
    let slack = 1e-9 * max(abs(bottom), abs(top))
    let hasPoint = low == high || other.low == other.high
    return hasPoint ? top - bottom >= -slack : top - bottom > slack
  }

  /// The interval times a power of ten.
  public func scaled(by power: Int) -> Interval {
    Interval(DecimalNumber.scaled(low, by: power), DecimalNumber.scaled(high, by: power))
      .widened
  }

  /// The sums of the values.
  public static func + (first: Interval, second: Interval) -> Interval {
    Interval(first.low + second.low, first.high + second.high).widened
  }

  /// The differences of the values.
  public static func - (first: Interval, second: Interval) -> Interval {
    Interval(first.low - second.high, first.high - second.low).widened
  }

  /// The products of the values.
  public static func * (first: Interval, second: Interval) -> Interval {
    hull(first, second) { $0 == 0 || $1 == 0 ? 0 : $0 * $1 }
  }

  /// The quotients of the values: everything where the divisor may be zero from both sides, `nil`
  /// where it is nothing but zero.
  public static func / (first: Interval, second: Interval) -> Interval? {
    if second.low == 0, second.high == 0 { return nil }
    if second.low < 0, second.high > 0 { return .everything }
    let low = second.high == 0 ? -.infinity : 1 / second.high
    let high = second.low == 0 ? .infinity : 1 / second.low
    return first * Interval(low, high).widened
  }

  private static func hull(
    _ first: Interval, _ second: Interval, _ combine: (Double, Double) -> Double
  ) -> Interval {
    let values = [
      combine(first.low, second.low), combine(first.low, second.high),
      combine(first.high, second.low), combine(first.high, second.high),
    ]
    let low = values.reduce(values[0], min)
    let high = values.reduce(values[0], max)
    return Interval(low, high).widened
  }

  /// The interval one step of `Double` wider at each finite end.
  private var widened: Interval {
    Interval(low.isFinite ? low.nextDown : low, high.isFinite ? high.nextUp : high)
  }
}
