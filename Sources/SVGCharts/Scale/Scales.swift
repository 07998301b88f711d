import Glibc

/// Maps values to a length, straight.
struct LinearScale: Hashable {
  var domain: ClosedRange<Double>
  var start: Double
  var end: Double

  func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return start }
    return start + (value - domain.lowerBound) / span * (end - start)
  }
}

/// Maps values above zero to a length by their logarithm; for lines and points only.
struct LogScale: Hashable {
  var domain: ClosedRange<Double>
  var start: Double
  var end: Double

  func callAsFunction(_ value: Double) -> Double {
    let low = log10(domain.lowerBound)
    let span = log10(domain.upperBound) - low
    guard span > 0, value > 0 else { return start }
    return start + (log10(value) - low) / span * (end - start)
  }

  /// Powers of ten around a range; within two powers also their 2 and 5.
  static func ticks(covering low: Double, _ high: Double) -> [Double] {
    let first = Int(log10(low).rounded(.down))
    let last = max(first + 1, Int(log10(high).rounded(.up)))
    let factors: [Double] = last - first <= 2 ? [1, 2, 5] : [1]
    let stride = max(1, (last - first + 5) / 6)
    var ticks: [Double] = []
    for power in first...last where (power - first) % stride == 0 || power == last {
      let base = power >= 0 ? pow(10, Double(power)) : 1 / pow(10, Double(-power))
      for factor in factors where factor == 1 || power < last { ticks.append(base * factor) }
    }
    return ticks
  }
}

/// Gives each of a count of categories a slot of the same size.
struct BandScale: Hashable {
  var count: Int
  var start: Double
  var end: Double

  /// The distance between the middles of two neighbours.
  var step: Double { (end - start) / Double(max(count, 1)) }

  /// The middle of a slot.
  func callAsFunction(_ index: Double) -> Double { start + (index + 0.5) * step }
}

/// One of the scales that an axis can have.
enum Scale: Hashable {
  case linear(LinearScale)
  case log(LogScale)
  case band(BandScale)

  func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .linear(let scale): scale(value)
    case .log(let scale): scale(value)
    case .band(let scale): scale(value)
    }
  }

  /// The slot of a band; nothing on other scales.
  var step: Double? {
    if case .band(let scale) = self { return abs(scale.step) }
    return nil
  }
}
