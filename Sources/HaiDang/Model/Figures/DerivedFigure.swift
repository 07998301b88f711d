/// A figure computed from others, with all it rests on.
struct DerivedFigure: Hashable, Sendable {
  /// The value or range, rounded, with the weakest hedge of its inputs.
  var quantity: Quantity
  /// All values it may have, hedges taken at their word.
  var possible: Interval
  /// All values it would have if hedges are meant as writers mean them.
  var expected: Interval
  /// The observations it is computed from, in the order of the formula.
  var inputs: [Int]
  /// Whether an input is an estimate or a forecast.
  var isEstimate: Bool
}

/// Why a figure is not computed.
enum NotDerived: Error, Hashable, Sendable {
  /// An observation it needs is not there.
  case missing
  /// The series changes its meaning in between.
  case acrossBreak(Indicator.Break)
  /// A divisor is zero.
  case zeroDivisor
}

/// A value on the stack while a formula is computed.
struct FormulaValue: Hashable, Sendable {
  /// From the values as stated.
  var stated: Interval
  /// From all values that the inputs may have.
  var possible: Interval
  /// From all values that the inputs are meant to have.
  var expected: Interval
  /// The hedge as a direction: "giảm hơn 5%" lies below −5 %, so here it is `nearly`.
  private var direction = Qualifier.exact

  /// The hedge as it is said of the value: away from zero is "more", whatever the sign.
  var qualifier: Qualifier { stated.high < 0 ? direction.turned : direction }

  init(_ number: DecimalNumber) {
    stated = Interval(number.double)
    possible = stated
    expected = stated
  }

  /// A figure in the unit of its indicator; a percentage as a fraction.
  init(_ quantity: Quantity, in unit: Unit) {
    let power = unit.isPercent ? -2 : 0
    func scaled(_ interval: Interval) -> Interval {
      power == 0 ? interval : interval.scaled(by: power)
    }
    stated = scaled(quantity.stated(in: unit))
    possible = scaled(quantity.interval(in: unit))
    expected = scaled(quantity.interval(in: unit, .idiomatic))
    direction = stated.high < 0 ? quantity.qualifier.turned : quantity.qualifier
  }

  private init(
    _ stated: Interval, _ possible: Interval, _ expected: Interval, _ direction: Qualifier
  ) {
    self.stated = stated
    self.possible = possible
    self.expected = expected
    self.direction = direction
  }

  /// The value of both joined by a sign; nothing where the divisor is zero.
  func combined(with other: FormulaValue, _ step: Formula.Step) -> FormulaValue? {
    switch step {
    case .add:
      return FormulaValue(
        stated + other.stated, possible + other.possible, expected + other.expected,
        direction.joined(with: other.direction))
    case .subtract:
      return FormulaValue(
        stated - other.stated, possible - other.possible, expected - other.expected,
        direction.joined(with: other.direction.turned))
    case .multiply:
      return FormulaValue(
        stated * other.stated, possible * other.possible, expected * other.expected,
        direction.times(other.stated).joined(with: other.direction.times(stated)))
    default:
      guard let stated = stated / other.stated, let possible = possible / other.possible,
        let expected = expected / other.expected
      else { return nil }
      return FormulaValue(
        stated, possible, expected,
        direction.times(other.stated).joined(with: other.direction.turned.times(self.stated)))
    }
  }

  var negated: FormulaValue {
    func turned(_ interval: Interval) -> Interval { Interval(-interval.high, -interval.low) }
    return FormulaValue(turned(stated), turned(possible), turned(expected), direction.turned)
  }
}

extension Qualifier {
  /// The direction of a hedged value once it is multiplied by `factor`, or divided by it.
  fileprivate func times(_ factor: Interval) -> Qualifier {
    if factor.low >= 0 { return self }
    if factor.high <= 0 { return turned }
    return self == .exact ? .exact : .about
  }
}
