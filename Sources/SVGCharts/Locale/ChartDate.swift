/// A day of the Gregorian calendar, without a time or a zone.
public struct ChartDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let dayNumber: Int

  /// A day; a month or a day beyond its range counts on into the next year or month.
  public init(_ year: Int, _ month: Int = 1, _ day: Int = 1) {
    // Counts days from 1 March, so that the leap day is the last of a year.
    let months = max(-120_000, min(120_000, year)) * 12 + (month - 1) - 2
    let shifted = Self.floorDivide(months, 12)
    let monthFromMarch = months - shifted * 12
    let leaps =
      Self.floorDivide(shifted, 4) - Self.floorDivide(shifted, 100)
      + Self.floorDivide(shifted, 400)
    dayNumber = shifted * 365 + leaps + (153 * monthFromMarch + 2) / 5 + (day - 1) - 719_468
  }

  /// The day that many days after 1970-01-01.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// The year.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, from 1.
  public var day: Int { parts.day }

  /// Whether one day is before another.
  public static func < (first: ChartDate, second: ChartDate) -> Bool {
    first.dayNumber < second.dayNumber
  }

  /// The year whose first day it is.
  var yearBeginning: Int? {
    let parts = parts
    return parts.month == 1 && parts.day == 1 ? parts.year : nil
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let days = dayNumber + 719_468
    let era = Self.floorDivide(days, 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return quotient * divisor > value ? quotient - 1 : quotient
  }
}
