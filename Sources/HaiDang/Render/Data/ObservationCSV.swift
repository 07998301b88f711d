import HaiDangSource

/// Writes observations as comma-separated values (RFC 4180).
struct ObservationCSV {
  /// For whom the file is.
  enum Style: Hashable, Sendable {
    /// Programs: commas, decimal points; the file reads back as it was.
    case canonical
    /// Spreadsheets set to Vietnamese: a byte-order mark, semicolons, decimal commas, and no text that a
    /// spreadsheet would run as a formula.
    case vietnamese
  }

  private let ledger: Ledger
  private let style: Style
  private var bytes: [UInt8] = []

  /// The file of these observations.
  static func file(_ observations: some Sequence<Int>, of ledger: Ledger, _ style: Style) -> [UInt8] {
    var writer = ObservationCSV(ledger, style)
    writer.writeHeader()
    for index in observations { writer.writeRow(index) }
    return writer.bytes
  }

  private init(_ ledger: Ledger, _ style: Style) {
    self.ledger = ledger
    self.style = style
    if style == .vietnamese { bytes = [0xEF, 0xBB, 0xBF] }
  }

  private mutating func writeHeader() {
    for column in ObservationColumn.allCases {
      write(style == .canonical ? column.name : column.title(.vietnamese), after: column)
    }
  }

  private mutating func writeRow(_ index: Int) {
    let cells = ObservationCells(ledger)
    for column in ObservationColumn.allCases {
      switch cells.cell(index, column) {
      case .empty: write("", after: column)
      case .text(let text): write(guarded(text), after: column)
      case .number(let number, let decimals):
        let point = style == .canonical ? "." : ","
        let digits = number.written(
          decimals: decimals, group: nil, point: point, minus: "-")
        write(digits, after: column)
      }
    }
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe.
  private func guarded(_ text: String) -> String {
    guard style == .vietnamese, let first = text.utf8.first else { return text }
    return "=+-@\t\r".utf8.contains(first) ? "'" + text : text
  }

  private mutating func write(_ text: String, after column: ObservationColumn) {
    let separator = style == .canonical ? UInt8(ascii: ",") : UInt8(ascii: ";")
    let needsQuotes = text.utf8.contains { byte in
      byte == separator || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    let isPadded = text.utf8.first == 0x20 || text.utf8.last == 0x20
    if needsQuotes || isPadded {
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    if column == .note {
      bytes.append(contentsOf: [0x0D, 0x0A])
    } else {
      bytes.append(separator)
    }
  }
}

extension ObservationColumn {
  /// The column's name for people.
  func title(_ language: Language) -> String {
    switch self {
    case .indicator: Words(vi: "Chỉ tiêu", en: "Indicator")(language)
    case .period: Words(vi: "Kỳ", en: "Period")(language)
    case .scope: Words(vi: "Phạm vi", en: "Scope")(language)
    case .kind: Words(vi: "Loại", en: "Kind")(language)
    case .printed: Words(vi: "Nguồn ghi", en: "As printed")(language)
    case .qualifier: Words(vi: "Rào đón", en: "Qualifier")(language)
    case .value: Words(vi: "Giá trị", en: "Value")(language)
    case .low: Words(vi: "Từ", en: "Low")(language)
    case .high: Words(vi: "Đến", en: "High")(language)
    case .unit: Words(vi: "Đơn vị", en: "Unit")(language)
    case .asOf: Words(vi: "Tính đến", en: "As of")(language)
    case .source: Words(vi: "Nguồn", en: "Source")(language)
    case .quote: Words(vi: "Câu trong bài", en: "Quote")(language)
    case .excerpt: Words(vi: "Nguyên văn", en: "Excerpt")(language)
    case .rank: Words(vi: "Chọn", en: "Rank")(language)
    case .why: Words(vi: "Lý do", en: "Why")(language)
    case .note: Words(vi: "Ghi chú", en: "Note")(language)
    }
  }
}
