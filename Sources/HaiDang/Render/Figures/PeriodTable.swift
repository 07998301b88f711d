import HaiDangMarkup
import HaiDangSource

/// Plan and result of an indicator side by side, period by period, with what they give: attainment,
/// growth, the value of a formula.
struct PeriodTable {
  let context: RenderContext
  let indicator: Int
  /// The page it stands on.
  let page: Route

  private var ledger: Ledger { context.ledger }
  private var definition: Indicator { ledger.catalogue.indicators[indicator] }

  /// What the table says of one scope in one period.
  private struct Row {
    var scope: Int
    var period: Period?
    var groups: [Observation.Kind: Ledger.Group] = [:]

    func group(_ kinds: [Observation.Kind]) -> Ledger.Group? {
      kinds.lazy.compactMap { groups[$0] }.first
    }
  }

  /// A column; one that nothing stands in is left out.
  private enum Column: CaseIterable {
    case plan, result, stated, formula, attainment, growth
  }

  /// The scopes it speaks of: all, the default first; where there are too many figures, the main one.
  private var scopes: [Int] {
    if context.isSplit(indicator) { return context.mainScope(of: indicator).map { [$0] } ?? [] }
    let standard = ledger.catalogue.defaultScope
    let all = ledger.scopes(indicator)
    return all.filter { $0 == standard } + all.filter { $0 != standard }
  }

  /// Its rows, scope by scope in order of time.
  private var rows: [Row] {
    let order = Dictionary(uniqueKeysWithValues: scopes.enumerated().map { ($1, $0) })
    var rows: [Ledger.Subject: Row] = [:]
    for group in ledger.groups[ledger.groupsOfIndicator[indicator]] {
      let (scope, period) = (group.key.scope, group.key.period)
      guard order[scope] != nil else { continue }
      let subject = Ledger.Subject(indicator: indicator, scope: scope, period: period)
      rows[subject, default: Row(scope: scope, period: period)].groups[group.key.kind] = group
    }
    return rows.values.sorted { first, second in
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
    let cells = rows.map { row in Column.allCases.map { cell($0, of: row) } }
    let used = Column.allCases.indices.filter { column in
      cells.contains { $0[column] != nil }
    }
    guard rows.count > 1 || used.count > 1 else { return .empty }
    var table = TableWriter(
      caption: Words(vi: "Theo kỳ", en: "By period")(context.language), isCaptionShown: false,
      heads: [.init(text: TableWords(context.language).period)]
        + used.map { .init(text: head(Column.allCases[$0]), isNumber: true) })
    let hasScopes = Set(rows.map(\.scope)).count > 1
    var last: Int?
    for (row, cells) in zip(rows, cells) {
      if hasScopes, row.scope != last { table.group(context.scopeLink(row.scope, from: page)) }
      last = row.scope
      let label = row.period?.label(context.language) ?? TableWords(context.language).undated
      table.row(
        head: Markup { $0.text(label) },
        cells: used.map { column in cells[column].map { .markup($0, "number") } ?? .noNumber })
    }
    return table.finish()
  }

  private func head(_ column: Column) -> String {
    let words =
      switch column {
      case .plan: Words(vi: "Kế hoạch", en: "Plan")
      case .result: Words(vi: "Thực hiện", en: "Actual")
      case .stated: Words(vi: "Nguồn nêu", en: "As stated")
      case .formula: Words(vi: "Tính từ số liệu", en: "Computed")
      case .attainment: Words(vi: "So với kế hoạch", en: "Share of the plan")
      case .growth: Words(vi: "Tăng trưởng", en: "Growth")
      }
    return words(context.language)
  }

  private func cell(_ column: Column, of row: Row) -> Markup? {
    switch column {
    case .plan: statements([.plan, .forecast], of: row)
    case .result: statements([.actual, .estimate], of: row)
    case .stated: statements([.stated], of: row)
    case .formula: formula(row)
    case .attainment: attainment(row)
    case .growth: growth(row)
    }
  }

  // MARK: What sources say

  private func statements(_ kinds: [Observation.Kind], of row: Row) -> Markup? {
    let groups = kinds.compactMap { row.groups[$0] }
    return groups.isEmpty ? nil : Markup { html in for group in groups { write(group, &html) } }
  }

  /// The statement that stands for all, with the sources that say the same; then those that differ.
  private func write(_ group: Ledger.Group, _ html: inout MarkupWriter) {
    let chosen = ledger.observations[group.chosen].quantity
    let others = group.range.filter { $0 != group.chosen }
    let agreeing = others.filter { other in
      let observation = ledger.observations[other]
      return observation.rank != .deprecated
        && observation.quantity.qualifier == chosen.qualifier
        && observation.quantity.stated(in: definition.unit) == chosen.stated(in: definition.unit)
    }
    write(group.chosen, and: agreeing, &html)
    for other in others where !agreeing.contains(other) { write(other, and: [], &html) }
  }

  private func write(_ position: Int, and others: [Int], _ html: inout MarkupWriter) {
    let observation = ledger.observations[position]
    let text = ledger.text(.observed(position), context.language, .chart)
    let isOut = observation.rank == .deprecated
    html.element("div", Attribute("class", optional: isOut ? "set-aside" : nil)) { html in
      if isOut { html.open("s") }
      html.element("data", Attribute("value", observation.quantity.machineText)) { html in
        html.element(
          "a", Attribute("class", "figure"),
          Attribute("href", context.href(ofObservation: position, from: page)),
          Attribute("title", optional: observation.quote.map { "“\($0)”" }), text: text)
      }
      if isOut { html.close("s") }
      html.element("div", Attribute("class", "from")) { html in
        for (index, statement) in ([position] + others).enumerated() {
          if index > 0 { html.literal("; ") }
          if let source = ledger.observations[statement].source {
            html.markup(context.sourceLink(source, from: page))
          } else {
            html.element(
              "span", Attribute("class", "unsourced"), text: context.theme.word("unsourced"))
          }
        }
      }
      if let note = refutation(of: position) {
        html.element("div", Attribute("class", "from"), text: note)
      }
    }
  }

  /// What the figures of its source give where a stated ratio does not hold.
  private func refutation(of position: Int) -> String? {
    guard ledger.observations[position].kind == .stated, let claim = ledger.claim(position),
      !claim.holds
    else { return nil }
    let given = NumberFormat(context.language).quantity(claim.computed.quantity, .chart)
    return Words(
      vi: "không khớp, các số của nguồn cho \(given)",
      en: "does not hold, the source's figures give \(given)")(context.language)
  }

  // MARK: What they give

  private func formula(_ row: Row) -> Markup? {
    guard let period = row.period,
      case .success(let value)? = ledger.derived(indicator, of(row, period))
    else { return nil }
    let text = NumberFormat(context.language).quantity(
      value.quantity, .chart, isEstimate: value.isEstimate)
    return computed(value, text, inputs(value, besides: nil, in: period))
  }

  private func attainment(_ row: Row) -> Markup? {
    guard let period = row.period, row.group([.actual, .estimate]) != nil,
      case .success(let value) = ledger.attainment(indicator, of(row, period))
    else { return nil }
    let text = NumberFormat(context.language).quantity(value.quantity, .chart)
    // Only the plan of another period needs saying: the two figures stand in the same row.
    let plan = value.inputs.last.flatMap { ledger.observations[$0].period }
    let other = plan.flatMap { $0 == period ? nil : $0.words(context.language) }
    let words = other.map { Words(vi: "kế hoạch \($0)", en: "of the plan of \($0)") }
    return computed(value, text, words.map { $0(context.language) })
  }

  /// A share grows by points, and a rank not at all: neither has a growth in per cent.
  private func growth(_ row: Row) -> Markup? {
    guard let period = row.period, !definition.unit.isPercent, !definition.unit.isRank,
      let now = row.group([.actual, .estimate])
    else { return nil }
    let before = Ledger.Subject(indicator: indicator, scope: row.scope, period: period.yearBefore)
    guard ledger.pick(before, [.actual, .estimate]) != nil else { return nil }
    switch ledger.growth(indicator, of(row, period)) {
    case .success(let value):
      let text = NumberFormat(context.language).growth(value.quantity)
      return computed(value, text, inputs(value, besides: now.chosen, in: period))
    case .failure(.acrossBreak(let found)):
      let words = Words(
        vi: "không so: \(found.reason)", en: "not compared: \(found.reason)")
      return Markup {
        $0.element("div", Attribute("class", "from"), text: words(context.language))
      }
    case .failure: return nil
    }
  }

  private func of(_ row: Row, _ period: Period) -> Ledger.Context {
    Ledger.Context(period: period, scope: row.scope)
  }

  private func computed(_ value: DerivedFigure, _ text: String, _ note: String?) -> Markup {
    Markup { html in
      html.element("data", Attribute("value", value.quantity.machineText), text: text)
      if let note { html.element("div", Attribute("class", "from"), text: note) }
    }
  }

  /// The figures that a value is computed from, in words, those of another period with it.
  private func inputs(_ value: DerivedFigure, besides own: Int?, in period: Period) -> String {
    let language = context.language
    let inputs = value.inputs.filter { $0 != own }.map { position in
      let text = ledger.text(.observed(position), language, .chart)
      let other = ledger.observations[position].period.flatMap { $0 == period ? nil : $0 }
      return other.map { "\(text) (\($0.words(language)))" } ?? text
    }
    return Words(vi: "từ ", en: "from ")(language)
      + inputs.joined(separator: Words(vi: " và ", en: " and ")(language))
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
