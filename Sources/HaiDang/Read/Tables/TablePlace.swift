public import HaiDangSource

/// Where a cell stands, kept small: its address ("E6") is only spelled out for a diagnostic.
public struct TablePlace: Hashable, Sendable {
  let path: String
  private let offset: Int32?
  /// The row and column, counted from 0; nothing where cells have no addresses.
  private let address: Address?

  private struct Address: Hashable {
    var row: Int32
    var column: Int32
  }

  init(path: String, offset: Int32, row: Int32, column: Int) {
    self.path = path
    self.offset = offset
    address = Address(row: row, column: Int32(clamping: column))
  }

  /// A place outside a table, such as a field in front matter.
  init(_ place: SourcePlace) {
    path = place.path
    offset = place.offset.map { Int32(clamping: $0) }
    address = nil
  }

  /// The place as diagnostics want it.
  public var source: SourcePlace {
    let cell = address.map { SourcePlace.cellName(row: Int($0.row), column: Int($0.column)) }
    return SourcePlace(path: path, offset: offset.map(Int.init), cell: cell)
  }
}
