import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// The page of all sources that state a figure, with how many each states.
  var sourcesPage: Page {
    let route = Routes.sources
    return Page(kind: .sources, route: route) { sourcesView(at: route) }
  }

  /// What a source states.
  private struct Stated {
    var count = 0
    var indicators: Set<Int> = []
  }

  private func sourcesView(at route: Route) -> View {
    let title = Words(vi: "Nguồn số liệu", en: "Sources")(language)
    var stated: [Int: Stated] = [:]
    for observation in ledger.observations {
      guard let source = observation.source else { continue }
      stated[source, default: Stated()].count += 1
      stated[source, default: Stated()].indicators.insert(observation.indicator)
    }
    var view = frame(PageIdentity(kind: .sources, route: route, title: title, section: "sources"))
    view.text("count", formatted(stated.count))
    view.list("downloads", downloadsOfAll(from: route))
    view.markup("table", stated.isEmpty ? nil : sourceTable(stated, from: route, caption: title))
    return view
  }

  /// As many sources as a table holds, and behind them a short entry of each other one without an
  /// article: its figures lead nowhere else.
  private func sourceTable(
    _ stated: [Int: Stated], from route: Route, caption: String
  ) -> Markup {
    let words = TableWords(language)
    var table = TableWriter(
      caption: caption, isCaptionShown: false,
      heads: [
        .init(text: words.source),
        .init(text: Words(vi: "Nơi công bố", en: "Publisher")(language)),
        .init(text: Words(vi: "Ngày", en: "Date")(language)),
        .init(text: Words(vi: "Nói về", en: "States")(language)),
        .init(text: words.figure, isNumber: true),
      ])
    let sources = stated.sorted { $0.key < $1.key }
    for (source, stated) in sources.prefix(Self.longestTable) {
      let found = ledger.catalogue.sources[source]
      let date = found.date.flatMap { PartialDate($0)?.text(in: language) }
      table.row(
        id: Slug.slug(found.id), head: sourceTitle(source, from: route),
        cells: [
          found.publisher.map { .text($0) } ?? .absent,
          .text(date ?? theme.word("undated")), .markup(indicatorList(stated, from: route)),
          .number(formatted(stated.count)),
        ])
    }
    let list = table.finish()
    let rest = sources.dropFirst(Self.longestTable).map { ledger.catalogue.sources[$0.key] }
    guard !rest.isEmpty else { return list }
    return Markup { html in
      html.markup(list)
      let others = rest.filter { !$0.isArticle }
      if !others.isEmpty { writeEntries(of: others, &html) }
      let articles = rest.count - others.count
      guard articles > 0 else { return }
      html.element(
        "p", Attribute("class", "notice"),
        text: Words(vi: "và \(articles) bài viết nữa", en: "and \(articles) more articles")(
          language))
    }
  }

  private func writeEntries(of sources: [FigureSource], _ html: inout MarkupWriter) {
    html.element("ul") { html in
      for source in sources {
        let date = source.date.flatMap { PartialDate($0)?.text(in: language) }
        html.element(
          "li", Attribute("id", Slug.slug(source.id)),
          text: [source.title, source.publisher, date].compactMap(\.self).joined(separator: ", "))
      }
    }
  }

  /// The first indicators that a source states.
  private func indicatorList(_ stated: Stated, from route: Route) -> Markup {
    let indicators = stated.indicators.sorted()
    return Markup { html in
      for (index, indicator) in indicators.prefix(6).enumerated() {
        if index > 0 { html.literal(", ") }
        html.markup(indicatorLink(indicator, from: route))
      }
      let rest = indicators.count - 6
      if rest > 0 {
        html.text(Words(vi: " và \(rest) chỉ tiêu nữa", en: " and \(rest) more")(language))
      }
    }
  }

  private func sourceTitle(_ source: Int, from route: Route) -> Markup {
    let found = ledger.catalogue.sources[source]
    let article = found.isArticle ? linked.articles[found.id] : nil
    let address = article.map { href($0, from: route) } ?? found.url
    return Markup { html in
      if let address, article != nil || address.hasPrefix("http") {
        html.element("a", Attribute("href", address), text: found.title)
      } else {
        html.text(found.title)
      }
      guard article == nil else { return }
      html.element("div", Attribute("class", "from"), text: TableWords(language).noText)
    }
  }
}
