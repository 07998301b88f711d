/// What a spreadsheet set to Vietnamese makes of a text in a table that it opens.
enum SpreadsheetGuess {
  /// Whether it would take a text for something else: a formula to run, or a date, a time or another
  /// number ("1/2", "3-4", "12:30", "1e5", "007").
  ///
  /// A number written as Vietnamese does, a percentage and a whole date mean there what they say.
  static func isTaken(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      return true
    case 0x30...0x39:
      return isNumeric(text) && !meansItself(text)
    default: return false
    }
  }

  /// Whether it is short and has no letters but the `e` of an exponent.
  private static func isNumeric(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 32 else { return false }
    for index in 0..<text.count {
      switch text[index] {
      case 0x20, 0x2B...0x3A, UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "%"): continue
      default: return false
      }
    }
    return true
  }

  private static func meansItself(_ text: Span<UInt8>) -> Bool {
    let isPercentage = text[text.count - 1] == UInt8(ascii: "%")
    let number = text.extracting(0..<text.count - (isPercentage ? 1 : 0))
    if case .number = DecimalNumber.read(number, .vietnamese) {
      return text.count == 1 || text[0] != 0x30 || text[1] < 0x30
    }
    return text.count == 10 && text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-")
  }
}
