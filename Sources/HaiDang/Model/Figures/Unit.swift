public import HaiDangSource

/// What a figure counts, and in which scale: "tỷ USD" is 10^9 of "USD".
///
/// Units convert by powers of ten only, and only within one base: đồng and USD never do.
public struct Unit: Hashable, Sendable {
  /// What is counted, in the smallest unit: "USD", "đồng/tháng", "m²".
  public var base: String
  /// The scale: the unit is 10^exponent of its base.
  public var exponent: Int
  /// How it is written after a number.
  public var symbol: Words
  /// How English writes it after 1, where that differs.
  public var englishSingular: String?

  /// The scale that its words give ("tỷ": 9), without that of a base such as ha.
  var scale: Int

  /// Whether it is a plain unit, without a scale word.
  public var isPlain: Bool { scale == 0 }

  /// Whether figures in this unit can be told in `other`.
  public func converts(to other: Unit) -> Bool { base == other.base }

  /// How it is written after a number, in `language`; after exactly one, in the singular.
  public func symbol(_ language: Language, isOne: Bool = false) -> String {
    if language == .english, isOne, let englishSingular { return englishSingular }
    return symbol(language)
  }

  /// Whether a space stands between a number and the unit: not before %.
  var isSpaced: Bool { symbol.vietnamese != "%" }

  /// Places, "thứ 6/20": written before the number, never converted.
  public var isRank: Bool { base == "hạng" }

  /// A share or a growth: what a formula counts as a fraction.
  public var isPercent: Bool { base == "%" }

  /// Per cent.
  public static let percent = Unit(
    base: "%", exponent: 0, symbol: Words(vi: "%", en: "%"), englishSingular: nil, scale: 0)

  /// The place in a ranking.
  public static let rank = Unit(
    base: "hạng", exponent: 0, symbol: Words(vi: "hạng", en: "rank"), englishSingular: nil,
    scale: 0)
}

extension Unit: CustomStringConvertible {
  /// The unit as tables write it.
  public var description: String { symbol.vietnamese }
}
