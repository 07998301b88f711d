extension Ledger {
  /// Whose figures, and when.
  struct Context: Hashable, Sendable {
    var period: Period
    var scope: Int
    /// A source whose own rows win.
    var source: Int?
  }

  /// The value that the formula of an indicator gives; nothing where it has none.
  func derived(_ indicator: Int, _ context: Context) -> Result<DerivedFigure, NotDerived>? {
    guard let formula = formulas[indicator] else { return nil }
    let definition = catalogue.indicators[indicator]
    return value(formula, context, unit: definition.unit, decimals: definition.decimals ?? 1)
  }

  /// The share of the plan that was reached: "đạt 189–242% kế hoạch".
  func attainment(_ indicator: Int, _ context: Context) -> Result<DerivedFigure, NotDerived> {
    value(.attainment(indicator), context, unit: .percent, decimals: 0)
  }

  /// The growth on the same months a year before.
  func growth(_ indicator: Int, _ context: Context) -> Result<DerivedFigure, NotDerived> {
    value(.growth(indicator), context, unit: .percent, decimals: 1)
  }

  /// Computes a formula for a scope and a period.
  func value(_ formula: Formula, _ context: Context, unit: Unit, decimals: Int)
    -> Result<DerivedFigure, NotDerived>
  {
    var stack: [FormulaValue] = []
    var inputs: [Int] = []
    for step in formula.steps {
      switch step {
      case .number(let number): stack.append(FormulaValue(number))
      case .figure(let operand):
        switch input(operand, context) {
        case .success(let index):
          inputs.append(index)
          let unit = catalogue.indicators[operand.indicator].unit
          stack.append(FormulaValue(observations[index].quantity, in: unit))
        case .failure(let reason): return .failure(reason)
        }
      case .negate:
        if let value = stack.popLast() { stack.append(value.negated) }
      case .add, .subtract, .multiply, .divide:
        guard let second = stack.popLast(), let first = stack.popLast(),
          let value = first.combined(with: second, step)
        else { return .failure(.zeroDivisor) }
        stack.append(value)
      }
    }
    guard let value = stack.last, !inputs.isEmpty else { return .failure(.missing) }
    return result(value, inputs, unit: unit, decimals: decimals)
  }

  /// The observation that an operand means.
  private func input(_ operand: Formula.Operand, _ context: Context) -> Result<Int, NotDerived> {
    let period = operand.shift.applied(to: context.period)
    if operand.shift != .none {
      let breaks = catalogue.indicators[operand.indicator].breaks
      if let found = breaks.first(where: { $0.divides(period, context.period) }) {
        return .failure(.acrossBreak(found))
      }
    }
    let kinds = operand.kind.map { [$0] } ?? [.actual, .estimate]
    var subject = Subject(indicator: operand.indicator, scope: context.scope, period: period)
    if let found = pick(subject, kinds, own: context.source) { return .success(found) }
    // "Đạt 97,5% kế hoạch năm": months from January are held against the plan of their year.
    guard operand.kind == .plan, period.isYearToDate else { return .failure(.missing) }
    subject.period = period.year
    return pick(subject, kinds, own: context.source).map { .success($0) } ?? .failure(.missing)
  }

  private func result(_ value: FormulaValue, _ inputs: [Int], unit: Unit, decimals: Int)
    -> Result<DerivedFigure, NotDerived>
  {
    let power = unit.isPercent ? 2 : 0
    let stated = value.stated.scaled(by: power)
    let digits = inputs.map { observations[$0].quantity.digits }.max() ?? 1
    let shown = shownDecimals(stated, wanted: decimals, digits: digits)
    guard let low = DecimalNumber(rounding: stated.low, decimals: shown),
      let high = DecimalNumber(rounding: stated.high, decimals: shown)
    else { return .failure(.zeroDivisor) }
    let decimals = min(shown, max(low.decimals, high.decimals, 0))
    let quantity = Quantity(
      low: low, high: high, decimals: decimals, qualifier: value.qualifier, unit: unit)
    let isEstimate = inputs.contains {
      observations[$0].kind == .estimate || observations[$0].kind == .forecast
    }
    return .success(
      DerivedFigure(
        quantity: quantity, possible: value.possible.scaled(by: power),
        expected: value.expected.scaled(by: power), inputs: inputs, isEstimate: isEstimate))
  }

  /// As many decimals as wanted, but never more digits than the inputs had.
  private func shownDecimals(_ value: Interval, wanted: Int, digits: Int) -> Int {
    var whole = 1
    var rest = max(abs(value.low), abs(value.high))
    while rest >= 10, whole < 20 {
      rest /= 10
      whole += 1
    }
    return max(0, min(wanted, digits - whole))
  }
}
