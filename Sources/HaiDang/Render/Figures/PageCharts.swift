import HaiDangSource

/// The charts that pages have without being asked: where the ledger holds enough for them.
extension RenderContext {
  /// The least number of points that makes a chart worth its room.
  private static let leastPoints = 3
  /// How many charts of one sort a page shows.
  private static let mostCharts = 4
  /// How many bars are drawn of a long ranking.
  private static let longestRanking = 15

  /// The charts of an indicator: over time, over the scopes of one kind, where its sources disagree.
  func charts(ofIndicator indicator: Int, at page: Route) -> [PlacedChart] {
    let id = ledger.catalogue.indicators[indicator].id
    let own = seriesIndex.series[seriesIndex.ofIndicator[indicator]]
    let scope = ledger.catalogue.defaultScope.flatMap { standard in
      own.first { $0.scope == standard }
    }
    let chosen = scope ?? own.max { $0.years.count < $1.years.count }
    var charts: [PlacedChart] = []
    if let chosen, let request = history(chosen) {
      charts.append(PlacedChart(request, id: "figure-\(id)", home: page))
    }
    if let request = ranking(Array(own)) {
      charts.append(PlacedChart(request, id: "figure-\(id)-scopes", home: page))
    }
    return charts + rivals(of: indicator, at: page)
  }

  /// The charts of an entity's own figures.
  func charts(ofScope scope: Int, at page: Route) -> [PlacedChart] {
    seriesIndex.ofScope[scope].compactMap { position in
      let series = seriesIndex.series[position]
      let id = ledger.catalogue.indicators[series.indicator].id
      return history(series).map { PlacedChart($0, id: "figure-\(id)", home: page) }
    }
  }

  /// The charts of a year and the years before it; its print view has the same.
  func charts(ofYear year: Int) -> [PlacedChart] {
    guard let scope = ledger.catalogue.defaultScope else { return [] }
    let home = linked.years[year].route
    let last = linked.years[year].year
    // What the editor's own words draw already is not drawn twice.
    let drawn = linked.years[year].entry.map { entry in
      Set(linked.entries[entry].charts.flatMap { $0?.indicators ?? [] })
    }
    let all = seriesIndex.ofScope[scope].map { seriesIndex.series[$0] }
    var charts: [PlacedChart] = []
    let period = Period(year: last)
    let planned = all.filter { $0.planned.contains(period) }.map(\.indicator)
    if planned.count > 1 {
      let request = ChartRequest(
        kind: .bullet, indicators: planned, scopes: [scope], periods: .these([period]))
      charts.append(PlacedChart(request, id: "chart-plans", home: home))
    }
    let known = all.filter { $0.years.contains(last) && drawn?.contains($0.indicator) != true }
    let histories = known.compactMap { series -> PlacedChart? in
      let id = ledger.catalogue.indicators[series.indicator].id
      return history(series, upTo: last).map { PlacedChart($0, id: "figure-\(id)", home: home) }
    }
    return charts + histories.prefix(Self.mostCharts)
  }

  /// The charts over the list of a collection: what its entities have most figures of, ranked.
  func charts(of collection: EntryCollection, at page: Route) -> [PlacedChart] {
    let rankings = ledger.catalogue.indicators.indices.compactMap { indicator -> PlacedChart? in
      let series = seriesIndex.series(indicator, ofKind: collection.id + "/")
      guard series.count >= Self.leastPoints else { return nil }
      let request = ChartRequest(
        kind: .bars, indicators: [indicator], scopes: series.map(\.scope), periods: .latest,
        top: Self.longestRanking)
      let id = ledger.catalogue.indicators[indicator].id
      return PlacedChart(request, id: "figure-\(id)", home: page)
    }
    return rankings.enumerated().sorted { first, second in
      let counts = (first.element.request.scopes.count, second.element.request.scopes.count)
      return counts.0 == counts.1 ? first.offset < second.offset : counts.0 > counts.1
    }.prefix(Self.mostCharts).map(\.element)
  }

  /// The timeline of a project.
  func timeline(of entry: Int, at page: Route) -> PlacedChart? {
    guard linked.events.milestones(of: entry).count >= Self.leastPoints else { return nil }
    let request = ChartRequest(kind: .timeline, indicators: [], scopes: [], entity: entry)
    return PlacedChart(request, id: "chart-timeline", home: page)
  }

  /// Which figures exist, of all scopes.
  func matrix(at page: Route) -> PlacedChart? {
    let indicators = ledger.catalogue.indicators.indices.filter {
      !observations(of: $0).isEmpty
    }
    let years = linked.years.filter { !$0.observations.isEmpty }.map(\.year)
    guard let first = years.first, let last = years.last, last - first < 60,
      (1...200).contains(indicators.count)
    else { return nil }
    let request = ChartRequest(kind: .heat, indicators: indicators, scopes: [])
    return PlacedChart(request, id: "chart-matrix", home: page)
  }

  // MARK: Requests

  /// Columns of a flow, a line of a rate, a cumulative line of a stock.
  private func history(
    _ series: SeriesIndex.Series, upTo last: Int = Int.max
  ) -> ChartRequest? {
    let years = series.years.prefix { $0 <= last }
    guard years.count >= Self.leastPoints, let first = years.first, let end = years.last else {
      return nil
    }
    let kind: ChartRequest.Kind =
      switch ledger.catalogue.indicators[series.indicator].measure {
      case .flow: .columns
      case .stock: .cumulative
      case .rate: .line
      }
    return ChartRequest(
      kind: kind, indicators: [series.indicator], scopes: [series.scope],
      periods: .years(first...end))
  }

  /// The scopes of one kind at one time; of several kinds the one that has most.
  private func ranking(_ series: [SeriesIndex.Series]) -> ChartRequest? {
    struct Group: Hashable {
      var kind: String
      var period: Period
    }
    var groups: [Group: [Int]] = [:]
    for found in series {
      guard let period = found.latest else { continue }
      let kind = seriesIndex.kinds[found.scope]
      groups[Group(kind: kind, period: period), default: []].append(found.scope)
    }
    let widest = groups.max { one, two in
      let counts = (one.value.count, two.value.count)
      if counts.0 != counts.1 { return counts.0 < counts.1 }
      if one.key.period != two.key.period { return one.key.period < two.key.period }
      return one.key.kind > two.key.kind
    }
    guard let widest, widest.value.count >= Self.leastPoints, let first = series.first else {
      return nil
    }
    return ChartRequest(
      kind: .bars, indicators: [first.indicator], scopes: widest.value,
      periods: .these([widest.key.period]), top: Self.longestRanking)
  }

  /// What sources say of the things they disagree about, the latest first.
  private func rivals(of indicator: Int, at page: Route) -> [PlacedChart] {
    let found = (linked.disagreements[indicator] ?? []).compactMap { found in
      ledger.observations[found.lower].period.map { (period: $0, position: found.lower) }
    }
    let latest = found.sorted { one, two in
      one.period == two.period ? one.position < two.position : one.period > two.period
    }
    return latest.prefix(Self.mostCharts).enumerated().map { number, found in
      let observation = ledger.observations[found.position]
      let request = ChartRequest(
        kind: .sources, indicators: [indicator], scopes: [observation.scope],
        periods: .these([found.period]), observationKind: observation.kind)
      return PlacedChart(request, id: "chart-sources-\(number + 1)", home: page)
    }
  }
}
