import HaiDangSource

/// Looks for the words that an observation quotes in the article they are from, and for its number in them.
enum QuoteCheck {
  /// What was found.
  enum Result: Int, Hashable, Sendable {
    /// The words stand in the article and state the number with its hedge.
    case found
    /// The words do not stand in the article.
    case missing
    /// The words do not hold the number.
    case withoutNumber
    /// The words hold the number with another hedge.
    case otherHedge
  }

  /// Looks for `quote` in an article's Markdown as it is typed; white space and the form of letters do not
  /// count, nor emphasis and the addresses of links.
  static func check(
    _ quote: String, in article: FoldedProse, _ observation: Observation, _ units: UnitTable,
    _ language: Language
  ) -> Result {
    let words = FoldedProse(quote)
    guard article.contains(words) else { return .missing }
    var scanner = NumberScanner(language, units)
    let numbers = scanner.numbers(in: Array(quote.utf8))
    let same = numbers.filter { isSame($0.figure, observation.quantity) }
    guard !same.isEmpty else { return .withoutNumber }
    let hedge = observation.quantity.qualifier
    return same.contains { $0.figure.qualifier == hedge } ? .found : .otherHedge
  }

  /// The diagnostic for a result; nothing where the quote is found, or its row says why it is not.
  static func diagnostic(_ result: Result, _ observation: Observation, _ quote: String)
    -> Diagnostic?
  {
    if observation.rank == .deprecated, observation.why != nil { return nil }
    switch result {
    case .found: return nil
    case .missing: return .missingQuote(observation.valuePlace, quote)
    case .withoutNumber: return .quoteWithoutNumber(observation.valuePlace, observation, quote)
    case .otherHedge: return .otherHedge(observation.valuePlace, observation, quote)
    }
  }

  private static func isSame(_ figure: PrintedFigure, _ quantity: Quantity) -> Bool {
    guard let found = figure.quantity(unit: quantity.unit), found.unit.converts(to: quantity.unit)
    else { return false }
    let power = found.unit.exponent - quantity.unit.exponent
    let low = found.low.scaled(by: power)
    let high = found.high.scaled(by: power)
    // "Giảm 12%" is −12 where a quote may have only "12%".
    return low == quantity.low && high == quantity.high
      || low == -quantity.high && high == -quantity.low
  }
}

/// The text of an article folded for finding quotes in it; folded once, asked often.
struct FoldedProse: Sendable {
  private let bytes: [UInt8]

  init(_ text: String) {
    var text = text
    bytes = text.withUTF8 { FoldedProse.plain(FoldedText($0.span).bytes) }
  }

  init(_ text: [UInt8]) {
    bytes = text.withUnsafeBufferPointer { FoldedProse.plain(FoldedText($0.span).bytes) }
  }

  /// Whether it holds these words; no byte of it is looked at more than twice, however much of the words
  /// stands in it again and again (Knuth, Morris, Pratt).
  func contains(_ words: FoldedProse) -> Bool {
    let wanted = words.bytes
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return false }
    let borders = words.borders
    var matched = 0
    for byte in bytes {
      while matched > 0, wanted[matched] != byte { matched = Int(borders[matched - 1]) }
      if wanted[matched] == byte { matched += 1 }
      if matched == wanted.count { return true }
    }
    return false
  }

  /// For every beginning of the text how much of it is also its end, without being all of it.
  private var borders: [Int32] {
    var borders = [Int32](repeating: 0, count: bytes.count)
    var matched = 0
    for index in bytes.indices.dropFirst() {
      while matched > 0, bytes[matched] != bytes[index] { matched = Int(borders[matched - 1]) }
      if bytes[matched] == bytes[index] { matched += 1 }
      borders[index] = Int32(clamping: matched)
    }
    return borders
  }

  /// Text without `*`, and links without their brackets and addresses; a figure that the build fills in
  /// (`[](kpi:…)`) leaves nothing, so that it cannot vouch for itself.
  private static func plain(_ text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "["): index += 1
      case UInt8(ascii: "]"):
        index += 1
        if index < text.count, text[index] == UInt8(ascii: "(") {
          index = (text[index...].prefix(500).firstIndex(of: UInt8(ascii: ")")) ?? index - 1) + 1
        }
      default:
        plain.append(text[index])
        index += 1
      }
    }
    return plain
  }
}

extension Diagnostic {
  fileprivate static func missingQuote(_ place: SourcePlace, _ quote: String) -> Diagnostic {
    Diagnostic(
      .quoteMismatch, .warning, at: place, vi: "câu '\(quote)' không có trong bài",
      en: "the words '\(quote)' are not in the article")
  }

  fileprivate static func quoteWithoutNumber(
    _ place: SourcePlace, _ observation: Observation, _ quote: String
  ) -> Diagnostic {
    let number = NumberFormat(.vietnamese).quantity(observation.quantity, .chart)
    let english = NumberFormat(.english).quantity(observation.quantity, .chart)
    return Diagnostic(
      .quoteMismatch, .warning, at: place, vi: "không thấy '\(number)' trong câu '\(quote)'",
      en: "'\(english)' is not in the words '\(quote)'")
  }

  fileprivate static func otherHedge(
    _ place: SourcePlace, _ observation: Observation, _ quote: String
  ) -> Diagnostic {
    let number = NumberFormat(.vietnamese).quantity(observation.quantity, .chart)
    let english = NumberFormat(.english).quantity(observation.quantity, .chart)
    return Diagnostic(
      .quoteMismatch, .warning, at: place,
      vi: "số liệu là '\(number)', câu '\(quote)' rào đón khác",
      en: "the figure is '\(english)', the words '\(quote)' hedge it otherwise")
  }
}
