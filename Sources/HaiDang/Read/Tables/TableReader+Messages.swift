import HaiDangSource

/// What is wrong with a table as such.
extension Diagnostic {
  static func tooLargeTable(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenTable, .error, at: place, vi: "bảng lớn hơn 2 GB", en: "the table is larger than 2 GB")
  }

  static func unknownNotation(_ place: SourcePlace, _ name: String) -> Diagnostic {
    Diagnostic(
      .brokenTable, .error, at: place,
      vi: "'\(name)' không phải cách viết số; có: vi, canonical, en",
      en: "'\(name)' is no way of writing numbers; there are: vi, canonical, en")
  }

  static func tooManyColumns(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenTable, .error, at: place,
      vi: "bảng có hơn \(TableReader.maximumColumns) cột",
      en: "the table has more than \(TableReader.maximumColumns) columns")
  }

  static func wrongCellCount(_ place: SourcePlace, count: Int, width: Int)
    -> Diagnostic
  {
    Diagnostic(
      .wrongCellCount, .error, at: place,
      vi: "hàng có \(count) ô, tiêu đề có \(width); ô chứa dấu phân cách phải đặt trong ngoặc kép",
      en:
        "the row has \(count) cells, the header \(width); a cell with a separator in it needs quotes"
    )
  }

  static func openQuote(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenTable, .error, at: place, vi: "dấu ngoặc kép mở ở đây không được đóng",
      en: "the quote that opens here is never closed")
  }

  static func longCell(_ place: SourcePlace, isQuoted: Bool) -> Diagnostic {
    let hint =
      isQuoted
      ? Words(vi: "; có lẽ một dấu ngoặc kép chưa đóng", en: "; perhaps a quote is not closed")
      : .none
    return Diagnostic(
      .brokenTable, .error, at: place, vi: "ô dài hơn 1 MB" + hint.vietnamese,
      en: "the cell is longer than 1 MB" + hint.english)
  }

  static func quoteAfterSpace(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenTable, .error, at: place,
      vi: "có dấu cách trước dấu ngoặc kép mở ô; bỏ dấu cách ấy",
      en: "there is a space before the quote that opens the cell; leave it out")
  }

  static func otherSeparator(_ place: SourcePlace, _ found: UInt8, _ separator: UInt8)
    -> Diagnostic
  {
    let found = separatorName(found)
    let wanted = separatorName(separator)
    return Diagnostic(
      .wrongCellCount, .error, at: place,
      vi: "hàng này ngăn ô bằng \(found.vietnamese), tiêu đề bằng \(wanted.vietnamese)",
      en: "this row separates cells by \(found.english), the header by \(wanted.english)")
  }

  private static func separatorName(_ byte: UInt8) -> Words {
    if byte == UInt8(ascii: "\t") { return Words(vi: "tab", en: "tabs") }
    let sign = "'\(Character(Unicode.Scalar(byte)))'"
    return Words(vi: sign, en: sign)
  }

  static func textAfterQuote(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenTable, .error, at: place, vi: "có chữ sau dấu ngoặc kép đóng của ô",
      en: "there is text after the closing quote of the cell")
  }

  static func nulByte(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .brokenTable, .error, at: place, vi: "có byte NUL trong ô",
      en: "there is a NUL byte in the cell")
  }
}
