/// The weight of a text.
public enum FontWeight: Hashable, Sendable {
  /// 400.
  case regular
  /// 700.
  case bold
}

/// Measures text without a browser, from a table of advances for each weight.
public struct FontMetrics: Hashable, Sendable {
  /// The fonts that a chart names, in the reader's order of preference.
  public static let stack =
    "'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"

  /// The widest of the stack's fonts, and 3 % for those not known: what layout uses.
  public static let readers = FontMetrics(
    regular: AdvanceTables.readersRegular, bold: AdvanceTables.readersBold, safety: 1.03)
  /// Liberation Sans, whose measure is Arial's.
  public static let liberationSans = FontMetrics(
    regular: AdvanceTables.liberationRegular, bold: AdvanceTables.liberationBold, safety: 1)
  /// DejaVu Sans.
  public static let dejaVuSans = FontMetrics(
    regular: AdvanceTables.dejaVuRegular, bold: AdvanceTables.dejaVuBold, safety: 1)

  private let regular: [UInt16]
  private let bold: [UInt16]
  private let safety: Double

  /// Takes two tables of advances, in the order of `AdvanceTables`.
  private init(regular: [UInt16], bold: [UInt16], safety: Double) {
    self.regular = regular
    self.bold = bold
    self.safety = safety
  }

  /// The width of a text set in one line; the same for either Unicode form of it.
  public func width(of text: String, size: Double, weight: FontWeight = .regular) -> Double {
    let table = weight == .bold ? bold : regular
    var thousandths = 0
    for scalar in text.unicodeScalars {
      if let place = GlyphIndex.place(of: scalar) {
        thousandths += Int(table[place])
      } else {
        thousandths += GlyphIndex.advance(unknown: scalar)
      }
    }
    return Double(thousandths) * size * safety / 1000
  }
}
