import HaiDangMarkup
import HaiDangSource
import SVGCharts

/// The charts that pages have without being asked: where the ledger holds enough for them.
extension RenderContext {
  /// The least number of points that makes a chart worth its room.
  private static let leastPoints = 3

  /// A chart of an editor's block, written into the body.
  func figureMarkup(_ request: ChartRequest, id: String, at page: Route) -> Markup? {
    let drawing = ChartDrawing(context: self, page: page)
    guard let figure = drawing.figure(request, id: id) else { return nil }
    return theme.partial("figure", view(of: figure, at: page), words: theme.words)
  }

  /// The charts of an indicator: by year for the default scope, or the scope that has most.
  func figures(ofIndicator indicator: Int, at page: Route) -> [View] {
    let scopes = ledger.scopes(indicator)
    let scope = ledger.catalogue.defaultScope.flatMap { scopes.contains($0) ? $0 : nil }
    let chosen = scope ?? scopes.max { years(indicator, $0).count < years(indicator, $1).count }
    return chosen.flatMap { figure(indicator, $0, at: page) }.map { [view(of: $0, at: page)] } ?? []
  }

  /// The charts of an entity's own figures.
  func figures(ofScope scope: Int, at page: Route) -> [View] {
    ledger.catalogue.indicators.indices.compactMap { indicator in
      figure(indicator, scope, at: page).map { view(of: $0, at: page) }
    }
  }

  /// The charts of a year and the years before it.
  func figures(ofYear year: Int, at page: Route) -> [View] {
    guard let scope = ledger.catalogue.defaultScope else { return [] }
    let last = linked.years[year].year
    // What the editor's own words draw already is not drawn twice.
    let drawn = linked.years[year].entry.map { entry in
      linked.entries[entry].charts.flatMap { $0?.indicators ?? [] }
    }
    let indicators = ledger.catalogue.indicators.indices.filter { indicator in
      years(indicator, scope).contains(last) && drawn?.contains(indicator) != true
    }
    return indicators.compactMap { indicator -> View? in
      figure(indicator, scope, upTo: last, at: page).map { view(of: $0, at: page) }
    }.prefix(4).map(\.self)
  }

  /// A chart over the list of a collection; there is none yet that says more than the list.
  func figures(ofCollection collection: EntryCollection, at page: Route) -> [View] {
    []
  }

  /// The timeline of a project.
  func timeline(of entry: Int, at page: Route) -> View? {
    nil
  }

  /// Columns of a flow, a line of a rate, a cumulative line of a stock.
  private func figure(
    _ indicator: Int, _ scope: Int, upTo last: Int = Int.max, at page: Route
  ) -> ChartFigure? {
    let definition = ledger.catalogue.indicators[indicator]
    let known = years(indicator, scope).filter { $0 <= last }
    guard known.count >= Self.leastPoints, let first = known.min(), let end = known.max() else {
      return nil
    }
    let kind: ChartRequest.Kind =
      switch definition.measure {
      case .flow: .columns
      case .stock: .cumulative
      case .rate: .line
      }
    let request = ChartRequest(
      kind: kind, indicators: [indicator], scopes: [scope], periods: .years(first...end))
    let drawing = ChartDrawing(context: self, page: page)
    return drawing.figure(request, id: "chart-\(definition.id)")
  }

  /// The years of which an indicator has a whole year's value, or of a stock any.
  private func years(_ indicator: Int, _ scope: Int) -> Set<Int> {
    let isStock = ledger.catalogue.indicators[indicator].measure == .stock
    var years: Set<Int> = []
    for kind in [Observation.Kind.actual, .estimate] {
      for group in ledger.series(indicator, scope, kind) {
        guard let period = group.key.period, isStock || period.form == .year else { continue }
        years.insert(period.lastYear)
      }
    }
    return years
  }
}

extension ChartRequest {
  /// Adds all that the chart shows.
  func add(to hasher: inout Digest128.Hasher, in context: RenderContext) {
    hasher.add(kind.rawValue)
    for text in [title, subtitle, highlight] { hasher.add(text ?? "") }
    hasher.add(top ?? 0)
    for indicator in indicators {
      for position in context.observations(of: indicator)
      where scopes.contains(context.ledger.observations[position].scope) {
        context.add(observation: position, to: &hasher)
      }
    }
  }
}
