/// A date beside a document's number, as far as it is written: a day, a month, or only a year.
struct DocumentDate: Hashable, Sendable {
  /// The year.
  var year: Int
  /// The month, if it is written.
  var month: Int?
  /// The day, if it is written.
  var day: Int?

  /// The date as the content writes dates: "2024-01-15", "2024-01", "2024".
  var text: String {
    [year, month, day].compactMap { $0 }.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }
}

extension DocumentDate {
  /// The date that follows a document's number or name: "… ngày 15/01/2024", "(15/01/2024)", "… của
  /// Thủ tướng Chính phủ ngày 15 tháng 01 năm 2024", "… năm 2024".
  ///
  /// Only what stands beside it counts: after the issuer at most, and never past what the document is
  /// about, since other dates follow there.
  static func after(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> DocumentDate? {
    var tokens = TimeTokens(bytes, from: offset)
    var index = 0
    let opener = tokens[0].sign
    if opener == 0x2C || opener == 0x28 { index = 1 }
    if opener == 0x28, let date = numeric(&tokens, at: index) { return date }
    while [.signed, .issue, .issued].contains(tokens[index].word) { index += 1 }
    if let date = worded(&tokens, at: index) { return date }
    guard [.of, .by].contains(tokens[index].word) else { return nil }
    for next in index + 1..<index + 16 {
      let token = tokens[next]
      if token.word == .day { return worded(&tokens, at: next) }
      if token.word?.endsIssuer == true || token.value != nil || token.isEnd { return nil }
      let isComma = token.sign == 0x2C && tokens[next + 1].word == .day
      guard token.sign == 0 || token.sign == 0x2D || isComma else { return nil }
    }
    return nil
  }

  /// The date that a short text is, with "ngày" or without: a cell of a table.
  static func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> DocumentDate? {
    var tokens = TimeTokens(bytes, from: 0)
    if (8...12).contains(bytes.count) { return numeric(&tokens, at: 0) }
    return (13...40).contains(bytes.count) ? worded(&tokens, at: 0) : nil
  }

  /// A date that begins with "ngày", "tháng" or "năm".
  static func worded(_ tokens: inout TimeTokens, at index: Int) -> DocumentDate? {
    switch tokens[index].word {
    case .day:
      if let date = numeric(&tokens, at: index + 1) { return date }
      guard tokens[index + 2].word == .month, tokens[index + 4].word == .year else { return nil }
      return date(
        tokens[index + 1].value, tokens[index + 3].value, tokens[index + 5].value, hasDay: true)
    case .month:
      guard tokens[index + 2].sign == 0x2F || tokens[index + 2].word == .year else { return nil }
      return date(nil, tokens[index + 1].value, tokens[index + 3].value, hasDay: false)
    case .year:
      guard let year = tokens[index + 1].value, isYear(year) else { return nil }
      return DocumentDate(year: year, month: nil, day: nil)
    default: return nil
    }
  }

  /// A date of three numbers: "15/01/2024", "15-01-2024", "15.01.2024".
  private static func numeric(_ tokens: inout TimeTokens, at index: Int) -> DocumentDate? {
    let signs = (tokens[index + 1].sign, tokens[index + 3].sign)
    guard signs.0 == signs.1, [0x2F, 0x2D, 0x2E].contains(signs.0) else { return nil }
    return date(
      tokens[index].value, tokens[index + 2].value, tokens[index + 4].value, hasDay: true)
  }

  private static func date(
    _ day: Int?, _ month: Int?, _ year: Int?, hasDay: Bool
  ) -> DocumentDate? {
    guard let month, (1...12).contains(month), let year, isYear(year) else { return nil }
    guard hasDay else { return DocumentDate(year: year, month: month, day: nil) }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard let day, (1...days[month - 1]).contains(day) else { return nil }
    return DocumentDate(year: year, month: month, day: day)
  }

  /// Whether a number is a year that such texts speak of.
  static func isYear(_ value: Int) -> Bool { (1900...2199).contains(value) }
}
