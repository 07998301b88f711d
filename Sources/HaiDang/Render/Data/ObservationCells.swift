/// An observation as the cells of an export, in the order of `ObservationColumn`.
///
/// It is a reference: whoever writes a row would else copy the whole ledger with it.
final class ObservationCells: Sendable {
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

  /// What an observation is called everywhere.
  func anchor(of index: Int) -> String { ledger.anchor(index) }

  /// Goes through the cells of an observation.
  func forEach(of index: Int, _ body: (ObservationColumn, Cell) -> Void) {
    for column in ObservationColumn.all {
      body(column, cell(of: index, column))
    }
  }

  private var catalogue: FigureCatalogue { _read { yield ledger.catalogue } }
  private var observations: ObservationList { _read { yield ledger.observations } }

  /// A cell; an observation is large, so no more of it is taken than the cell holds.
  private func cell(of index: Int, _ column: ObservationColumn) -> Cell {
    switch column {
    case .indicator:
      return .text(catalogue.indicators[observations[index].indicator].id)
    case .period: return observations[index].period.map(Cell.period) ?? .empty
    case .scope: return .text(catalogue.scopes[observations[index].scope].id)
    case .kind: return .text(observations[index].kind.rawValue)
    case .printed: return text(observations[index].printed)
    case .qualifier: return text(observations[index].quantity.qualifier.rawValue)
    case .value:
      return isRange(index) ? .empty : low(index)
    case .low:
      return isRange(index) ? low(index) : .empty
    case .high:
      return isRange(index) ? number(observations[index].quantity.high, of: index) : .empty
    case .unit: return .text(observations[index].quantity.unit.description)
    case .asOf: return text(observations[index].asOf)
    case .source:
      return text(observations[index].source.map { catalogue.sources[$0].id })
    case .quote: return text(observations[index].quote)
    case .excerpt: return text(observations[index].excerpt)
    case .rank: return text(observations[index].rank.rawValue)
    case .why: return text(observations[index].why)
    case .note: return text(observations[index].note)
    }
  }

  private func isRange(_ index: Int) -> Bool { observations[index].quantity.isRange }

  private func low(_ index: Int) -> Cell { number(observations[index].quantity.low, of: index) }

  private func number(_ number: DecimalNumber, of index: Int) -> Cell {
    .number(number, decimals: observations[index].quantity.decimals)
  }

  private func text(_ text: String?) -> Cell {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }
}
