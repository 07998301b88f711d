/// One page of the site: where it is, which template it takes, and how its view is made.
///
/// The view is made when it is asked for; its digest tells whether the page must be written anew.
struct Page: Sendable {
  /// The kind of page.
  let kind: PageKind
  /// Where it is.
  let route: Route
  /// The entries whose bodies it shows (`SiteFile.bodies`).
  var bodies: [Int] = []
  /// Makes its view.
  let view: @Sendable () -> View
}

/// All pages of a site, in order of route.
func pages(of context: RenderContext) -> [Page] {
  (contentPages(of: context) + context.verificationPages).sorted { $0.route < $1.route }
}

/// All pages but those of verification, which take as long to plan as all others.
func contentPages(of context: RenderContext) -> [Page] {
  var pages = [context.homePage, context.sourcesPage, context.notFoundPage].compactMap(\.self)
  for entry in context.linked.entries.indices where !context.header(entry).isIntroduction {
    switch context.header(entry).collection {
    case EntryCollection.articles: pages.append(context.articlePage(entry))
    case EntryCollection.years: continue
    default: pages.append(context.entityPage(entry))
    }
  }
  for collection in context.configuration.collections {
    pages += context.collectionPages(collection)
  }
  for year in context.linked.years.indices { pages += context.yearPages(year) }
  for indicator in context.site.ledger.catalogue.indicators.indices {
    pages += context.indicatorPages(indicator)
  }
  pages += [context.indicatorsPage].compactMap(\.self)
  pages.append(context.galleryPage)
  if context.configuration.hasSearch { pages.append(context.searchPage) }
  return pages
}
