import HaiDangSource

/// A chart that an editor or a page asks for, its indicators and scopes found in the ledger.
struct ChartRequest: Hashable, Sendable {
  /// The kinds of chart, by the names that blocks use.
  enum Kind: String, CaseIterable, Hashable, Sendable {
    case columns, bars, line, cumulative, gap, bullet, stacked, multiples, dumbbell, slope, sources
    case timeline, share, heat, table
  }

  /// What stands out in a chart.
  enum Highlight: Hashable, Sendable {
    case indicator(Int)
    case scope(Int)
    case period(Period)
  }

  /// The kind of chart.
  var kind: Kind
  /// The indicators, by position in the ledger's catalogue; none for a timeline.
  var indicators: [Int]
  /// The scopes, by position; the default one when none is named.
  var scopes: [Int]
  /// The entity whose milestones a timeline shows.
  var entity: Int?
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
  /// What stands out; everything where it is empty.
  var highlights: [Highlight] = []
  /// Where the axis of a line starts; bars start at zero.
  var minimum: Double?

  /// Whether what is compared is several indicators or scopes, not the periods of one.
  var hasParts: Bool { indicators.count * scopes.count > 1 }
}

/// Which periods a chart shows.
enum PeriodSelection: Hashable, Sendable {
  case all
  /// Of each scope the last one it has a figure of, also a figure without a period.
  case latest
  /// Every year from one to another.
  case years(ClosedRange<Int>)
  /// Just these.
  case these([Period])

  /// Whether a period is shown.
  func includes(_ period: Period) -> Bool {
    switch self {
    case .all, .latest: true
    case .years(let years): years.contains(period.lastYear) && years.contains(period.firstYear)
    case .these(let periods): periods.contains(period)
    }
  }

  /// Whether the periods were named one by one.
  var isLiteral: Bool {
    if case .these = self { true } else { false }
  }
}
