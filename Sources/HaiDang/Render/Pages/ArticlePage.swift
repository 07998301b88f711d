import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// The page of an article.
  func articlePage(_ entry: Int) -> Page {
    let route = linked.entries[entry].route
    return Page(kind: .article, route: route, bodies: [entry]) { articleView(entry, at: route) }
  }

  private func articleView(_ entry: Int, at route: Route) -> View {
    let header = header(entry)
    let article = linked.entries[entry]
    let label = configuration.collection(EntryCollection.articles)?.label(language) ?? ""
    var view = frame(
      PageIdentity(
        kind: .article, route: route, title: header.title, summary: header.summary,
        section: EntryCollection.articles,
        breadcrumbs: [(label, Routes.collection(EntryCollection.articles))],
        published: header.date, updated: header.updated))
    addBody(of: entry, at: route, to: &view)
    view.text("date", header.date?.text(in: language))
    view.text("datetime", header.date?.iso)
    view.text("updated", header.updated?.text(in: language))
    view.view("source", header.source.map { citation($0) })
    addContents(of: entry, to: &view)
    addRelations("relations", article.relations, from: route, to: &view)
    view.list("mentioned", mentioned(by: article, from: route))
    addBacklinks("backlinks", article.backlinks[...], from: route, to: &view)
    addCards("related", article.related, from: route, to: &view)
    view.view("previous", article.previous.map { card($0, from: route) })
    view.view("next", article.next.map { card($0, from: route) })
    let unsourced = linked.unsourcedNumbers[entry]?.count ?? 0
    view.text("unsourcedNumbers", unsourced > 0 ? String(unsourced) : nil)
    view.text("unsourcedList", unsourced > 0 ? href(ofNumbersIn: entry, from: route) : nil)
    return view
  }

  /// A source as an article cites it; an id stands for the article or source of that id.
  func citation(_ citation: Citation) -> View {
    var view = View()
    let source = citation.id.flatMap { id in site.ledger.catalogue.source(id) }
      .map { site.ledger.catalogue.sources[$0] }
    view.text("publisher", citation.publisher ?? source?.publisher)
    view.text("title", citation.title ?? source?.title)
    view.text("number", citation.number)
    let date = citation.date ?? source?.date.flatMap { PartialDate($0) }
    view.text("date", date?.text(in: language))
    view.flag("undated", date == nil)
    view.text("url", citation.url.flatMap { $0.hasPrefix("http") ? $0 : nil })
    return view
  }

  /// Adds the headings of a page, when there are enough to choose from.
  ///
  /// They are read from the file, so its digest, which the body adds, stands for them.
  private func addContents(of entry: Int, to view: inout View) {
    let headings = site.entries[entry].prose.headings.filter { (2...3).contains($0.level) }
    guard headings.count > 1 else { return view.list("contents", []) }
    view.list("contents", digest: site.entries[entry].digest) { [self] in
      headings.map { heading in
        var item = link("#" + heading.id, heading.title)
        item.text("level", String(heading.level))
        return item
      }
    }
  }

  /// The entities that an article's text names but its front matter does not, by collection.
  private func mentioned(by article: LinkedEntry, from route: Route) -> [View] {
    let named = article.mentioned.filter { entry in
      !article.relations.contains { $0.entries.contains(entry) }
    }
    guard !named.isEmpty else { return [] }
    return configuration.collections.compactMap { collection in
      let cards = named.filter { site.entries[$0].header.collection == collection.id }
      return cards.isEmpty ? nil : group(collection.label(language), cards, from: route)
    }
  }
}
