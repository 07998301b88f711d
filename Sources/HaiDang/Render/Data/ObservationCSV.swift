import HaiDangMarkup
import HaiDangSource

/// Writes observations as comma-separated values (RFC 4180).
struct ObservationCSV {
  /// For whom the file is.
  enum Style: Hashable, Sendable {
    /// Programs: commas, decimal points; the file reads back as it was.
    case canonical
    /// Spreadsheets set to Vietnamese: a byte-order mark, semicolons, decimal commas, periods in words
    /// ("2024-07" would become a day), and no text that would run as a formula or turn into a date.
    case vietnamese
  }

  private let cells: ObservationCells
  private let style: Style
  private var bytes = ByteBuffer()

  /// The file of all observations; `rows` keeps what it is made of.
  static func file(of ledger: Ledger, _ style: Style, keeping rows: MadeRows) -> [UInt8] {
    var writer = ObservationCSV(ledger, style)
    writer.writeHeader()
    let ranges = ledger.catalogue.indicators.indices.map { indicator in
      let start = writer.bytes.count
      for position in ledger.observations(of: indicator) { writer.writeRow(position) }
      return start..<writer.bytes.count
    }
    let bytes = writer.bytes.finish()
    rows.keep(bytes, ranges)
    return bytes
  }

  /// The file of one indicator, from the rows of all where they were made.
  static func file(
    _ indicator: Int, of ledger: Ledger, _ style: Style, from rows: MadeRows
  ) -> [UInt8] {
    var writer = ObservationCSV(ledger, style)
    writer.writeHeader()
    if let made = rows.take(indicator) {
      made.withUnsafeBufferPointer { writer.bytes.append($0) }
    } else {
      for position in ledger.observations(of: indicator) { writer.writeRow(position) }
    }
    return writer.bytes.finish()
  }

  private init(_ ledger: Ledger, _ style: Style) {
    cells = ObservationCells(ledger)
    self.style = style
    if style == .vietnamese { bytes.append([0xEF, 0xBB, 0xBF]) }
  }

  private mutating func writeHeader() {
    for column in ObservationColumn.all {
      write(style == .canonical ? column.name : column.title(.vietnamese))
      end(column)
    }
  }

  private mutating func writeRow(_ index: Int) {
    cells.forEach(of: index) { column, cell in
      switch cell {
      case .empty: break
      case .text(let text): write(text)
      case .period(let period): write(self.text(period))
      case .number(let number, let decimals):
        let point = style == .canonical ? "." : ","
        append(number.written(decimals: decimals, group: nil, point: point, minus: "-"))
      }
      end(column)
    }
  }

  private mutating func end(_ column: ObservationColumn) {
    if column == .note {
      bytes.append(0x0D)
      bytes.append(0x0A)
    } else {
      bytes.append(separator)
    }
  }

  /// Writes a text, in quotes where a reader would otherwise cut or trim it.
  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      guard let first = utf8.first else { return }
      // A text that a spreadsheet would take for a formula, or for another number or a date, gets an
      // apostrophe.
      let isGuarded = style == .vietnamese && SpreadsheetGuess.isTaken(utf8.span)
      let needsQuotes =
        first == 0x20 || utf8[utf8.count - 1] == 0x20 || utf8.contains(where: isCut)
      if needsQuotes { bytes.append(0x22) }
      if isGuarded { bytes.append(UInt8(ascii: "'")) }
      if needsQuotes { appendDoubled(utf8) } else { bytes.append(utf8) }
      if needsQuotes { bytes.append(0x22) }
    }
  }

  private func text(_ period: Period) -> String {
    style == .canonical || period.months == 12 ? period.description : period.words(.vietnamese)
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append($0) }
  }

  private mutating func appendDoubled(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
  }

  private func isCut(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x22 || byte == 0x0A || byte == 0x0D
  }

  private var separator: UInt8 { style == .canonical ? UInt8(ascii: ",") : UInt8(ascii: ";") }
}
