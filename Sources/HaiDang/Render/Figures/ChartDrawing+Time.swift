import HaiDangSource
import SVGCharts

/// Charts whose figures stand at their periods.
extension ChartDrawing {
  func overTime(_ positions: [Int]) -> (any ReadableChart)? {
    switch request.kind {
    case .columns: columns(positions)
    case .line:
      LineChart(
        series(positions), unit: unit, highlight: highlighted, breaks: breaks,
        minimum: request.minimum)
    case .cumulative: CumulativeChart(series(positions), unit: unit, breaks: breaks)
    case .gap: GapChart(series(positions), unit: unit, gapLabel: gapLabel(positions))
    case .multiples: multiples(positions)
    default: StackedChart(series(positions), unit: unit, isShare: request.kind == .share)
    }
  }

  private func columns(_ positions: [Int]) -> ColumnsChart {
    let plans =
      request.observationKind == nil
      ? positions.filter { ledger.observations[$0].kind == .plan } : []
    let figures =
      request.observationKind == nil
      ? positions.filter { ledger.observations[$0].kind != .plan } : positions
    let highlight = request.highlights.compactMap { highlight -> ChartDatum.Position? in
      if case .period(let period) = highlight { return .period(period.chartPeriod(asOf: nil)) }
      return nil
    }
    return ColumnsChart(
      figures.map { datum($0, at: yearPlace($0)) },
      plans: plans.map { datum($0, at: yearPlace($0)) },
      unit: unit, what: definition.title, highlight: highlight.first)
  }

  /// A column stands for its period, whatever day its figure was known on.
  private func yearPlace(_ position: Int) -> ChartDatum.Position {
    .period(ledger.observations[position].period?.chartPeriod(asOf: nil) ?? .year(0))
  }

  private func series(_ positions: [Int]) -> [ChartDatum] {
    let isCumulative = request.kind == .cumulative
    return positions.map { position in
      let place = isCumulative || request.kind == .line ? time(position) : yearPlace(position)
      return datum(position, at: place, series: request.hasParts ? partName(position) : "")
    }
  }

  private func multiples(_ positions: [Int]) -> MultiplesChart {
    var order: [String] = []
    var panels: [String: [ChartDatum]] = [:]
    for position in positions {
      let name = partName(position)
      if panels[name] == nil { order.append(name) }
      panels[name, default: []].append(datum(position, at: time(position)))
    }
    return MultiplesChart(
      order.map { .init($0, panels[$0] ?? []) }, unit: unit, highlight: Set(highlighted))
  }

  /// What lies between the two lines at the last period of both: "chênh lệch 2024: 5,7".
  private func gapLabel(_ positions: [Int]) -> String {
    let byPeriod = Dictionary(grouping: positions) { ledger.observations[$0].period }
    let last = byPeriod.filter { $0.value.count == 2 }.compactMap(\.key).max()
    guard let last, let pair = byPeriod[last] else { return "" }
    let quantities = pair.map { ledger.observations[$0].quantity.converted(to: definition.unit) }
    guard let one = quantities[0], let two = quantities[1], !one.isRange, !two.isRange,
      let gap = DecimalNumber(
        rounding: abs(one.middle - two.middle), decimals: max(one.decimals, two.decimals))
    else { return "" }
    let isEstimate = pair.contains { ledger.observations[$0].kind == .estimate }
    let words = context.locale.words
    let text = format.number(gap)
    return words.difference + " " + last.label(context.language) + ": "
      + (isEstimate ? words.estimate + " " + text : text)
  }

  private var breaks: [SeriesBreak] {
    definition.breaks.map { found in
      SeriesBreak(
        ChartDate(found.period.firstYear, Int(found.period.firstMonth % 12) + 1, 1), found.reason)
    }
  }
}
