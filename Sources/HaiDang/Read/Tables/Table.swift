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
  /// The cells of all rows, one row after another, each as far as it goes.
  var cells: [Cell] = []
  /// The columns of the cells, rising in each row, where rows may leave some out (JSON); nothing where
  /// the cells of a row fill its first columns.
  var columns: [Int16] = []
  /// The number of the header's row, as a spreadsheet counts, from 0.
  var headerRow: Int32 = 0
  /// The same of every row.
  private(set) var rowNumbers: [Int32] = []
  /// Where the cells of every row end in `cells`, after a 0.
  private var ends: [Int32] = [0]
  /// Where every row has what it leaves out, as an offset in the file.
  private var emptyPlaces: [Int32] = []
  /// How numbers are written, where the file says so.
  var notation: NumberNotation?
  /// Whether cells have spreadsheet addresses (a JSON file has none).
  var hasAddresses = true

  var rowCount: Int { rowNumbers.count }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Ends a row, whose cells are those after the row before it; `place` is that of what it leaves out.
  mutating func endRow(number: Int32, emptyPlace place: Int32) {
    rowNumbers.append(number)
    ends.append(Int32(cells.count))
    emptyPlaces.append(place)
  }

  /// A cell; an empty one where the row has none.
  ///
  /// Rows are not filled up: a thousand columns over rows of two cells would be five hundred times as
  /// many cells.
  func cell(_ row: Int, _ column: Int) -> Cell {
    let (start, end) = (Int(ends[row]), Int(ends[row + 1]))
    let index = columns.isEmpty ? start + column : index(of: column, in: start..<end)
    if index < end { return cells[index] }
    let place = emptyPlaces[row]
    return Cell(start: place, end: place, place: place)
  }

  /// Where the cell of a column is among those of a row; the end of the row where it has none.
  private func index(of column: Int, in row: Range<Int>) -> Int {
    // Most rows have the columns of the first, in their order.
    let likely = row.lowerBound + column
    if likely < row.upperBound, columns[likely] == column { return likely }
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && columns[low] == column ? low : row.upperBound
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
