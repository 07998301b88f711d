/// The time a figure speaks of: whole months, one after another.
///
/// `2024`, `2024-07`, `2024-Q3`, `2024-H1`, `2024-01..2024-07` (year to date), `2020..2025` (a
/// term). Two ways of writing the same months are the same period: `2024-01..2024-06` is `2024-H1`.
public struct Period: Hashable, Sendable {
  /// The first month, counted from January of the year 0.
  let firstMonth: Int32
  /// How many months.
  let months: Int32

  /// The years a period may lie in.
  public static let years = 1800...2199

  /// A year.
  public init(year: Int) {
    self.init(firstMonth: year * 12, months: 12)
  }

  /// A month; months count from 1.
  public init(year: Int, month: Int) {
    self.init(firstMonth: year * 12 + month - 1, months: 1)
  }

  init(firstMonth: Int, months: Int) {
    self.firstMonth = Int32(clamping: firstMonth)
    self.months = Int32(clamping: months)
  }

  /// What its months make up.
  public enum Form: Hashable, Sendable {
    /// One calendar year.
    case year
    /// Several calendar years.
    case term
    /// January to June or July to December; 1 or 2.
    case half(Int)
    /// A quarter, 1 to 4.
    case quarter(Int)
    /// One month, 1 to 12.
    case month(Int)
    /// Any other run of months.
    case months
  }

  /// What its months make up.
  public var form: Form {
    let start = Int(firstMonth % 12)
    switch months {
    case 12 where start == 0: return .year
    case 6 where start % 6 == 0: return .half(start / 6 + 1)
    case 3 where start % 3 == 0: return .quarter(start / 3 + 1)
    case 1: return .month(start + 1)
    default: return start == 0 && months % 12 == 0 ? .term : .months
    }
  }

  /// The year of its first month.
  public var firstYear: Int { Int(firstMonth) / 12 }

  /// The year of its last month; the year whose page shows it.
  public var lastYear: Int { Int(lastMonth) / 12 }

  /// Its last month.
  var lastMonth: Int32 { firstMonth + months - 1 }

  /// Its middle in years, for a time axis: 2024.5 for the year 2024.
  public var middle: Double { (Double(firstMonth) + Double(months) / 2) / 12 }

  /// Whether it begins in January and ends before its year does.
  public var isYearToDate: Bool {
    firstMonth % 12 == 0 && months > 1 && months < 12
  }

  /// The period before: the last one of this length, or the same months a year before for a run of
  /// months from January.
  public var previous: Period {
    switch form {
    case .months where months < 12: yearBefore
    default: Period(firstMonth: Int(firstMonth - months), months: Int(months))
    }
  }

  /// The same months a year before; for a term, the term before.
  public var yearBefore: Period {
    let back = max(12, (months + 11) / 12 * 12)
    return Period(firstMonth: Int(firstMonth - back), months: Int(months))
  }

  /// The calendar year of its last month.
  public var year: Period { Period(year: lastYear) }
}

extension Period: Comparable {
  /// By the first day, then the shorter first.
  public static func < (first: Period, second: Period) -> Bool {
    (first.firstMonth, first.months) < (second.firstMonth, second.months)
  }
}
