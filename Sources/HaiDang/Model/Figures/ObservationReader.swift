import HaiDangSource

/// Reads the observations of a file: a table, or a JSON array.
struct ObservationReader {
  private let catalogue: FigureCatalogue
  private var table: Table
  private let columns: ObservationColumns
  private var diagnostics = Diagnostics()
  private var observations: [Observation] = []
  private var values: ObservationValueReader
  /// How many names were not known.
  private var misses: [DiagnosticCode: Int] = [:]

  /// The observations of a file, in their order, as one table or the halves of a large one, and what is
  /// wrong with it; a row with an error gives none.
  static func read(
    _ file: SourceFile, _ catalogue: FigureCatalogue, jobs: Int = 1
  ) -> (tables: [[Observation]], diagnostics: Diagnostics) {
    let isJSON = file.path.hasSuffix(".json")
    var (table, diagnostics) = isJSON ? JSONTableReader.read(file) : TableReader.read(file)
    guard let table else { return ([], diagnostics) }
    let columns = ObservationColumns(table, &diagnostics)
    guard columns.isComplete else { return ([], diagnostics) }
    // A large table is read by halves; what they miss is counted together afterwards.
    let middle = jobs < 2 || table.rowCount < smallTable ? table.rowCount : table.rowCount / 2
    let (first, second) = Parallel.both(jobs: middle < table.rowCount ? jobs : 1) {
      ObservationReader(catalogue, table, columns).rows(0..<middle)
    } _: {
      ObservationReader(catalogue, table, columns).rows(middle..<table.rowCount)
    }
    diagnostics.add(first.diagnostics)
    diagnostics.add(second.diagnostics)
    return ([first.observations, second.observations], diagnostics)
  }

  /// How many rows are read on one thread.
  private static let smallTable = 2_000

  private init(_ catalogue: FigureCatalogue, _ table: Table, _ columns: ObservationColumns) {
    self.catalogue = catalogue
    self.table = table
    // Every cell refers to the path: threads that count one text wait for each other.
    self.table.path = String(decoding: Array(table.path.utf8), as: UTF8.self)
    self.columns = columns
    values = ObservationValueReader(catalogue)
  }

  private func rows(
    _ rows: Range<Int>
  ) -> (observations: [Observation], diagnostics: Diagnostics) {
    var reader = self
    reader.read(rows)
    return (reader.observations, reader.diagnostics)
  }

  private mutating func read(_ rows: Range<Int>) {
    observations.reserveCapacity(rows.count)
    for row in rows {
      guard let words = self.row(row) else { continue }
      if let observation = values.observation(words, &diagnostics) {
        observations.append(observation)
      }
    }
  }

  /// A row with its names resolved; every name that is not known is reported.
  private mutating func row(_ row: Int) -> ObservationRow? {
    let indicator = indicator(row)
    let scope = scope(row)
    let period = period(row)
    let source = source(row)
    guard let indicator, let scope, let period, let source else { return nil }
    return ObservationRow(
      indicator: indicator, scope: scope, period: period, kind: cell(row, .kind),
      printed: cell(row, .printed), qualifier: cell(row, .qualifier), value: cell(row, .value),
      low: cell(row, .low), high: cell(row, .high), unit: cell(row, .unit), source: source.index,
      asOf: cell(row, .asOf), quote: cell(row, .quote), excerpt: cell(row, .excerpt),
      rank: cell(row, .rank), why: cell(row, .why), note: cell(row, .note),
      notation: table.notation ?? catalogue.notation, place: table.place(row, 0))
  }

  // MARK: Names

  private mutating func indicator(_ row: Int) -> Int? {
    guard let found = required(row, .indicator) else { return nil }
    if let index = withBytes(found.cell, { catalogue.indicator($0) }) { return index }
    let place = table.place(row, found.column).source
    if isDetailed(.unknownIndicator, place) {
      diagnostics.add(catalogue.unknownIndicator(table.text(found.cell), at: place))
    }
    return nil
  }

  private mutating func scope(_ row: Int) -> Int? {
    guard let found = required(row, .scope) else { return nil }
    if let index = withBytes(found.cell, { catalogue.scope($0) }) { return index }
    let name = table.text(found.cell)
    if let index = catalogue.scope(name) { return index }
    let place = table.place(row, found.column).source
    if isDetailed(.unknownScope, place) { diagnostics.add(catalogue.unknownScope(name, at: place)) }
    return nil
  }

  private mutating func period(_ row: Int) -> Period? {
    guard let found = required(row, .period) else { return nil }
    if let period = withBytes(found.cell, { Period.read($0) }) { return period }
    let place = table.place(row, found.column).source
    let text = table.text(found.cell)
    if isDetailed(.badPeriod, place) {
      diagnostics.add(.badPeriod(place, text).suggesting(Period.meant(by: text)?.description))
    }
    return nil
  }

  /// The source, which may be left out: nothing at all only where it is not known.
  private mutating func source(_ row: Int) -> (index: Int?, Void)? {
    guard let column = columns[.source] else { return (nil, ()) }
    let cell = table.cell(row, column)
    if cell.isEmpty { return (nil, ()) }
    if let index = withBytes(cell, { catalogue.source($0) }) { return (index, ()) }
    let place = table.place(row, column).source
    if isDetailed(.unknownSource, place) {
      diagnostics.add(catalogue.unknownSource(table.text(cell), at: place))
    }
    return nil
  }

  // MARK: Cells

  /// A cell that must not be empty: an empty one is an error, never "all".
  private mutating func required(_ row: Int, _ column: ObservationColumn)
    -> (cell: Table.Cell, column: Int)?
  {
    guard let index = columns[column] else { return nil }
    let cell = table.cell(row, index)
    guard cell.isEmpty else { return (cell, index) }
    diagnostics.add(.emptyCell(table.place(row, index).source, column.name))
    return nil
  }

  private func cell(_ row: Int, _ column: ObservationColumn) -> ObservationRow.Cell? {
    guard let index = columns[column] else { return nil }
    let cell = table.cell(row, index)
    guard !cell.isEmpty else { return nil }
    return ObservationRow.Cell(
      table.text(cell), table.place(row, index), isNumber: cell.isNumber)
  }

  private func withBytes<Result>(_ cell: Table.Cell, _ body: (Span<UInt8>) -> Result) -> Result {
    table.bytes.withUnsafeBufferPointer {
      body($0.span.extracting(Int(cell.start)..<Int(cell.end)))
    }
  }

  /// Whether a name that is not known is reported in words; past the limit it is only counted, so
  /// that a file of nothing but wrong names is read as fast as a good one.
  private mutating func isDetailed(_ code: DiagnosticCode, _ place: SourcePlace) -> Bool {
    misses[code, default: 0] += 1
    if misses[code, default: 0] <= Diagnostics.limit { return true }
    diagnostics.add(Diagnostic(code, .error, at: place, vi: "", en: ""))
    return false
  }
}

extension Diagnostic {
  fileprivate static func emptyCell(_ place: SourcePlace, _ column: String) -> Diagnostic {
    Diagnostic(
      .emptyCell, .error, at: place, vi: "ô '\(column)' để trống",
      en: "the cell '\(column)' is empty")
  }

  fileprivate static func badPeriod(_ place: SourcePlace, _ text: String) -> Diagnostic {
    Diagnostic(
      .badPeriod, .error, at: place,
      vi:
        "'\(text)' không phải kỳ số liệu (2024, 2024-07, 2024-Q3, 2024-H1, 2024-01..2024-07, 2020..2025)",
      en:
        "'\(text)' is not a period (2024, 2024-07, 2024-Q3, 2024-H1, 2024-01..2024-07, 2020..2025)")
  }
}
