/// Reads a line as cmark-gfm's table extension does.
///
/// A bar preceded by a backslash never parts two cells, whatever precedes the backslash.
enum TableRow {
  /// How many cells a line has; it begins at its first character and ends before its line end.
  static func cellCount(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    if line.first == bar { index = skipSpace(line, 1) }
    var count = 0
    while index < line.count {
      while index < line.count, line[index] != bar || isEscaped(line, index) { index += 1 }
      count += 1
      if index < line.count { index = skipSpace(line, index + 1) }
    }
    return count
  }

  /// Whether a line parts a table's header from its body: `|:---|---:|`.
  static func isDelimiter(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    if line.first == bar { index = 1 }
    while true {
      index = skipSpace(line, index)
      if index < line.count, line[index] == colon { index += 1 }
      let dashes = index
      while index < line.count, line[index] == dash { index += 1 }
      if index == dashes { return false }
      if index < line.count, line[index] == colon { index += 1 }
      index = skipSpace(line, index)
      if index == line.count { return true }
      if line[index] != bar { return false }
      index += 1
      if skipSpace(line, index) == line.count { return true }
    }
  }

  private static let bar = UInt8(ascii: "|")
  private static let colon = UInt8(ascii: ":")
  private static let dash = UInt8(ascii: "-")

  private static func isEscaped(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index > 0 && line[index - 1] == UInt8(ascii: "\\")
  }

  private static func skipSpace(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < line.count, [0x20, 0x09, 0x0B, 0x0C].contains(line[index]) { index += 1 }
    return index
  }
}
