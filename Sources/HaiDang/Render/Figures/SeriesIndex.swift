/// Which series a ledger has, found once for all pages: what charts are worth their room.
struct SeriesIndex: Sendable {
  /// The results of an indicator for a scope.
  struct Series: Sendable {
    var indicator: Int
    var scope: Int
    /// The years with a whole year's value, or of a stock with any; ascending.
    var years: [Int]
    /// The latest period with a result; `nil` where the only one has none.
    var latest: Period?
    /// The periods that have both a plan and a result.
    var planned: [Period]
  }

  /// All series, by indicator, then by scope.
  let series: [Series]
  /// The series of every indicator.
  let ofIndicator: [Range<Int>]
  /// The series of every scope, indicator by indicator.
  let ofScope: [[Int]]
  /// What scopes are compared with: an entity's collection, or the kind that `scopes.yml` gives.
  let kinds: [String]

  /// Goes once through the groups of a ledger.
  init(of ledger: Ledger) {
    var series: [Series] = []
    var ofIndicator: [Range<Int>] = []
    for indicator in ledger.catalogue.indicators.indices {
      let start = series.count
      let groups = ledger.groups[ledger.groupsOfIndicator[indicator]]
      for run in groups.runs(by: \.key.scope) {
        if let found = Self.series(run, of: ledger) { series.append(found) }
      }
      ofIndicator.append(start..<series.count)
    }
    var ofScope: [[Int]] = Array(repeating: [], count: ledger.catalogue.scopes.count)
    for (position, found) in series.enumerated() { ofScope[found.scope].append(position) }
    self.series = series
    self.ofIndicator = ofIndicator
    self.ofScope = ofScope
    kinds = ledger.catalogue.scopes.map { scope in
      scope.isEntity ? scope.id.prefix { $0 != "/" } + "/" : scope.kind
    }
  }

  /// The series of an indicator for the scopes of one kind.
  func series(_ indicator: Int, ofKind kind: String) -> [Series] {
    series[ofIndicator[indicator]].filter { kinds[$0.scope] == kind }
  }

  /// The series of an indicator for one scope.
  func series(_ indicator: Int, _ scope: Int) -> Series? {
    ofScope[scope].first { series[$0].indicator == indicator }.map { series[$0] }
  }

  private static func series(_ groups: ArraySlice<Ledger.Group>, of ledger: Ledger) -> Series? {
    guard let first = groups.first?.key else { return nil }
    let isStock = ledger.catalogue.indicators[first.indicator].measure == .stock
    let results = groups.filter(\.key.kind.isResult)
    guard !results.isEmpty else { return nil }
    let periods = Set(results.compactMap(\.key.period))
    let years = periods.filter { isStock || $0.form == .year }.map(\.lastYear)
    let plans = groups.filter { $0.key.kind == .plan }.compactMap(\.key.period)
    return Series(
      indicator: first.indicator, scope: first.scope, years: Set(years).sorted(),
      latest: periods.max(), planned: plans.filter(periods.contains))
  }
}

extension ArraySlice {
  /// The runs of neighbours that share a value.
  fileprivate func runs<Value: Equatable>(by value: (Element) -> Value) -> [ArraySlice] {
    var runs: [ArraySlice] = []
    var start = startIndex
    while start < endIndex {
      let shared = value(self[start])
      let end = self[start...].firstIndex { value($0) != shared } ?? endIndex
      runs.append(self[start..<end])
      start = end
    }
    return runs
  }
}
