import HaiDangSource

/// The number or range in the columns `value`, `low` and `high` of a row.
struct ObservationNumbers {
  let low: DecimalNumber
  let high: DecimalNumber
  /// The more decimals of the two.
  let decimals: Int
  /// Where they stand.
  let place: TablePlace

  /// Reads the columns; nothing where all are empty, or where something is wrong with them, which is
  /// reported.
  init?(_ row: ObservationRow, _ found: inout Diagnostics) {
    let value = row.value.flatMap { Self.number($0, row.notation, &found) }
    let low = row.low.flatMap { Self.number($0, row.notation, &found) }
    let high = row.high.flatMap { Self.number($0, row.notation, &found) }
    if found.hasErrors { return nil }
    if let low, let high, let cell = row.low {
      if high.number < low.number { found.add(.turnedRange(cell)) }
      if let value, low.number != value.number || high.number != value.number {
        found.add(.twoValues(cell))
      }
      self.init(low, high, cell.tablePlace)
      return
    }
    if let cell = row.low ?? row.high { found.add(.halfRange(cell)) }
    guard let value, let cell = row.value else { return nil }
    self.init(value, value, cell.tablePlace)
  }

  private init(
    _ low: DecimalNumber.Printed, _ high: DecimalNumber.Printed, _ place: TablePlace
  ) {
    self.low = low.number
    self.high = high.number
    decimals = max(low.decimals, high.decimals)
    self.place = place
  }

  private static func number(
    _ cell: ObservationRow.Cell, _ notation: NumberNotation, _ found: inout Diagnostics
  ) -> DecimalNumber.Printed? {
    switch DecimalNumber.read(cell.text, cell.isNumber ? .canonical : notation) {
    case .number(let printed): return printed
    case .ambiguous(let first, let second): found.add(.ambiguousNumber(cell, first, second))
    case .none: found.add(.badNumber(cell))
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func ambiguousNumber(
    _ cell: ObservationRow.Cell, _ first: DecimalNumber, _ second: DecimalNumber
  ) -> Diagnostic {
    Diagnostic(
      .ambiguousNumber, .error, at: cell.place,
      vi:
        "'\(cell.text)' có thể là \(first.canonical) hoặc \(second.canonical); ghi '# numbers: vi' hoặc '# numbers: canonical' ở dòng đầu",
      en:
        "'\(cell.text)' may be \(first.canonical) or \(second.canonical); write '# numbers: vi' or '# numbers: canonical' in the first line"
    )
  }

  fileprivate static func badNumber(_ cell: ObservationRow.Cell) -> Diagnostic {
    Diagnostic(
      .badNumber, .error, at: cell.place, vi: "'\(cell.text)' không phải số",
      en: "'\(cell.text)' is not a number")
  }

  fileprivate static func turnedRange(_ cell: ObservationRow.Cell) -> Diagnostic {
    Diagnostic(
      .badNumber, .error, at: cell.place, vi: "'low' lớn hơn 'high'", en: "'low' is above 'high'")
  }

  fileprivate static func halfRange(_ cell: ObservationRow.Cell) -> Diagnostic {
    Diagnostic(
      .emptyCell, .error, at: cell.place, vi: "khoảng cần cả 'low' và 'high'",
      en: "a range needs both 'low' and 'high'")
  }

  fileprivate static func twoValues(_ cell: ObservationRow.Cell) -> Diagnostic {
    Diagnostic(
      .printedMismatch, .error, at: cell.place, vi: "'value' khác với 'low' và 'high'",
      en: "'value' differs from 'low' and 'high'")
  }
}
