import HaiDangSource

/// The addresses and names that stand beside every figure, made once for all of them.
struct FigureNames: Sendable {
  /// The page of every indicator.
  let routes: [Route]
  /// The pages that the table of an indicator is split into, by year.
  let yearRoutes: [[Int?: Route]]
  /// Whether the table of an indicator stands on pages of its own, one a year.
  let isSplit: [Bool]
  /// What every source is called: its publisher and its date, or its title.
  let sources: [String]

  /// `years` are those of each indicator's observations.
  init(_ ledger: Ledger, years: [[Int?]], _ language: Language) {
    let indicators = ledger.catalogue.indicators
    routes = indicators.map { Routes.indicator($0.id) }
    let isSplit = indicators.indices.map {
      ledger.observations(of: $0).count > RenderContext.longestTable
    }
    yearRoutes = indicators.indices.map { indicator in
      let years = isSplit[indicator] ? years[indicator] : []
      return Dictionary(
        years.map { ($0, Routes.indicator(indicators[indicator].id, year: $0)) },
        uniquingKeysWith: { first, _ in first })
    }
    self.isSplit = isSplit
    sources = ledger.catalogue.sources.map { source in
      let date = source.date.flatMap { PartialDate($0)?.text(in: language) }
      let name = source.publisher ?? source.title
      return date.map { "\(name), \($0)" } ?? name
    }
  }
}
