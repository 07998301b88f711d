import HaiDangMarkup
import HaiDangSource

/// The tables of observations on the pages of indicators, entities, years and charts.
extension RenderContext {
  /// One row an observation: period, scope, kind, figure, source; `hasIDs` on its own page only.
  func observationTable(
    _ positions: [Int], from page: Route, caption: String, hasIDs: Bool
  ) -> Markup {
    let words = TableWords(language)
    var table = TableWriter(
      caption: caption, isCaptionShown: !hasIDs,
      heads: [
        .init(text: words.period), .init(text: words.scope), .init(text: words.kind),
        .init(text: words.figure, isNumber: true), .init(text: words.source),
      ])
    for position in positions {
      let observation = ledger.observations[position]
      table.row(
        id: hasIDs ? ledger.anchor(position) : nil,
        head: Markup { $0.text(observation.period?.label(language) ?? words.undated) },
        cells: [
          .markup(scopeLink(observation.scope, from: page), "scope"),
          .short(observation.kind.words(language)),
          .markup(figureCell(position, from: page, isLink: !hasIDs), "number"),
          .markup(sourceCell(position, from: page, hasQuote: hasIDs)),
        ])
    }
    return table.finish()
  }

  /// The figures of an entity, indicator by indicator.
  func table(ofScope scope: Int, from page: Route) -> Markup? {
    indicatorTable(
      figureDigests.positions(ofScope: scope), from: page, caption: TableWords(language).all)
  }

  /// Plan, result, attainment and growth of every indicator in a year, for the default scope; the
  /// rest below.
  func table(ofYear year: Int, from page: Route) -> Markup? {
    let positions = linked.years[year].observations
    let caption = TableWords(language).ofYear(linked.years[year].year)
    guard positions.count <= Self.longestTable else {
      return countTable(positions, year: linked.years[year].year, from: page, caption: caption)
    }
    return indicatorTable(positions, from: page, caption: caption)
  }

  /// The page of a scope: an entity's link, or its name.
  func scopeLink(_ scope: Int, from page: Route) -> Markup {
    let found = ledger.catalogue.scopes[scope]
    guard found.isEntity, let entry = linked.entities[found.id] else {
      return Markup { $0.text(found.title) }
    }
    return Markup { html in
      html.element("a", Attribute("href", href(entry, from: page)), text: title(entry))
    }
  }

  private func indicatorTable(_ positions: [Int], from page: Route, caption: String) -> Markup? {
    guard !positions.isEmpty else { return nil }
    let words = TableWords(language)
    var table = TableWriter(
      caption: caption,
      heads: [
        .init(text: words.period), .init(text: words.scope), .init(text: words.kind),
        .init(text: words.figure, isNumber: true), .init(text: words.source),
      ])
    var last: Int?
    for position in positions {
      let observation = ledger.observations[position]
      if observation.indicator != last {
        table.group(indicatorLink(observation.indicator, from: page))
        last = observation.indicator
      }
      table.row(
        head: Markup { $0.text(observation.period?.label(language) ?? words.undated) },
        cells: [
          .markup(scopeLink(observation.scope, from: page), "scope"),
          .short(observation.kind.words(language)),
          .markup(figureCell(position, from: page, isLink: true), "number"),
          .markup(sourceCell(position, from: page, hasQuote: false)),
        ])
    }
    return table.finish()
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

  /// A link to an indicator's page.
  func indicatorLink(_ indicator: Int, from page: Route) -> Markup {
    let definition = ledger.catalogue.indicators[indicator]
    return Markup { html in
      html.element(
        "a", Attribute("href", page.rootPrefix + Routes.indicator(definition.id).path),
        text: definition.title)
    }
  }

  /// A figure as printed; a rank other than normal is marked.
  private func figureCell(_ position: Int, from page: Route, isLink: Bool) -> Markup {
    let observation = ledger.observations[position]
    let text = ledger.text(.observed(position), language, .chart)
    return Markup { html in
      let isOut = observation.rank == .deprecated
      if isOut { html.open("s") }
      if isLink,
        let link = figureLink(
          .figure(.observed(position)), text: text, from: page, namesNoSource: false)
      {
        html.markup(link)
      } else {
        html.element("data", Attribute("value", observation.quantity.machineText), text: text)
      }
      if isOut { html.close("s") }
    }
  }

  /// The source of an observation, with its quote and the reason of its rank where they are shown.
  private func sourceCell(_ position: Int, from page: Route, hasQuote: Bool) -> Markup {
    let observation = ledger.observations[position]
    return Markup { html in
      if let source = observation.source {
        html.markup(sourceLink(source, from: page))
      } else {
        html.element("span", Attribute("class", "unsourced"), text: theme.word("unsourced"))
      }
      if hasQuote { writeFoundation(of: observation, &html) }
    }
  }

  /// What a figure rests on, in words: its quote, the source's clause, the day, the reasons.
  private func writeFoundation(of observation: Observation, _ html: inout MarkupWriter) {
    let words = TableWords(language)
    func labelled(_ label: String, _ text: String, isQuote: Bool = false) {
      html.element("p") { html in
        html.element("span", Attribute("class", "label"), text: label + ": ")
        if isQuote { html.element("q", text: text) } else { html.text(text) }
      }
    }
    if let quote = observation.quote { labelled(words.quote, quote, isQuote: true) }
    if let excerpt = observation.excerpt { labelled(words.excerpt, excerpt, isQuote: true) }
    if let source = observation.source, !ledger.catalogue.sources[source].isArticle,
      observation.excerpt == nil
    {
      html.element("p", Attribute("class", "meta"), text: words.noText)
    }
    if let day = observation.asOf.flatMap({ PartialDate($0)?.text(in: language) }) {
      labelled(words.asOf, day)
    }
    if let why = observation.why {
      labelled(observation.rank == .deprecated ? words.deprecated : words.preferred, why)
    }
    if let note = observation.note { html.element("p", text: note) }
  }
}

/// The heads of tables and the words in them.
struct TableWords {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  var period: String { Words(vi: "Kỳ", en: "Period")(language) }
  var scope: String { Words(vi: "Phạm vi", en: "Scope")(language) }
  var kind: String { Words(vi: "Loại", en: "Kind")(language) }
  var figure: String { Words(vi: "Số liệu", en: "Figure")(language) }
  var source: String { Words(vi: "Nguồn", en: "Source")(language) }
  var indicator: String { Words(vi: "Chỉ tiêu", en: "Indicator")(language) }
  var count: String { Words(vi: "Số lượng", en: "Count")(language) }
  var remark: String { Words(vi: "Ghi chú", en: "Remark")(language) }
  var article: String { Words(vi: "Bài viết", en: "Article")(language) }
  var year: String { Words(vi: "Năm", en: "Year")(language) }
  var undated: String { Words(vi: "không ghi kỳ", en: "undated")(language) }
  var quote: String { Words(vi: "Câu trong bài", en: "In the article")(language) }
  var excerpt: String { Words(vi: "Nguyên văn", en: "The source")(language) }
  var noText: String {
    Words(vi: "số liệu, không có nguyên văn", en: "figure without the source's text")(language)
  }
  var asOf: String { Words(vi: "Tính đến", en: "As of")(language) }
  var preferred: String { Words(vi: "Vì sao chọn", en: "Why preferred")(language) }
  var deprecated: String { Words(vi: "Vì sao không dùng", en: "Why not used")(language) }
  var all: String { Words(vi: "Mọi số liệu", en: "All figures")(language) }

  func ofYear(_ year: Int) -> String {
    Words(vi: "Số liệu năm \(year)", en: "Figures of \(year)")(language)
  }
}
