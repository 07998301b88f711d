import HaiDangSource
import SVGCharts

/// Charts that compare parts, at one moment or at two.
extension ChartDrawing {
  func atOnce(_ positions: [Int]) -> (any ReadableChart)? {
    switch request.kind {
    case .bullet: bullet(positions)
    case .sources: sources(positions)
    case .share: ShareChart(positions.map(named), unit: unit)
    default:
      BarsChart(
        positions.map(named) + missing(positions), unit: unit,
        order: request.keepsOrder ? .given : .ranked, top: request.top,
        highlight: Set(highlighted))
    }
  }

  private func named(_ position: Int) -> ChartDatum {
    datum(position, at: .category(partName(position)))
  }

  /// The scopes that were asked for by name and have no figure: an empty slot each.
  private func missing(_ positions: [Int]) -> [ChartDatum] {
    guard request.periods != .latest, request.indicators.count == 1, request.scopes.count > 1
    else { return [] }
    let having = Set(positions.map { ledger.observations[$0].scope })
    return request.scopes.filter { !having.contains($0) }.map {
      .missing(.category(ledger.catalogue.scopes[$0].title))
    }
  }

  /// Rows of plan and actual; each in the unit of its indicator, so each is measured by its own plan.
  private func bullet(_ positions: [Int]) -> BulletChart {
    let rows = stride(from: 0, to: positions.count - 1, by: 2).map { index -> BulletChart.Row in
      let own = ledger.catalogue.indicators[ledger.observations[positions[index]].indicator]
      let name = request.hasParts ? partName(positions[index]) : own.title
      let figures = positions[index...index + 1].map { datum($0, at: .category(""), in: own) }
      return BulletChart.Row(
        name, actual: figures[0], plan: figures[1], unit: own.unit.symbol(context.language))
    }
    return BulletChart(rows)
  }

  private func sources(_ positions: [Int]) -> SourcesChart {
    let chosen = positions.first { ledger.observations[$0].rank == .preferred }
    return SourcesChart(
      positions.map { position in
        let source = ledger.observations[position].source
        return SourcesChart.Entry(
          source.map(context.sourceName) ?? context.theme.word("unsourced"),
          datum(position, at: .category("")), isChosen: position == chosen)
      }, unit: unit)
  }

  func moments(_ positions: [Int]) -> (any ReadableChart)? {
    let periods = periods(positions)
    guard let first = periods.first, let last = periods.last, first != last else { return nil }
    let from = positions.filter { ledger.observations[$0].period == first }.map(named)
    let to = positions.filter { ledger.observations[$0].period == last }.map(named)
    let names = (first.label(context.language), last.label(context.language))
    if request.kind == .dumbbell {
      return DumbbellChart(
        from: from, to: to, fromName: names.0, toName: names.1, unit: unit)
    }
    return SlopeChart(
      from: from, to: to, fromName: names.0, toName: names.1, unit: unit, highlight: highlighted)
  }

  // MARK: Which figures exist

  /// A row an indicator, a column a year; a cell says what there is.
  var heat: HeatChart? {
    var years: Set<Int> = []
    let rows = request.indicators.map { indicator in
      let cells = heatCells(indicator)
      years.formUnion(cells.keys)
      return (title: ledger.catalogue.indicators[indicator].title, cells: cells)
    }
    guard let first = years.min(), let last = years.max(), last - first < 60 else { return nil }
    let columns = Array(first...last)
    return HeatChart(
      columns: columns.map(String.init),
      rows.filter { !$0.cells.isEmpty }.map { row in
        HeatChart.Row(
          row.title, columns.map { row.cells[$0]?.state ?? .missing },
          links: columns.map { year in
            row.cells[year].map { context.href(ofObservation: $0.position, from: page) }
          })
      })
  }

  private struct HeatCell {
    var state: HeatChart.State
    var position: Int
  }

  private func heatCells(_ indicator: Int) -> [Int: HeatCell] {
    let scopes = Set(request.scopes)
    let apart = Set(
      (context.linked.disagreements[indicator] ?? []).map(\.observations.lowerBound))
    var cells: [Int: HeatCell] = [:]
    for group in ledger.groups[ledger.groupsOfIndicator[indicator]] {
      guard let period = group.key.period, request.periods.includes(period),
        scopes.isEmpty || scopes.contains(group.key.scope)
      else { continue }
      let isApart = apart.contains(group.range.lowerBound)
      let state = isApart ? .conflict : group.key.kind.heatState
      if let known = cells[period.lastYear], known.state.rank >= state.rank { continue }
      cells[period.lastYear] = HeatCell(state: state, position: group.chosen)
    }
    return cells
  }
}

extension Observation.Kind {
  fileprivate var heatState: HeatChart.State {
    switch self {
    case .actual, .stated: .figure
    case .estimate: .estimate
    case .plan, .forecast: .plan
    }
  }
}

extension HeatChart.State {
  /// Which of two states of one cell is shown: the higher.
  fileprivate var rank: Int {
    switch self {
    case .missing: 0
    case .plan: 1
    case .estimate: 2
    case .figure: 3
    case .conflict: 4
    }
  }
}
