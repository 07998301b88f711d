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
    /// The text of the line, without its end.
    public var text: String

    /// Makes a location.
    public init(line: Int, column: Int, text: String) {
      self.line = line
      self.column = column
      self.text = text
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
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let before = String(decoding: bytes[start..<max(start, min(target, end))], as: UTF8.self)
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return Location(line: line, column: before.count + 1, text: text)
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
