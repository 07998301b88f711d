import HaiDangSource

/// The columns that a table of observations may have, in the order that exports write them.
enum ObservationColumn: Int, CaseIterable, Hashable, Sendable {
  case indicator, period, scope, kind, printed, qualifier, value, low, high, unit, asOf, source
  case quote, excerpt, rank, why, note

  /// The name in a header.
  var name: String { Self.names[rawValue] }

  /// All of them; made once, since exports go through them in every row.
  static let all = allCases

  /// Spelled once: exports name a column in every row.
  private static let names = allCases.map { $0 == .asOf ? "as_of" : "\($0)" }
}

extension ObservationColumn {
  /// The name of the column that people call so ("Chỉ tiêu", as the table for spreadsheets heads it).
  static func titled(_ title: String) -> String? {
    let wanted = FoldedText(title).bytes
    let found = all.first { column in
      Language.allCases.contains { FoldedText(column.title($0)).bytes == wanted }
    }
    return found?.name
  }

  /// The column's name for people.
  func title(_ language: Language) -> String {
    switch self {
    case .indicator: Words(vi: "Chỉ tiêu", en: "Indicator")(language)
    case .period: Words(vi: "Kỳ", en: "Period")(language)
    case .scope: Words(vi: "Phạm vi", en: "Scope")(language)
    case .kind: Words(vi: "Loại", en: "Kind")(language)
    case .printed: Words(vi: "Nguồn ghi", en: "As printed")(language)
    case .qualifier: Words(vi: "Rào đón", en: "Qualifier")(language)
    case .value: Words(vi: "Giá trị", en: "Value")(language)
    case .low: Words(vi: "Từ", en: "Low")(language)
    case .high: Words(vi: "Đến", en: "High")(language)
    case .unit: Words(vi: "Đơn vị", en: "Unit")(language)
    case .asOf: Words(vi: "Tính đến", en: "As of")(language)
    case .source: Words(vi: "Nguồn", en: "Source")(language)
    case .quote: Words(vi: "Câu trong bài", en: "Quote")(language)
    case .excerpt: Words(vi: "Nguyên văn", en: "Excerpt")(language)
    case .rank: Words(vi: "Chọn", en: "Rank")(language)
    case .why: Words(vi: "Lý do", en: "Why")(language)
    case .note: Words(vi: "Ghi chú", en: "Note")(language)
    }
  }
}

/// Which column of a table is which.
struct ObservationColumns: Hashable, Sendable {
  private var positions: [Int?] = Array(repeating: nil, count: ObservationColumn.allCases.count)

  /// Reads the header; what is wrong with it is reported.
  init(_ table: Table, _ diagnostics: inout Diagnostics) {
    var known: [String: ObservationColumn] = [:]
    for column in ObservationColumn.all { known[column.name] = column }
    let isHeader = table.names.contains {
      known[$0.lowercased()] != nil || ObservationColumn.titled($0) != nil
    }
    guard isHeader else {
      diagnostics.add(.noHeader(ObservationColumns.place(table, 0)))
      return
    }
    var titled: Set<String> = []
    for (index, name) in table.names.enumerated() {
      let place = ObservationColumns.place(table, index)
      if let column = known[name.lowercased()] {
        if self[column] == nil {
          positions[column.rawValue] = index
        } else {
          diagnostics.add(.repeatedColumn(place, name))
        }
      } else {
        let meant = ObservationColumn.titled(name)
        if let meant { titled.insert(meant) }
        let near =
          meant
          ?? Suggestion.nearest(to: name, among: ObservationColumn.all.map(\.name))
        diagnostics.add(.unknownColumn(place, name).suggesting(near))
      }
    }
    let missing = [ObservationColumn.indicator, .period, .scope].filter { self[$0] == nil }
    // What stands there under the name that people give it is not missing, only misnamed.
    for column in missing where !titled.contains(column.name) {
      diagnostics.add(.missingColumn(SourcePlace(path: table.path), column.name))
    }
    let hasValue =
      self[.printed] != nil || self[.value] != nil || (self[.low] != nil && self[.high] != nil)
    let isMisnamed = !titled.isDisjoint(with: ["printed", "value", "low"])
    if !hasValue, !isMisnamed {
      diagnostics.add(.missingColumn(SourcePlace(path: table.path), "printed"))
    }
    isComplete = missing.isEmpty && hasValue
  }

  /// Whether rows can be read.
  private(set) var isComplete = false

  /// The position of a column in the table.
  subscript(column: ObservationColumn) -> Int? { positions[column.rawValue] }

  private static func place(_ table: Table, _ column: Int) -> SourcePlace {
    let address =
      table.hasAddresses ? SourcePlace.cellName(row: Int(table.headerRow), column: column) : nil
    return SourcePlace(path: table.path, offset: Int(table.heads[column].place), cell: address)
  }
}

extension Diagnostic {
  fileprivate static func unknownColumn(_ place: SourcePlace, _ name: String) -> Diagnostic {
    Diagnostic(
      .unknownColumn, .error, at: place, vi: "không có cột nào tên '\(name)'",
      en: "no column is named '\(name)'")
  }

  fileprivate static func noHeader(_ place: SourcePlace) -> Diagnostic {
    let names = "indicator, period, scope, printed, source"
    return Diagnostic(
      .missingColumn, .error, at: place, vi: "hàng đầu của bảng phải là tên cột (\(names))",
      en: "the first row of a table must name its columns (\(names))")
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
