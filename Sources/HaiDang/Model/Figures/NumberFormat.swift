public import HaiDangSource

/// How numbers are written: the one formatter of prose, tables, axes and drawings.
///
/// Vietnamese: a decimal comma, points between thousands; English the other way round. A hedge
/// stands before the number, a no-break space between number and unit, none before %. Years are not
/// numbers and never come here. What it writes, `PrintedFigure` reads back.
public struct NumberFormat: Hashable, Sendable {
  /// Where the number stands.
  public enum Place: Hashable, Sendable {
    /// In running text: "từ 1,8 đến 2,3 tỷ USD".
    case prose
    /// Where room is short, in charts and tables: "1,8–2,3 tỷ USD".
    case chart
  }

  /// The language of the page.
  public var language: Language

  /// Makes the format of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// A number with so many decimals, or with those it has.
  public func number(_ number: DecimalNumber, decimals: Int? = nil) -> String {
    let isVietnamese = language == .vietnamese
    return number.written(
      decimals: decimals ?? number.decimals, group: isVietnamese ? "." : ",",
      point: isVietnamese ? "," : ".", minus: "\u{2212}")
  }

  /// The number of a tick, a coordinate or another computed value, with so many decimals.
  public func number(_ value: Double, decimals: Int) -> String {
    if let exact = DecimalNumber(rounding: value, decimals: decimals) {
      return number(exact, decimals: decimals)
    }
    if let whole = DecimalNumber(rounding: value, decimals: 0) { return number(whole) }
    return value.isNaN ? "" : value < 0 ? "\u{2212}∞" : "∞"
  }

  /// A quantity with its hedge and unit; an estimate says so.
  public func quantity(
    _ quantity: Quantity, _ place: Place = .prose, isEstimate: Bool = false
  ) -> String {
    let figure = quantity.unit.isRank ? rank(quantity) : measure(quantity, place)
    let hedge = quantity.qualifier.words(language)
    let hedged = hedge.isEmpty ? figure : hedge + " " + figure
    return isEstimate ? estimateWord + " " + hedged : hedged
  }

  /// A quantity without its unit, for an axis, a column or a label whose head names the unit.
  public func bare(_ quantity: Quantity) -> String {
    let hedge = quantity.qualifier.words(language)
    let digits = range(quantity, .chart)
    return hedge.isEmpty ? digits : hedge + " " + digits
  }

  private func measure(_ quantity: Quantity, _ place: Place) -> String {
    let isOne = quantity.low == DecimalNumber(1) && !quantity.isRange && quantity.decimals == 0
    let symbol = quantity.unit.symbol(language, isOne: isOne)
    let space = quantity.unit.isSpaced ? "\u{A0}" : ""
    return range(quantity, place) + space + symbol
  }

  private func range(_ quantity: Quantity, _ place: Place) -> String {
    let low = number(quantity.low, decimals: endDecimals(quantity.low, quantity))
    guard quantity.isRange else { return low }
    let high = number(quantity.high, decimals: endDecimals(quantity.high, quantity))
    // A hedge already opens the phrase: "khoảng 2–3", not "khoảng từ 2 đến 3".
    guard place == .prose, quantity.qualifier == .exact else { return low + "–" + high }
    return Words(vi: "từ \(low) đến \(high)", en: "from \(low) to \(high)")(language)
  }

  /// The ends of a range are written as short as they are: "2–2,5", as the sources do.
  private func endDecimals(_ end: DecimalNumber, _ quantity: Quantity) -> Int {
    quantity.isRange ? min(end.decimals, quantity.decimals) : quantity.decimals
  }

  private func rank(_ quantity: Quantity) -> String {
    let place = number(quantity.low, decimals: 0)
    let of = quantity.outOf.map { "/\($0)" } ?? ""
    return Words(vi: "thứ \(place)\(of)", en: "rank \(place)\(of)")(language)
  }

  private var estimateWord: String { Words(vi: "ước", en: "an estimated")(language) }
}
