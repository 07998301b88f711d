import HaiDangMarkup
import HaiDangSource

/// Plan and result of an indicator side by side, period by period, with what they give: attainment,
/// growth, the value of a formula.
struct PeriodTable {
  let context: RenderContext
  let indicator: Int
  /// The page it stands on.
  let page: Route

  private var ledger: Ledger { _read { yield context.ledger } }

  /// The scopes it speaks of: all, the default first; where there are too many figures, the main one.
  private var scopes: [Int] {
    if context.isSplit(indicator) { return context.mainScope(of: indicator).map { [$0] } ?? [] }
    let standard = ledger.catalogue.defaultScope
    let all = ledger.scopes(indicator)
    return all.filter { $0 == standard } + all.filter { $0 != standard }
  }

  /// Its rows, scope by scope in order of time.
  private var rows: [FigureRow] {
    let order = Dictionary(uniqueKeysWithValues: scopes.enumerated().map { ($1, $0) })
    var rows: [Ledger.Subject: FigureRow] = [:]
    for group in ledger.groups[ledger.groupsOfIndicator[indicator]] {
      let (scope, period) = (group.key.scope, group.key.period)
      guard order[scope] != nil else { continue }
      let subject = Ledger.Subject(indicator: indicator, scope: scope, period: period)
      rows[subject, default: FigureRow(subject)].groups[group.key.kind] = group
    }
    return rows.values.sorted { first, second in
      let (first, second) = (first.subject, second.subject)
      if first.scope != second.scope { return order[first.scope] ?? 0 < order[second.scope] ?? 0 }
      guard let one = first.period, let other = second.period else { return first.period == nil }
      return (one.lastMonth, one.months) < (other.lastMonth, other.months)
    }
  }

  /// The digest of all that it shows: what is computed may rest on other indicators.
  var digest: Digest128 {
    let shown = Set(scopes)
    let operands = ledger.formulas[indicator]?.indicators ?? []
    var hasher = Digest128.Hasher()
    for indicator in [indicator] + operands {
      for group in ledger.groups[ledger.groupsOfIndicator[indicator]]
      where shown.contains(group.key.scope) {
        for position in group.range { context.add(observation: position, to: &hasher) }
      }
    }
    return hasher.finalize()
  }

  /// The table; nothing where a single value would be all of it.
  func markup() -> Markup {
    let rows = rows.prefix(RenderContext.longestTable)
    let cells = FigureCells(context: context, page: page)
    let (columns, contents) = cells.columns(
      [.plan, .result, .stated, .formula, .attainment, .growth], of: Array(rows))
    guard rows.count > 1 || columns.count > 1 else { return .empty }
    var table = TableWriter(
      caption: Words(vi: "Theo kỳ", en: "By period")(context.language), isCaptionShown: false,
      heads: [.init(text: TableWords(context.language).period)] + columns)
    let hasScopes = Set(rows.map(\.subject.scope)).count > 1
    var last: Int?
    for (row, contents) in zip(rows, contents) {
      let (scope, period) = (row.subject.scope, row.subject.period)
      if hasScopes, scope != last { table.group(context.scopeLink(scope, from: page)) }
      last = scope
      table.row(
        head: .short(period?.label(context.language) ?? TableWords(context.language).undated),
        cells: contents)
    }
    return table.finish()
  }
}

extension Formula {
  /// The indicators that it takes figures of, by position.
  var indicators: [Int] {
    var found: [Int] = []
    for case .figure(let operand) in steps where !found.contains(operand.indicator) {
      found.append(operand.indicator)
    }
    return found
  }
}
