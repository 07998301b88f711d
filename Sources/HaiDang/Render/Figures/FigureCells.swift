import HaiDangMarkup
import HaiDangSource

/// What is said of one subject, by kind: a row of a table that puts plan and result side by side.
struct FigureRow {
  let subject: Ledger.Subject
  var groups: [Observation.Kind: Ledger.Group] = [:]

  init(_ subject: Ledger.Subject) {
    self.subject = subject
  }

  fileprivate func group(_ kinds: [Observation.Kind]) -> Ledger.Group? {
    kinds.lazy.compactMap { groups[$0] }.first
  }
}

/// Plan and result side by side, with what they give: attainment, growth, the value of a formula.
struct FigureCells {
  let context: RenderContext
  /// The page they stand on.
  let page: Route

  private var ledger: Ledger { _read { yield context.ledger } }

  /// What may stand in a column; `outcome` is all that came of a plan, where there is little room.
  enum Column {
    case plan, result, stated, formula, outcome, attainment, growth
  }

  /// The heads of the columns in which anything stands, and what does, row by row.
  func columns(
    _ columns: [Column], of rows: [FigureRow]
  ) -> (heads: [TableWriter.Head], cells: [[TableWriter.Cell]]) {
    let cells = rows.map { row in columns.map { cell($0, of: row) } }
    let used = columns.indices.filter { column in cells.contains { $0[column] != nil } }
    return (
      used.map { .init(text: head(columns[$0]), isNumber: true) },
      cells.map { cells in
        used.map { column in cells[column].map { .markup($0, "number") } ?? .noNumber }
      }
    )
  }

  private func head(_ column: Column) -> String {
    let words =
      switch column {
      case .plan: Words(vi: "Kế hoạch", en: "Plan")
      case .result, .outcome: Words(vi: "Thực hiện", en: "Actual")
      case .stated: Words(vi: "Nguồn nêu", en: "As stated")
      case .formula: Words(vi: "Tính từ số liệu", en: "Computed")
      case .attainment: Words(vi: "So với kế hoạch", en: "Share of the plan")
      case .growth: Words(vi: "Tăng trưởng", en: "Growth")
      }
    return words(context.language)
  }

  private func cell(_ column: Column, of row: FigureRow) -> Markup? {
    switch column {
    case .plan: statements([.plan, .forecast], of: row)
    case .result: statements([.actual, .estimate], of: row)
    case .stated: statements([.stated], of: row)
    case .formula: formula(row)
    case .outcome: outcome(row)
    case .attainment: attainment(row)
    case .growth: growth(row)
    }
  }

  // MARK: What sources say

  private func statements(_ kinds: [Observation.Kind], of row: FigureRow) -> Markup? {
    let groups = kinds.compactMap { row.groups[$0] }
    return groups.isEmpty ? nil : Markup { html in for group in groups { write(group, &html) } }
  }

  /// The statement that stands for all, with the sources that say the same; then those that differ.
  private func write(_ group: Ledger.Group, _ html: inout MarkupWriter) {
    let chosen = ledger.observations[group.chosen].quantity
    let unit = ledger.catalogue.indicators[group.key.indicator].unit
    let others = group.range.filter { $0 != group.chosen }
    let agreeing = others.filter { other in
      let observation = ledger.observations[other]
      return observation.rank != .deprecated
        && observation.quantity.qualifier == chosen.qualifier
        && observation.quantity.stated(in: unit) == chosen.stated(in: unit)
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

  private func outcome(_ row: FigureRow) -> Markup? {
    guard let statements = statements([.actual, .estimate, .stated], of: row) else {
      return formula(row)
    }
    guard let formula = formula(row) else { return statements }
    return Markup { html in
      html.markup(statements)
      html.element("div") { $0.markup(formula) }
    }
  }

  // MARK: What they give

  private func formula(_ row: FigureRow) -> Markup? {
    guard let period = row.subject.period,
      case .success(let value)? = ledger.derived(row.subject.indicator, of(row, period))
    else { return nil }
    let text = NumberFormat(context.language).quantity(
      value.quantity, .chart, isEstimate: value.isEstimate)
    return computed(value, text, inputs(value, besides: nil, in: period))
  }

  private func attainment(_ row: FigureRow) -> Markup? {
    guard let period = row.subject.period, row.group([.actual, .estimate]) != nil,
      case .success(let value) = ledger.attainment(
        row.subject.indicator, of(row, period))
    else { return nil }
    let text = NumberFormat(context.language).quantity(value.quantity, .chart)
    // Only the plan of another period needs saying: the two figures stand in the same row.
    let plan = value.inputs.last.flatMap { ledger.observations[$0].period }
    let other = plan.flatMap { $0 == period ? nil : $0.words(context.language) }
    let words = other.map { Words(vi: "kế hoạch \($0)", en: "of the plan of \($0)") }
    return computed(value, text, words.map { $0(context.language) })
  }

  /// A share grows by points, and a rank not at all: neither has a growth in per cent.
  private func growth(_ row: FigureRow) -> Markup? {
    let unit = ledger.catalogue.indicators[row.subject.indicator].unit
    guard let period = row.subject.period, !unit.isPercent, !unit.isRank,
      let now = row.group([.actual, .estimate])
    else { return nil }
    var before = row.subject
    before.period = period.yearBefore
    guard ledger.pick(before, [.actual, .estimate]) != nil else { return nil }
    switch ledger.growth(row.subject.indicator, of(row, period)) {
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

  private func of(_ row: FigureRow, _ period: Period) -> Ledger.Context {
    Ledger.Context(period: period, scope: row.subject.scope)
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
