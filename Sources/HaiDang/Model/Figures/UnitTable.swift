import HaiDangSource

/// All units that figures may have: what the program knows, and the words that a site declares.
///
/// A unit in a text is scale words (nghìn, triệu, tỷ), then a base with all its spellings ("VNĐ",
/// "VND", "đồng"), then what it is counted by ("/tháng").
///
/// It is a reference: every number in a text is read with it, and a copy would count its parts.
public final class UnitTable: Sendable {
  /// A base and the ways of writing it.
  struct Base: Hashable, Sendable {
    var base: String
    var exponent = 0
    var symbol: Words
    var singular: String?
    var spellings: [String]
  }

  private let bases: [Base]
  /// For every base its units in the usual scales, made once.
  private let prepared: [[Unit]]
  private let spellings: PhraseTable<Int>
  /// A unit is counted by few things; what stands behind them is no part of it.
  private static let mostParts = 4

  /// The units the program knows.
  public static let shipped = UnitTable(bases: UnitTable.shippedBases)

  private init(bases: [Base]) {
    self.bases = bases
    prepared = bases.map { base in UnitTable.usualScales.map { UnitTable.unit(base, scale: $0) } }
    var spellings = PhraseTable<Int>()
    for (index, base) in bases.enumerated() {
      let names = base.spellings + [base.symbol.vietnamese, base.symbol.english]
      for name in names + [base.singular].compactMap(\.self) { spellings.add(name, index) }
    }
    self.spellings = spellings
  }

  /// The same table with memory of its own.
  ///
  /// For a thread that reads many numbers: two would count the references to one table at each.
  func copy() -> UnitTable { UnitTable(bases: bases) }

  /// This table with counting words a site declares (`units:`); a word known already stays as it is.
  public func declaring(_ words: [String]) -> UnitTable {
    var known = spellings
    var new: [Base] = []
    for word in words where !UnitTable.isUnit(FoldedText(word).bytes, known) {
      known.add(word, bases.count + new.count)
      new.append(
        Base(base: word, symbol: Words(vi: word, en: word), singular: nil, spellings: [word]))
    }
    return new.isEmpty ? self : UnitTable(bases: bases + new)
  }

  /// The unit that a whole text names, in any of its spellings; `nil` for any other text.
  public func unit(_ text: String) -> Unit? {
    let folded = FoldedText(text)
    guard let found = match(folded.bytes, at: 0), found.end == folded.bytes.count else {
      return nil
    }
    return found.unit
  }

  /// What was found at a place in a text.
  struct Match {
    /// The unit; `nil` where scale words stand alone ("8,7 nghìn tỷ").
    var unit: Unit?
    /// The scale of the scale words.
    var scale: Int
    /// The end of what was read.
    var end: Int
  }

  /// Whether a unit or a scale word may begin at a place in a folded text.
  func mayBegin(_ text: [UInt8], at index: Int) -> Bool {
    UnitTable.scales.mayBegin(text, at: index) || spellings.mayBegin(text, at: index)
  }

  /// Reads a unit in a folded text.
  func match(_ text: [UInt8], at start: Int) -> Match? {
    let (scale, index) = UnitTable.scale(text, at: start)
    guard let word = spellings.match(text, at: index) else {
      return scale == 0 ? nil : Match(unit: nil, scale: scale, end: trimmedEnd(text, index))
    }
    let usual = UnitTable.usualScales.firstIndex(of: scale)
    var unit =
      usual.map { prepared[word.value][$0] } ?? UnitTable.unit(bases[word.value], scale: scale)
    var end = word.end
    for _ in 0..<UnitTable.mostParts {
      guard let part = UnitTable.parts.match(text, at: UnitTable.skipSpace(text, end)) else {
        break
      }
      unit.count(by: part.value)
      end = part.end
    }
    return Match(unit: unit, scale: scale, end: end)
  }

  /// Whether a whole folded text is a unit with one of these spellings.
  private static func isUnit(_ text: [UInt8], _ spellings: PhraseTable<Int>) -> Bool {
    guard let word = spellings.match(text, at: scale(text, at: 0).end) else { return false }
    var end = word.end
    for _ in 0..<mostParts {
      guard let part = parts.match(text, at: skipSpace(text, end)) else { break }
      end = part.end
    }
    return end == text.count
  }

  /// The scale words at a place in a folded text, and where what follows them begins.
  private static func scale(_ text: [UInt8], at start: Int) -> (value: Int, end: Int) {
    var index = start
    var scale = 0
    while let word = scales.match(text, at: index), scale <= 12 {
      scale += word.value
      index = skipSpace(text, word.end)
    }
    return (scale, index)
  }

  /// A unit of this base with other scale words.
  static func unit(_ unit: Unit, scale: Int) -> Unit {
    var scaled = unit
    let old = scaleWords(unit.scale)
    let plain = Words(
      vi: String(unit.symbol.vietnamese.dropFirst(old.vietnamese.count)),
      en: String(unit.symbol.english.dropFirst(old.english.count)))
    let new = scaleWords(scale)
    scaled.symbol = new + plain
    scaled.englishSingular = unit.englishSingular.map {
      new.english + $0.dropFirst(old.english.count)
    }
    scaled.exponent += scale - unit.scale
    scaled.scale = scale
    return scaled
  }

  /// Every spelling of a unit without scale words, for suggestions.
  var names: [String] { bases.map(\.symbol.vietnamese) }

  private static let usualScales = [0, 3, 6, 9, 12]

  private static func unit(_ base: Base, scale: Int) -> Unit {
    let words = scaleWords(scale)
    return Unit(
      base: base.base, exponent: base.exponent + scale, symbol: words + base.symbol,
      englishSingular: base.singular.map { words.english + $0 }, scale: scale)
  }

  private static func skipSpace(_ text: [UInt8], _ index: Int) -> Int {
    index < text.count && text[index] == 0x20 ? index + 1 : index
  }

  private func trimmedEnd(_ text: [UInt8], _ index: Int) -> Int {
    index > 0 && index <= text.count && text[index - 1] == 0x20 ? index - 1 : index
  }
}

extension Unit {
  /// Makes it a unit for each of something: "đồng" by "tháng" is "đồng/tháng".
  fileprivate mutating func count(by part: Words) {
    base += "/" + part.vietnamese
    symbol = symbol + Words(vi: "/" + part.vietnamese, en: "/" + part.english)
    englishSingular = englishSingular.map { $0 + "/" + part.english }
  }
}
