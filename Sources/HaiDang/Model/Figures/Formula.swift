/// How an indicator is computed from others: `fdi.actual / fdi.plan`.
///
/// A figure counts in its indicator's unit, a percentage as a fraction (50% is 0.5); so does the
/// result, of which a percentage is made again.
struct Formula: Hashable, Sendable {
  /// One step of a calculation on a stack.
  enum Step: Hashable, Sendable {
    case number(DecimalNumber)
    case figure(Operand)
    case negate, add, subtract, multiply, divide
  }

  /// A figure of the same scope.
  struct Operand: Hashable, Sendable {
    /// Whose figure, by its position in the catalogue.
    var indicator: Int
    /// Which kind; nothing is actual, then estimate.
    var kind: Observation.Kind?
    /// Of which period.
    var shift = Shift.none
  }

  /// The period of an operand, seen from the period of the result.
  enum Shift: Hashable, Sendable {
    case none
    /// The period before.
    case previous
    /// The same months a year before.
    case yearBefore

    func applied(to period: Period) -> Period {
      switch self {
      case .none: period
      case .previous: period.previous
      case .yearBefore: period.yearBefore
      }
    }
  }

  /// The steps, operands before their operator.
  let steps: [Step]

  init(_ steps: [Step]) {
    self.steps = steps
  }

  /// The share of the plan.
  static func attainment(_ indicator: Int) -> Formula {
    Formula([
      .figure(Operand(indicator: indicator)), .figure(Operand(indicator: indicator, kind: .plan)),
      .divide,
    ])
  }

  /// The growth on the same months a year before.
  static func growth(_ indicator: Int) -> Formula {
    Formula([
      .figure(Operand(indicator: indicator)),
      .figure(Operand(indicator: indicator, shift: .yearBefore)), .divide,
      .number(DecimalNumber(1)), .subtract,
    ])
  }
}
