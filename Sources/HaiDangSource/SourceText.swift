/// Finds lines, columns and excerpts in the text of a file.
public struct SourceText: Sendable {
  private let bytes: [UInt8]

  /// Wraps the bytes of a file; they are UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
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
    var start = 0
    var index = 0
    while index < target {
      let end = index
      index = lineEnd(at: index)
      if index > end, index <= target {
        line += 1
        start = index
      } else {
        index = end + 1
      }
    }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let before = String(decoding: bytes[start..<max(start, min(target, end))], as: UTF8.self)
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return Location(line: line, column: before.count + 1, text: text)
  }

  /// The index after the line end that begins at `index`, or `index` where no line ends.
  private func lineEnd(at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: index + 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
    default: index
    }
  }
}
