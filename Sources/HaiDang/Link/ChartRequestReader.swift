import HaiDangSource

extension ChartRequest {
  /// Reads a chart block; what is wrong with it is said at its line, and there is no chart.
  static func read(
    _ chart: Prose.Chart, path: String, ledger: Ledger, diagnostics: inout Diagnostics
  ) -> ChartRequest? {
    var found = Diagnostics()
    let request = ChartRequestReader(chart: chart, path: path, ledger: ledger).read(&found)
    diagnostics.add(found)
    return found.hasErrors ? nil : request
  }
}

/// Reads one chart block.
private struct ChartRequestReader {
  let chart: Prose.Chart
  let path: String
  let ledger: Ledger

  func read(_ diagnostics: inout Diagnostics) -> ChartRequest? {
    let block = SourcePlace(path: path, offset: chart.offset)
    var inner = Diagnostics()
    let bytes = Array(chart.yaml.utf8)
    let root = YAMLReader(path: path).read(
      bytes, in: 0..<bytes.count, limit: YAMLReader.frontMatterLimit, diagnostics: &inner)
    // Offsets count from the block; the file's begin where the block does.
    diagnostics.add(inner.moved(by: chart.offset))
    guard let root else { return nil }
    var reader = MappingReader(root, path: path)
    let kind: ChartRequest.Kind? =
      reader.value("type") == nil ? nil : reader.choice("type")
    if reader.value("type") == nil { _ = reader.required("type") }
    let indicators = indicators(&reader)
    let scopes = scopes(&reader, indicators)
    let periods = periods(&reader)
    let observationKind: Observation.Kind? = reader.choice("kind")
    let title = reader.text("title")
    let subtitle = reader.text("subtitle")
    let sort: Sort? = reader.choice("sort")
    let top = number(&reader, "top")
    let highlight = reader.text("highlight")
    diagnostics.add(reader.finish().moved(by: chart.offset))
    guard let kind, !indicators.isEmpty else {
      if kind != nil, !diagnostics.hasErrors { diagnostics.add(.noIndicator(block)) }
      return nil
    }
    if let fault = fault(kind, indicators, observationKind, block) {
      diagnostics.add(fault)
      return nil
    }
    let request = ChartRequest(
      kind: kind, indicators: indicators, scopes: scopes, periods: periods,
      observationKind: observationKind, title: title, subtitle: subtitle,
      keepsOrder: sort == .given, top: top, highlight: highlight)
    if !diagnostics.hasErrors, !hasFigures(request) { diagnostics.add(.emptyChart(block)) }
    return request
  }

  /// Whether the ledger has any figure that the chart asks for.
  private func hasFigures(_ request: ChartRequest) -> Bool {
    request.indicators.contains { indicator in
      ledger.groups[ledger.groupsOfIndicator[indicator]].contains { group in
        guard let period = group.key.period else { return false }
        return request.scopes.contains(group.key.scope) && request.periods.includes(period)
      }
    }
  }

  private enum Sort: String, CaseIterable { case value, given }

  private func indicators(_ reader: inout MappingReader) -> [Int] {
    (reader.texts("indicator") + reader.texts("indicators")).compactMap { text, offset in
      if let found = ledger.catalogue.indicator(text) { return found }
      reader.diagnostics.add(ledger.catalogue.unknownIndicator(text, at: reader.place(offset)))
      return nil
    }
  }

  private func scopes(_ reader: inout MappingReader, _ indicators: [Int]) -> [Int] {
    let named = (reader.texts("scope") + reader.texts("scopes")).compactMap { text, offset in
      if let found = ledger.catalogue.scope(text) { return found }
      reader.diagnostics.add(ledger.catalogue.unknownScope(text, at: reader.place(offset)))
      return nil as Int?
    }
    if !named.isEmpty { return named }
    let having = indicators.first.map { ledger.scopes($0) } ?? []
    if let standard = ledger.catalogue.defaultScope, having.contains(standard) { return [standard] }
    return having
  }

  private func periods(_ reader: inout MappingReader) -> PeriodSelection {
    guard let value = reader.value("periods") ?? reader.value("period") else { return .all }
    if let elements = value.sequence {
      return .these(
        elements.compactMap { element in
          reader.text(of: element, key: "periods").flatMap { period($0, element.offset, &reader) }
        })
    }
    guard let text = reader.text(of: value, key: "periods") else { return .all }
    if let range = Self.years(text) { return .years(range) }
    return period(text, value.offset, &reader).map { .these([$0]) } ?? .all
  }

  /// `2020..2025` is every year from one to the other here, not the term of that name.
  private static func years(_ text: String) -> ClosedRange<Int>? {
    guard let dots = text.firstRange(of: ".."), let first = Int(text[..<dots.lowerBound]),
      let last = Int(text[dots.upperBound...]), first <= last
    else { return nil }
    return first...last
  }

  private func period(
    _ text: String, _ offset: Int, _ reader: inout MappingReader
  ) -> Period? {
    if let period = Period(text) { return period }
    reader.diagnostics.add(.badChartPeriod(text, reader.place(offset)))
    return nil
  }

  private func number(_ reader: inout MappingReader, _ key: String) -> Int? {
    guard let value = reader.value(key), let text = reader.text(of: value, key: key) else {
      return nil
    }
    if let number = Int(text), (1...100).contains(number) { return number }
    reader.diagnostics.add(.badCount(key, text, reader.place(value.offset)))
    return nil
  }

  /// What makes a chart wrong in itself, whatever the figures are.
  private func fault(
    _ kind: ChartRequest.Kind, _ indicators: [Int], _ observationKind: Observation.Kind?,
    _ place: SourcePlace
  ) -> Diagnostic? {
    let definitions = indicators.map { ledger.catalogue.indicators[$0] }
    switch kind {
    case .stacked where indicators.count < 2:
      return .needsIndicators(kind.rawValue, 2, place)
    case .gap where indicators.count != 2:
      return .needsIndicators(kind.rawValue, 2, place)
    case .stacked, .share:
      if let rate = definitions.first(where: { $0.measure == .rate }) {
        return .cannotSum(rate.id, place)
      }
    case .cumulative:
      if let flow = definitions.first(where: { $0.measure != .stock }) {
        return .notAStock(flow.id, place)
      }
    default: break
    }
    let first = definitions.first?.unit
    if kind == .stacked || kind == .gap || kind == .line,
      let other = definitions.first(where: { unit in
        first.map { !unit.unit.converts(to: $0) } ?? false
      })
    {
      return .otherUnit(other.id, place)
    }
    return nil
  }
}

extension Diagnostics {
  /// The same diagnostics, their offsets counted from `start`.
  fileprivate func moved(by start: Int) -> Diagnostics {
    var moved = Diagnostics()
    for var diagnostic in kept {
      let offset = diagnostic.place?.offset ?? 0
      diagnostic.place?.offset = offset + start
      moved.add(diagnostic)
    }
    return moved
  }
}

extension Diagnostic {
  fileprivate static func noIndicator(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "biểu đồ phải có 'indicator'", en: "a chart must have an 'indicator'")
  }

  fileprivate static func emptyChart(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .emptyChart, .error, at: place,
      vi: "không có số liệu nào cho biểu đồ này", en: "there is no figure for this chart")
  }

  fileprivate static func badChartPeriod(_ text: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badPeriod, .error, at: place,
      vi: "'\(text)' không phải kỳ; kỳ viết là 2024, 2024-07, 2024-Q3 hoặc 2020..2025",
      en: "'\(text)' is not a period; a period is written 2024, 2024-07, 2024-Q3 or 2020..2025")
  }

  fileprivate static func badCount(_ key: String, _ text: String, _ place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      .wrongType, .error, at: place,
      vi: "'\(key)' là một số từ 1 đến 100, không phải '\(text)'",
      en: "'\(key)' is a number from 1 to 100, not '\(text)'")
  }

  fileprivate static func needsIndicators(_ kind: String, _ count: Int, _ place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "biểu đồ '\(kind)' cần \(count) chỉ tiêu trong 'indicators'",
      en: "a '\(kind)' chart needs \(count) indicators in 'indicators'")
  }

  fileprivate static func cannotSum(_ id: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "'\(id)' là tỷ lệ, không cộng lại được", en: "'\(id)' is a rate and cannot be summed")
  }

  fileprivate static func notAStock(_ id: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "'\(id)' không phải số lũy kế hoặc số tại một thời điểm, nên không vẽ 'cumulative' được",
      en: "'\(id)' is not a stock, so it cannot be drawn as 'cumulative'")
  }

  fileprivate static func otherUnit(_ id: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .unitMismatch, .error, at: place,
      vi: "'\(id)' có đơn vị khác, không vẽ chung một trục được",
      en: "'\(id)' has another unit and cannot share the axis")
  }
}
