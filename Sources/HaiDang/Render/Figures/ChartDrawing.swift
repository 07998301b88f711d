import HaiDangSource
import SVGCharts

/// Turns what a block or a page asks for into a chart of the ledger's figures.
struct ChartDrawing {
  /// All that pages are made from.
  let context: RenderContext
  /// The page that the chart stands on; links of marks start from it.
  let page: Route
  /// The id of its element, which the ids of its table's rows begin with.
  let id: String
  /// What is asked for.
  let request: ChartRequest

  var ledger: Ledger { _read { yield context.ledger } }
  var format: NumberFormat { NumberFormat(context.language) }

  /// The figure of the request; `nil` where there is nothing to draw.
  func figure(svg: Route) -> ChartFigure? {
    if request.kind == .timeline { return timeline(svg: svg) }
    let positions = ChartSelection.positions(request, in: ledger)
    guard !positions.isEmpty else { return nil }
    let words = ChartTexts(request: request, positions: positions, context: context)
    var figure = ChartFigure(
      id: id, title: request.title ?? words.title, subtitle: request.subtitle ?? words.subtitle,
      note: words.note, table: .observations(positions),
      csv: Routes.data(request.indicators.map { ledger.catalogue.indicators[$0].id }))
    guard request.kind != .table else { return figure }
    guard let chart = chart(positions) else { return nil }
    figure.chart = chart
    figure.svg = svg
    if request.kind == .heat { figure.table = .own }
    return figure
  }

  private func timeline(svg: Route) -> ChartFigure? {
    guard let entity = request.entity else { return nil }
    let events = context.linked.events.milestones(of: entity)
    guard !events.isEmpty else { return nil }
    let title =
      Words(vi: "Các mốc: ", en: "Milestones: ")(context.language) + context.title(entity)
    return ChartFigure(
      id: id, title: request.title ?? title, subtitle: request.subtitle,
      chart: TimelineChart(
        events.prefix(100).map { event in
          let target = event.document.map { context.linked.entries[$0].route }
          return TimelineChart.Event(
            event.date.chartPeriod, event.text ?? "",
            link: target.flatMap { $0 == page ? nil : page.rootPrefix + $0.path })
        }),
      table: .own, svg: svg)
  }

  private func chart(_ positions: [Int]) -> (any ReadableChart)? {
    switch request.kind {
    case .columns, .line, .cumulative, .gap, .stacked, .multiples: overTime(positions)
    case .share where periods(positions).count > 1: overTime(positions)
    case .share, .bars, .bullet, .sources: atOnce(positions)
    case .dumbbell, .slope: moments(positions)
    case .heat: heat
    case .timeline, .table: nil
    }
  }

  // MARK: What all charts share

  /// The unit of the axis: the first indicator's.
  var definition: Indicator {
    _read { yield context.ledger.catalogue.indicators[request.indicators[0]] }
  }

  var unit: String { definition.unit.symbol(context.language) }

  /// The periods of some observations, each once, by time.
  func periods(_ positions: [Int]) -> [Period] {
    Set(positions.compactMap { ledger.observations[$0].period }).sorted()
  }

  /// A figure at its place, in the unit of `definition` unless another is given.
  func datum(
    _ position: Int, at place: ChartDatum.Position, in own: Indicator? = nil, series: String = ""
  ) -> ChartDatum {
    let kind = ledger.observations[position].kind
    let quantity = shown(ledger.observations[position].quantity, own ?? definition)
    return ChartDatum(
      place, quantity.low.double, through: quantity.high.double, label: format.bare(quantity),
      isEstimate: kind == .estimate || kind == .forecast,
      link: "#" + context.rowID(position, of: id), series: series)
  }

  /// The place of an observation in time; a stock stands at the day it was known, when one is given.
  func time(_ position: Int) -> ChartDatum.Position {
    let asOf = ledger.observations[position].asOf
    return .period(ledger.observations[position].period?.chartPeriod(asOf: asOf) ?? .year(0))
  }

  /// What tells the parts of a chart apart: its scopes, its indicators, or both.
  func partName(_ position: Int) -> String {
    let observation = ledger.observations[position]
    let scope = ledger.catalogue.scopes[observation.scope].title
    let indicator = ledger.catalogue.indicators[observation.indicator].title
    switch (request.scopes.count > 1, request.indicators.count > 1) {
    case (true, true): return scope + ": " + indicator
    case (true, false): return scope
    case (false, true): return indicator
    case (false, false): return observation.period?.label(context.language) ?? ""
    }
  }

  /// The names of what stands out.
  var highlighted: [String] {
    request.highlights.map { highlight in
      switch highlight {
      case .indicator(let indicator): ledger.catalogue.indicators[indicator].title
      case .scope(let scope): ledger.catalogue.scopes[scope].title
      case .period(let period): period.label(context.language)
      }
    }
  }

  /// A quantity in the unit of the indicator; one that had to be converted is computed, and has no
  /// more decimals than the indicator shows.
  private func shown(_ quantity: Quantity, _ definition: Indicator) -> Quantity {
    guard quantity.unit != definition.unit, var found = quantity.converted(to: definition.unit)
    else { return quantity }
    if let decimals = definition.decimals, found.decimals > decimals {
      found.low = DecimalNumber(rounding: found.low.double, decimals: decimals) ?? found.low
      found.high = DecimalNumber(rounding: found.high.double, decimals: decimals) ?? found.high
      found.decimals = decimals
    }
    return found
  }
}

extension Period {
  /// The period as charts have it; a stock stands at the day it was known, when one is given.
  func chartPeriod(asOf: String?) -> ChartPeriod {
    if let asOf, let date = PartialDate(asOf), date.month != nil, date.day != nil {
      return date.chartPeriod
    }
    switch form {
    case .year: return .year(firstYear)
    case .month(let month): return .month(firstYear, month)
    case .quarter(let quarter): return .quarter(firstYear, quarter)
    default:
      let last = Int(lastMonth % 12) + 1
      return ChartPeriod(
        from: ChartDate(firstYear, Int(firstMonth % 12) + 1, 1),
        through: ChartDate(lastYear, last, PartialDate.days(in: last, of: lastYear)))
    }
  }
}

extension PartialDate {
  /// The date as charts have it, as far as it is known.
  var chartPeriod: ChartPeriod {
    switch (month, day) {
    case (let month?, let day?): .day(year, month, day)
    case (let month?, nil): .month(year, month)
    default: .year(year)
    }
  }
}
