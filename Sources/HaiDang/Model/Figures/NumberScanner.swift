import HaiDangSource

/// Finds figures in running text, fast: the text is only folded around digits, in memory that is kept for
/// the next text.
struct NumberScanner {
  /// A figure in a text.
  struct Found: Hashable, Sendable {
    /// The figure, with its hedge and unit; the unit is nothing where none follows.
    var figure: PrintedFigure
    /// The bytes it stands at, from the number to the end of the unit.
    var range: Range<Int>
  }

  private var window: FoldedWindow

  init(_ language: Language, _ units: UnitTable = .shipped) {
    window = FoldedWindow(language, units)
  }

  /// All numbers of a text, dates, document numbers and parts of names apart.
  mutating func numbers(in text: [UInt8], withUnitOnly: Bool = false) -> [Found] {
    var found: [Found] = []
    forEachNumber(in: text, withUnitOnly: withUnitOnly) { found.append($0) }
    return found
  }

  /// Goes through the numbers of a text in their order.
  mutating func forEachNumber(in text: [UInt8], withUnitOnly: Bool, _ body: (Found) -> Void) {
    window.forget()
    var index = 0
    while let start = Self.nextNumber(text, from: index) {
      var end = Self.tokenEnd(text, start)
      let isCandidate =
        !Self.isPartOfName(text, start) && !(withUnitOnly && !Self.mayHaveUnit(text, end))
      if isCandidate {
        end = max(end, Self.readNumber(&window, in: text, at: start, withUnitOnly, body))
      }
      index = end
    }
  }

  // MARK: Where numbers stand

  /// The next digit, eight bytes at a time.
  private static func nextNumber(_ text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      var index = start
      let ones: UInt64 = 0x0101_0101_0101_0101
      while index < bytes.count {
        let eight = WordFilter.eight(bytes, at: index)
        let low = eight & (ones &* 0x7F)
        let digits = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46) & ~eight & (ones &* 0x80)
        if digits != 0 { return index + digits.trailingZeroBitCount / 8 }
        index += 8
      }
      return nil
    }
  }

  private static func tokenEnd(_ text: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < text.count, isDigit(text[end]) || text[end] == 0x2E || text[end] == 0x2C {
      end += 1
    }
    return end
  }

  /// "T2", "COVID-19", "2021-2025": what stands right before belongs to it.
  private static func isPartOfName(_ text: [UInt8], _ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = text[start - 1]
    let isHyphen = before == UInt8(ascii: "-") && start > 1
    let byte = isHyphen ? text[start - 2] : before
    let isLetter = FoldedText.isWordByte(byte) && byte < 0x80 || byte >= 0xC3 && byte < 0xE2
    let isTail =
      byte >= 0x80 && byte < 0xC0 && isVietnameseTail(text, isHyphen ? start - 2 : start - 1)
    return isLetter || isTail
  }

  /// Whether a continuation byte ends a letter (and not a dash, a quotation mark or a no-break space).
  private static func isVietnameseTail(_ text: [UInt8], _ index: Int) -> Bool {
    var lead = index
    while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    return (0xC3...0xC6).contains(text[lead]) || text[lead] == 0xE1
  }

  /// Whether what follows could be a unit or the rest of a range.
  private static func mayHaveUnit(_ text: [UInt8], _ end: Int) -> Bool {
    var next = end
    while next < text.count, isSpace(text[next]) { next += 1 }
    guard next < text.count else { return false }
    return FoldedText.isWordByte(text[next]) || "%-/$".utf8.contains(text[next])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  // MARK: One number

  /// The part of a text around a number, folded: its words are near it, and the next number often
  /// is too.
  private struct FoldedWindow {
    let language: Language
    let units: UnitTable
    private(set) var folded = FoldedText()
    /// Reads what is folded; one for all numbers of the window.
    var reader: PrintedFigureReader
    private(set) var range = 0..<0

    /// How far around a number its words are looked for, and how much more is folded at once.
    private static let before = 48
    private static let after = 80
    private static let ahead = 32

    init(_ language: Language, _ units: UnitTable) {
      (self.language, self.units) = (language, units)
      reader = PrintedFigureReader([], language, units)
    }

    /// Makes ready for another text.
    mutating func forget() {
      range = 0..<0
    }

    /// Makes sure that the words around `start` are folded.
    mutating func move(to start: Int, in text: [UInt8]) {
      let wanted = boundary(text, start - Self.before)..<boundary(text, start + Self.after)
      if range.contains(wanted) { return }
      range = wanted.lowerBound..<boundary(text, wanted.upperBound + Self.ahead)
      // The reader lets go of what was folded, so that the same memory takes it anew.
      reader.text = []
      text.withUnsafeBufferPointer { folded.refold(.init(rebasing: $0[range])) }
      reader.text = folded.bytes
    }
  }

  /// The nearest offset that does not cut a character.
  private static func boundary(_ text: [UInt8], _ offset: Int) -> Int {
    var index = max(0, min(offset, text.count))
    while index > 0, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// Reads the number at a place, if one of those that are wanted stands there; says where it ends.
  private static func readNumber(
    _ window: inout FoldedWindow, in text: [UInt8], at start: Int, _ withUnitOnly: Bool,
    _ body: (Found) -> Void
  ) -> Int {
    window.move(to: start, in: text)
    let origin = window.range.lowerBound
    guard let position = window.folded.position(of: start - origin) else { return start }
    if withUnitOnly,
      !mayGetUnit(window.folded.bytes, at: position, window.language, window.units)
    {
      return start
    }
    let before = leads(window.folded.bytes, before: position, window.language)
    guard let figure = try? window.reader.figureInProse(at: before.start, after: before.leads)
    else { return start }
    let end = max(origin + window.folded.origin(of: window.reader.index), start + 1)
    if figure.unit != nil || !withUnitOnly { body(Found(figure: figure, range: start..<end)) }
    return end
  }

  /// Whether a unit, or the rest of a range that has one, may follow the number at a place; a place in a
  /// ranking needs none, only a word before it.
  private static func mayGetUnit(
    _ text: [UInt8], at position: Int, _ language: Language, _ units: UnitTable
  ) -> Bool {
    var end = tokenEnd(text, position)
    while end > position, !isDigit(text[end - 1]) { end -= 1 }
    if end < text.count, text[end] == 0x20 { end += 1 }
    let start = sign(text, before: position)
    return units.mayBegin(text, at: end) || PrintedWords.joints.mayBegin(text, at: end)
      || PrintedWords.lead(text, endingAt: withoutSpace(text, before: start), language) != nil
  }

  private static func withoutSpace(_ text: [UInt8], before end: Int) -> Int {
    end > 0 && text[end - 1] == 0x20 ? end - 1 : end
  }

  /// The words before a number that belong to it, and where it begins, its sign included.
  private static func leads(_ text: [UInt8], before position: Int, _ language: Language)
    -> (leads: PrintedWords.Leads, start: Int)
  {
    var found = PrintedWords.Leads()
    let start = sign(text, before: position)
    var end = start
    while let lead = PrintedWords.lead(
      text, endingAt: withoutSpace(text, before: end), language)
    {
      // "Năm 2024" is a year; in "năm có 48 dự án" the word is about something else.
      if lead.value == .flag(.year), end < start { break }
      found.takeFurther(lead.value)
      end = lead.start
    }
    return (found, start)
  }

  private static func sign(_ text: [UInt8], before position: Int) -> Int {
    for length in [1, 3] where position >= length {
      let start = position - length
      let isSign = text.withUnsafeBufferPointer {
        DecimalNumber.signLength($0.span, at: start) == length
      }
      if isSign, start == 0 || text[start - 1] == 0x20 || text[start - 1] == UInt8(ascii: "(") {
        return start
      }
    }
    return position
  }
}
