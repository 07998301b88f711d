/// One step of a text on its way through the names: a word, or one sign between words.
struct NameToken {
  private let range: (start: Int32, end: Int32)
  /// The word's number, a sign, or the end of what can be read.
  var symbol: UInt32
  /// How many letters the word has.
  var letters: UInt8 = 0
  /// Whether a prefix may begin with it.
  var beginsPrefix = false
  /// Which of them are capitals.
  var capitals: UInt64 = 0

  /// Makes a token that stands in a range of bytes; no text has 2 GB.
  init(start: Int, end: Int, symbol: UInt32) {
    range = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end))
    self.symbol = symbol
  }

  /// The offset of the first byte.
  var start: Int { Int(range.start) }
  /// The offset after the last byte.
  var end: Int { Int(range.end) }

  /// A word that no name has.
  static let unknownWord: UInt32 = 0
  /// The end of the text, or a gap in it.
  static let end: UInt32 = .max

  /// The symbol of a sign between words; all kinds of hyphens, and of single quotation marks, are one.
  static func sign(_ scalar: UInt32) -> UInt32 {
    if WordBreak.isHyphen(scalar) { return 0x8000_0000 | 0x2D }
    if scalar == 0x2018 || scalar == 0x2019 { return 0x8000_0000 | 0x27 }
    return 0x8000_0000 | scalar
  }

  /// The symbol of a prefix in all its spellings.
  static func prefix(_ group: Int) -> UInt32 { 0x4000_0000 | UInt32(group) }
  /// Whether a symbol is a prefix.
  static func isPrefix(_ symbol: UInt32) -> Bool { symbol & 0xC000_0000 == 0x4000_0000 }

  /// Whether a name may have a symbol: a sign, or a word that some name has.
  static func isReadable(_ symbol: UInt32) -> Bool { symbol != unknownWord && symbol != end }

  /// Whether it is a word, known or not.
  var isWord: Bool { symbol & 0xC000_0000 == 0 }
  /// Whether a name may have it.
  var isReadable: Bool { NameToken.isReadable(symbol) }
  /// Whether it is a word with a capital first letter.
  var isCapitalised: Bool { isWord && capitals & 1 == 1 }

  /// Whether it is a word in small letters but for its first.
  var isProper: Bool { isCapitalised && letters > 1 && capitals == 1 }

  /// Whether it is digits alone.
  func isDigits(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isWord && bytes[start..<end].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Whether it could number an item of a list: a letter, up to two digits, a small Roman numeral.
  func isItemNumber(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isWord, end - start <= 4 else { return false }
    if isDigits(in: bytes) { return end - start <= 2 }
    return letters == 1 || bytes[start..<end].allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
  }

  /// Whether it is a Roman numeral, or a digit that could number a name.
  func isNumeral(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isWord, end - start <= 4 else { return false }
    if isDigits(in: bytes) { return end - start == 1 && bytes[start] != 0x30 }
    return bytes[start..<end].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
  }
}

/// Reads tokens from text, one after the other.
struct NameTokenizer {
  /// The text.
  var bytes: UnsafeBufferPointer<UInt8>
  /// Where the next token is looked for.
  var index: Int
  /// The word read last, whose number the caller finds.
  var word = NameWord()

  /// The next token, white space skipped; a word is still to be read.
  mutating func next() -> NameToken {
    guard let word = nextWord() else { return nextAfterSpace() }
    return NameToken(start: word.start, end: word.end, symbol: NameToken.unknownWord)
  }

  /// The next token, if it is a word that one space at most parts from the last.
  @inline(__always)
  mutating func nextWord() -> WordPlace? {
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, WordBreak.isWord(bytes[index]) else { return nil }
    let word = WordPlace(bytes, at: index)
    index = word.end
    return word
  }

  /// The next token, if it is no such word.
  mutating func nextAfterSpace() -> NameToken {
    while index < bytes.count {
      let (scalar, length) = UTF8Reader.scalar(bytes, at: index)
      guard WordBreak.isSpace(scalar) else { break }
      index += length
    }
    guard index < bytes.count else {
      return NameToken(start: bytes.count, end: bytes.count, symbol: NameToken.end)
    }
    return WordBreak.separator(bytes, at: index) == 0 ? next() : sign(at: index)
  }

  /// Reads the word of a token: its letters and capitals, and in `word` what it is compared by.
  mutating func read(_ token: inout NameToken) {
    word.read(bytes, from: token.start, to: token.end)
    token.letters = UInt8(clamping: word.letters)
    token.capitals = word.capitals
  }

  private mutating func sign(at start: Int) -> NameToken {
    let (scalar, length) = UTF8Reader.scalar(bytes, at: start)
    index = min(bytes.count, start + max(length, WordBreak.separator(bytes, at: start)))
    let symbol = scalar == 0xFFFC ? NameToken.end : NameToken.sign(scalar)
    return NameToken(start: start, end: index, symbol: symbol)
  }
}
