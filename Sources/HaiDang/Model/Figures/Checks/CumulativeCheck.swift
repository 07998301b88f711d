import HaiDangSource

extension Ledger {
  /// A stock that only grows, and went down from one statement to the next; actual figures and
  /// estimates are one series, in order of the month they end with.
  func checkCumulative(_ diagnostics: inout Diagnostics) {
    for (indicator, definition) in catalogue.indicators.enumerated() where definition.isCumulative {
      let counted = groups[groupsOfIndicator[indicator]].filter {
        $0.key.period != nil && ($0.key.kind == .actual || $0.key.kind == .estimate)
      }
      // Groups come in order of scope; a stable sort by time within each.
      let series = Dictionary(grouping: counted, by: \.key.scope).sorted { $0.key < $1.key }
      for (_, groups) in series { checkCumulative(groups, definition, &diagnostics) }
    }
  }

  private func checkCumulative(
    _ groups: [Group], _ indicator: Indicator, _ diagnostics: inout Diagnostics
  ) {
    let ordered = groups.enumerated().sorted { first, second in
      let ends = (
        first.element.key.period?.lastMonth ?? 0, second.element.key.period?.lastMonth ?? 0
      )
      return ends.0 == ends.1 ? first.offset < second.offset : ends.0 < ends.1
    }.map(\.element)
    for (earlier, later) in zip(ordered, ordered.dropFirst()) {
      guard let first = earlier.key.period, let second = later.key.period,
        first.lastMonth < second.lastMonth,
        !indicator.breaks.contains(where: { $0.divides(first, second) })
      else { continue }
      let before = interval(earlier.chosen)
      let after = interval(later.chosen)
      if after.high < before.low, !after.meets(before) {
        diagnostics.add(
          .cumulativeDecrease(
            observations[later.chosen].valuePlace, shown(later.chosen), shown(earlier.chosen),
            first.words))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func cumulativeDecrease(
    _ place: SourcePlace, _ shown: Words, _ earlier: Words, _ period: Words
  ) -> Diagnostic {
    Diagnostic(
      .cumulativeDecrease, .warning, at: place,
      vi:
        "\(shown.vietnamese) nhỏ hơn \(earlier.vietnamese) của \(period.vietnamese), mà lũy kế không giảm",
      en:
        "\(shown.english) is less than \(earlier.english) of \(period.english), and a cumulative figure does not fall"
    )
  }
}
