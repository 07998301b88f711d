extension Period {
  /// Reads a period as `Period` documents it; `nil` for anything else.
  public init?(_ text: String) {
    let found = Array(text.utf8).withUnsafeBufferPointer { Period.read($0.span) }
    guard let found else { return nil }
    self = found
  }

  /// Reads the bytes of a cell.
  static func read(_ text: Span<UInt8>) -> Period? {
    guard text.count >= 4, text.count <= 16, let first = end(text, 0..<firstLength(text)) else {
      return nil
    }
    let length = firstLength(text)
    if length == text.count { return first }
    guard text.count - length > 2, let last = end(text, length + 2..<text.count) else { return nil }
    let isYears = first.months == 12 && last.months == 12
    let isMonths = first.months == 1 && last.months == 1
    guard isYears || isMonths, last.firstMonth >= first.firstMonth else { return nil }
    let months = Int(last.lastMonth - first.firstMonth) + 1
    return Period(firstMonth: Int(first.firstMonth), months: months)
  }

  /// The length of what stands before `..`, or of the whole.
  private static func firstLength(_ text: Span<UInt8>) -> Int {
    var index = 0
    while index + 1 < text.count {
      if text[index] == UInt8(ascii: "."), text[index + 1] == UInt8(ascii: ".") { return index }
      index += 1
    }
    return text.count
  }

  /// Reads a period without `..`.
  private static func end(_ text: Span<UInt8>, _ range: Range<Int>) -> Period? {
    let start = range.lowerBound
    guard range.count >= 4, let year = number(text, start..<start + 4), years.contains(year) else {
      return nil
    }
    if range.count == 4 { return Period(year: year) }
    guard range.count == 7, text[start + 4] == UInt8(ascii: "-") else { return nil }
    if let month = number(text, start + 5..<start + 7) {
      return (1...12).contains(month) ? Period(year: year, month: month) : nil
    }
    guard let part = number(text, start + 6..<start + 7) else { return nil }
    switch text[start + 5] {
    case UInt8(ascii: "Q") where (1...4).contains(part):
      return Period(firstMonth: year * 12 + (part - 1) * 3, months: 3)
    case UInt8(ascii: "H") where (1...2).contains(part):
      return Period(firstMonth: year * 12 + (part - 1) * 6, months: 6)
    default: return nil
    }
  }

  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard text[index] >= 0x30, text[index] <= 0x39 else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
    }
    return value
  }

  /// The period someone meant who wrote `07/2024`, `2024-7`, `Q3/2024`, `2020-2025` or a day.
  static func meant(by text: String) -> Period? {
    // "2.024": a year is no number and has no point.
    let isGrouped = text.utf8.count == 5 && text.utf8.dropFirst().first == UInt8(ascii: ".")
    if isGrouped, let year = Period(text.replacing(".", with: "")) { return year }
    let parts = text.uppercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let numbers = parts.map { part in
      roman.firstIndex(of: part).map { $0 + 1 }
        ?? Int(part.drop { "TQHTHÁNGUÝNĂM".contains($0) }) ?? -1
    }
    guard let position = numbers.firstIndex(where: years.contains) else { return nil }
    let year = numbers[position]
    let others = numbers.indices.filter { $0 != position && numbers[$0] > 0 }
    guard let other = others.first else { return Period(year: year) }
    let value = numbers[other]
    if others.count == 1, years.contains(value) {
      return Period("\(min(year, value))..\(max(year, value))")
    }
    // "6 tháng đầu năm 2024" are months from January; its last six are a half.
    if parts.contains("ĐẦU") { return Period(firstMonth: year * 12, months: min(value, 12)) }
    if parts.contains("CUỐI"), value == 6 { return Period("\(year)-H2") }
    if parts.contains(where: { $0.hasPrefix("Q") }) { return Period("\(year)-Q\(value)") }
    if parts[other].hasPrefix("H") { return Period("\(year)-H\(value)") }
    // Of a day such as 31/07/2024 or 2024-07-31 the month stands in the middle.
    let month = others.count == 2 ? numbers[1] : value
    return (1...12).contains(month) ? Period(year: year, month: month) : nil
  }
}
