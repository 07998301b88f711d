import HaiDangSource

/// Reads one figure from folded text: words before, number or range, unit, words after.
struct PrintedFigureReader {
  /// The folded text; for running text that of the window it is read in.
  var text: [UInt8]
  private let language: Language
  private let units: UnitTable
  private(set) var index = 0

  private var before = PrintedWords.Leads()
  private var leads: PrintedWords.Flags { before.flags }
  private var currency: Unit?

  typealias Refusal = PrintedFigure.Refusal

  init(_ text: [UInt8], _ language: Language, _ units: UnitTable) {
    self.text = text
    self.language = language
    self.units = units
  }

  /// The figure that the whole text prints.
  mutating func figure() throws(Refusal) -> PrintedFigure {
    guard text.contains(where: isDigit) else { throw .noNumber }
    try readLeads()
    var figure = try readAmount()
    try readTail(&figure)
    try settle(&figure)
    return figure
  }

  /// The figure that begins at a place of running text, with the words that stand before it; where it
  /// ends is `index`.
  mutating func figureInProse(
    at start: Int, after before: PrintedWords.Leads
  ) throws(Refusal) -> PrintedFigure {
    (index, self.before) = (start, before)
    if leads.contains(.year) { throw .year }
    var figure = try readAmount()
    if let tail {
      figure.qualifier = tail.value
      index = tail.end
    }
    try settle(&figure)
    return figure
  }

  // MARK: Words before

  private mutating func readLeads() throws(Refusal) {
    let table = PrintedWords.leads(language)
    skipSpace()
    while index < text.count, !isDigit(text[index]), !isSignBeforeDigit {
      if let lead = table.match(text, at: index) {
        index = lead.end
        before.take(lead.value)
      } else if let match = units.match(text, at: index), let unit = match.unit,
        isDigitNext(after: match.end)
      {
        currency = unit
        index = match.end
      } else {
        throw .unknownWords(words(from: index))
      }
      skipSpace()
    }
    if leads.contains(.year) { throw .year }
  }

  // MARK: The number and its unit

  /// A number, a range, or a place in a ranking, with the unit.
  private mutating func readAmount() throws(Refusal) -> PrintedFigure {
    let first = try readNumber()
    if leads.contains(.rank) { return try readRank(first) }
    let (unit, scale) = readUnit()
    guard try readJoint() else {
      if index < text.count, text[index] == UInt8(ascii: "/"), index + 1 < text.count,
        isDigit(text[index + 1])
      {
        throw unit == nil && scale == 0 ? .fraction : .twoNumbers
      }
      if leads.contains(.from) || leads.contains(.between), tail == nil { throw .openRange }
      return amount(first, first, unit, scale)
    }
    let second = try readNumber()
    return try range(first, (unit, scale), second, readUnit())
  }

  private mutating func readNumber() throws(Refusal) -> DecimalNumber.Printed {
    guard let number = PrintedFigureReader.number(text, at: &index, language) else {
      let start = index
      while index < text.count, isDigit(text[index]) || isPoint(text[index]) { index += 1 }
      if start == index { throw .unknownWords(words(from: start)) }
      throw .badDigits(String(decoding: text[start..<index], as: UTF8.self))
    }
    return number
  }

  /// Reads sign, digits, grouping and point, as `language` writes them.
  static func number(
    _ text: [UInt8], at index: inout Int, _ language: Language
  ) -> DecimalNumber.Printed? {
    let notation: NumberNotation = language == .vietnamese ? .vietnamese : .english
    return text.withUnsafeBufferPointer { buffer in
      let span = buffer.span
      let digits = index + DecimalNumber.signLength(span, at: index)
      var end = digits
      while end < span.count,
        (0x30...0x39).contains(span[end]) || span[end] == 0x2E || span[end] == 0x2C
      {
        end += 1
      }
      // A point or comma at the end belongs to the sentence.
      while end > digits, !(0x30...0x39).contains(span[end - 1]) { end -= 1 }
      guard end > digits else { return nil }
      let cell = span.extracting(index..<end)
      guard case .number(let printed) = DecimalNumber.read(cell, notation) else { return nil }
      index = end
      return printed
    }
  }

  /// A unit with the scale of its words; nothing and 0 where none stands.
  private typealias ReadUnit = (unit: Unit?, scale: Int)

  private mutating func readUnit() -> ReadUnit {
    let start = index < text.count && text[index] == 0x20 ? index + 1 : index
    guard let match = units.match(text, at: start) else { return (nil, 0) }
    index = match.end
    return (match.unit, match.scale)
  }

  /// Whether a word or dash follows that joins two numbers; moves past it if so.
  private mutating func readJoint() throws(Refusal) -> Bool {
    var next = index
    if next < text.count, text[next] == 0x20 { next += 1 }
    guard let joint = PrintedWords.joints.match(text, at: next) else { return false }
    next = joint.end
    if next < text.count, text[next] == 0x20 { next += 1 }
    guard next < text.count, isDigit(text[next]) || isSign(at: next) else { return false }
    switch joint.value {
    case .change: throw .change
    case .rangeAfterBetween where !leads.contains(.between): return false
    case .range, .rangeAfterBetween: break
    }
    index = next
    return true
  }

  private mutating func readRank(_ place: DecimalNumber.Printed) throws(Refusal) -> PrintedFigure {
    var result = amount(place, place, nil, 0)
    result.unit = .rank
    for separator in ["/", " / ", " trên ", " trong ", " of "] {
      let bytes = Array(separator.utf8)
      guard text[index...].starts(with: bytes) else { continue }
      var end = index + bytes.count
      guard let total = PrintedFigureReader.number(text, at: &end, language) else { continue }
      guard total.number.exponent >= 0, total.decimals == 0 else { throw .fraction }
      result.outOf = Int(total.number.double)
      index = end
      break
    }
    return result
  }

  private func amount(
    _ low: DecimalNumber.Printed, _ high: DecimalNumber.Printed, _ unit: Unit?, _ scale: Int
  ) -> PrintedFigure {
    var figure = PrintedFigure(
      low: low.number, high: high.number, decimals: max(low.decimals, high.decimals),
      qualifier: before.qualifier ?? .exact, unit: unit, scale: unit == nil ? scale : 0,
      outOf: nil, kind: before.kind)
    if let currency, unit == nil {
      figure.unit = UnitTable.unit(currency, scale: currency.scale + scale)
      figure.scale = 0
    }
    return figure
  }

  /// A range whose ends may have units of their own: "từ 800 triệu USD đến 1 tỷ USD".
  private func range(
    _ first: DecimalNumber.Printed, _ firstUnit: ReadUnit,
    _ second: DecimalNumber.Printed, _ secondUnit: ReadUnit
  ) throws(Refusal) -> PrintedFigure {
    let isFirstGiven = firstUnit.unit != nil || firstUnit.scale != 0
    let isSecondGiven = secondUnit.unit != nil || secondUnit.scale != 0
    var low = first
    if isFirstGiven, isSecondGiven {
      if let one = firstUnit.unit, let other = secondUnit.unit, !one.converts(to: other) {
        throw .twoNumbers
      }
      let power =
        (firstUnit.unit?.exponent ?? firstUnit.scale)
        - (secondUnit.unit?.exponent ?? secondUnit.scale)
      low.number = low.number.scaled(by: power)
      low.decimals = max(0, low.decimals - power)
    }
    guard low.number <= second.number else { throw .turnedRange }
    let (unit, scale) = isSecondGiven ? secondUnit : firstUnit
    return amount(low, second, unit, scale)
  }

  // MARK: Words after

  private mutating func readTail(_ figure: inout PrintedFigure) throws(Refusal) {
    if let tail {
      figure.qualifier = tail.value
      index = tail.end
    }
    skipSpace()
    let start = index
    while index < text.count, ".,;:)\"'”".utf8.contains(text[index]) || text[index] == 0x20 {
      index += 1
    }
    guard index < text.count else { return }
    if text[index...].contains(where: isDigit) { throw .twoNumbers }
    let isContext =
      text[index] == UInt8(ascii: "(") || PrintedWords.context.match(text, at: index) != nil
    guard isContext, figure.unit != nil else { throw .unknownUnit(words(from: start)) }
  }

  /// "Trở lên" and the like, right behind.
  private var tail: (value: Qualifier, end: Int)? {
    let next = index < text.count && text[index] == 0x20 ? index + 1 : index
    return PrintedWords.tails.match(text, at: next)
  }

  /// Applies what the words before the number say of it.
  private func settle(_ figure: inout PrintedFigure) throws(Refusal) {
    guard !leads.isEmpty else { return }
    let isTimes = figure.unit?.base.utf8.elementsEqual("lần".utf8) ?? false
    if leads.contains(.exceeding) || leads.contains(.fallingShort) {
      guard figure.unit?.isPercent == false, !isTimes else { throw .relative }
      figure.qualifier = leads.contains(.exceeding) ? .over : .most
    }
    if isTimes, leads.contains(.up) || leads.contains(.down) { throw .relative }
    if leads.contains(.times), !isTimes { throw .relative }
    if leads.contains(.down) {
      (figure.low, figure.high) = (-figure.high, -figure.low)
    }
  }

  // MARK: Looking

  /// Whether a number follows, with or without a space.
  private func isDigitNext(after end: Int) -> Bool {
    let next = end < text.count && text[end] == 0x20 ? end + 1 : end
    return next < text.count && isDigit(text[next])
  }

  private mutating func skipSpace() {
    while index < text.count, text[index] == 0x20 { index += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private func isPoint(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C }

  private var isSignBeforeDigit: Bool { isSign(at: index) }

  /// Whether a sign stands here with a digit right behind it.
  private func isSign(at index: Int) -> Bool {
    text.withUnsafeBufferPointer { buffer in
      let length = DecimalNumber.signLength(buffer.span, at: index)
      return length > 0 && index + length < buffer.count && isDigit(buffer[index + length])
    }
  }

  /// A few words for a message.
  private func words(from start: Int) -> String {
    String(String(decoding: text[start...], as: UTF8.self).prefix(40))
  }
}
