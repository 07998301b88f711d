import CCMarkGFM
import HaiDangSource

extension TreeReader {
  /// Reads what a block is and where it stands.
  mutating func readBlock(_ pointer: Pointer, _ node: inout MarkdownNode) {
    let start = place(pointer.pointee.start_line, pointer.pointee.start_column)
    node.sourceOffset = inFile(start)
    switch node.kind {
    case .paragraph: enterLeaf(pointer)
    case .heading:
      enterLeaf(pointer)
      node.detail = UInt8(clamping: pointer.pointee.as.heading.level)
    case .codeBlock: readCode(pointer, &node)
    case .htmlBlock: (node.textStart, node.textEnd) = keep(pointer.pointee.as.literal)
    case .list: readList(pointer, &node)
    case .item:
      guard pointer.pointee.extension != nil else { return }
      node.flags = isTicked(from: start) ? [.task, .done] : .task
    case .footnote:
      node.number = Int32(footnotes.count + 1)
      footnotes.append(document.nodes.count)
      (node.textStart, node.textEnd) = keep(pointer.pointee.as.literal)
    case .table: enterTable(pointer)
    case .row: readRow(pointer, &node)
    case .cell: readCell(&node)
    default: break
    }
  }

  private mutating func readCode(_ pointer: Pointer, _ node: inout MarkdownNode) {
    let code = pointer.pointee.as.code
    (node.textStart, node.textEnd) = keep(code.literal)
    (node.titleStart, node.titleEnd) = keep(code.info)
    let isFenced = code.fenced != 0
    if isFenced { node.flags = .fenced }
    let line = Int(pointer.pointee.start_line) + (isFenced ? 1 : 0)
    node.number = inFile(lines.range(line).lowerBound)
  }

  private func readList(_ pointer: Pointer, _ node: inout MarkdownNode) {
    let list = pointer.pointee.as.list
    if list.tight { node.flags.insert(.tight) }
    guard list.list_type == CMARK_ORDERED_LIST else { return }
    node.flags.insert(.ordered)
    node.number = list.start
    if list.delimiter == CMARK_PAREN_DELIM { node.flags.insert(.parenthesis) }
  }

  /// Whether the first box on an item's line is ticked; cmark-gfm takes any `[x]` of the line for
  /// it.
  private func isTicked(from start: Int) -> Bool {
    let box = MarkdownLines.find(UInt8(ascii: "["), in: text, from: start)
    return box + 1 < text.count && text[box + 1] | 0x20 == UInt8(ascii: "x")
  }

  // MARK: Tables

  private mutating func enterTable(_ pointer: Pointer) {
    table = TableColumns()
    table.alignments = cmark_gfm_extensions_get_table_alignments(pointer)
    table.endLine = Int(pointer.pointee.end_line)
    table.count = Int(cmark_gfm_extensions_get_table_columns(pointer))
  }

  private mutating func readRow(_ pointer: Pointer, _ node: inout MarkdownNode) {
    table.next = 0
    table.isHeader = cmark_gfm_extensions_get_table_row_is_header(pointer) != 0
    var line = Int(pointer.pointee.start_line)
    if table.isHeader {
      node.flags = .header
      while line < table.endLine, !isDelimiter(line + 1) { line += 1 }
    }
    block = lines.range(line)
    cursor = block.lowerBound
    let start = place(Int32(clamping: line), pointer.pointee.start_column)
    node.sourceOffset = inFile(start)
    if table.isHeader { return }
    let cells = TableRow.cellCount(words(start..<block.upperBound))
    if cells > table.count {
      diagnostics.add(
        .extraCells(cells, table.count, SourcePlace(path: path, offset: baseOffset + start)))
    }
  }

  private mutating func readCell(_ node: inout MarkdownNode) {
    if table.isHeader { node.flags = .header }
    if let alignments = table.alignments, table.next < table.count {
      node.detail = Self.alignment(alignments[table.next]).rawValue
    }
    table.next += 1
    node.sourceOffset = document.nodes[Int(node.parentIndex)].sourceOffset
  }

  private static func alignment(_ letter: UInt8) -> MarkdownNode.Alignment {
    switch letter {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .none
    }
  }

  private func isDelimiter(_ line: Int) -> Bool {
    let content = lines.range(line)
    let start = text[content].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") }
    return TableRow.isDelimiter(words((start ?? content.upperBound)..<content.upperBound))
  }

  /// A line from its first character to before its line end.
  private func words(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    var start = range.lowerBound
    var end = range.upperBound
    while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  // MARK: Places

  private mutating func enterLeaf(_ pointer: Pointer) {
    let first = lines.range(Int(pointer.pointee.start_line)).lowerBound
    let last = lines.range(Int(pointer.pointee.end_line)).upperBound
    block = first..<max(first, last)
    cursor = first
  }

  /// The index of a line and column of cmark-gfm's, both from 1, inside the line in any case.
  private func place(_ line: Int32, _ column: Int32) -> Int {
    let range = lines.range(Int(line))
    return min(range.lowerBound + max(0, Int(column) - 1), range.upperBound)
  }

  func inFile(_ index: Int) -> Int32 { Int32(clamping: baseOffset + index) }
}

extension Diagnostic {
  fileprivate static func extraCells(_ cells: Int, _ columns: Int, _ place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      .extraCells, .warning, at: place,
      vi: "hàng có \(cells) ô, bảng chỉ có \(columns) cột: ô thừa không hiện ra",
      en: "the row has \(cells) cells, the table only \(columns) columns: the rest is not shown")
  }
}
