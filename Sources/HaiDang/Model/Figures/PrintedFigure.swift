public import HaiDangSource

/// A figure read from the words that print it: "ước đạt 28,5 tỷ USD", "từ 1,8-2,3 tỷ USD".
public struct PrintedFigure: Hashable, Sendable {
  /// The value, or the lower end of a range.
  public var low: DecimalNumber
  /// The value, or the upper end of a range.
  public var high: DecimalNumber
  /// How many decimals were printed; of a range, the more of the two.
  public var decimals: Int
  /// The hedge.
  public var qualifier: Qualifier
  /// The unit; `nil` where none is printed ("17"), or only scale words ("8,7 nghìn tỷ").
  public var unit: Unit?
  /// The scale of scale words without a unit: 12 for "8,7 nghìn tỷ".
  public var scale: Int
  /// Of how many, in a ranking: "thứ 6/20".
  public var outOf: Int?
  /// What the words say of its kind: "ước", "dự kiến" make it an estimate.
  public var kind: Observation.Kind?

  /// Why words are not read as a figure.
  public enum Refusal: Error, Hashable, Sendable {
    /// There is no digit: "hai dự án".
    case noNumber
    /// The words before the number are not known.
    case unknownWords(String)
    /// Digits that the language does not write so: "4.35" in Vietnamese, "1.53.0".
    case badDigits(String)
    /// Two numbers that are not a range: "17 USD/12,5 tỷ USD".
    case twoNumbers
    /// A fraction or a date: "2/3", "15/1/2024".
    case fraction
    /// A year: "năm 2024".
    case year
    /// A change from one value to another: "từ 15% lên 26%".
    case change
    /// A difference from something that is not given: "vượt 5% kế hoạch", "tăng 2,3 lần".
    case relative
    /// The lower end is above the upper.
    case turnedRange
    /// A range begins and does not end: "từ 500 ha".
    case openRange
    /// Words after the number that are no unit: "12 con tàu nữa".
    case unknownUnit(String)
  }

  /// Reads the whole of `text`, printed in `language`.
  public static func parse(
    _ text: String, _ language: Language, units: UnitTable = .shipped
  ) -> Result<PrintedFigure, Refusal> {
    parse(FoldedText(text), language, units)
  }

  static func parse(
    _ text: FoldedText, _ language: Language, _ units: UnitTable
  ) -> Result<PrintedFigure, Refusal> {
    var reader = PrintedFigureReader(text.bytes, language, units)
    do {
      return .success(try reader.figure())
    } catch {
      return .failure(error)
    }
  }

  /// The quantity, where a unit is printed or given.
  func quantity(unit given: Unit?) -> Quantity? {
    let completed = given.map { scale == 0 ? $0 : UnitTable.unit($0, scale: scale) }
    guard let unit = unit ?? completed else { return nil }
    return Quantity(
      low: low, high: high, decimals: decimals, qualifier: qualifier, unit: unit, outOf: outOf)
  }
}

extension PrintedFigure.Refusal {
  /// What is wrong, in words for a diagnostic.
  var words: Words {
    switch self {
    case .noNumber: Words(vi: "không có chữ số", en: "there is no digit in it")
    case .unknownWords(let words):
      Words(
        vi: "không hiểu '\(words)' trước con số", en: "'\(words)' before the number is not known")
    case .badDigits(let digits) where digits.count(where: \.isNumber) > DecimalNumber.maximumDigits:
      Words(
        vi: "'\(digits)' dài quá \(DecimalNumber.maximumDigits) chữ số",
        en: "'\(digits)' has more than \(DecimalNumber.maximumDigits) digits")
    case .badDigits(let digits):
      Words(
        vi:
          "'\(digits)' không phải cách viết số của ngôn ngữ này (tiếng Việt: 1.234,5; tiếng Anh: 1,234.5)",
        en:
          "'\(digits)' is not how this language writes a number (Vietnamese: 1.234,5; English: 1,234.5)"
      )
    case .twoNumbers: Words(vi: "có hai con số", en: "it holds two numbers")
    case .fraction: Words(vi: "là phân số hoặc ngày tháng", en: "it is a fraction or a date")
    case .year: Words(vi: "là năm, không phải số liệu", en: "it is a year, not a figure")
    case .change:
      Words(
        vi: "là mức thay đổi, không phải khoảng",
        en: "it is a change from one to another, not a range")
    case .relative:
      Words(
        vi: "là phần chênh lệch, không phải giá trị", en: "it is a difference, not a value")
    case .turnedRange:
      Words(vi: "số đầu lớn hơn số cuối", en: "its first number is above its second")
    case .openRange: Words(vi: "thiếu số cuối của khoảng", en: "its range has no end")
    case .unknownUnit(let words):
      Words(vi: "'\(words)' không phải đơn vị", en: "'\(words)' is not a unit")
    }
  }
}
