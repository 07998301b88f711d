import Glibc

/// Ticks of a value axis, in steps of 1, 2 or 5: four to six of them, the first and last outside the data.
struct Ticks: Hashable {
  let values: [Double]
  /// How many decimals the step needs.
  let decimals: Int

  var first: Double { values.first ?? 0 }
  var last: Double { values.last ?? 1 }

  /// Chooses the step whose ticks cover the range; `whole` keeps counts at whole numbers.
  init(covering low: Double, _ high: Double, whole: Bool = false) {
    var low = min(low, high)
    var high = max(low, high)
    if high - low <= max(abs(low), abs(high)) * 1e-9 {
      if low == 0 {
        high = 1
      } else {
        let margin = abs(low) * 0.1
        low -= margin
        high += margin
      }
    }
    let exponent = Int(log10(high - low).rounded(.down))
    var best: (step: Step, first: Int, last: Int, misfit: Int)?
    for power in stride(from: exponent, through: exponent - 2, by: -1) {
      for factor in [5, 2, 1] where !whole || power >= 0 {
        let step = Step(factor: factor, power: power)
        let first = Int((low / step.size + 1e-9).rounded(.down))
        let last = Int((high / step.size - 1e-9).rounded(.up))
        let misfit = Self.misfit(last - first)
        if best.map({ misfit < $0.misfit }) ?? true { best = (step, first, last, misfit) }
      }
    }
    let found = best ?? (Step(factor: 1, power: 0), Int(low.rounded(.down)), 0, 0)
    var last = found.last
    // A range too short for three whole steps is given room above.
    while last - found.first < 3 { last += 1 }
    values = (found.first...last).map { found.step.value($0) }
    decimals = max(0, -found.step.power)
  }

  /// How far a count of intervals is from the three to five that are wanted.
  private static func misfit(_ intervals: Int) -> Int {
    switch intervals {
    case 4: 0
    case 5: 1
    case 3: 2
    case ..<3: 10 * (3 - intervals)
    default: 10 * (intervals - 5)
    }
  }

  private struct Step: Hashable {
    let factor: Int
    let power: Int
    var size: Double { value(1) }

    /// The step's multiple, without the error that repeated addition gathers.
    func value(_ count: Int) -> Double {
      let units = Double(count * factor)
      return power >= 0 ? units * pow(10, Double(power)) : units / pow(10, Double(-power))
    }
  }
}
