import HaiDangSource

/// The columns that a table of observations may have, in the order that exports write them.
enum ObservationColumn: Int, CaseIterable, Hashable, Sendable {
  case indicator, period, scope, kind, printed, qualifier, value, low, high, unit, asOf, source
  case quote, excerpt, rank, why, note

  /// The name in a header.
  var name: String { Self.names[rawValue] }

  /// Spelled once: exports name a column in every row.
  private static let names = allCases.map { $0 == .asOf ? "as_of" : "\($0)" }
}

/// Which column of a table is which.
struct ObservationColumns: Hashable, Sendable {
  private var positions: [Int?] = Array(repeating: nil, count: ObservationColumn.allCases.count)

  /// Reads the header; what is wrong with it is reported.
  init(_ table: Table, _ diagnostics: inout Diagnostics) {
    var known: [String: ObservationColumn] = [:]
    for column in ObservationColumn.allCases { known[column.name] = column }
    for (index, name) in table.names.enumerated() {
      let place = ObservationColumns.place(table, index)
      if let column = known[name.lowercased()] {
        if self[column] == nil {
          positions[column.rawValue] = index
        } else {
          diagnostics.add(.repeatedColumn(place, name))
        }
      } else {
        let names = ObservationColumn.allCases.map(\.name)
        diagnostics.add(
          .unknownColumn(place, name).suggesting(Suggestion.nearest(to: name, among: names)))
      }
    }
    let missing = [ObservationColumn.indicator, .period, .scope].filter { self[$0] == nil }
    for column in missing {
      diagnostics.add(.missingColumn(SourcePlace(path: table.path), column.name))
    }
    let hasValue =
      self[.printed] != nil || self[.value] != nil || (self[.low] != nil && self[.high] != nil)
    if !hasValue { diagnostics.add(.missingColumn(SourcePlace(path: table.path), "printed")) }
    isComplete = missing.isEmpty && hasValue
  }

  /// Whether rows can be read.
  private(set) var isComplete = false

  /// The position of a column in the table.
  subscript(column: ObservationColumn) -> Int? { positions[column.rawValue] }

  private static func place(_ table: Table, _ column: Int) -> SourcePlace {
    let address = table.hasAddresses ? SourcePlace.cellName(row: 0, column: column) : nil
    return SourcePlace(path: table.path, offset: Int(table.heads[column].place), cell: address)
  }
}

extension Diagnostic {
  fileprivate static func unknownColumn(_ place: SourcePlace, _ name: String) -> Diagnostic {
    Diagnostic(
      .unknownColumn, .error, at: place, vi: "không có cột nào tên '\(name)'",
      en: "no column is named '\(name)'")
  }

  fileprivate static func repeatedColumn(_ place: SourcePlace, _ name: String) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error, at: place, vi: "cột '\(name)' có hai lần",
      en: "the column '\(name)' stands twice")
  }

  fileprivate static func missingColumn(_ place: SourcePlace, _ name: String) -> Diagnostic {
    Diagnostic(
      .missingColumn, .error, at: place, vi: "thiếu cột '\(name)'",
      en: "the column '\(name)' is missing")
  }
}
