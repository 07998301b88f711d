import HaiDangMarkup
import HaiDangSource
import SVGCharts

/// Figures at a glance.
extension RenderContext {
  /// How many tiles a page shows.
  private static let mostTiles = 8

  /// The tiles of a year for the default scope; a site without one has none.
  func tiles(ofYear year: Int, from page: Route) -> [View] {
    guard let scope = ledger.catalogue.defaultScope else { return [] }
    let period = Period(year: linked.years[year].year)
    return ledger.catalogue.indicators.indices.compactMap { indicator in
      tile(indicator, scope, period, from: page)
    }.prefix(Self.mostTiles).map(\.self)
  }

  /// The tiles of an entity: the latest figure of each indicator.
  func tiles(ofScope scope: Int, from page: Route) -> [View] {
    ledger.catalogue.indicators.indices.compactMap { indicator in
      latest(indicator, scope).flatMap { tile(indicator, scope, $0, from: page) }
    }.prefix(Self.mostTiles).map(\.self)
  }

  /// The tile of an indicator's latest figure.
  func tiles(ofIndicator indicator: Int, from page: Route) -> [View] {
    guard let scope = mainScope(of: indicator), let period = latest(indicator, scope) else {
      return []
    }
    return tile(indicator, scope, period, from: page).map { [$0] } ?? []
  }

  /// The default scope if the indicator has figures of it, else its only one.
  func mainScope(of indicator: Int) -> Int? {
    let scopes = ledger.scopes(indicator)
    if let standard = ledger.catalogue.defaultScope, scopes.contains(standard) { return standard }
    return scopes.count == 1 ? scopes[0] : nil
  }

  /// The latest period with a result.
  private func latest(_ indicator: Int, _ scope: Int) -> Period? {
    let results = [Observation.Kind.actual, .estimate].compactMap {
      ledger.series(indicator, scope, $0).last?.key.period
    }
    return results.max()
  }

  private func tile(
    _ indicator: Int, _ scope: Int, _ period: Period, from page: Route
  ) -> View? {
    let subject = Ledger.Subject(indicator: indicator, scope: scope, period: period)
    guard let position = ledger.pick(subject, [.actual, .estimate]) else { return nil }
    let definition = ledger.catalogue.indicators[indicator]
    let observation = ledger.observations[position]
    let format = NumberFormat(language)
    let context = Ledger.Context(period: period, scope: scope)
    var view = View()
    view.text("href", href(ofObservation: position, from: page))
    view.text("title", definition.title)
    view.text("value", ledger.text(.observed(position), language, .chart))
    view.text("period", period.words(language))
    let plan = ledger.pick(subject, [.plan])
    view.text("plan", plan.map { ledger.text(.observed($0), language, .chart) })
    let attainment = try? ledger.attainment(indicator, context).get()
    view.text("attainment", attainment.map { format.attainment($0.quantity) })
    // A share grows by points, not by per cent of per cent.
    let growth =
      definition.unit.isPercent || definition.unit.isRank
      ? nil : try? ledger.growth(indicator, context).get()
    let previous = period.yearBefore.words(language)
    view.text(
      "growth",
      growth.map { growth in
        let than = Words(vi: "so với \(previous)", en: "on \(previous)")(language)
        return format.growth(growth.quantity) + " " + than
      })
    let direction = growth.map { Direction($0.quantity.middle) }
    view.text("direction", direction?.rawValue)
    view.text("tone", direction.map { $0.tone(definition.better).rawValue })
    view.markup("sparkline", sparkline(indicator, scope, upTo: period))
    view.flag("unsourced", observation.source == nil)
    view.flag("estimate", observation.kind == .estimate)
    return view
  }

  /// A small line of the years up to a period; it needs three.
  func sparkline(_ indicator: Int, _ scope: Int, upTo last: Period) -> Markup? {
    var values: [Int: Double] = [:]
    for kind in [Observation.Kind.estimate, .actual] {
      for group in ledger.series(indicator, scope, kind) {
        guard let period = group.key.period, period.form == .year, period <= last else { continue }
        let quantity = ledger.observations[group.chosen].quantity
        let unit = ledger.catalogue.indicators[indicator].unit
        values[period.firstYear] = (quantity.converted(to: unit) ?? quantity).middle
      }
    }
    guard values.count > 2, let first = values.keys.min(), let end = values.keys.max(),
      end - first < 100
    else { return nil }
    return try? Sparkline((first...end).map { values[$0] }).markup(
      width: 80, options: ChartOptions(locale: locale))
  }
}

/// Which way a value went.
private enum Direction: String {
  case up, down, flat

  init(_ growth: Double) {
    self = growth > 0 ? .up : growth < 0 ? .down : .flat
  }

  /// What that means for an indicator of which more, or less, is better.
  func tone(_ better: Indicator.Direction) -> Tone {
    switch (self, better) {
    case (.up, .up), (.down, .down): .good
    case (.up, .down), (.down, .up): .bad
    default: .neutral
    }
  }
}

private enum Tone: String {
  case good, bad, neutral
}

extension Observation.Kind {
  /// Whether it says what happened, not what was meant to.
  var isResult: Bool { self == .actual || self == .estimate }
}
