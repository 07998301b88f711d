import HaiDangSource

/// What the content gives without its figures: routes, orders, and what front matter names.
///
/// So it can be found while the figures are still being read.
struct ContentLinks: Sendable {
  /// Finds entries by what editors write.
  let index: ContentIndex
  /// The entries with their routes and relations.
  let entries: [LinkedEntry]
  /// The entries of each collection in reading order.
  let order: [String: [Int]]
  /// The words for lists, by collection.
  let introductions: [String: Int]
  /// The articles by id.
  let articles: [String: Int]
  /// What happened, by day.
  let events: Events
  /// Documents that answer one another.
  let chains: DocumentChains
  /// Documents that texts name and that have no page.
  let cited: [CitedDocument]
  /// Pairs of entities that look like one written twice.
  let similarEntities: [[Int]]
  /// Old routes and where they lead now.
  let redirects: [(from: Route, to: Route)]
  /// What is wrong with routes and with what front matter names.
  let diagnostics: Diagnostics

  /// Links what needs no figures.
  init(of content: Content, jobs: Int) {
    var diagnostics = Diagnostics()
    let index = ContentIndex(content, jobs: jobs)
    let routes = content.entries.map { route(of: $0.header) }
    redirects = checkRoutes(of: content, routes, diagnostics: &diagnostics)
    var entries = routes.map { LinkedEntry(route: $0) }
    resolveRelations(of: content, index, into: &entries, diagnostics: &diagnostics)
    self.entries = entries
    self.diagnostics = diagnostics
    order = readingOrder(of: content)
    introductions = Dictionary(
      content.entries.indices.filter { content.entries[$0].header.isIntroduction }
        .map { (content.entries[$0].header.collection, $0) }, uniquingKeysWith: { $1 })
    articles = Dictionary(
      (order[EntryCollection.articles] ?? []).map { (content.entries[$0].header.id, $0) },
      uniquingKeysWith: { first, _ in first })
    events = Events(of: content, index)
    chains = DocumentChains(of: content, index)
    cited = citedDocuments(of: content, index)
    similarEntities = HaiDang.similarEntities(content)
    self.index = index
  }
}

/// The route of an entry: its collection and its id.
private func route(of header: Header) -> Route {
  Route(page: header.collection.isEmpty ? header.id : header.collection + "/" + header.id)
}
