/// How numbers and dates are written, and the few words that a chart says itself.
///
/// Given from outside: a chart never asks the machine for its language.
public struct ChartLocale: Hashable, Sendable {
  /// The sign before decimals.
  public var decimal: String
  /// The sign between thousands.
  public var group: String
  /// How a month is written, `{m}` and `{y}` standing for its parts.
  public var monthPattern: String
  /// How a day is written, `{d}`, `{m}` and `{y}` standing for its parts.
  public var dayPattern: String
  /// The words.
  public var words: ChartWords
  /// The words of a chart's summary.
  public var summary: SummaryWords

  /// A locale of its own.
  public init(
    decimal: String, group: String, monthPattern: String, dayPattern: String, words: ChartWords,
    summary: SummaryWords
  ) {
    self.decimal = decimal
    self.group = group
    self.monthPattern = monthPattern
    self.dayPattern = dayPattern
    self.words = words
    self.summary = summary
  }

  /// Vietnamese: 1.234,5 and 31/12/2025.
  public static let vietnamese = ChartLocale(
    decimal: ",", group: ".", monthPattern: "{m}/{y}", dayPattern: "{d}/{m}/{y}",
    words: .vietnamese, summary: .vietnamese)

  /// English: 1,234.5 and 2025-12-31.
  public static let english = ChartLocale(
    decimal: ".", group: ",", monthPattern: "{y}-{m}", dayPattern: "{y}-{m}-{d}",
    words: .english, summary: .english)

  /// A month, "7/2025".
  public func month(year: Int, month: Int) -> String {
    fill(monthPattern, year: year, month: month, day: 1)
  }

  /// A day, "15/7/2025".
  public func day(_ date: ChartDate) -> String {
    fill(dayPattern, year: date.year, month: date.month, day: date.day)
  }

  private func fill(_ pattern: String, year: Int, month: Int, day: Int) -> String {
    var text = ""
    var rest = pattern[...]
    let padded = pattern.hasPrefix("{y}")
    while let character = rest.popFirst() {
      guard character == "{", let name = rest.first, rest.dropFirst().first == "}" else {
        text.append(character)
        continue
      }
      rest.removeFirst(2)
      let number = name == "y" ? year : name == "m" ? month : day
      if padded, name != "y", number < 10 { text += "0" }
      text += String(number)
    }
    return text
  }
}
