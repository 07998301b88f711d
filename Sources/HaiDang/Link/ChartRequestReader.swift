import HaiDangSource

extension ChartRequest {
  /// Reads a chart block; what is wrong with it is said at its line, and there is no chart.
  ///
  /// `entity` finds the entry of a scope's id, for timelines.
  static func read(
    _ chart: Prose.Chart, path: String, ledger: Ledger, entity: (String) -> Int? = { _ in nil },
    diagnostics: inout Diagnostics
  ) -> ChartRequest? {
    var found = Diagnostics()
    var request = ChartRequestReader(chart: chart, path: path, ledger: ledger).read(&found)
    if request?.kind == .timeline, let scope = request?.scopes.first {
      request?.entity = entity(ledger.catalogue.scopes[scope].id)
    }
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
    let minimum = minimum(&reader)
    var request = ChartRequest(
      kind: kind ?? .table, indicators: indicators, scopes: scopes, periods: periods,
      observationKind: observationKind, title: title, subtitle: subtitle,
      keepsOrder: sort == .given, top: top, minimum: minimum)
    request.highlights = highlights(&reader, of: request)
    diagnostics.add(reader.finish().moved(by: chart.offset))
    guard let kind, !diagnostics.hasErrors else { return nil }
    if kind == .heat, indicators.isEmpty { request.indicators = allIndicators(scopes) }
    if let fault = ChartRequestCheck(request: request, ledger: ledger, place: block).fault() {
      diagnostics.add(fault)
      return nil
    }
    return request
  }

  private enum Sort: String, CaseIterable { case value, given }

  private func indicators(_ reader: inout MappingReader) -> [Int] {
    var seen: Set<Int> = []
    return (reader.texts("indicator") + reader.texts("indicators")).compactMap { text, offset in
      if let found = ledger.catalogue.indicator(text) { return found }
      reader.diagnostics.add(ledger.catalogue.unknownIndicator(text, at: reader.place(offset)))
      return nil
    }
    .filter { seen.insert($0).inserted }
  }

  private func scopes(_ reader: inout MappingReader, _ indicators: [Int]) -> [Int] {
    var seen: Set<Int> = []
    let named = (reader.texts("scope") + reader.texts("scopes")).compactMap { text, offset in
      if let found = ledger.catalogue.scope(text) { return found }
      reader.diagnostics.add(ledger.catalogue.unknownScope(text, at: reader.place(offset)))
      return nil as Int?
    }
    .filter { seen.insert($0).inserted }
    if !named.isEmpty { return named }
    let having = indicators.first.map { ledger.scopes($0) } ?? []
    guard let standard = ledger.catalogue.defaultScope else { return having }
    return having.isEmpty || having.contains(standard) ? [standard] : having
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
      let last = Int(text[dots.upperBound...]), first <= last, Period.years.contains(first),
      Period.years.contains(last)
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

  /// No axis reaches so far from zero (`ChartError.noFiniteValue`).
  private static let beyondDrawing = 1e15

  /// Where the axis of a line starts.
  private func minimum(_ reader: inout MappingReader) -> Double? {
    guard let value = reader.value("minimum"), let text = reader.text(of: value, key: "minimum")
    else { return nil }
    // `Double` would also read "inf" and "0x1F".
    let isPlain = text.utf8.allSatisfy { "-.0123456789".utf8.contains($0) }
    guard isPlain, let number = Double(text) else {
      reader.diagnostics.add(.notANumber("minimum", text, reader.place(value.offset)))
      return nil
    }
    if abs(number) < Self.beyondDrawing { return number }
    reader.diagnostics.add(.tooLargeMinimum(text, reader.place(value.offset)))
    return nil
  }

  /// What stands out: a period, a scope or an indicator of the chart.
  private func highlights(
    _ reader: inout MappingReader, of request: ChartRequest
  ) -> [ChartRequest.Highlight] {
    reader.texts("highlight").compactMap { text, offset in
      if let period = Period(text) { return .period(period) }
      if let scope = ledger.catalogue.scope(text), request.scopes.contains(scope) {
        return .scope(scope)
      }
      if let indicator = ledger.catalogue.indicator(text), request.indicators.contains(indicator) {
        return .indicator(indicator)
      }
      let names =
        request.scopes.map { ledger.catalogue.scopes[$0].id }
        + request.indicators.map { ledger.catalogue.indicators[$0].id }
      let fault = Diagnostic.notInChart(text, reader.place(offset))
      reader.diagnostics.add(fault.suggesting(Suggestion.nearest(to: text, among: names)))
      return nil
    }
  }

  /// The indicators that have figures of some of the scopes, in order of the catalogue.
  private func allIndicators(_ scopes: [Int]) -> [Int] {
    ledger.catalogue.indicators.indices.filter { indicator in
      let having = ledger.scopes(indicator)
      return scopes.isEmpty ? !having.isEmpty : scopes.contains(where: having.contains)
    }
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
  /// A chart for which the ledger has nothing.
  static func emptyChart(_ place: SourcePlace) -> Diagnostic {
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

  fileprivate static func notANumber(_ key: String, _ text: String, _ place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      .wrongType, .error, at: place, vi: "'\(key)' là một số, không phải '\(text)'",
      en: "'\(key)' is a number, not '\(text)'")
  }

  fileprivate static func tooLargeMinimum(_ text: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place, vi: "'minimum' là '\(text)'; biểu đồ chỉ vẽ số dưới 10¹⁵",
      en: "'minimum' is '\(text)'; a chart draws only numbers below 10¹⁵")
  }

  fileprivate static func notInChart(_ text: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place, vi: "'\(text)' không có trong biểu đồ này",
      en: "'\(text)' is not in this chart")
  }
}
