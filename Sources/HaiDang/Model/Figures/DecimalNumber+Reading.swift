/// How the numbers of a text are written.
public enum NumberNotation: Hashable, Sendable {
  /// `1530` and `4.35`: no grouping, a decimal point.
  case canonical
  /// `1.530` and `4,35`: points between thousands, a decimal comma.
  case vietnamese
  /// `1,530` and `4.35`: commas between thousands, a decimal point.
  case english
  /// Not declared: a number is read where every notation that can read it agrees.
  case undeclared

  /// What `numbers:` in `site.yml` and `# numbers:` in a table may say.
  public init?(name: String) {
    switch name {
    case "canonical": self = .canonical
    case "vi": self = .vietnamese
    case "en": self = .english
    default: return nil
    }
  }
}

extension DecimalNumber {
  /// A number with the decimals it was printed with: `2,50` is 2.5 with two.
  public struct Printed: Hashable, Sendable {
    /// The number.
    public var number: DecimalNumber
    /// How many digits stood after the point, trailing zeros too.
    public var decimals: Int
  }

  /// What a text says when it is read as a number.
  public enum Reading: Hashable, Sendable {
    /// One number.
    case number(Printed)
    /// Two numbers, by the notation one thinks of.
    case ambiguous(DecimalNumber, DecimalNumber)
    /// No number.
    case none
  }

  /// Reads a whole text, with an optional sign, in a notation.
  static func read(_ text: Span<UInt8>, _ notation: NumberNotation) -> Reading {
    let sign = signLength(text, at: 0)
    let isNegative = sign > 0 && text[0] != UInt8(ascii: "+")
    let digits = sign..<text.count
    guard !digits.isEmpty else { return .none }
    switch notation {
    case .canonical:
      return reading(unsigned(text, digits, group: nil, point: dot), isNegative)
    case .vietnamese:
      return reading(unsigned(text, digits, group: dot, point: comma), isNegative)
    case .english:
      return reading(unsigned(text, digits, group: comma, point: dot), isNegative)
    case .undeclared:
      let canonical = unsigned(text, digits, group: nil, point: dot)
      let vietnamese = unsigned(text, digits, group: dot, point: comma)
      let english = unsigned(text, digits, group: comma, point: dot)
      let first = canonical ?? vietnamese ?? english
      for case let other? in [vietnamese, english] {
        guard let first, other.number != first.number else { continue }
        return isNegative
          ? .ambiguous(-first.number, -other.number) : .ambiguous(first.number, other.number)
      }
      return reading(first, isNegative)
    }
  }

  /// Reads a text in a notation; for programs and tests.
  public static func read(_ text: String, _ notation: NumberNotation) -> Reading {
    var text = text
    return text.withUTF8 { read($0.span, notation) }
  }

  /// Reads digits, grouping and point of `text[range]`, all of it.
  static func unsigned(
    _ text: Span<UInt8>, _ range: Range<Int>, group: UInt8?, point: UInt8
  ) -> Printed? {
    var significand: Int64 = 0
    var significant = 0
    var run = 0
    var groups = 0
    var fraction: Int?
    for index in range {
      let byte = text[index]
      if byte >= 0x30, byte <= 0x39 {
        if significand != 0 || byte != 0x30 { significant += 1 }
        guard significant <= maximumDigits else { return nil }
        significand = significand * 10 + Int64(byte - 0x30)
        if let digits = fraction { fraction = digits + 1 } else { run += 1 }
      } else if byte == group, fraction == nil {
        // A first group is 1 to 3 digits and does not begin with 0; every other has 3.
        let isFirst = groups == 0 && (1...3).contains(run) && text[range.lowerBound] != 0x30
        guard isFirst || (groups > 0 && run == 3) else { return nil }
        groups += 1
        run = 0
      } else if byte == point, fraction == nil, run > 0, groups == 0 || run == 3 {
        fraction = 0
      } else {
        return nil
      }
    }
    guard run > 0, fraction != 0, groups == 0 || run == 3, (fraction ?? 0) <= maximumDigits else {
      return nil
    }
    let decimals = fraction ?? 0
    return Printed(number: DecimalNumber(significand, exponent: -decimals), decimals: decimals)
  }

  /// The length of a sign at `index`: `-`, `+`, or the minus sign U+2212.
  static func signLength(_ text: Span<UInt8>, at index: Int) -> Int {
    guard index < text.count else { return 0 }
    if text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") { return 1 }
    let isMinus =
      index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x88
      && text[index + 2] == 0x92
    return isMinus ? 3 : 0
  }

  private static func reading(_ printed: Printed?, _ isNegative: Bool) -> Reading {
    guard let printed else { return .none }
    return .number(
      isNegative ? Printed(number: -printed.number, decimals: printed.decimals) : printed)
  }

  private static let dot = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")
}
