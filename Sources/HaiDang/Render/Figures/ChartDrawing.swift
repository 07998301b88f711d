import HaiDangSource
import SVGCharts

/// Turns what a block or a page asks for into a drawing of the ledger's figures.
struct ChartDrawing {
  /// All that pages are made from.
  let context: RenderContext
  /// The page that the chart stands on.
  let page: Route

  private var ledger: Ledger { context.ledger }
  private var format: NumberFormat { NumberFormat(context.language) }

  /// The chart of a request; `nil` when the ledger has nothing to draw for it.
  func figure(_ request: ChartRequest, id: String) -> ChartFigure? {
    guard let indicator = request.indicators.first else { return nil }
    let definition = ledger.catalogue.indicators[indicator]
    let shown = positions(request)
    guard !shown.isEmpty, let chart = chart(request, shown, definition) else { return nil }
    return ChartFigure(
      id: id, title: request.title ?? title(request),
      subtitle: request.subtitle ?? subtitle(request),
      chart: chart, observations: shown, indicator: indicator, svg: nil)
  }

  /// The observations a request shows, in the order of its table.
  private func positions(_ request: ChartRequest) -> [Int] {
    var positions: [Int] = []
    for indicator in request.indicators {
      for scope in request.scopes {
        for kind in kinds(request) {
          for group in ledger.series(indicator, scope, kind) {
            guard let period = group.key.period, request.periods.includes(period),
              isDrawn(period, in: request)
            else { continue }
            positions.append(group.chosen)
          }
        }
      }
    }
    return positions
  }

  private func kinds(_ request: ChartRequest) -> [Observation.Kind] {
    if let kind = request.observationKind { return [kind] }
    return request.kind == .columns
      ? [.actual, .estimate, .plan] : [.actual, .estimate]
  }

  /// Columns stand for years; a month or a run of months is no column beside them.
  private func isDrawn(_ period: Period, in request: ChartRequest) -> Bool {
    request.kind != .columns || period.form == .year || request.periods.isLiteral
  }

  private func chart(
    _ request: ChartRequest, _ positions: [Int], _ definition: Indicator
  ) -> (any SVGChart)? {
    let plans = positions.filter { ledger.observations[$0].kind == .plan }
    let figures = withoutEstimatesOfActuals(positions.filter { !plans.contains($0) })
    let unit = definition.unit.symbol(context.language)
    let breaks = definition.breaks.map {
      SeriesBreak(ChartDate($0.period.firstYear, Int($0.period.firstMonth % 12) + 1, 1), $0.reason)
    }
    switch request.kind {
    case .columns:
      return ColumnsChart(
        figures.map { datum($0, definition) }, plans: plans.map { datum($0, definition) },
        unit: unit, what: definition.title)
    case .line:
      return LineChart(
        positions.map { datum($0, definition, series: seriesName($0, request)) }, unit: unit,
        breaks: breaks)
    case .cumulative:
      return CumulativeChart(figures.map { datum($0, definition) }, unit: unit, breaks: breaks)
    case .gap:
      return GapChart(
        positions.map { datum($0, definition, series: seriesName($0, request)) }, unit: unit)
    case .stacked:
      return StackedChart(
        figures.map { datum($0, definition, series: seriesName($0, request)) }, unit: unit)
    case .share:
      return ShareChart(figures.map { named($0, definition, request) }, unit: unit)
    case .bars:
      return BarsChart(
        figures.map { named($0, definition, request) }, unit: unit,
        order: request.keepsOrder ? .given : .ranked, top: request.top,
        highlight: request.highlight.map { [$0] } ?? [])
    }
  }

  /// A period that has both an estimate and an actual value shows the actual one.
  private func withoutEstimatesOfActuals(_ positions: [Int]) -> [Int] {
    let settled = Set(
      positions.map { ledger.observations[$0] }.filter { $0.kind == .actual }.map {
        Ledger.Subject(indicator: $0.indicator, scope: $0.scope, period: $0.period)
      })
    return positions.filter { position in
      let observation = ledger.observations[position]
      return observation.kind == .actual
        || !settled.contains(
          Ledger.Subject(
            indicator: observation.indicator, scope: observation.scope,
            period: observation.period))
    }
  }

  private func datum(_ position: Int, _ definition: Indicator, series: String = "") -> ChartDatum {
    let observation = ledger.observations[position]
    let quantity = shown(observation.quantity, definition)
    return ChartDatum(
      .period(observation.period?.chartPeriod(asOf: observation.asOf) ?? .year(0)),
      quantity.low.double, through: quantity.high.double, label: format.bare(quantity),
      isEstimate: observation.kind == .estimate || observation.kind == .forecast,
      link: context.href(ofObservation: position, from: page), series: series)
  }

  private func named(
    _ position: Int, _ definition: Indicator, _ request: ChartRequest
  ) -> ChartDatum {
    let observation = ledger.observations[position]
    let quantity = shown(observation.quantity, definition)
    let name =
      request.scopes.count > 1
      ? ledger.catalogue.scopes[observation.scope].title
      : request.indicators.count > 1
        ? ledger.catalogue.indicators[observation.indicator].title
        : observation.period?.label(context.language) ?? ""
    return ChartDatum.named(
      name, quantity.low.double, through: quantity.high.double, label: format.bare(quantity),
      isEstimate: observation.kind == .estimate || observation.kind == .forecast,
      link: context.href(ofObservation: position, from: page))
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

  private func seriesName(_ position: Int, _ request: ChartRequest) -> String {
    let observation = ledger.observations[position]
    if request.indicators.count > 1 {
      return ledger.catalogue.indicators[observation.indicator].title
    }
    return request.scopes.count > 1 ? ledger.catalogue.scopes[observation.scope].title : ""
  }

  // MARK: Words

  private func title(_ request: ChartRequest) -> String {
    request.indicators.map { ledger.catalogue.indicators[$0].title }.joined(separator: ", ")
  }

  /// Unit and place: "tỷ USD; Các khu kinh tế, khu công nghiệp Hải Phòng".
  private func subtitle(_ request: ChartRequest) -> String? {
    guard let first = request.indicators.first else { return nil }
    var parts = [ledger.catalogue.indicators[first].unit.symbol(context.language)]
    if request.scopes.count == 1, let scope = request.scopes.first {
      parts.append(ledger.catalogue.scopes[scope].title)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension PeriodSelection {
  /// Whether the periods were named one by one.
  fileprivate var isLiteral: Bool {
    if case .these = self { true } else { false }
  }
}

extension Period {
  /// The period as charts have it; a stock stands at the day it was known, when one is given.
  func chartPeriod(asOf: String?) -> ChartPeriod {
    if let asOf, let date = PartialDate(asOf), let month = date.month, let day = date.day {
      return .day(date.year, month, day)
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
