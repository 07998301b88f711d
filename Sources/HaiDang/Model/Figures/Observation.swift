public import HaiDangSource

/// One sourced statement: an indicator had this value, in this period, for this scope, says this source.
///
/// `indicator`, `scope` and `source` are positions in the ledger's lists.
public struct Observation: Hashable, Sendable {
  /// What kind of statement it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case actual
    case plan
    /// Ước, dự kiến: the period is not over, or not yet counted.
    case estimate
    case forecast
    /// A ratio as the source claims it; only ever checked.
    case stated
  }

  /// Which of several statements of the same thing the site stands by.
  public enum Rank: String, CaseIterable, Hashable, Sendable {
    case preferred
    case normal = ""
    case deprecated
  }

  /// The indicator, by its position in the ledger.
  public var indicator: Int
  /// What it speaks of, by its position in the ledger.
  public var scope: Int
  /// The period; nothing for a fact without a date, such as an area in a park's front matter.
  public var period: Period?
  /// The kind of statement.
  public var kind: Kind
  /// The value, in the unit it was printed in.
  public var quantity: Quantity
  /// The words of the source, hedge and unit included.
  public var printed: String?
  /// The source, by its position in the ledger; nothing where none is named.
  public var source: Int?
  /// The words of the site's article that state it.
  public var quote: String?
  /// The source's own clause, at most 15 words.
  public var excerpt: String?
  /// Which of several the site stands by.
  public var rank: Rank
  /// Why it is preferred, deprecated, or doubtful.
  public var why: String?
  /// A remark.
  public var note: String?
  /// The day the figure was known, as given.
  public var asOf: String?
  /// Where its row begins.
  var row: TablePlace
  /// Where its value stands.
  var cell: TablePlace

  /// Where the row begins; the cell is its first.
  public var place: SourcePlace { row.source }

  /// The file it stands in.
  var path: String { row.path }

  /// Where its value stands: the cell that diagnostics point at.
  public var valuePlace: SourcePlace { cell.source }

  /// Its reason for a rank, if it has both.
  var settles: Bool { rank != .normal && why != nil }
}

extension Observation.Kind {
  /// The kind's name in running text.
  public var words: Words {
    switch self {
    case .actual: Words(vi: "thực hiện", en: "actual")
    case .plan: Words(vi: "kế hoạch", en: "plan")
    case .estimate: Words(vi: "ước", en: "estimate")
    case .forecast: Words(vi: "dự báo", en: "forecast")
    case .stated: Words(vi: "theo nguồn", en: "as stated")
    }
  }
}
