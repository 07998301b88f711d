import ArgumentParser
import Glibc

/// A day of the calendar as it is typed: `2025-01-06`.
struct Day: ExpressibleByArgument, Hashable {
  /// The day as ISO 8601 writes it.
  let text: String

  /// Reads a day; a day that no calendar has is none.
  init?(argument: String) {
    let parts = argument.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) })
    else { return nil }
    let numbers = parts.map { part in part.reduce(0) { $0 * 10 + Int($1) - 48 } }
    guard (1...12).contains(numbers[1]),
      (1...Day.length(ofMonth: numbers[1], year: numbers[0])).contains(numbers[2])
    else { return nil }
    text = argument
  }

  /// Makes a day that a calendar gave.
  init(year: Int, month: Int, day: Int) {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Today, where this machine stands; only `haidang new` asks for it.
  static var today: Day {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
