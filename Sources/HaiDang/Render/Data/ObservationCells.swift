/// An observation as the cells of an export, in the order of `ObservationColumn`.
struct ObservationCells {
  /// What stands in a cell.
  enum Cell: Hashable {
    case empty
    case text(String)
    case period(Period)
    /// A number with the decimals it was printed with.
    case number(DecimalNumber, decimals: Int)
  }

  private let ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  /// Goes through the cells of an observation; it is large, so it is taken from the ledger once.
  func forEach(of index: Int, _ body: (ObservationColumn, Cell) -> Void) {
    let observation = ledger.observations[index]
    for column in ObservationColumn.all { body(column, cell(of: observation, column)) }
  }

  private func cell(of observation: Observation, _ column: ObservationColumn) -> Cell {
    let quantity = observation.quantity
    switch column {
    case .indicator: return .text(ledger.catalogue.indicators[observation.indicator].id)
    case .period: return observation.period.map(Cell.period) ?? .empty
    case .scope: return .text(ledger.catalogue.scopes[observation.scope].id)
    case .kind: return .text(observation.kind.rawValue)
    case .printed: return text(observation.printed)
    case .qualifier: return text(quantity.qualifier.rawValue)
    case .value:
      return quantity.isRange ? .empty : .number(quantity.low, decimals: quantity.decimals)
    case .low: return quantity.isRange ? .number(quantity.low, decimals: quantity.decimals) : .empty
    case .high:
      return quantity.isRange ? .number(quantity.high, decimals: quantity.decimals) : .empty
    case .unit: return .text(quantity.unit.description)
    case .asOf: return text(observation.asOf)
    case .source: return text(observation.source.map { ledger.catalogue.sources[$0].id })
    case .quote: return text(observation.quote)
    case .excerpt: return text(observation.excerpt)
    case .rank: return text(observation.rank.rawValue)
    case .why: return text(observation.why)
    case .note: return text(observation.note)
    }
  }

  private func text(_ text: String?) -> Cell {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }
}
