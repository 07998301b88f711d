import HaiDangSource

/// Reads `indicators.yml`, `scopes.yml` and `sources.yml`, and joins to them what the entries give.
struct CatalogueReader {
  /// What the site declares.
  let site: SiteConfiguration
  /// The entries: entities are scopes, articles are sources, quantity fields are indicators.
  let headers: [Header]

  /// The catalogue of all that observations name.
  func read(
    _ files: [ContentLayout.KPIDeclaration: SourceFile], diagnostics: inout Diagnostics
  ) -> FigureCatalogue {
    var units = UnitTable.shipped
    var indicators: [Indicator] = []
    var scopes: [FigureScope] = []
    var sources: [FigureSource] = []
    if let file = files[.indicators] {
      (units, indicators) = self.indicators(file, &diagnostics)
    }
    if let file = files[.scopes] { scopes = self.scopes(file, &diagnostics) }
    if let file = files[.sources] { sources = self.sources(file, &diagnostics) }
    indicators += fieldIndicators(besides: Set(indicators.map(\.id)), units)
    scopes += entityScopes(besides: Set(scopes.map(\.id)))
    let declared = Set(sources.map(\.id))
    sources += articleSources.filter { !declared.contains($0.id) }
    return FigureCatalogue(
      indicators: indicators, scopes: scopes, sources: sources, units: units,
      notation: site.numbers.flatMap { NumberNotation(name: $0.rawValue) } ?? .undeclared,
      language: site.language, slug: { Slug.slug($0) })
  }

  /// The counting words that `indicators.yml` declares; the texts of articles are read by them too.
  static func declaredUnits(_ file: SourceFile) -> [String] {
    guard file.bytes.firstRange(of: Array("units".utf8)) != nil else { return [] }
    // What is wrong with the file is said where its indicators are read.
    var said = Diagnostics()
    return declaredUnits(pairs(file, &said))
  }

  private static func declaredUnits(_ pairs: [YAMLPair]) -> [String] {
    guard let declared = pairs.first(where: { $0.key == "units" }) else { return [] }
    return (declared.value.sequence ?? [declared.value]).compactMap(\.scalar)
  }

  /// The pairs of a file: ids and what they declare.
  private static func pairs(
    _ file: SourceFile, _ diagnostics: inout Diagnostics
  ) -> [YAMLPair] {
    let root = YAMLReader(path: file.path).read(
      file.bytes, in: 0..<file.bytes.count, limit: YAMLReader.fileLimit, diagnostics: &diagnostics)
    guard let root else { return [] }
    let reader = MappingReader(root, path: file.path)
    diagnostics.add(reader.diagnostics)
    return reader.rest()
  }

  // MARK: Indicators

  private func indicators(
    _ file: SourceFile, _ diagnostics: inout Diagnostics
  ) -> (UnitTable, [Indicator]) {
    let pairs = Self.pairs(file, &diagnostics)
    let units = UnitTable.shipped.declaring(Self.declaredUnits(pairs))
    let catalogue = FigureCatalogue(indicators: [], scopes: [], sources: [], units: units)
    let indicators = pairs.filter { $0.key != "units" }.compactMap { pair in
      indicator(pair, in: file.path, catalogue, &diagnostics)
    }
    return (units, indicators)
  }

  private func indicator(
    _ pair: YAMLPair, in path: String, _ catalogue: FigureCatalogue,
    _ diagnostics: inout Diagnostics
  ) -> Indicator? {
    var reader = MappingReader(pair.value, path: path)
    defer { diagnostics.add(reader.finish()) }
    let place = reader.place(pair.offset)
    if Slug.slug(pair.key) != pair.key { diagnostics.add(.badIndicatorName(pair.key, place)) }
    let title = reader.requiredText("title") ?? pair.key
    let unitValue = reader.required("unit")
    let type: Indicator.Measure? = reader.choice("type")
    let better: Indicator.Direction? = reader.choice("better")
    let definition = reader.text("definition")
    let isCumulative = reader.flag("cumulative") ?? false
    let decimals = decimals(&reader)
    let parts = reader.texts("parts").map(\.text)
    let formula = reader.value("formula")
    let formulaText = formula.flatMap { reader.text(of: $0, key: "formula") }
    let breaks = breaks(&reader)
    guard let unitValue, let unitText = reader.text(of: unitValue, key: "unit") else { return nil }
    guard let unit = catalogue.units.unit(unitText) else {
      diagnostics.add(catalogue.unknownUnit(unitText, at: reader.place(unitValue.offset)))
      return nil
    }
    return Indicator(
      id: pair.key, title: title, definition: definition, unit: unit, type: type ?? .flow,
      cumulative: isCumulative, better: better ?? .none, decimals: decimals, parts: parts,
      formula: formulaText, breaks: breaks, place: place,
      formulaPlace: formula.map { reader.place($0.offset) })
  }

  private func decimals(_ reader: inout MappingReader) -> Int? {
    guard let value = reader.value("decimals"), let text = reader.text(of: value, key: "decimals")
    else { return nil }
    if let number = Int(text), (0...9).contains(number) { return number }
    reader.diagnostics.add(.badDecimals(text, reader.place(value.offset)))
    return nil
  }

  private func breaks(_ reader: inout MappingReader) -> [Indicator.Break] {
    guard let value = reader.value("breaks") else { return [] }
    return (value.sequence ?? [value]).compactMap { element in
      var inner = MappingReader(element, path: reader.path)
      defer { reader.diagnostics.add(inner.finish()) }
      guard let date = inner.required("date"), let text = inner.text(of: date, key: "date"),
        let reason = inner.requiredText("reason")
      else { return nil }
      if let period = Period(text) { return Indicator.Break(period, reason: reason) }
      inner.diagnostics.add(.badDate(text, inner.place(date.offset)))
      return nil
    }
  }

  /// Quantity fields that some entry has and no file declares: a stock in the field's unit.
  private func fieldIndicators(besides declared: Set<String>, _ units: UnitTable) -> [Indicator] {
    var used: Set<String> = []
    for header in headers {
      for field in header.fields {
        if case .quantity = field.value { used.insert(field.name) }
      }
    }
    var found: [Indicator] = []
    for field in site.collections.flatMap(\.fields) where used.remove(field.name) != nil {
      guard case .quantity(let unit) = field.kind, !declared.contains(field.name),
        let unit = units.unit(unit)
      else { continue }
      found.append(
        Indicator(id: field.name, title: field.label(site.language), unit: unit, type: .stock))
    }
    return found
  }

  // MARK: Scopes and sources

  private func scopes(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> [FigureScope] {
    Self.pairs(file, &diagnostics).map { pair in
      var reader = MappingReader(pair.value, path: file.path)
      defer { diagnostics.add(reader.finish()) }
      return FigureScope(
        id: pair.key, title: reader.requiredText("title") ?? pair.key,
        kind: reader.text("kind") ?? "", isDefault: reader.flag("default") ?? false,
        parts: reader.texts("parts").map(\.text), place: reader.place(pair.offset))
    }
  }

  private func entityScopes(besides declared: Set<String>) -> [FigureScope] {
    headers.compactMap { header in
      guard header.collection != EntryCollection.articles, !header.isIntroduction else {
        return nil
      }
      return FigureScope(
        id: header.collection + "/" + header.id, title: header.title, kind: header.collection,
        isEntity: true, place: SourcePlace(path: header.path))
    }
  }

  private func sources(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> [FigureSource] {
    Self.pairs(file, &diagnostics).map { pair in
      var reader = MappingReader(pair.value, path: file.path)
      defer { diagnostics.add(reader.finish()) }
      let publisher = reader.text("publisher")
      let title = reader.text("title")
      let number = reader.text("number")
      return FigureSource(
        id: pair.key, title: title ?? number ?? publisher ?? pair.key, publisher: publisher,
        date: reader.date("date")?.iso, url: reader.text("url"), isArticle: false)
    }
  }

  private var articleSources: [FigureSource] {
    headers.lazy.filter { $0.collection == EntryCollection.articles }.map { header in
      let source = header.source
      return FigureSource(
        id: header.id, title: source?.title ?? header.title, publisher: source?.publisher,
        date: source?.date?.iso, url: source?.url, isArticle: true)
    }
  }
}

extension Diagnostic {
  fileprivate static func badIndicatorName(_ id: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badFileName, .error, at: place,
      vi: "tên chỉ tiêu '\(id)' phải là chữ thường không dấu, số và gạch nối",
      en: "indicator name '\(id)' must be lower-case ASCII letters, digits and hyphens")
  }

  fileprivate static func badDecimals(_ text: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, at: place,
      vi: "'decimals' là số chữ số thập phân, từ 0 đến 9, không phải '\(text)'",
      en: "'decimals' is a number of digits, 0 to 9, not '\(text)'")
  }
}
