/// Turns the YAML library's lines and columns (in Unicode scalars, from 1) into byte offsets.
struct LineStarts {
  /// The offset of the first byte of the text.
  let start: Int
  private let bytes: [UInt8]
  private let end: Int
  private var starts: [Int]

  /// Prepares for the text in `bytes[range]`.
  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    starts = [range.lowerBound]
  }

  /// The offset of a line and column; past the end it is the end.
  mutating func offset(line: Int, column: Int) -> Int {
    while starts.count < line, let last = starts.last, let next = lineEnd(after: last) {
      starts.append(next)
    }
    guard line >= 1, line <= starts.count else { return end }
    var index = starts[line - 1]
    var left = column - 1
    while left > 0, index < end {
      index += 1
      while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
      left -= 1
    }
    return index
  }

  /// The offset of the line that begins with `key:`, after the place where the key stands first.
  func offset(ofKey key: String, after first: Int) -> Int? {
    let wanted = Array(key.utf8)
    var line = lineEnd(after: first)
    while let begin = line {
      var index = begin
      while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
      let stop = index + wanted.count
      if stop < end, bytes[index..<stop].elementsEqual(wanted), bytes[stop] == UInt8(ascii: ":") {
        return index
      }
      line = lineEnd(after: begin)
    }
    return nil
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
