import HaiDangSource

/// A chart that an editor or a page asks for, its indicators and scopes found in the ledger.
struct ChartRequest: Hashable, Sendable {
  /// The kinds of chart, by the names that blocks use.
  enum Kind: String, CaseIterable, Hashable, Sendable {
    case columns, bars, line, cumulative, gap, stacked, share
  }

  /// The kind of chart.
  var kind: Kind
  /// The indicators, by position in the ledger's catalogue.
  var indicators: [Int]
  /// The scopes, by position; the default one when none is named.
  var scopes: [Int]
  /// The periods asked for; all there are when none is named.
  var periods: PeriodSelection = .all
  /// The kind of statement, when not actual and plan.
  var observationKind: Observation.Kind?
  /// What the chart shows, in the editor's words.
  var title: String?
  /// What, unit, period, place, in the editor's words.
  var subtitle: String?
  /// Whether bars stand in the order given, not by size.
  var keepsOrder = false
  /// How many are shown one by one.
  var top: Int?
  /// The scope or period that stands out, as written.
  var highlight: String?
}

/// Which periods a chart shows.
enum PeriodSelection: Hashable, Sendable {
  case all
  /// Every year from one to another.
  case years(ClosedRange<Int>)
  /// Just these.
  case these([Period])

  /// Whether a period is shown.
  func includes(_ period: Period) -> Bool {
    switch self {
    case .all: true
    case .years(let years): years.contains(period.lastYear) && years.contains(period.firstYear)
    case .these(let periods): periods.contains(period)
    }
  }
}
