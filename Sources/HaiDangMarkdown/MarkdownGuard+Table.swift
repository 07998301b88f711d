/// What the guard knows of a table that may be open.
struct GuardedTable {
  /// The columns of the widest delimiter row since the last blank line.
  var columns = 0
  /// The cells since the last blank line, those included that short rows are filled up with.
  var cells = 0
  /// The line before: its offset, its prefix, and the bytes after it.
  var previous: (start: Int, content: Range<Int>)?
  /// The prefix that every row must have; `nil` where no table is certain to be open.
  var rowPrefix: Range<Int>?
  /// Whether the line just read is certain to be a row, so that it does not continue a paragraph.
  var isRow = false
  /// Whether a block of HTML may be open that a `>` inside a row could end.
  var mayHoldHTML = false
}

extension MarkdownGuard {
  /// Follows the tables; a row that is certain counts as a block of its own.
  ///
  /// cmark-gfm fills every row up to the width of the header: 24 KB can become 72 million cells.
  mutating func readTable(
    _ line: UnsafeBufferPointer<UInt8>, _ prefix: LinePrefix, at start: Int
  ) -> Trouble? {
    let prefixRange = start..<(start + prefix.contentStart)
    let contentRange = prefixRange.upperBound..<(start + line.count)
    let content = UnsafeBufferPointer(rebasing: text[contentRange])
    defer { table.previous = (start, contentRange) }
    if !table.mayHoldHTML { table.mayHoldHTML = Self.opensHTML(line) }
    table.isRow = isCertainRow(content, prefixRange)
    if !table.isRow { table.rowPrefix = nil }

    if !table.isRow, let previous = table.previous, Self.isTableDelimiter(content) {
      let columns = TableRow.cellCount(content)
      if columns > limits.tableColumns { return .wideTable(at: start, columns: columns) }
      table.columns = max(table.columns, columns)
      // cmark-gfm looks for the header in the whole paragraph, at every line like this one.
      if counts { block.triggers += 16 }
      let header = UnsafeBufferPointer(rebasing: text[previous.content])
      let headerPrefix = text[previous.start..<previous.content.lowerBound]
      if header.first == UInt8(ascii: "|"), TableRow.cellCount(header) == columns,
        headerPrefix.elementsEqual(text[prefixRange])
      {
        table.rowPrefix = prefixRange
      }
    }
    table.cells += table.columns
    fileTableCells += table.columns
    if table.cells > limits.tableCells { return .largeTable(at: start) }
    if fileTableCells > limits.fileTableCells { return .manyTableCells(at: start) }
    return nil
  }

  /// Whether a table is open for certain and this line continues it: it begins like the delimiter
  /// row does, with a bar, so that it can start nothing else.
  private func isCertainRow(_ content: UnsafeBufferPointer<UInt8>, _ prefix: Range<Int>) -> Bool {
    guard let rowPrefix = table.rowPrefix, content.first == UInt8(ascii: "|") else { return false }
    if table.mayHoldHTML, content.contains(UInt8(ascii: ">")) { return false }
    return text[prefix].elementsEqual(text[rowPrefix]) && TableRow.cellCount(content) > 0
  }

  /// Whether a line is a table's delimiter row; dashes alone underline a heading.
  private static func isTableDelimiter(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = content.first, first == 0x7C || first == 0x3A || first == 0x2D,
      content.contains(0x7C) || content.contains(0x3A)
    else { return false }
    return TableRow.isDelimiter(content)
  }

  /// Whether a line could open one of the HTML blocks that run on to a mark of their own.
  private static func opensHTML(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = MarkdownLines.find(UInt8(ascii: "<"), in: line, from: 0)
    while index + 1 < line.count {
      switch line[index + 1] | 0x20 {
      case UInt8(ascii: "!") | 0x20, UInt8(ascii: "?") | 0x20, UInt8(ascii: "s"),
        UInt8(ascii: "p"), UInt8(ascii: "t"):
        return true
      default: index = MarkdownLines.find(UInt8(ascii: "<"), in: line, from: index + 1)
      }
    }
    return false
  }
}
