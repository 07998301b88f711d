import HaiDangMarkup
import HaiDangSource

/// The table on the page of a year.
extension RenderContext {
  /// Plan, result, attainment and growth of every indicator in a year; where there are too many
  /// figures for a page, how many each has.
  func table(ofYear year: Int, from page: Route) -> Markup? {
    let (number, positions) = (linked.years[year].year, linked.years[year].observations)
    guard !positions.isEmpty else { return nil }
    let caption = TableWords(language).ofYear(number)
    guard positions.count <= Self.longestTable else {
      return countTable(positions, year: number, from: page, caption: caption)
    }
    let rows = figureRows(positions)
    let (columns, contents) = FigureCells(context: self, page: page)
      .columns([.plan, .outcome, .attainment, .growth], of: rows)
    var table = TableWriter(
      caption: caption, isCaptionShown: false,
      heads: [.init(text: TableWords(language).indicator)] + columns)
    var last: Int?
    for (place, row) in rows.enumerated() {
      let subject = row.subject
      let isFirst = subject.indicator != last
      let isOnly =
        isFirst
        && (place + 1 == rows.count || rows[place + 1].subject.indicator != subject.indicator)
      if isFirst, !isOnly {
        table.group(
          indicatorHead(subject.indicator, subject.scope, upTo: number, from: page))
      }
      last = subject.indicator
      table.row(
        head: head(of: subject, in: number, from: page, hasIndicator: isOnly),
        cells: contents[place])
    }
    return table.finish()
  }

  /// The subjects of observations, indicator by indicator, the default scope first.
  private func figureRows(_ positions: [Int]) -> [FigureRow] {
    var rows: [FigureRow] = []
    var places: [Ledger.Subject: Int] = [:]
    for position in positions {
      let key = ledger.observations[position].key
      let subject = Ledger.Subject(
        indicator: key.indicator, scope: key.scope, period: key.period)
      let place = places[subject] ?? rows.count
      if place == rows.count {
        places[subject] = place
        rows.append(FigureRow(subject))
      }
      rows[place].groups[key.kind] = ledger.group(key)
    }
    let standard = ledger.catalogue.defaultScope
    func rank(_ row: FigureRow) -> (Int, Int, Int, Int) {
      let subject = row.subject
      return (
        subject.indicator, subject.scope == standard ? -1 : subject.scope,
        Int(subject.period?.firstMonth ?? 0), Int(subject.period?.months ?? 0)
      )
    }
    return rows.sorted { rank($0) < rank($1) }
  }

  /// The indicator unless it stands above, and what else than the default scope and the year is meant.
  private func head(
    of subject: Ledger.Subject, in year: Int, from page: Route, hasIndicator: Bool
  ) -> Markup {
    let isStandard = subject.scope == ledger.catalogue.defaultScope
    let scope = hasIndicator && isStandard ? nil : scopeLink(subject.scope, from: page)
    let whole = Period(year: year)
    let period = subject.period == whole ? nil : subject.period?.words(language)
    return Markup { html in
      if hasIndicator {
        html.markup(indicatorHead(subject.indicator, subject.scope, upTo: year, from: page))
      }
      if !hasIndicator, let scope { html.markup(scope) }
      let notes = [hasIndicator ? scope : nil, period.map { text in Markup { $0.text(text) } }]
        .compactMap(\.self)
      guard !notes.isEmpty else { return }
      html.element("div", Attribute("class", "from")) { html in
        for (index, note) in notes.enumerated() {
          if index > 0 { html.literal(", ") }
          html.markup(note)
        }
      }
    }
  }

  /// How many figures of each indicator a year has, where they are too many for one page.
  private func countTable(
    _ positions: [Int], year: Int, from page: Route, caption: String
  ) -> Markup {
    let words = TableWords(language)
    var counts: [Int: Int] = [:]
    for position in positions { counts[ledger.observations[position].indicator, default: 0] += 1 }
    var table = TableWriter(
      caption: caption,
      heads: [.init(text: words.indicator), .init(text: words.count, isNumber: true)])
    for (indicator, count) in counts.sorted(by: { $0.key < $1.key }) {
      let id = ledger.catalogue.indicators[indicator].id
      let route =
        isSplit(indicator) ? Routes.indicator(id, year: year) : Routes.indicator(id)
      table.row(
        head: Markup { html in
          html.element(
            "a", Attribute("href", page.rootPrefix + route.path),
            text: ledger.catalogue.indicators[indicator].title)
        },
        cells: [.number(NumberFormat(language).number(DecimalNumber(Int64(count))))])
    }
    return table.finish()
  }
}
