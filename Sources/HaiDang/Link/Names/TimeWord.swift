/// The Vietnamese words around dates, periods and numbers of documents.
enum TimeWord: String, CaseIterable {
  case day = "ngày"
  case month = "tháng"
  case quarter = "quý"
  case year = "năm"
  case phase = "đoạn"
  case term = "kỳ"
  case years = "niên"
  case number = "số"
  case of = "của"
  case by = "do"
  case and = "và"
  case to = "đến"
  case first = "đầu"
  case last = "cuối"
  case middle = "giữa"
  case signed = "ký"
  case issue = "ban"
  case issued = "hành"
  case about = "về"
  case approving = "phê"
  case inside = "trong"
  case at = "tại"
  case after = "theo"
  case order = "quy"
  case adjusting = "điều"
  case thousand = "nghìn"
  case million = "triệu"
  case billion = "tỷ"
  case hectare = "ha"
  case people = "người"
  case dollar = "usd"
  case dong = "đồng"
  case project = "dự"

  /// Whether it says that the number before it counts something.
  var isUnit: Bool {
    switch self {
    case .thousand, .million, .billion, .hectare, .people, .dollar, .dong, .project: true
    default: false
    }
  }

  /// Whether it ends the name of an issuer, and begins what a document is about.
  var endsIssuer: Bool {
    switch self {
    case .about, .approving, .inside, .at, .after, .order, .adjusting, .to: true
    default: false
    }
  }

  /// The word that was read, if it is one of these; in either Unicode form and any case.
  static func word(_ word: NameWord) -> TimeWord? {
    let number = Int(table.number(of: word))
    return number == 0 ? nil : allCases[number - 1]
  }

  private static let table: NameWords = {
    var words = NameWords()
    for word in allCases {
      _ = words.enter(.reading(word.rawValue))
    }
    return words
  }()
}

/// Tokens of a text as dates and numbers are read from them: numbers, words around time, signs.
struct TimeTokens {
  /// One token.
  struct Token {
    var start: Int
    var end: Int
    /// The value of up to nine digits.
    var value: Int?
    /// The word, if it is one around time.
    var word: TimeWord?
    /// The sign, hyphens as `-`; 0 for a word.
    var sign: UInt32
    /// Whether the text ends here, or has a gap.
    var isEnd: Bool
  }

  private var tokenizer: NameTokenizer
  private var tokens: [Token] = []

  /// Starts to read at an offset.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) {
    tokenizer = NameTokenizer(bytes: bytes, index: offset)
  }

  /// The token at an index.
  subscript(_ index: Int) -> Token {
    mutating get {
      while tokens.count <= index { tokens.append(read()) }
      return tokens[index]
    }
  }

  private mutating func read() -> Token {
    var token = tokenizer.next()
    if token.isWord { tokenizer.read(&token) }
    let bytes = tokenizer.bytes[token.start..<token.end]
    var result = Token(
      start: token.start, end: token.end, value: nil, word: nil, sign: 0,
      isEnd: token.symbol == NameToken.end)
    if token.isWord {
      let isNumber = bytes.count < 10 && bytes.allSatisfy { $0 &- 0x30 < 10 }
      result.value = isNumber ? bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
      result.word = isNumber ? nil : TimeWord.word(tokenizer.word)
    } else if !result.isEnd {
      result.sign = token.symbol & 0x1F_FFFF
    }
    return result
  }
}
