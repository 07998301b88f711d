/// A year or a span of years in running text: "năm 2024", "giai đoạn 2020 – 2025".
struct PeriodMention: Hashable, Sendable {
  /// What kind of time it is.
  enum Kind: String, Hashable, Sendable {
    /// A whole year: "năm 2024".
    case year
    /// Several years: "giai đoạn 2020 – 2025", "2021-2025".
    case span
    /// Months or quarters of a year: "7 tháng đầu năm 2023", "quý II/2024", "tháng 10/2024".
    case part
    /// A day: "31/12/2020", "ngày 21 tháng 10 năm 2024".
    case day
  }

  /// What kind of time it is.
  var kind: Kind
  /// The first year.
  var first: Int
  /// The last year; the same for all but a span.
  var last: Int
  /// The offset of the first digit: of the year, or of the month in "10/2024".
  var start: Int
  /// The offset after the last digit.
  var end: Int

  /// The years in a run of text, ascending.
  ///
  /// Four digits are a year only after a word for time ("năm", "giai đoạn", "nhiệm kỳ"), in a date, in
  /// a span of two ("2021-2025"), or in a list that begins so ("các năm 2023, 2024 và 2025").
  static func periods(in run: [UInt8]) -> [PeriodMention] {
    run.withUnsafeBufferPointer { periods(in: $0) }
  }

  /// The years in a run of text that stands in a buffer.
  ///
  /// Of four digits one stands at every fourth byte, so that the search looks at no others.
  static func periods(in bytes: UnsafeBufferPointer<UInt8>) -> [PeriodMention] {
    var result: [PeriodMention] = []
    var least = 0
    var index = 3
    while index < bytes.count {
      guard bytes[index] &- 0x30 < 10 else {
        index += 4
        continue
      }
      var start = index
      while start > max(least, index - 3), bytes[start - 1] &- 0x30 < 10 { start -= 1 }
      guard start + 4 <= bytes.count, let value = year(at: start, bytes) else {
        index += 4
        continue
      }
      least = start + 4
      if let found = period(value, at: start, bytes, after: result.last) {
        result.append(found)
        least = found.end
      }
      index = least + 3
    }
    return result
  }

  /// The year whose four digits stand at an index as a word of their own.
  @inline(__always)
  private static func year(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes[index] == 0x32 || bytes[index] == 0x31 else { return nil }
    guard index == 0 || !WordBreak.isWord(bytes[index - 1]) else {
      return nil
    }
    let end = index + 4
    var value = 0
    for next in index..<end {
      guard bytes[next] &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(bytes[next] - 0x30)
    }
    guard end == bytes.count || WordBreak.separator(bytes, at: end) > 0 else { return nil }
    return DocumentDate.isYear(value) ? value : nil
  }

  private static func period(
    _ value: Int, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, after last: PeriodMention?
  ) -> PeriodMention? {
    var found = PeriodMention(kind: .year, first: value, last: value, start: index, end: index + 4)
    if let date = date(before: index, bytes) {
      (found.kind, found.start) = date
      return found
    }
    guard !isJoinedBefore(index, bytes) else { return nil }
    let isCued = isCued(found, bytes) || last.map { continues($0, at: index, bytes) } ?? false
    if let span = span(found, bytes) {
      return isCued || !isCounted(span.end, bytes) ? span : nil
    }
    guard isCued, !isJoinedAfter(found.end, bytes) else { return nil }
    found.kind = partKind(before: index, bytes)
    return found
  }

  /// The span that a year opens: "2020 – 2025", "2021-2025".
  private static func span(
    _ first: PeriodMention, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> PeriodMention? {
    var tokens = TimeTokens(bytes, from: first.end)
    guard tokens[0].sign == 0x2D, let last = tokens[1].value, DocumentDate.isYear(last) else {
      return nil
    }
    guard last > first.first, last - first.first <= 50, tokens[1].end - tokens[1].start == 4 else {
      return nil
    }
    guard !isJoinedAfter(tokens[1].end, bytes) else { return nil }
    var span = first
    (span.kind, span.last, span.end) = (.span, last, tokens[1].end)
    return span
  }

  /// The date whose year stands at an index ("31/12/", "10/", "quý II/"), and where it begins.
  private static func date(
    before index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (kind: Kind, start: Int)? {
    guard index > 1, let sign = dateSign(before: index, bytes) else { return nil }
    let start = WordBreak.wordStart(bytes, before: index - 1)
    guard start < index - 1 else { return nil }
    if dateSign(before: start, bytes) == sign {
      let day = WordBreak.wordStart(bytes, before: start - 1)
      let isDate = isDigits(day..<start - 1, bytes) && isDigits(start..<index - 1, bytes)
      return isDate ? (.day, day) : nil
    }
    let cue = word(before: start, bytes)?.word
    return sign == 0x2F && (cue == .month || cue == .quarter) ? (.part, start) : nil
  }

  private static func dateSign(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard index > 1, [0x2F, 0x2D, 0x2E].contains(bytes[index - 1]) else { return nil }
    return bytes[index - 1]
  }

  private static func isDigits(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    (1...2).contains(range.count) && bytes[range].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Whether a word for time stands before a year.
  private static func isCued(_ year: PeriodMention, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let cue = word(before: year.start, bytes)?.word else { return false }
    return [.year, .phase, .term, .years].contains(cue)
  }

  /// Whether a year goes on a list that the last one began: "năm 2023, 2024 và 2025".
  private static func continues(
    _ last: PeriodMention, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard last.kind == .year || last.kind == .span, index - last.end <= 12 else { return false }
    var tokens = TimeTokens(bytes, from: last.end)
    let isJoin = tokens[0].sign == 0x2C || tokens[0].word == .and || tokens[0].word == .to
    return isJoin && tokens[1].start == index && !isCounted(index + 4, bytes)
  }

  /// Whether what follows an offset is a unit, so that the number before it is an amount.
  private static func isCounted(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var tokens = TimeTokens(bytes, from: offset)
    return tokens[0].word?.isUnit == true || tokens[0].sign == 0x25
  }

  private static func isJoinedBefore(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 1, [0x2F, 0x2E, 0x2C, 0x2D].contains(bytes[index - 1]) else { return false }
    return WordBreak.wordStart(bytes, before: index - 1) < index - 1
  }

  private static func isJoinedAfter(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end + 1 < bytes.count, [0x2F, 0x2E, 0x2C].contains(bytes[end]) else { return false }
    let next = bytes[end + 1]
    return bytes[end] == 0x2F ? WordBreak.separator(bytes, at: end + 1) == 0 : next &- 0x30 < 10
  }

  /// Whether a year has months or a day before it: "7 tháng đầu năm", "ngày 21 tháng 10 năm".
  private static func partKind(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Kind {
    guard var place = word(before: index, bytes), place.word == .year else { return .year }
    var kind = Kind.year
    for _ in 0..<4 {
      guard let before = word(before: place.start, bytes) else { break }
      place = before
      switch before.word {
      case .month, .quarter: kind = .part
      case .day: return kind == .part ? .day : .year
      case .first, .last, .middle: continue
      case nil where before.isShort: continue
      default: return kind
      }
    }
    return kind
  }

  /// The word before an offset, as far as it is one around time, or short (a number).
  private static func word(
    before offset: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (word: TimeWord?, start: Int, isShort: Bool)? {
    guard let place = WordBreak.word(bytes, before: offset) else { return nil }
    var reading = NameWord()
    reading.read(bytes, from: place.start, to: place.end)
    let isNumber = bytes[place.start..<place.end].allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x41 < 26 }
    return (TimeWord.word(reading), place.start, isNumber && place.end - place.start <= 4)
  }
}
