import HaiDangSource

/// Sources that state the same thing and cannot all be right.
struct Disagreement: Hashable, Sendable {
  /// All statements of the thing, in order.
  var observations: Range<Int>
  /// The two that are furthest apart.
  var lower: Int
  var higher: Int
  /// The one the site stands by, if it says why.
  var settledBy: Int?
}

extension Ledger {
  /// Every group of statements that cannot all be right, settled or not.
  func disagreements() -> [Disagreement] {
    groups.compactMap { group in
      group.range.count > 1 ? disagreement(group) : nil
    }
  }

  /// Reports the disagreements that nobody has settled.
  func checkConflicts(_ diagnostics: inout Diagnostics) {
    for found in disagreements() where found.settledBy == nil {
      let preferred = found.observations.filter { observations[$0].rank == .preferred }
      let later = max(found.lower, found.higher)
      if preferred.count == 1 {
        diagnostics.add(.missingWhy(observations[preferred[0]].valuePlace, shown(preferred[0])))
      } else {
        diagnostics.add(
          .figureConflict(
            observations[later].valuePlace, subject(later), shown(found.lower),
            shown(found.higher), preferred: preferred.count))
      }
    }
  }

  /// Whether statements cannot meet; rows deprecated with a reason no longer count.
  private func disagreement(_ group: Group) -> Disagreement? {
    let unit = catalogue.indicators[group.key.indicator].unit
    guard var found = apart(Array(group.range), unit, group.range) else { return nil }
    let open = group.range.filter {
      observations[$0].rank != .deprecated || observations[$0].why == nil
    }
    let preferred = group.range.filter { observations[$0].rank == .preferred }
    if preferred.count == 1, observations[preferred[0]].why != nil {
      found.settledBy = preferred[0]
    } else if preferred.count <= 1, let first = open.first, apart(open, unit, group.range) == nil {
      found.settledBy = preferred.first ?? first
    }
    return found
  }

  /// The two statements that are furthest apart, if they cannot meet.
  ///
  /// One pass: if any two cannot meet, the highest lower end and the lowest upper end cannot. Two
  /// ranges are statements of both their ends, so "1,8–2,3" and "2–2,5" disagree though they overlap.
  private func apart(_ indices: [Int], _ unit: Unit, _ range: Range<Int>) -> Disagreement? {
    let ranges = indices.filter { observations[$0].quantity.isRange }
    if let found = extremes(indices, range, { observations[$0].quantity.interval(in: unit) }) {
      return found
    }
    return extremes(ranges, range) { exactEnds($0, unit)?.low }
      ?? extremes(ranges, range) { exactEnds($0, unit)?.high }
  }

  private func exactEnds(_ index: Int, _ unit: Unit) -> (low: Interval, high: Interval)? {
    let quantity = observations[index].quantity
    return quantity.qualifier == .exact ? quantity.ends(in: unit) : nil
  }

  private func extremes(_ indices: [Int], _ range: Range<Int>, _ interval: (Int) -> Interval?)
    -> Disagreement?
  {
    var lowest: (index: Int, interval: Interval)?
    var highest: (index: Int, interval: Interval)?
    for index in indices {
      guard let own = interval(index) else { continue }
      if lowest == nil || own.high < lowest?.interval.high ?? 0 { lowest = (index, own) }
      if highest == nil || own.low > highest?.interval.low ?? 0 { highest = (index, own) }
    }
    guard let lowest, let highest, lowest.index != highest.index,
      !lowest.interval.meets(highest.interval)
    else { return nil }
    return Disagreement(
      observations: range, lower: lowest.index, higher: highest.index, settledBy: nil)
  }
}

extension Diagnostic {
  fileprivate static func figureConflict(
    _ place: SourcePlace, _ subject: Words, _ first: Words, _ second: Words, preferred: Int
  ) -> Diagnostic {
    let advice =
      preferred > 1
      ? Words(vi: "chỉ một dòng được 'preferred'", en: "only one row can be 'preferred'")
      : Words(
        vi: "ghi 'preferred' và lý do ('why') cho một dòng",
        en: "mark one row 'preferred' and say 'why'")
    return Diagnostic(
      .figureConflict, .error, at: place,
      vi:
        "hai nguồn nói khác nhau về '\(subject.vietnamese)': \(first.vietnamese) và \(second.vietnamese); \(advice.vietnamese)",
      en:
        "sources disagree on '\(subject.english)': \(first.english) and \(second.english); \(advice.english)"
    )
  }

  fileprivate static func missingWhy(_ place: SourcePlace, _ shown: Words) -> Diagnostic {
    Diagnostic(
      .figureConflict, .error, at: place,
      vi: "\(shown.vietnamese) được 'preferred' mà không có lý do ('why')",
      en: "\(shown.english) is 'preferred' and does not say 'why'")
  }
}
