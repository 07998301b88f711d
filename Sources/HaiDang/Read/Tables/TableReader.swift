import HaiDangSource

/// Reads comma-separated values as RFC 4180 has them, and as spreadsheets really export them:
/// `,` `;` or tab between cells, any line end, quoted line ends, a line `# numbers: vi` before the
/// header.
struct TableReader {
  /// No cell is longer: a quote that is never closed would take the rest of the file.
  static let maximumCell = 1_000_000
  /// No table has more columns.
  static let maximumColumns = 1_000

  private let file: SourceFile
  private var table: Table
  private var diagnostics = Diagnostics()
  private var index = 0
  private var separator = UInt8(ascii: ",")
  private var isBroken = false
  /// The row and the column being read, as a spreadsheet counts them, from 0.
  private var row: Int32 = 0
  private var column = 0
  /// How many columns the header has before its empty ones are left out.
  private var headerWidth = 0

  /// Reads a file; without a header there is no table.
  static func read(_ file: SourceFile) -> (table: Table?, diagnostics: Diagnostics) {
    var reader = TableReader(file)
    let hasHeader = file.bytes.withUnsafeBufferPointer { reader.readAll($0.span) }
    return (hasHeader ? reader.table : nil, reader.diagnostics)
  }

  private init(_ file: SourceFile) {
    self.file = file
    table = Table(path: file.path, bytes: file.bytes)
  }

  private mutating func readAll(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else {
      diagnostics.add(.emptyFile(SourcePlace(path: file.path)))
      return false
    }
    guard text.count < Int32.max else {
      diagnostics.add(.tooLargeTable(SourcePlace(path: file.path)))
      return false
    }
    readDirectives(text)
    guard index < text.count else {
      diagnostics.add(.emptyFile(SourcePlace(path: file.path)))
      return false
    }
    separator = sniffedSeparator(text)
    guard readHeader(text) else { return false }
    table.cells.reserveCapacity(text.count / 6)
    while index < text.count, !isBroken {
      row += 1
      readRow(text)
    }
    return true
  }

  // MARK: Before the rows

  /// The lines `sep=;` and `# numbers: vi` that may stand first, and blank ones.
  private mutating func readDirectives(_ text: Span<UInt8>) {
    while index < text.count {
      let end = lineEnd(text, index)
      let line = String(decoding: file.bytes[index..<end], as: UTF8.self)
      let isSeparator = line.hasPrefix("sep=") && line.utf8.count == 5
      let isBlank = line.utf8.allSatisfy { " ,;\t".utf8.contains($0) }
      guard isSeparator || isBlank || line.hasPrefix("#") else { return }
      if line.hasPrefix("#") { readDirective(line) }
      // A spreadsheet shows every line but the one that tells it how cells are separated.
      if !isSeparator { row += 1 }
      index = pastLineEnd(text, end)
    }
  }

  private mutating func readDirective(_ line: String) {
    let words = line.split { " \t,;#\"".contains($0) }.joined(separator: " ")
    guard words.hasPrefix("numbers:") else { return }
    let name = words.dropFirst("numbers:".count).trimmingPrefix(" ")
    table.notation = NumberNotation(name: String(name))
    if table.notation == nil {
      diagnostics.add(.unknownNotation(SourcePlace(path: file.path, offset: index), String(name)))
    }
  }

  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The separator that occurs most in the header, outside quotes.
  private func sniffedSeparator(_ text: Span<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for position in index..<max(index, lineEnd(text, index)) {
      let byte = text[position]
      if byte == quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    return Self.separators.reduce(Self.separators[0]) {
      counts[$0, default: 0] < counts[$1, default: 0] ? $1 : $0
    }
  }

  private mutating func readHeader(_ text: Span<UInt8>) -> Bool {
    var heads: [Table.Cell] = []
    repeat {
      column = heads.count
      guard let cell = readCell(text) else { return false }
      heads.append(cell)
      guard heads.count <= TableReader.maximumColumns else {
        diagnostics.add(.tooManyColumns(place(index)))
        return false
      }
    } while movedPastSeparator(text)
    index = pastLineEnd(text, index)
    headerWidth = heads.count
    // A spreadsheet leaves empty columns at the right.
    while let last = heads.last, last.isEmpty, heads.count > 1 { heads.removeLast() }
    table.heads = heads
    table.headerRow = row
    table.names = heads.map(table.text)
    return true
  }

  // MARK: Rows

  private mutating func readRow(_ text: Span<UInt8>) {
    let start = table.cells.count
    let begin = index
    let width = table.names.count
    var isBlank = true
    var firstExtra: Int32?
    column = 0
    repeat {
      guard let cell = readCell(text) else {
        table.cells.removeSubrange(start...)
        return
      }
      if !cell.isEmpty { isBlank = false }
      if column < width {
        table.cells.append(cell)
      } else if firstExtra == nil, !cell.isEmpty || column >= headerWidth {
        firstExtra = cell.place
      }
      column += 1
    } while movedPastSeparator(text)
    let end = index
    index = pastLineEnd(text, index)
    if isBlank {
      table.cells.removeSubrange(start...)
    } else if let firstExtra {
      table.cells.removeSubrange(start...)
      reportCount(column, width, at: Int(firstExtra), column: width)
    } else if column < width, let other = otherSeparator(text, begin..<end, width) {
      table.cells.removeSubrange(start...)
      diagnostics.add(.otherSeparator(place(begin, column: 0), other, separator))
    } else if column == 1, width > 1 {
      table.cells.removeSubrange(start...)
      reportCount(1, width, at: begin, column: 0)
    } else {
      // A spreadsheet leaves out the separators before cells that are empty to the end of the row.
      table.endRow(number: row, emptyPlace: Int32(end))
    }
  }

  private mutating func reportCount(_ count: Int, _ width: Int, at offset: Int, column: Int) {
    diagnostics.add(.wrongCellCount(place(offset, column: column), count: count, width: width))
  }

  /// What separates the cells of a row that the header's separator does not.
  private func otherSeparator(_ text: Span<UInt8>, _ range: Range<Int>, _ width: Int) -> UInt8? {
    Self.separators.first { other in
      guard other != separator else { return false }
      var count = 1
      for position in range where text[position] == other { count += 1 }
      return count >= width
    }
  }

  private func movedPastSeparator(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
    guard index < text.count, text[index] == separator else { return false }
    index += 1
    return true
  }

  private mutating func movedPastSeparator(_ text: Span<UInt8>) -> Bool {
    movedPastSeparator(text, &index)
  }

  /// Reads a cell up to its separator or line end; nothing where the table is broken past repair.
  private mutating func readCell(_ text: Span<UInt8>) -> Table.Cell? {
    if index < text.count, text[index] == quote { return readQuotedCell(text) }
    let start = index
    var position = index
    var isBlank = true
    while position < text.count {
      let byte = text[position]
      if byte == separator || byte == lineFeed || byte == carriageReturn { break }
      if byte == 0 { reportNUL(position) }
      // A quote that the next separator would be cut off from: `a, "1,5 ha"`.
      if byte == quote, isBlank { diagnostics.add(.quoteAfterSpace(place(position))) }
      if byte != 0x20 { isBlank = false }
      position += 1
    }
    index = position
    guard position - start <= TableReader.maximumCell else {
      return fail(.longCell(place(start), isQuoted: false))
    }
    var first = start
    while first < position, text[first] == 0x20 { first += 1 }
    while position > first, text[position - 1] == 0x20 { position -= 1 }
    return Table.Cell(start: Int32(first), end: Int32(position), place: Int32(first))
  }

  private mutating func readQuotedCell(_ text: Span<UInt8>) -> Table.Cell? {
    let open = index
    let start = open + 1
    var isDoubled = false
    var position = start
    while true {
      guard position < text.count else { return fail(.openQuote(place(open))) }
      guard position - start <= TableReader.maximumCell else {
        return fail(.longCell(place(open), isQuoted: true))
      }
      let byte = text[position]
      if byte == 0 { reportNUL(position) }
      if byte == quote {
        guard position + 1 < text.count, text[position + 1] == quote else { break }
        isDoubled = true
        position += 1
      }
      position += 1
    }
    index = position + 1
    skipAfterQuote(text)
    guard isDoubled else {
      return Table.Cell(start: Int32(start), end: Int32(position), place: Int32(open))
    }
    return unescaped(text, start..<position, open)
  }

  /// What stands between a closing quote and the next separator is wrong.
  private mutating func skipAfterQuote(_ text: Span<UInt8>) {
    let end = index
    while index < text.count, text[index] != separator, text[index] != lineFeed,
      text[index] != carriageReturn
    {
      index += 1
    }
    if index > end { diagnostics.add(.textAfterQuote(place(end))) }
  }

  private mutating func unescaped(_ text: Span<UInt8>, _ range: Range<Int>, _ open: Int)
    -> Table.Cell?
  {
    let start = table.bytes.count
    var isSecond = false
    for position in range {
      isSecond = text[position] == quote && !isSecond
      if !isSecond { table.bytes.append(text[position]) }
    }
    guard table.bytes.count < Int32.max else { return fail(.tooLargeTable(place(open))) }
    return Table.Cell(start: Int32(start), end: Int32(table.bytes.count), place: Int32(open))
  }

  // MARK: Trouble

  private mutating func fail(_ diagnostic: Diagnostic) -> Table.Cell? {
    isBroken = true
    diagnostics.add(diagnostic)
    return nil
  }

  private mutating func reportNUL(_ offset: Int) {
    diagnostics.add(.nulByte(place(offset)))
  }

  /// A place in the cell being read, or in another one of its row.
  private func place(_ offset: Int, column: Int? = nil) -> SourcePlace {
    let address = SourcePlace.cellName(row: Int(row), column: column ?? self.column)
    return SourcePlace(path: file.path, offset: offset, cell: address)
  }

  // MARK: Lines

  private func lineEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != lineFeed, text[end] != carriageReturn { end += 1 }
    return end
  }

  private func pastLineEnd(_ text: Span<UInt8>, _ end: Int) -> Int {
    guard end < text.count else { return end }
    let isCRLF =
      text[end] == carriageReturn && end + 1 < text.count && text[end + 1] == lineFeed
    return end + (isCRLF ? 2 : 1)
  }

  private var quote: UInt8 { 0x22 }
  private var lineFeed: UInt8 { 0x0A }
  private var carriageReturn: UInt8 { 0x0D }
}
