import HaiDangSource

/// All figures of a site: what is counted, and every statement of it, in order and found by number.
///
/// Observations are sorted by indicator, scope, kind and period, then in the order they were read;
/// those of one key stand together. Built once, never changed.
struct Ledger: Sendable {
  let catalogue: FigureCatalogue
  let observations: ObservationList
  /// The statements of one thing, one group after another.
  let groups: [Group]
  /// The formula of every indicator that has one.
  let formulas: [Formula?]
  /// What is wrong with indicators and formulas.
  let indicatorFaults: Diagnostics
  /// The groups of every indicator.
  let groupsOfIndicator: [Range<Int>]
  /// Which of several rows with one key and source an observation is, from 2 on.
  let twins: [Int: Int]
  /// What ids are in the addresses of observations.
  let anchorParts: AnchorParts

  /// What an observation speaks of.
  struct Key: Hashable, Sendable {
    var indicator: Int
    var scope: Int
    var kind: Observation.Kind
    var period: Period?
  }

  /// The observations with one key.
  struct Group: Hashable, Sendable {
    var key: Key
    var range: Range<Int>
    /// The one that stands for all: preferred, or the first that is not deprecated.
    var chosen: Int
  }

  init(_ catalogue: FigureCatalogue, _ unsorted: [Observation]) {
    self.init(catalogue, tables: [unsorted])
  }

  /// The ledger of the observations of several tables, in the order they were read.
  init(_ catalogue: FigureCatalogue, tables: [[Observation]]) {
    self.catalogue = catalogue
    anchorParts = AnchorParts(catalogue)
    observations = ObservationList(Ledger.sorted(tables))
    groups = Ledger.groups(observations)
    groupsOfIndicator = Ledger.groupsOfIndicator(groups, count: catalogue.indicators.count)
    twins = Ledger.twins(observations, groups)
    (formulas, indicatorFaults) = Ledger.formulas(catalogue)
  }

  /// The group of a key.
  func group(_ key: Key) -> Group? {
    let wanted = Sorted(key)
    var low = 0
    var high = groups.count
    while low < high {
      let middle = (low + high) / 2
      if Sorted(groups[middle].key) < wanted { low = middle + 1 } else { high = middle }
    }
    return low < groups.count && groups[low].key == key ? groups[low] : nil
  }

  /// The groups of an indicator for a scope and kind, in order of time: a series.
  func series(_ indicator: Int, _ scope: Int, _ kind: Observation.Kind) -> ArraySlice<Group> {
    let all = groups[groupsOfIndicator[indicator]]
    let wanted = Sorted(Key(indicator: indicator, scope: scope, kind: kind, period: nil))
    var low = all.startIndex
    var high = all.endIndex
    while low < high {
      let middle = (low + high) / 2
      if Sorted(all[middle].key) < wanted { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.endIndex, all[end].key.scope == scope, all[end].key.kind == kind { end += 1 }
    return all[low..<end]
  }

  /// The scopes that have figures of an indicator, in order of the catalogue.
  func scopes(_ indicator: Int) -> [Int] {
    var scopes: [Int] = []
    for group in groups[groupsOfIndicator[indicator]] where scopes.last != group.key.scope {
      scopes.append(group.key.scope)
    }
    return scopes
  }

  // MARK: Order

  /// A key packed for comparing, with the position that an observation was read at.
  private struct Sorted: Comparable {
    var subject: UInt64
    var time: UInt64
    var index: Int

    init(_ key: Key, _ index: Int = -1) {
      self.init(key.indicator, key.scope, key.kind, key.period, index)
    }

    init(_ observation: Observation, _ index: Int) {
      self.init(
        observation.indicator, observation.scope, observation.kind, observation.period, index)
    }

    private init(
      _ indicator: Int, _ scope: Int, _ kind: Observation.Kind, _ period: Period?, _ index: Int
    ) {
      subject = UInt64(indicator) << 32 | UInt64(scope)
      let first = UInt64(period?.firstMonth ?? 0)
      let months = UInt64(period?.months ?? 0)
      time = UInt64(kind.position) << 40 | first << 20 | months
      self.index = index
    }

    static func < (first: Sorted, second: Sorted) -> Bool {
      (first.subject, first.time, first.index) < (second.subject, second.time, second.index)
    }
  }

  /// All observations in order; an observation is large, so only its key is moved about, and it is
  /// copied once.
  private static func sorted(_ tables: [[Observation]]) -> [Observation] {
    let count = tables.reduce(0) { $0 + $1.count }
    var order: [(key: Sorted, table: Int32, row: Int32)] = []
    order.reserveCapacity(count)
    for (table, observations) in tables.enumerated() {
      for row in observations.indices {
        order.append((Sorted(observations[row], order.count), Int32(table), Int32(row)))
      }
    }
    order.sort { $0.key < $1.key }
    return order.map { tables[Int($0.table)][Int($0.row)] }
  }

  private static func groups(_ observations: ObservationList) -> [Group] {
    var groups: [Group] = []
    var start = 0
    while start < observations.count {
      let key = observations[start].key
      var end = start + 1
      while end < observations.count, observations[end].key == key { end += 1 }
      groups.append(Group(key: key, range: start..<end, chosen: chosen(observations, start..<end)))
      start = end
    }
    return groups
  }

  private static func twins(_ observations: ObservationList, _ groups: [Group]) -> [Int: Int] {
    var twins: [Int: Int] = [:]
    for group in groups where group.range.count > 1 {
      var counts: [Int?: Int] = [:]
      for index in group.range {
        let count = counts[observations[index].source, default: 0] + 1
        counts[observations[index].source] = count
        if count > 1 { twins[index] = count }
      }
    }
    return twins
  }

  private static func chosen(_ observations: ObservationList, _ range: Range<Int>) -> Int {
    range.first { observations[$0].rank == .preferred }
      ?? range.first { observations[$0].rank == .normal } ?? range.lowerBound
  }

  private static func groupsOfIndicator(_ groups: [Group], count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for indicator in 0..<count {
      var end = start
      while end < groups.count, groups[end].key.indicator == indicator { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  private static func formulas(_ catalogue: FigureCatalogue) -> ([Formula?], Diagnostics) {
    var faults = Diagnostics()
    let formulas = catalogue.indicators.map { indicator -> Formula? in
      for part in indicator.parts where catalogue.indicator(part) == nil {
        faults.add(catalogue.unknownIndicator(part, at: indicator.place))
      }
      guard let text = indicator.formula else { return nil }
      switch FormulaReader.read(text, catalogue) {
      case .success(let formula):
        if indicator.unit.isPercent,
          formula.steps.suffix(2) == [.number(DecimalNumber(100)), .multiply]
        {
          faults.add(.percentTwice(indicator))
        }
        return formula
      case .failure(let fault):
        faults.add(.badFormula(indicator, text, fault))
        return nil
      }
    }
    return (formulas, faults)
  }
}

extension Observation {
  /// What it speaks of.
  var key: Ledger.Key {
    Ledger.Key(indicator: indicator, scope: scope, kind: kind, period: period)
  }
}

extension Observation.Kind {
  /// Its place in the order of kinds.
  fileprivate var position: Int {
    switch self {
    case .actual: 0
    case .plan: 1
    case .estimate: 2
    case .forecast: 3
    case .stated: 4
    }
  }
}

extension Diagnostic {
  fileprivate static func badFormula(
    _ indicator: Indicator, _ text: String, _ fault: FormulaReader.Fault
  ) -> Diagnostic {
    Diagnostic(
      .badFormula, .error, at: indicator.formulaPlace ?? indicator.place,
      vi: "công thức '\(text)' không đọc được: \(fault.words.vietnamese)",
      en: "the formula '\(text)' cannot be read: \(fault.words.english)"
    ).suggesting(fault.near)
  }

  fileprivate static func percentTwice(_ indicator: Indicator) -> Diagnostic {
    Diagnostic(
      .badFormula, .error, at: indicator.formulaPlace ?? indicator.place,
      vi: "'* 100' thừa: đơn vị của '\(indicator.id)' là %, tỷ số tự thành phần trăm",
      en: "'* 100' is too much: the unit of '\(indicator.id)' is %, a ratio becomes one by itself")
  }
}
