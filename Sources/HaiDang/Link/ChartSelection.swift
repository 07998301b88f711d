import HaiDangSource

/// Chooses the observations that a chart shows.
///
/// Series are found by their keys, never by looking through all observations: a site has thousands
/// of charts.
struct ChartSelection {
  let request: ChartRequest
  let ledger: Ledger

  /// The observations of a request by position, in the order of its table; none for a timeline.
  static func positions(_ request: ChartRequest, in ledger: Ledger) -> [Int] {
    ChartSelection(request: request, ledger: ledger).positions()
  }

  private func positions() -> [Int] {
    switch request.kind {
    case .timeline: []
    case .heat, .table: statements()
    case .columns: series(plans: true)
    case .line, .cumulative, .gap, .multiples: series(plans: false)
    case .stacked: common(series(plans: false))
    case .share where isOverTime: common(series(plans: false))
    case .bars, .share: request.hasParts ? snapshot() : series(plans: false)
    case .bullet: planned()
    case .dumbbell, .slope: twoMoments()
    case .sources: rivals()
    }
  }

  /// Whether shares are shown period by period.
  private var isOverTime: Bool {
    switch request.periods {
    case .all, .latest: false
    case .years(let years): years.lowerBound < years.upperBound
    case .these(let periods): periods.count > 1
    }
  }

  // MARK: Series

  private var pairs: [(indicator: Int, scope: Int)] {
    request.indicators.flatMap { indicator in request.scopes.map { (indicator, $0) } }
  }

  private var resultKinds: [Observation.Kind] {
    request.observationKind.map { [$0] } ?? [.actual, .estimate]
  }

  /// The results of one series by time; an actual value takes the place of an estimate.
  private func results(_ indicator: Int, _ scope: Int) -> [Int] {
    var taken: Set<Period?> = []
    var found: [Int] = []
    for kind in resultKinds {
      for group in ledger.series(indicator, scope, kind) where isShown(group.key.period) {
        if taken.insert(group.key.period).inserted { found.append(group.chosen) }
      }
    }
    return found.sorted { (ledger.time($0), $0) < (ledger.time($1), $1) }
  }

  private func isShown(_ period: Period?) -> Bool {
    guard let period else { return request.periods == .latest }
    return request.periods.includes(period)
  }

  private func series(plans: Bool) -> [Int] {
    pairs.flatMap { pair -> [Int] in
      let found = results(pair.indicator, pair.scope)
      let planned =
        plans && request.observationKind == nil
        ? ledger.series(pair.indicator, pair.scope, .plan)
          .filter { isShown($0.key.period) }.map(\.chosen) : []
      return wholeYears(found + planned, of: pair.indicator)
    }
  }

  /// A month is no point beside whole years, but of a stock, which holds at its end.
  private func wholeYears(_ positions: [Int], of indicator: Int) -> [Int] {
    let isStock = ledger.catalogue.indicators[indicator].measure == .stock
    guard !request.periods.isLiteral, !isStock || request.kind == .columns else { return positions }
    let years = positions.filter { ledger.observations[$0].period?.form == .year }
    return years.isEmpty && request.kind != .columns ? positions : years
  }

  /// Only the periods of which every part has a figure: a sum of some of them would mislead.
  private func common(_ positions: [Int]) -> [Int] {
    let counts = Dictionary(grouping: positions) { ledger.observations[$0].period }
    return positions.filter { position in
      counts[ledger.observations[position].period]?.count == pairs.count
    }
  }

  // MARK: One moment, or two

  /// A figure of each part, at the latest of the periods that most parts have.
  private func snapshot() -> [Int] {
    let all = pairs.map { results($0.indicator, $0.scope) }
    if request.periods == .latest { return all.compactMap(\.last) }
    guard let period = mostCommon(all).last else { return [] }
    return all.compactMap { at(period, of: $0) }
  }

  /// The parts at the first and the last of the periods that most of them have.
  private func twoMoments() -> [Int] {
    let all = pairs.map { results($0.indicator, $0.scope) }
    let periods =
      if case .these(let named) = request.periods, named.count == 2 { named.sorted() } else {
        mostCommon(all)
      }
    guard let first = periods.first, let last = periods.last, first != last else { return [] }
    return [first, last].flatMap { period in all.compactMap { at(period, of: $0) } }
  }

  private func at(_ period: Period, of positions: [Int]) -> Int? {
    positions.first { ledger.observations[$0].period == period }
  }

  /// The periods that most of the series have, by time.
  private func mostCommon(_ series: [[Int]]) -> [Period] {
    var counts: [Period: Int] = [:]
    for position in series.joined() {
      if let period = ledger.observations[position].period { counts[period, default: 0] += 1 }
    }
    let most = counts.values.max() ?? 0
    return counts.filter { $0.value == most }.keys.sorted()
  }

  /// Results with their plans, at the latest period that most parts have both of.
  private func planned() -> [Int] {
    let all = pairs.map { pair in
      (
        results: results(pair.indicator, pair.scope),
        plans: ledger.series(pair.indicator, pair.scope, .plan)
      )
    }
    let both = all.map { part in
      let planned = Set(part.plans.map(\.key.period))
      return part.results.filter { planned.contains(ledger.observations[$0].period) }
    }
    guard let period = mostCommon(both).last else { return [] }
    return zip(all, both).flatMap { part, results -> [Int] in
      guard let result = at(period, of: results),
        let plan = part.plans.first(where: { $0.key.period == period })
      else { return [] }
      return [result, plan.chosen]
    }
  }

  // MARK: Statements

  /// All that sources say of one thing: of the latest period that several speak of.
  private func rivals() -> [Int] {
    guard let indicator = request.indicators.first, let scope = request.scopes.first else {
      return []
    }
    let kinds = request.observationKind.map { [$0] } ?? [.actual, .estimate, .plan]
    let groups = kinds.flatMap { ledger.series(indicator, scope, $0) }
      .filter { isShown($0.key.period) }
    let several = groups.filter { $0.range.count > 1 }
    // Of two groups of one period the first is of the firmer kind.
    let latest = (several.isEmpty ? groups : several).reversed().max {
      ledger.time($0.chosen) < ledger.time($1.chosen)
    }
    return latest.map { Array($0.range) } ?? []
  }

  /// Every statement of the indicators; of all scopes where none is named.
  private func statements() -> [Int] {
    let scopes = Set(request.scopes)
    return request.indicators.flatMap { indicator in
      ledger.groups[ledger.groupsOfIndicator[indicator]].filter { group in
        (scopes.isEmpty || scopes.contains(group.key.scope)) && isShown(group.key.period)
          && (request.observationKind == nil || request.observationKind == group.key.kind)
      }.flatMap { request.kind == .heat ? [$0.chosen] : Array($0.range) }
    }
  }
}

extension Ledger {
  /// When the period of an observation ends, then begins; one without comes first.
  fileprivate func time(_ position: Int) -> Int {
    guard let period = observations[position].period else { return -1 }
    return Int(period.lastMonth) << 16 | Int(period.firstMonth)
  }
}
