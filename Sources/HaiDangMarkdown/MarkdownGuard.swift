import HaiDangSource

/// Looks over a text before cmark-gfm does, and says what it must not be given.
///
/// One pass over the lines. It knows no Markdown beyond what starts and ends a block, and where it
/// is in doubt it takes blocks for larger than they are, never for smaller.
struct MarkdownGuard {
  let text: UnsafeBufferPointer<UInt8>
  let limits: MarkdownLimits
  /// Whether the marks of inlines are counted, or every byte taken for the worst of them.
  var counts = false

  // The leaf block that is open.
  var block = Block()
  var work = 0
  var itemColumn = 0
  /// How many containers may be open.
  var openDepth = 0

  // The table that may be open.
  var table = GuardedTable()
  var fileTableCells = 0

  /// A leaf block so far.
  struct Block {
    var start = 0
    var bytes = 0
    /// What makes cmark-gfm look ahead to the end of the block.
    var triggers = 0
    /// What else makes it stop and think.
    var marks = 0
  }

  /// What a text has too much of, and where.
  enum Trouble: Hashable {
    case deep(at: Int, levels: Int)
    case largeBlock(at: Int)
    case work(at: Int, inBlock: Bool)
    case wideTable(at: Int, columns: Int)
    case largeTable(at: Int)
    case manyTableCells(at: Int)
    case definitions(at: Int)
  }

  /// The first thing in `text` that cmark-gfm must not be given, or nothing.
  static func firstTrouble(
    in text: UnsafeBufferPointer<UInt8>, lines: MarkdownLines, limits: MarkdownLimits
  ) -> Trouble? {
    var quick = MarkdownGuard(text: text, limits: limits)
    if let trouble = quick.readBlocks(lines) {
      // Only a text that would be refused if every byte were the worst is looked at closely.
      guard case .work = trouble else { return trouble }
      var close = MarkdownGuard(text: text, limits: limits, counts: true)
      if let trouble = close.readBlocks(lines) { return trouble }
    }
    return LinkDefinitions.trouble(in: text, limits: limits)
  }

  private mutating func readBlocks(_ lines: MarkdownLines) -> Trouble? {
    var afterBlank = true
    for number in 0..<lines.count {
      let start = lines.starts[number]
      let line = withoutEnd(start..<lines.starts[number + 1])
      let prefix = LinePrefix(line, afterBlank: afterBlank, itemColumn: &itemColumn)
      if prefix.depth > limits.nesting { return .deep(at: start, levels: prefix.depth) }
      count(prefix, afterBlank: afterBlank)
      afterBlank = prefix.isBlank
      if prefix.isBlank {
        table = GuardedTable(mayHoldHTML: table.mayHoldHTML)
      } else if let trouble = readTable(line, prefix, at: start) {
        return trouble
      }
      if prefix.isBlank || prefix.startsBlock || table.isRow {
        if let trouble = endBlock() { return trouble }
      }
      if prefix.isBlank { continue }
      if block.bytes == 0 {
        block.start = start
        work += 1500
      }
      block.bytes += line.count + 1
      if counts { count(line) }
      if block.bytes > limits.blockBytes { return .largeBlock(at: block.start) }
    }
    return endBlock()
  }

  private mutating func endBlock() -> Trouble? {
    let triggers = counts ? block.triggers : block.bytes
    let marks = counts ? block.marks : block.bytes
    let inlineWork = block.bytes * triggers + 1000 * marks
    work += inlineWork
    let start = block.start
    block = Block()
    return work > limits.work ? .work(at: start, inBlock: inlineWork > limits.work / 2) : nil
  }

  /// Counts what cmark-gfm does for a line before it looks at its words.
  private mutating func count(_ prefix: LinePrefix, afterBlank: Bool) {
    if afterBlank, !prefix.isBlank, prefix.contentStart == 0, prefix.depth == 0 { openDepth = 0 }
    openDepth = max(openDepth, prefix.depth)
    work += (prefix.isBlank ? 300 : 700) + 25 * openDepth + 800 * prefix.depth
  }

  private func withoutEnd(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return UnsafeBufferPointer(rebasing: text[range.lowerBound..<end])
  }

  private mutating func count(_ line: UnsafeBufferPointer<UInt8>) {
    for index in line.indices {
      switch line[index] {
      case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "@"), UInt8(ascii: ")"):
        block.triggers += 1
        block.marks += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
        UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: ":"), UInt8(ascii: "]"),
        UInt8(ascii: "!"), UInt8(ascii: "\""):
        block.marks += 1
      case UInt8(ascii: "."):
        let isHost = index >= 3 && line[(index - 3)..<index].allSatisfy { $0 | 0x20 == 0x77 }
        if isHost { block.triggers += 4 }
      case UInt8(ascii: "/"):
        if index >= 2, line[index - 1] == UInt8(ascii: "/"), line[index - 2] == UInt8(ascii: ":") {
          block.triggers += 3
        }
      default: break
      }
    }
  }
}
