import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// The page of all sources that state a figure, with how many each states.
  var sourcesPage: Page {
    let route = Routes.sources
    return Page(kind: .sources, route: route) { sourcesView(at: route) }
  }

  private func sourcesView(at route: Route) -> View {
    let title = Words(vi: "Nguồn số liệu", en: "Sources")(language)
    var counts: [Int: Int] = [:]
    for observation in ledger.observations {
      if let source = observation.source { counts[source, default: 0] += 1 }
    }
    var view = frame(PageIdentity(kind: .sources, route: route, title: title, section: "sources"))
    view.text("count", String(counts.count))
    view.markup("table", counts.isEmpty ? nil : sourceTable(counts, from: route, caption: title))
    return view
  }

  private func sourceTable(
    _ counts: [Int: Int], from route: Route, caption: String
  ) -> Markup {
    let words = Words(vi: "Số số liệu", en: "Figures")
    var table = TableWriter(
      caption: caption, isCaptionShown: false,
      heads: [
        .init(text: TableWords(language).source),
        .init(text: Words(vi: "Nơi công bố", en: "Publisher")(language)),
        .init(text: Words(vi: "Ngày", en: "Date")(language)),
        .init(text: words(language), isNumber: true),
      ])
    for (source, count) in counts.sorted(by: { $0.key < $1.key }) {
      let found = ledger.catalogue.sources[source]
      let date = found.date.flatMap { PartialDate($0)?.text(in: language) }
      table.row(
        id: Slug.slug(found.id), head: sourceTitle(source, from: route),
        cells: [
          .text(found.publisher ?? "–"),
          .text(date ?? theme.word("undated")), .number(String(count)),
        ])
    }
    return table.finish()
  }

  private func sourceTitle(_ source: Int, from route: Route) -> Markup {
    let found = ledger.catalogue.sources[source]
    let article = found.isArticle ? linked.articles[found.id] : nil
    let address = article.map { href($0, from: route) } ?? found.url
    return Markup { html in
      guard let address, article != nil || address.hasPrefix("http") else {
        return html.text(found.title)
      }
      html.element("a", Attribute("href", address), text: found.title)
    }
  }
}
