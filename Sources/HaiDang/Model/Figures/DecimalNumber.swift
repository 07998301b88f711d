/// A decimal number, exact: a whole number of at most 18 digits times a power of ten.
///
/// Figures are read, compared and rounded as they were printed; only drawings and derived values
/// use `Double`. A change of scale (triệu to tỷ) moves the exponent and can never overflow.
public struct DecimalNumber: Hashable, Sendable {
  /// The digits, without trailing zeros; 0 for zero.
  public let significand: Int64
  /// The power of ten the digits are multiplied by.
  public let exponent: Int

  /// The most digits a number may have.
  public static let maximumDigits = 18

  /// Makes `significand` × 10^`exponent`.
  public init(_ significand: Int64, exponent: Int = 0) {
    var digits = significand
    var power = digits == 0 ? 0 : exponent
    while digits != 0, digits.isMultiple(of: 10) {
      digits /= 10
      power += 1
    }
    self.significand = digits
    self.exponent = power
  }

  /// The decimal nearest to `value` with so many `decimals`; `nil` where no 18 digits hold it.
  public init?(rounding value: Double, decimals: Int) {
    let shifted = value * Self.power(decimals)
    guard shifted.isFinite, abs(shifted) < 9e17 else { return nil }
    // The nudge takes back what `value` lost on its way: 1.005 is meant, 1.00499999999999989 is kept.
    let nudged = shifted + (shifted < 0 ? -0.5 : 0.5) + shifted * 1e-14
    self.init(Int64(nudged), exponent: -decimals)
  }

  /// Zero.
  public static let zero = DecimalNumber(0)

  /// The nearest `Double`, for drawing and for derived values.
  public var double: Double {
    Self.scaled(Double(significand), by: exponent)
  }

  /// The number times a power of ten.
  public func scaled(by power: Int) -> DecimalNumber {
    DecimalNumber(significand, exponent: exponent + power)
  }

  /// The number with its sign turned.
  public static prefix func - (number: DecimalNumber) -> DecimalNumber {
    DecimalNumber(-number.significand, exponent: number.exponent)
  }

  /// How many digits stand after the point.
  public var decimals: Int { max(0, -exponent) }

  /// The number rounded to so many decimals, halves away from zero.
  public func rounded(decimals: Int) -> DecimalNumber {
    let dropped = -exponent - decimals
    guard dropped > 0 else { return self }
    guard dropped <= Self.maximumDigits else { return .zero }
    var unit: Int64 = 1
    for _ in 0..<dropped { unit *= 10 }
    let half = significand.magnitude % unit.magnitude >= unit.magnitude / 2 ? 1 : 0
    let quotient = significand.magnitude / unit.magnitude + UInt64(half)
    let digits = Int64(quotient)
    return DecimalNumber(significand < 0 ? -digits : digits, exponent: -decimals)
  }

  /// `value` times a power of ten, rounded once where the power is small.
  static func scaled(_ value: Double, by power: Int) -> Double {
    power < 0 ? value / Self.power(-power) : value * Self.power(power)
  }

  /// A power of ten; exact up to 10^22.
  static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(abs(exponent), 400) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }
}

extension DecimalNumber: Comparable {
  /// Compares exactly, whatever the scales.
  public static func < (first: DecimalNumber, second: DecimalNumber) -> Bool {
    let difference = first.exponent - second.exponent
    if difference == 0 { return first.significand < second.significand }
    // Past 10^19 a digit on one side outweighs every Int64 on the other.
    if difference > 19 {
      return first.significand == 0 ? second.significand > 0 : first.significand < 0
    }
    if difference < -19 {
      return second.significand == 0 ? first.significand < 0 : second.significand > 0
    }
    var power: Int128 = 1
    for _ in 0..<abs(difference) { power *= 10 }
    let left = Int128(first.significand) * (difference > 0 ? power : 1)
    let right = Int128(second.significand) * (difference < 0 ? power : 1)
    return left < right
  }
}
