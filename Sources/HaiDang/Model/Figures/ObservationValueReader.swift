import HaiDangSource

/// Reads the value of an observation from what is printed and from its numeric columns, which must agree.
struct ObservationValueReader {
  private let catalogue: FigureCatalogue
  /// The spellings of units met so far, so that each is read once.
  private var unitNames = NameTable()
  private var units: [Unit] = []

  init(_ catalogue: FigureCatalogue) {
    self.catalogue = catalogue
  }

  /// The observation that a row states; nothing where it has an error, which is reported.
  mutating func observation(_ row: ObservationRow, _ diagnostics: inout Diagnostics)
    -> Observation?
  {
    var found = Diagnostics()
    let value = quantity(row, &found)
    let kind = kind(row, value?.kind, &found)
    let rank = rank(row, &found)
    checkTexts(row, &found)
    diagnostics.add(found)
    guard !found.hasErrors, let value, let kind, let rank else { return nil }
    return Observation(
      indicator: row.indicator, scope: row.scope, period: row.period, kind: kind,
      quantity: value.quantity, printed: row.printed?.text, source: row.source,
      quote: row.quote?.text, excerpt: row.excerpt?.text, rank: rank, why: row.why?.text,
      note: row.note?.text, asOf: row.asOf?.text, row: row.place, cell: value.place)
  }

  /// A value, where it stands, and what its words say of its kind.
  private struct Value {
    var quantity: Quantity
    var place: TablePlace
    var kind: Observation.Kind?
  }

  // MARK: Value

  private mutating func quantity(_ row: ObservationRow, _ found: inout Diagnostics) -> Value? {
    let given = unit(row, &found)
    let columns = ObservationNumbers(row, &found)
    let qualifier = qualifier(row, &found)
    if found.hasErrors { return nil }
    guard let printed = row.printed else {
      guard let columns else {
        found.add(.noValue(row.place.source))
        return nil
      }
      let quantity = Quantity(
        low: columns.low, high: columns.high, decimals: columns.decimals,
        qualifier: qualifier ?? .exact, unit: given ?? unit(of: row))
      return Value(quantity: quantity, place: columns.place, kind: nil)
    }
    guard let figure = figure(printed, &found) else { return nil }
    guard var quantity = figure.quantity(unit: given ?? plainUnit(row)) else {
      found.add(.missingUnit(printed, catalogue.indicators[row.indicator]))
      return nil
    }
    guard quantity.unit.converts(to: unit(of: row)) else {
      found.add(
        .unitMismatch(printed.place, quantity.unit, catalogue.indicators[row.indicator]))
      return nil
    }
    if let qualifier, qualifier != quantity.qualifier {
      found.add(.printedMismatch(printed, qualifier.rawValue, quantity.qualifier.rawValue))
    }
    if let columns {
      guard settle(&quantity, columns, given, row) else {
        let low = columns.low.canonical
        let range = columns.low == columns.high ? low : "\(low) – \(columns.high.canonical)"
        let unit = given.map { " \($0)" } ?? ""
        found.add(
          .printedMismatch(printed, range + unit, NumberFormat(.vietnamese).quantity(quantity)))
        return nil
      }
    }
    return Value(quantity: quantity, place: printed.tablePlace, kind: figure.kind)
  }

  /// Whether the columns say what is printed.
  ///
  /// Where a source leaves a scale word out ("17 USD" for 17 tỷ USD) the columns win, if the row says `why`.
  private func settle(
    _ quantity: inout Quantity, _ columns: ObservationNumbers, _ given: Unit?, _ row: ObservationRow
  ) -> Bool {
    let unit = given ?? unit(of: row)
    let power = unit.exponent - quantity.unit.exponent
    if columns.low.scaled(by: power) == quantity.low,
      columns.high.scaled(by: power) == quantity.high
    {
      return true
    }
    let isSameNumber = columns.low == quantity.low && columns.high == quantity.high
    guard isSameNumber, let given, row.why != nil else {
      // Without a unit column the numbers may simply repeat what is printed.
      return isSameNumber && given == nil
    }
    quantity.unit = given
    return true
  }

  private func figure(_ printed: ObservationRow.Cell, _ found: inout Diagnostics) -> PrintedFigure?
  {
    switch PrintedFigure.parse(printed.text, catalogue.language, units: catalogue.units) {
    case .success(let figure): return figure
    case .failure(.unknownUnit(let words)):
      found.add(catalogue.unknownUnit(words, at: printed.place))
    case .failure(let refusal):
      found.add(.notAFigure(printed, refusal))
    }
    return nil
  }

  // MARK: Unit

  private mutating func unit(_ row: ObservationRow, _ found: inout Diagnostics) -> Unit? {
    guard let cell = row.unit else { return nil }
    guard let unit = unit(cell.text) else {
      found.add(catalogue.unknownUnit(cell.text, at: cell.place))
      return nil
    }
    if !unit.converts(to: self.unit(of: row)) {
      found.add(.unitMismatch(cell.place, unit, catalogue.indicators[row.indicator]))
    }
    return unit
  }

  /// The unit of its indicator; of that, which all rows share, nothing else is copied.
  private func unit(of row: ObservationRow) -> Unit { catalogue.indicators[row.indicator].unit }

  private mutating func unit(_ text: String) -> Unit? {
    if let known = unitNames[text] { return units[known] }
    guard let unit = catalogue.units.unit(text) else { return nil }
    unitNames.add(Array(text.utf8), units.count)
    units.append(unit)
    return unit
  }

  /// The indicator's unit for a number printed alone; with a scale word it would be a guess.
  private func plainUnit(_ row: ObservationRow) -> Unit? {
    let unit = unit(of: row)
    return unit.isPlain ? unit : nil
  }

  // MARK: Words

  private func qualifier(_ row: ObservationRow, _ found: inout Diagnostics) -> Qualifier? {
    guard let cell = row.qualifier else { return nil }
    if let qualifier = Qualifier(rawValue: cell.text) { return qualifier }
    let names = Qualifier.allCases.map(\.rawValue)
    found.add(.badQualifier(cell).suggesting(Suggestion.nearest(to: cell.text, among: names)))
    return nil
  }

  private func kind(
    _ row: ObservationRow, _ printed: Observation.Kind?, _ found: inout Diagnostics
  ) -> Observation.Kind? {
    guard let cell = row.kind else { return printed ?? .actual }
    guard let kind = Observation.Kind(rawValue: cell.text) else {
      let names = Observation.Kind.allCases.map(\.rawValue)
      found.add(.badKind(cell).suggesting(Suggestion.nearest(to: cell.text, among: names)))
      return nil
    }
    if kind == .actual, let printed, printed != .actual, let words = row.printed {
      found.add(.printedMismatch(words, kind.rawValue, printed.rawValue))
    }
    return kind
  }

  private func rank(_ row: ObservationRow, _ found: inout Diagnostics) -> Observation.Rank? {
    guard let cell = row.rank else { return .normal }
    if let rank = Observation.Rank(rawValue: cell.text) { return rank }
    let names = Observation.Rank.allCases.map(\.rawValue)
    found.add(.badRank(cell).suggesting(Suggestion.nearest(to: cell.text, among: names)))
    return nil
  }

  private func checkTexts(_ row: ObservationRow, _ found: inout Diagnostics) {
    if let cell = row.asOf, !isDate(cell.text) { found.add(.badDate(cell)) }
    if let cell = row.quote, cell.text.utf8.count > 300, cell.text.count > 300 {
      found.add(.longQuote(cell))
    }
    if let cell = row.excerpt, cell.text.split(whereSeparator: \.isWhitespace).count > 15 {
      found.add(.longExcerpt(cell))
    }
  }

  /// `2024`, `2024-01` or `2024-01-21`.
  private func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), Period(parts.prefix(2).joined(separator: "-")) != nil
    else {
      return false
    }
    guard parts.count == 3 else { return true }
    return parts[2].utf8.count == 2 && (1...31).contains(Int(parts[2]) ?? 0)
  }
}

extension Diagnostic {
  fileprivate static func noValue(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .emptyCell, .error, at: place,
      vi: "hàng không có số liệu ('printed', 'value' hoặc 'low' và 'high')",
      en: "the row has no figure ('printed', 'value', or 'low' and 'high')")
  }

  fileprivate static func missingUnit(_ printed: ObservationRow.Cell, _ indicator: Indicator)
    -> Diagnostic
  {
    Diagnostic(
      .unknownUnit, .error, at: printed.place,
      vi:
        "'\(printed.text)' không có đơn vị; chỉ tiêu '\(indicator.id)' tính bằng '\(indicator.unit)'",
      en:
        "'\(printed.text)' has no unit; the indicator '\(indicator.id)' counts in '\(indicator.unit)'"
    )
  }

  fileprivate static func unitMismatch(_ place: SourcePlace, _ unit: Unit, _ indicator: Indicator)
    -> Diagnostic
  {
    Diagnostic(
      .unitMismatch, .error, at: place,
      vi: "'\(unit)' không đổi được sang '\(indicator.unit)' của chỉ tiêu '\(indicator.id)'",
      en: "'\(unit)' does not convert to '\(indicator.unit)' of the indicator '\(indicator.id)'")
  }

  fileprivate static func printedMismatch(
    _ printed: ObservationRow.Cell, _ columns: String, _ words: String
  ) -> Diagnostic {
    let shown = columns.isEmpty ? "–" : columns
    let read = words.isEmpty ? "–" : words
    return Diagnostic(
      .printedMismatch, .error, at: printed.place,
      vi: "'\(printed.text)' là '\(read)', các cột ghi '\(shown)'",
      en: "'\(printed.text)' is '\(read)', the columns say '\(shown)'")
  }

  fileprivate static func notAFigure(_ cell: ObservationRow.Cell, _ refusal: PrintedFigure.Refusal)
    -> Diagnostic
  {
    Diagnostic(
      refusal.code, .error, at: cell.place,
      vi: "'\(cell.text)' không đọc được: \(refusal.words.vietnamese)",
      en: "'\(cell.text)' cannot be read: \(refusal.words.english)")
  }

  fileprivate static func badQualifier(_ cell: ObservationRow.Cell) -> Diagnostic {
    Diagnostic(
      .badQualifier, .error, at: cell.place,
      vi: "'\(cell.text)' không phải từ rào đón (about, over, nearly, least, most)",
      en: "'\(cell.text)' is not a qualifier (about, over, nearly, least, most)")
  }

  fileprivate static func badKind(_ cell: ObservationRow.Cell) -> Diagnostic {
    Diagnostic(
      .badKind, .error, at: cell.place,
      vi: "'\(cell.text)' không phải loại số liệu (actual, plan, estimate, forecast, stated)",
      en: "'\(cell.text)' is not a kind (actual, plan, estimate, forecast, stated)")
  }

  fileprivate static func badRank(_ cell: ObservationRow.Cell) -> Diagnostic {
    Diagnostic(
      .badRank, .error, at: cell.place,
      vi: "'\(cell.text)' không phải hạng (preferred, deprecated hoặc để trống)",
      en: "'\(cell.text)' is not a rank (preferred, deprecated, or empty)")
  }

  fileprivate static func badDate(_ cell: ObservationRow.Cell) -> Diagnostic {
    Diagnostic(
      .badDate, .error, at: cell.place,
      vi: "'\(cell.text)' không phải ngày (2024, 2024-01, 2024-01-21)",
      en: "'\(cell.text)' is not a date (2024, 2024-01, 2024-01-21)")
  }

  fileprivate static func longQuote(_ cell: ObservationRow.Cell) -> Diagnostic {
    Diagnostic(
      .quoteMismatch, .warning, at: cell.place, vi: "câu trích dài hơn 300 ký tự",
      en: "the quote is longer than 300 characters")
  }

  fileprivate static func longExcerpt(_ cell: ObservationRow.Cell) -> Diagnostic {
    Diagnostic(
      .quoteMismatch, .warning, at: cell.place, vi: "đoạn nguyên văn dài hơn 15 từ",
      en: "the excerpt is longer than 15 words")
  }
}

extension PrintedFigure.Refusal {
  /// The code of the diagnostic that reports it.
  fileprivate var code: DiagnosticCode {
    switch self {
    case .relative, .change: .ambiguousNumber
    case .unknownUnit: .unknownUnit
    default: .badNumber
    }
  }
}
