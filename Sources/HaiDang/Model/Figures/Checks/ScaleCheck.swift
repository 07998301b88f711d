import HaiDangSource

extension Ledger {
  /// How many times its neighbours a value must be to look like a slip of three digits.
  private static let suspicious = 50.0

  /// A value more than 50 times, or less than a fiftieth of, both its neighbours in time; at an end of the
  /// series, the two nearest.
  func checkScale(_ diagnostics: inout Diagnostics) {
    for series in allSeries() where series.count > 2 {
      let values = series.map {
        observations[$0.chosen].quantity.converted(to: unit($0))?.middle ?? 0
      }
      let groups = Array(series)
      for position in groups.indices {
        let nearest = neighbours(of: position, count: groups.count)
        let isUnbroken = nearest.allSatisfy {
          !isBroken(groups[min($0, position)], groups[max($0, position)])
        }
        guard isUnbroken, isSlip(values[position], nearest.map { values[$0] }) else { continue }
        let index = groups[position].chosen
        diagnostics.add(
          .outOfScale(
            observations[index].valuePlace, shown(index), shown(groups[nearest[0]].chosen),
            shown(groups[nearest[1]].chosen)))
      }
    }
  }

  /// Runs of groups that differ only in a period, all of one length.
  private func allSeries() -> [[Group]] {
    var runs: [[Group]] = []
    var start = groups.startIndex
    while start < groups.endIndex {
      var end = start + 1
      while end < groups.endIndex, isSameSeries(groups[start].key, groups[end].key) { end += 1 }
      let dated = groups[start..<end].filter { $0.key.period != nil }
      let months = dated.first?.key.period?.months
      if dated.allSatisfy({ $0.key.period?.months == months }) {
        runs.append(dated)
      } else {
        runs += Dictionary(grouping: dated) { $0.key.period?.months ?? 0 }
          .sorted { $0.key < $1.key }.map(\.value)
      }
      start = end
    }
    return runs
  }

  private func isSameSeries(_ first: Key, _ second: Key) -> Bool {
    first.indicator == second.indicator && first.scope == second.scope && first.kind == second.kind
  }

  private func unit(_ group: Group) -> Unit { catalogue.indicators[group.key.indicator].unit }

  private func neighbours(of position: Int, count: Int) -> [Int] {
    if position == 0 { return [1, 2] }
    if position == count - 1 { return [position - 1, position - 2] }
    return [position - 1, position + 1]
  }

  private func isBroken(_ earlier: Group, _ later: Group) -> Bool {
    guard let first = earlier.key.period, let second = later.key.period else { return false }
    return catalogue.indicators[earlier.key.indicator].breaks.contains { $0.divides(first, second) }
  }

  private func isSlip(_ value: Double, _ others: [Double]) -> Bool {
    let size = abs(value)
    let sizes = others.map { abs($0) }
    guard size > 0, sizes.allSatisfy({ $0 > 0 }) else { return false }
    return sizes.allSatisfy { size > $0 * Ledger.suspicious }
      || sizes.allSatisfy { size * Ledger.suspicious < $0 }
  }
}

extension Diagnostic {
  fileprivate static func outOfScale(
    _ place: SourcePlace, _ shown: Words, _ first: Words, _ second: Words
  ) -> Diagnostic {
    Diagnostic(
      .outOfScale, .warning, at: place,
      vi:
        "\(shown.vietnamese) lệch hơn 50 lần so với \(first.vietnamese) và \(second.vietnamese); có nhầm đơn vị không",
      en:
        "\(shown.english) is more than 50 times off \(first.english) and \(second.english); is the unit right"
    )
  }
}
