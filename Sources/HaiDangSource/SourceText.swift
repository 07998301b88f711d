/// Finds lines, columns and excerpts in the text of a file.
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins: a table of figures may have thousands of remarks in as many lines.
  private let starts: [Int]

  /// Wraps the bytes of a file; they are UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = Self.lineStarts(bytes)
  }

  /// A line and column, both counted from 1, and the line itself.
  public struct Location: Hashable, Sendable {
    /// The line, from 1; LF, CRLF and a lone CR each end a line.
    public var line: Int
    /// The column, from 1, in characters (grapheme clusters).
    public var column: Int
    /// The text of the line, without its end; of a line of megabytes what is near.
    public var text: String
    /// How many characters of `text` stand before the place.
    public var caret: Int

    /// Makes a location; `caret` is given where `text` does not begin with its line.
    public init(line: Int, column: Int, text: String, caret: Int? = nil) {
      self.line = line
      self.column = column
      self.text = text
      self.caret = caret ?? column - 1
    }
  }

  /// The location of a byte offset; an offset past the end is the end.
  public func location(of offset: Int) -> Location {
    let target = max(0, min(offset, bytes.count))
    var line = 1
    var end = starts.count
    while line < end {
      let middle = (line + end) / 2
      if starts[middle] <= target { line = middle + 1 } else { end = middle }
    }
    let start = starts[line - 1]
    end = start
    let last = boundary(target + Self.longest)
    while end < last, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let place = max(start, min(target, end))
    // A hundred remarks on one line of 10 MB are told as fast as a hundred on lines of their own.
    let first = place - start > Self.longest ? boundary(place - Self.longest) : start
    let skipped = bytes[start..<first].count { $0 & 0xC0 != 0x80 }
    let caret = String(decoding: bytes[first..<place], as: UTF8.self).count
    let text = String(decoding: bytes[first..<end], as: UTF8.self)
    return Location(line: line, column: skipped + caret + 1, text: text, caret: caret)
  }

  /// How many bytes of a line are read as text on either side of a place; further off, characters are
  /// counted by their scalars.
  private static let longest = 10_000

  /// The nearest offset that does not cut a character.
  private func boundary(_ offset: Int) -> Int {
    var index = min(offset, bytes.count)
    while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// LF, CRLF and a lone CR each end a line.
  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for index in bytes.indices {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && !isPair) { starts.append(index + 1) }
    }
    return starts
  }
}
