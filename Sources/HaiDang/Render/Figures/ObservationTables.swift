import HaiDangMarkup
import HaiDangSource

/// The tables of observations on the pages of indicators, entities, years and charts.
extension RenderContext {
  /// One row an observation: period, scope, kind, figure, source.
  ///
  /// The table of a chart names its `figure`: the marks lead to its rows, and those to the page of the
  /// indicator. Without one it is the table of that page itself. Scopes that have several rows head
  /// them, and so does a single one: the same words in every row would only be in the way.
  func observationTable(
    _ positions: [Int], from page: Route, caption: String, figure: String? = nil
  ) -> Markup {
    let words = TableWords(language)
    let isGrouped = isInOrderOfScopes(positions)
    let isOwnPage = figure == nil
    var table = TableWriter(
      caption: caption, isCaptionShown: !isOwnPage,
      heads: [.init(text: words.period)] + (isGrouped ? [] : [.init(text: words.scope)])
        + Self.heads(words))
    var last: Int?
    var link = Markup.empty
    for position in positions {
      let scope = ledger.observations[position].scope
      if scope != last {
        link = scopeLink(scope, from: page)
        if isGrouped { table.group(link) }
      }
      last = scope
      table.openRow { write(rowIDOf: position, in: figure, &$0) }
      write(periodOf: position, &table)
      if !isGrouped { table.cell("scope") { $0.markup(link) } }
      write(position, from: page, hasFoundation: isOwnPage, &table)
      table.closeRow()
    }
    return table.finish()
  }

  /// Whether the rows of every scope stand together, and are two or more on average.
  private func isInOrderOfScopes(_ positions: [Int]) -> Bool {
    let scopes = positions.map { ledger.observations[$0].scope }
    let runs = zip(scopes, scopes.dropFirst()).count { $0 != $1 } + 1
    return runs == 1 || runs == Set(scopes).count && runs * 2 <= scopes.count
  }

  /// The id of an observation's row in the table of a chart.
  func rowID(_ position: Int, of figure: String) -> String {
    figure + "-" + ledger.anchor(position)
  }

  /// Writes the same id, or that of its row on the page of its indicator.
  private func write(
    rowIDOf position: Int, in figure: String?, _ html: inout MarkupWriter
  ) {
    if let figure {
      html.text(figure)
      html.literal("-")
    }
    html.text(utf8: ledger.anchorBytes(position))
  }

  /// The figures of an entity, indicator by indicator.
  func table(ofScope scope: Int, from page: Route) -> Markup? {
    let positions = figureDigests.positions(ofScope: scope)
    guard !positions.isEmpty else { return nil }
    let words = TableWords(language)
    var table = TableWriter(
      caption: words.all, isCaptionShown: false,
      heads: [.init(text: words.period)] + Self.heads(words))
    var last: Int?
    for (index, position) in positions.enumerated() {
      let indicator = ledger.observations[position].indicator
      if indicator != last {
        let own = positions[index...].prefix { ledger.observations[$0].indicator == indicator }
        let year = own.compactMap { ledger.observations[$0].period?.lastYear }.max()
        table.group(indicatorHead(indicator, scope, upTo: year, from: page))
      }
      last = indicator
      table.openRow()
      write(periodOf: position, &table)
      write(position, from: page, hasFoundation: false, &table)
      table.closeRow()
    }
    return table.finish()
  }

  private static func heads(_ words: TableWords) -> [TableWriter.Head] {
    [
      .init(text: words.kind), .init(text: words.figure, isNumber: true), .init(text: words.source),
    ]
  }

  private func write(periodOf position: Int, _ table: inout TableWriter) {
    let period = ledger.observations[position].period
    table.head("short") { $0.text(period?.label(language) ?? TableWords(language).undated) }
  }

  /// Writes what is said, in what way, and by whom.
  private func write(
    _ position: Int, from page: Route, hasFoundation: Bool, _ table: inout TableWriter
  ) {
    table.cell("short") { $0.text(ledger.observations[position].kind.words(language)) }
    table.cell("number") { write(figure: position, from: page, isLink: !hasFoundation, &$0) }
    table.cell { write(sourceOf: position, from: page, hasQuote: hasFoundation, &$0) }
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

  /// The indicator of a row or of those that follow, with a small line of its years up to the last
  /// where it has some.
  func indicatorHead(
    _ indicator: Int, _ scope: Int, upTo year: Int?, from page: Route
  ) -> Markup {
    let line = year.flatMap { sparkline(indicator, scope, upTo: Period(year: $0)) }
    return Markup { html in
      html.markup(indicatorLink(indicator, from: page))
      guard let line else { return }
      html.element("span", Attribute("class", "table-sparkline"), Attribute("aria-hidden", "true"))
      {
        $0.markup(line)
      }
    }
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
  private func write(
    figure position: Int, from page: Route, isLink: Bool, _ html: inout MarkupWriter
  ) {
    let text = ledger.text(.observed(position), language, .chart)
    let isOut = ledger.observations[position].rank == .deprecated
    if isOut { html.open("s") }
    if isLink {
      write(figure: .observed(position), text: text, from: page, &html)
    } else {
      html.element(
        "data", Attribute("value", ledger.observations[position].quantity.machineText), text: text)
    }
    if isOut { html.close("s") }
  }

  /// The source of an observation, with its quote and the reason of its rank where they are shown.
  private func write(
    sourceOf position: Int, from page: Route, hasQuote: Bool, _ html: inout MarkupWriter
  ) {
    if let source = ledger.observations[position].source {
      write(source: source, from: page, &html)
    } else {
      html.element("span", Attribute("class", "unsourced"), text: theme.word("unsourced"))
    }
    if hasQuote { writeFoundation(of: position, &html) }
  }

  /// What a figure rests on, in words: its quote, the source's clause, the day, the reasons.
  private func writeFoundation(of position: Int, _ html: inout MarkupWriter) {
    let words = TableWords(language)
    let observation = ledger.observations[position]
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
