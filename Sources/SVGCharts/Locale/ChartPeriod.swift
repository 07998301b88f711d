/// When a figure holds: a year, a month, a span, or one day for a figure "as of" it.
public struct ChartPeriod: Hashable, Comparable, Sendable {
  /// The first day.
  public let start: ChartDate
  /// The day after the last.
  public let end: ChartDate

  /// From one day to another, both included.
  public init(from first: ChartDate, through last: ChartDate) {
    start = min(first, last)
    end = ChartDate(dayNumber: max(first, last).dayNumber + 1)
  }

  /// A calendar year.
  public static func year(_ year: Int) -> ChartPeriod {
    ChartPeriod(from: ChartDate(year), through: ChartDate(year, 12, 31))
  }

  /// A calendar quarter, 1 to 4.
  public static func quarter(_ year: Int, _ quarter: Int) -> ChartPeriod {
    ChartPeriod(
      from: ChartDate(year, quarter * 3 - 2), through: ChartDate(year, quarter * 3 + 1, 0))
  }

  /// A calendar month, 1 to 12.
  public static func month(_ year: Int, _ month: Int) -> ChartPeriod {
    ChartPeriod(from: ChartDate(year, month), through: ChartDate(year, month + 1, 0))
  }

  /// One day.
  public static func day(_ year: Int, _ month: Int, _ day: Int) -> ChartPeriod {
    let date = ChartDate(year, month, day)
    return ChartPeriod(from: date, through: date)
  }

  /// Where it stands on a time axis: its middle, in days since 1970-01-01.
  public var middle: Double { Double(start.dayNumber + end.dayNumber) / 2 }

  /// Whether it is one whole calendar year.
  public var isYear: Bool { wholeYear != nil }

  /// The year that it is, where it is a whole one.
  var wholeYear: Int? {
    let days = end.dayNumber - start.dayNumber
    guard days == 365 || days == 366 else { return nil }
    let year = start.yearBeginning
    return year.flatMap { end == ChartDate($0 + 1) ? $0 : nil }
  }

  /// How it is written: "2025", "7/2025", "15/7/2025", "1/2025–7/2025".
  public func label(_ locale: ChartLocale) -> String {
    if let wholeYear { return String(wholeYear) }
    let last = ChartDate(dayNumber: end.dayNumber - 1)
    if start == last { return locale.day(start) }
    if start.day == 1, end.day == 1 {
      let first = locale.month(year: start.year, month: start.month)
      if start.year == last.year, start.month == last.month { return first }
      if start.month == 1, end.month == 1 { return "\(start.year)–\(last.year)" }
      return first + "–" + locale.month(year: last.year, month: last.month)
    }
    return locale.day(start) + "–" + locale.day(last)
  }

  /// Orders by the first day, then by the last.
  public static func < (first: ChartPeriod, second: ChartPeriod) -> Bool {
    (first.start, first.end) < (second.start, second.end)
  }
}
