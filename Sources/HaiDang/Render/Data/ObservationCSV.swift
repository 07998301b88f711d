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

  private let cells: ObservationCells
  private let style: Style
  private var bytes: [UInt8] = []

  /// The file of these observations.
  static func file(_ observations: some Sequence<Int>, of ledger: Ledger, _ style: Style) -> [UInt8]
  {
    var writer = ObservationCSV(ledger, style)
    writer.writeHeader()
    for index in observations { writer.writeRow(index) }
    return writer.bytes
  }

  private init(_ ledger: Ledger, _ style: Style) {
    cells = ObservationCells(ledger)
    self.style = style
    if style == .vietnamese { bytes = [0xEF, 0xBB, 0xBF] }
  }

  private mutating func writeHeader() {
    for column in ObservationColumn.allCases {
      write(style == .canonical ? column.name : column.title(.vietnamese), after: column)
    }
  }

  private mutating func writeRow(_ index: Int) {
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
    var text = text
    text.withUTF8 { write($0.span, separator) }
    if column == .note {
      bytes.append(contentsOf: [0x0D, 0x0A])
    } else {
      bytes.append(separator)
    }
  }

  /// Writes a cell, in quotes where a reader would otherwise cut or trim it.
  private mutating func write(_ text: Span<UInt8>, _ separator: UInt8) {
    var needsQuotes = !text.isEmpty && (text[0] == 0x20 || text[text.count - 1] == 0x20)
    for index in 0..<text.count {
      let byte = text[index]
      needsQuotes = needsQuotes || byte == separator || byte == 0x22 || byte == 0x0A || byte == 0x0D
    }
    if needsQuotes { bytes.append(0x22) }
    for index in 0..<text.count {
      if text[index] == 0x22 { bytes.append(0x22) }
      bytes.append(text[index])
    }
    if needsQuotes { bytes.append(0x22) }
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
