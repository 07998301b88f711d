/// Reads the values of one axis: what kind it is, and each value as a number on it.
struct AxisReader {
  private enum Sort { case none, number, time, category }

  private let sort: Sort
  private let isMixed: Bool
  private let slots: Bool
  private var names: [String] = []
  private var indices: [PlotValue: Int] = [:]

  /// Reads the values of marks; `slots` gives each its own place, as bars need.
  init(
    _ marks: [ChartMark], slots: Bool, order: [String],
    values: (ChartMark) -> (PlotValue?, PlotValue?)
  ) {
    var found = Sort.none
    var mixed = false
    func note(_ value: PlotValue?) {
      guard let sort = Self.sort(of: value) else { return }
      if found == .none { found = sort }
      mixed = mixed || found != sort
    }
    // By position: an element of a loop would be a copy, with all its texts.
    for index in marks.indices {
      let (first, second) = values(marks[index])
      note(first)
      note(second)
    }
    sort = found
    isMixed = mixed
    self.slots = slots || found == .category
    guard self.slots, !mixed else { return }
    indices.reserveCapacity(marks.count)
    var unique: [PlotValue] = []
    unique.reserveCapacity(marks.count)
    for index in marks.indices {
      let (first, second) = values(marks[index])
      if let first { add(first, to: &unique) }
      if let second { add(second, to: &unique) }
    }
    let ordered = Self.ordered(unique, sort: found, order: order)
    if ordered != unique {
      indices.removeAll(keepingCapacity: true)
      for (index, value) in ordered.enumerated() { indices[value] = index }
    }
    names = ordered.map { PlottableValue(label: "", value: $0).text }
  }

  private mutating func add(_ value: PlotValue, to unique: inout [PlotValue]) {
    guard unique.last != value, indices[value] == nil else { return }
    indices[value] = unique.count
    unique.append(value)
  }

  private static func sort(of value: PlotValue?) -> Sort? {
    switch value {
    case .number?: .number
    case .time?: .time
    case .category?: .category
    case nil: nil
    }
  }

  func kind(_ type: ScaleType) throws(ChartError) -> Resolution.AxisKind {
    guard !isMixed else { throw .mixedAxis }
    if slots, sort != .none { return .band(names) }
    switch sort {
    case .time: return .time
    case .none, .number, .category: return type == .log ? .log : .linear
    }
  }

  /// The range of a mark on this axis; `nil` where it has none and spans the plot.
  func span(_ first: PlottableValue?, _ second: PlottableValue?) -> Resolution.Span? {
    guard let first else { return nil }
    let start = number(first.value)
    return Resolution.Span(start: start, end: second.map { number($0.value) } ?? start)
  }

  private func number(_ value: PlotValue) -> Double {
    if slots { return indices[value].map(Double.init) ?? .nan }
    switch value {
    case .number(let number):
      guard number.isFinite, abs(number) < 1e15 else { return .nan }
      return abs(number) < 1e-9 ? 0 : number
    case .time(let period): return period.middle
    case .category: return .nan
    }
  }

  /// The different values in their order; whole numbers without holes, since a year without a bar is a gap.
  private static func ordered(_ unique: [PlotValue], sort: Sort, order: [String]) -> [PlotValue] {
    switch sort {
    case .none: return []
    case .category:
      // The catalogue gives marks in their order.
      if order.isEmpty || unique.elementsEqual(order, by: { $0 == .category($1) }) { return unique }
      let wanted = order.map(PlotValue.category)
      let seen = Set(unique)
      let listed = Set(wanted)
      return wanted.filter(seen.contains) + unique.filter { !listed.contains($0) }
    case .time:
      return unique.sorted { first, second in
        guard case .time(let one) = first, case .time(let two) = second else { return false }
        return one < two
      }
    case .number:
      let numbers = unique.compactMap { value -> Double? in
        guard case .number(let number) = value, number.isFinite else { return nil }
        return number
      }
      .sorted()
      guard let low = numbers.first, let high = numbers.last, high - low <= 200,
        numbers.allSatisfy({ $0 == $0.rounded() && abs($0) < 1e9 })
      else { return numbers.map(PlotValue.number) }
      return (Int(low)...Int(high)).map { .number(Double($0)) }
    }
  }
}
