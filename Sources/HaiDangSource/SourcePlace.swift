/// Where something stands in a source file.
///
/// A place keeps an offset, not a line: offsets are cheap to carry through the whole build, and the
/// line, column and excerpt are found (`SourceText`) only when a diagnostic is shown.
public struct SourcePlace: Hashable, Sendable {
  /// The path of the file, as in `SourceFile.path`.
  public var path: String
  /// The offset of the first byte, in bytes of the decoded text; `nil` means the file as a whole.
  public var offset: Int?
  /// The cell of a table in a spreadsheet's terms ("E6"): the row counts records, the header is 1.
  public var cell: String?

  /// Makes a place; without an offset it is the file as a whole.
  public init(path: String, offset: Int? = nil, cell: String? = nil) {
    self.path = path
    self.offset = offset
    self.cell = cell
  }

  /// The spreadsheet's name of a cell, from its row and column counted from 0: (5, 4) is "E6".
  public static func cellName(row: Int, column: Int) -> String {
    var letters: [Character] = []
    var rest = column
    repeat {
      letters.insert(Character(Unicode.Scalar(UInt8(65 + rest % 26))), at: 0)
      rest = rest / 26 - 1
    } while rest >= 0
    return String(letters) + String(row + 1)
  }
}

extension SourcePlace: Comparable {
  /// Files in byte order of their paths, then the whole file before any place inside it.
  public static func < (first: SourcePlace, second: SourcePlace) -> Bool {
    if first.path != second.path {
      return first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
    }
    return (first.offset ?? -1) < (second.offset ?? -1)
  }
}
