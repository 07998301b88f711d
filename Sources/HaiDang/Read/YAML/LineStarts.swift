/// Turns the YAML library's lines and columns (in Unicode scalars, from 1) into byte offsets.
struct LineStarts {
  /// The offset of the first byte of the text.
  let start: Int
  private let bytes: [UInt8]
  private let end: Int
  private var starts: [Int]
  /// The place found last: the next one is mostly further on in the same line.
  private var last: (line: Int, column: Int, index: Int)

  /// Prepares for the text in `bytes[range]`.
  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    starts = [range.lowerBound]
    last = (1, 1, range.lowerBound)
  }

  /// The offset of a line and column; past the end it is the end.
  mutating func offset(line: Int, column: Int) -> Int {
    while starts.count < line, let last = starts.last, let next = lineEnd(after: last) {
      starts.append(next)
    }
    guard line >= 1, line <= starts.count else { return end }
    let goesOn = last.line == line && last.column <= column
    var index = goesOn ? last.index : starts[line - 1]
    var left = column - (goesOn ? last.column : 1)
    defer { last = (line, column, index) }
    while left > 0, index < end {
      index += 1
      while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
      left -= 1
    }
    return index
  }

  /// The offset of the next `key:` that stands as the one at `first` does: as far from the start of
  /// its line, or among others of its line in `{a: 1, b: 2}`.
  func offset(ofKey key: String, after first: Int) -> Int? {
    let wanted = Array(key.utf8)
    let indent = column(of: first)
    var index = first + wanted.count + 1
    while index + wanted.count < end {
      if isKey(wanted, at: index) {
        let quotes = isQuote(bytes[index - 1]) ? 1 : 0
        let own = column(of: index - quotes)
        if index - quotes > first, own == indent { return index - quotes }
      }
      index += 1
    }
    return nil
  }

  /// Whether the key stands at an offset, quoted or not, with its colon.
  private func isKey(_ key: [UInt8], at index: Int) -> Bool {
    var after = index + key.count
    guard bytes[index..<after].elementsEqual(key) else { return false }
    let before = bytes[index - 1]
    if isQuote(before) {
      guard after < end, bytes[after] == before else { return false }
      after += 1
    } else if ![0x20, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "{")].contains(before) {
      return false
    }
    while after < end, bytes[after] == 0x20 { after += 1 }
    return after < end && bytes[after] == UInt8(ascii: ":")
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// How far an offset is from the start of its line; `nil` where more than spaces and the `-` of a
  /// list stand before it.
  private func column(of offset: Int) -> Int? {
    var index = offset
    while index > start, bytes[index - 1] == 0x20 || bytes[index - 1] == UInt8(ascii: "-") {
      index -= 1
    }
    let isLineStart = index == start || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D
    return isLineStart ? offset - index : nil
  }

  private func lineEnd(after offset: Int) -> Int? {
    var index = offset
    while index < end {
      if bytes[index] == 0x0A { return index + 1 }
      if bytes[index] == 0x0D {
        return index + 1 < end && bytes[index + 1] == 0x0A ? index + 2 : index + 1
      }
      index += 1
    }
    return nil
  }
}
