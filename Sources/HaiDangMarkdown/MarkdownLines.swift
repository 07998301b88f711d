import Glibc

/// Where the lines of a text begin, as cmark-gfm counts them: LF, CRLF and a lone CR end a line.
struct MarkdownLines {
  /// The offset of each line's first byte, and at the end the length of the text.
  private(set) var starts: [Int] = []
  /// Whether a CR without LF ends a line, which cmark-gfm's tables do not understand.
  private(set) var hasLoneReturn = false

  /// How many lines there are.
  var count: Int { max(0, starts.count - 1) }

  /// Finds the lines of `text`; the memory of an earlier text is used again.
  mutating func find(in text: UnsafeBufferPointer<UInt8>) {
    starts.removeAll(keepingCapacity: true)
    hasLoneReturn = false
    let hasReturn = Self.find(0x0D, in: text, from: 0) < text.count
    var start = 0
    while start < text.count {
      starts.append(start)
      start =
        hasReturn ? lineEnd(in: text, from: start) : Self.find(0x0A, in: text, from: start) + 1
    }
    starts.append(text.count)
  }

  /// The bytes of a line counted from 1, its end included; an empty range where there is no such
  /// line.
  func range(_ line: Int) -> Range<Int> {
    guard line >= 1, line < starts.count else {
      let end = starts.last ?? 0
      return end..<end
    }
    return starts[line - 1]..<starts[line]
  }

  /// The index of the first `byte` from `start` on, or the length of the text.
  static func find(_ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < text.count, let base = text.baseAddress,
      let found = memchr(base + start, Int32(byte), text.count - start)
    else { return text.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func lineEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
    guard index < text.count, text[index] == 0x0D else { return index + 1 }
    if index + 1 < text.count, text[index + 1] == 0x0A { return index + 2 }
    hasLoneReturn = true
    return index + 1
  }
}
