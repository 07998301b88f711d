/// A date as far as it is known: a year, a month of a year, or a day.
///
/// Nothing is completed by guessing: what is not known is not shown; for sorting, a date stands at
/// its first day, and of two that begin together the shorter writing comes first.
struct PartialDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  var year: Int
  /// The month, 1 to 12.
  var month: Int?
  /// The day of the month; only with a month.
  var day: Int?

  /// Reads `2024`, `2024-01` or `2024-01-21`; a day that no calendar has is refused.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Self.number(parts[0], digits: 4), year > 0
    else { return nil }
    self.year = year
    if parts.count > 1 {
      guard let month = Self.number(parts[1], digits: 2), (1...12).contains(month) else {
        return nil
      }
      self.month = month
    }
    if parts.count > 2, let month {
      guard let day = Self.number(parts[2], digits: 2),
        (1...Self.days(in: month, of: year)).contains(day)
      else { return nil }
      self.day = day
    }
  }

  /// A date of known parts.
  init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date as ISO 8601 writes it, as far as it is known.
  var iso: String {
    // Ten bytes: short enough for a text without memory of its own.
    String(unsafeUninitializedCapacity: 10) { room in
      var count = Self.write(year, digits: 4, to: room, at: 0)
      for part in [month, day] {
        guard let part else { break }
        room[count] = UInt8(ascii: "-")
        count = Self.write(part, digits: 2, to: room, at: count + 1)
      }
      return count
    }
  }

  /// The number of days in a month of the Gregorian calendar.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day's number since 1 January 1970, counted from the date's first day.
  var dayNumber: Int {
    let month = month ?? 1
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func number(_ digits: Substring.UTF8View, digits count: Int) -> Int? {
    guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Writes the last digits of a number, and gives where they end.
  private static func write(
    _ number: Int, digits: Int, to room: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var rest = number.magnitude
    for place in stride(from: start + digits - 1, through: start, by: -1) {
      room[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    return start + digits
  }
}

extension PartialDate: Comparable {
  /// By first day; of two that begin together, the less exact first.
  static func < (first: PartialDate, second: PartialDate) -> Bool {
    (first.year, first.month ?? 0, first.day ?? 0)
      < (second.year, second.month ?? 0, second.day ?? 0)
  }
}
