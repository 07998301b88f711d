import HaiDangSource

/// A table as it was read: a header and rows of cells, each with its place.
///
/// Cells are ranges into the bytes of the file, so that 100,000 rows cost no copies; only what had
/// to be unescaped is kept apart.
struct Table: Hashable, Sendable {
  /// A cell: a range of bytes, and where it begins in the file.
  struct Cell: Hashable, Sendable {
    /// The content, in `Table.bytes`.
    var start: Int32
    var end: Int32
    /// The offset in the file, for diagnostics.
    var place: Int32
    /// Whether it is a JSON number, which is canonical whatever the file declares.
    var isNumber = false

    var isEmpty: Bool { start == end }

    static let empty = Cell(start: 0, end: 0, place: 0)
  }

  /// The path of the file.
  var path: String
  /// The bytes of the file, and after them the cells that had to be unescaped.
  var bytes: [UInt8]
  /// The names in the header.
  var names: [String] = []
  /// Where the names stand.
  var heads: [Cell] = []
  /// The cells of all rows, one row after another.
  var cells: [Cell] = []
  /// The number of the header's row, as a spreadsheet counts, from 0.
  var headerRow: Int32 = 0
  /// The same of every row.
  var rowNumbers: [Int32] = []
  /// How numbers are written, where the file says so.
  var notation: NumberNotation?
  /// Whether cells have spreadsheet addresses (a JSON file has none).
  var hasAddresses = true

  var rowCount: Int { rowNumbers.count }

  func cell(_ row: Int, _ column: Int) -> Cell {
    cells[row * names.count + column]
  }

  /// Where a cell stands.
  func place(_ row: Int, _ column: Int) -> TablePlace {
    let offset = cell(row, column).place
    return hasAddresses
      ? TablePlace(path: path, offset: offset, row: rowNumbers[row], column: column)
      : TablePlace(SourcePlace(path: path, offset: Int(offset)))
  }

  /// The text of a cell.
  func text(_ cell: Cell) -> String {
    bytes.withUnsafeBufferPointer {
      String(decoding: $0[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
    }
  }
}
