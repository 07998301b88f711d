/// One step of a text on its way through the names: a word, or one sign between words.
struct NameToken {
  /// The offset of the first byte.
  var start: Int
  /// The offset after the last byte.
  var end: Int
  /// The word's number, a sign, or the end of what can be read.
  var symbol: UInt32
  /// How many letters the word has.
  var letters = 0
  /// Which of them are capitals.
  var capitals: UInt64 = 0
  /// Whether a prefix may begin with it.
  var beginsPrefix = false

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

  /// Whether it is a word, known or not.
  var isWord: Bool { symbol & 0xC000_0000 == 0 }
  /// Whether it is a word with a capital first letter.
  var isCapitalised: Bool { isWord && capitals & 1 == 1 }
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
    while index < bytes.count {
      let (scalar, length) = UTF8Reader.scalar(bytes, at: index)
      guard WordBreak.isSpace(scalar) else { break }
      index += length
    }
    guard index < bytes.count else {
      return NameToken(start: bytes.count, end: bytes.count, symbol: NameToken.end)
    }
    let start = index
    guard WordBreak.separator(bytes, at: start) == 0 else { return sign(at: start) }
    index = WordBreak.wordEnd(bytes, from: start)
    return NameToken(start: start, end: index, symbol: NameToken.unknownWord)
  }

  /// Reads the word of a token: its letters and capitals, and in `word` what it is compared by.
  mutating func read(_ token: inout NameToken) {
    word.read(bytes, from: token.start, to: token.end)
    token.letters = word.letters
    token.capitals = word.capitals
  }

  private mutating func sign(at start: Int) -> NameToken {
    let (scalar, length) = UTF8Reader.scalar(bytes, at: start)
    index = min(bytes.count, start + max(length, WordBreak.separator(bytes, at: start)))
    let symbol = scalar == 0xFFFC ? NameToken.end : NameToken.sign(scalar)
    return NameToken(start: start, end: index, symbol: symbol)
  }
}
