import HaiDangSource

/// Resolves every name, link and figure of a site, or says what cannot be resolved.
///
/// After it, no page is looked up by name. It runs over small values in memory: no text is read.
func link(
  _ site: Site, jobs: Int = Processors.count, diagnostics: inout Diagnostics
) -> LinkedSite {
  let index = ContentIndex(site, jobs: jobs)
  let routes = site.entries.map { route(of: $0.header) }
  var (overview, network) = Parallel.both(jobs: jobs) {
    Overview(of: site, index, routes)
  } _: {
    Network(of: site, index, routes, jobs: jobs)
  }
  diagnostics.add(overview.diagnostics)
  diagnostics.add(network.diagnostics)
  linkNeighbours(in: overview.order, into: &network.entries)
  linkRelated(of: site, index, into: &network.entries, jobs: jobs)
  return LinkedSite(
    site: site, entries: network.entries, order: overview.order,
    introductions: overview.introductions, articles: overview.articles,
    entities: overview.entities, events: network.events, chains: overview.chains,
    cited: overview.cited, unsourcedNumbers: overview.unsourcedNumbers, years: network.years,
    yearNumbers: Set(network.years.map(\.year)), disagreements: overview.disagreements,
    indicatorUses: network.indicatorUses, redirects: overview.redirects,
    similarEntities: overview.similarEntities)
}

/// What can be said of a site whatever its entries lead to.
private struct Overview: Sendable {
  let order: [String: [Int]]
  let introductions: [String: Int]
  let articles: [String: Int]
  let entities: [String: Int]
  let chains: DocumentChains
  let cited: [CitedDocument]
  let unsourcedNumbers: [Int: [Prose.Number]]
  let disagreements: [Int: [Disagreement]]
  let similarEntities: [[Int]]
  let redirects: [(from: Route, to: Route)]
  let diagnostics: Diagnostics

  init(of site: Site, _ index: ContentIndex, _ routes: [Route]) {
    var diagnostics = Diagnostics()
    redirects = checkRoutes(of: site, routes, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
    order = readingOrder(of: site)
    introductions = Dictionary(
      site.entries.indices.filter { site.entries[$0].header.isIntroduction }
        .map { (site.entries[$0].header.collection, $0) }, uniquingKeysWith: { $1 })
    articles = Dictionary(
      (order[EntryCollection.articles] ?? []).map { (site.entries[$0].header.id, $0) },
      uniquingKeysWith: { first, _ in first })
    entities = index.byID
    chains = DocumentChains(of: site, index)
    cited = citedDocuments(of: site, index)
    unsourcedNumbers = HaiDang.unsourcedNumbers(of: site)
    disagreements = Dictionary(grouping: site.ledger.disagreements()) {
      site.ledger.observations[$0.lower].indicator
    }
    similarEntities = HaiDang.similarEntities(site)
  }
}

/// What the entries lead to, and who leads to them.
private struct Network: Sendable {
  var entries: [LinkedEntry]
  let events: Events
  let years: [LinkedYear]
  let indicatorUses: [[Backlink]]
  let diagnostics: Diagnostics

  init(of site: Site, _ index: ContentIndex, _ routes: [Route], jobs: Int) {
    var diagnostics = Diagnostics()
    var entries = routes.map { LinkedEntry(route: $0) }
    resolveRelations(of: site, index, into: &entries, diagnostics: &diagnostics)
    events = Events(of: site, index)
    resolveProse(of: site, index, events, into: &entries, diagnostics: &diagnostics)
    let resolved = entries
    let (backlinks, (linkedYears, uses)) = Parallel.both(jobs: jobs) {
      HaiDang.backlinks(of: site, index, resolved)
    } _: {
      (linkYears(of: site, index), HaiDang.indicatorUses(site, index, resolved))
    }
    for position in entries.indices {
      entries[position].backlinks = backlinks[position]
      entries[position].years = linkedYears.ofEntries[position]
    }
    (years, indicatorUses) = (linkedYears.years, uses)
    self.entries = entries
    self.diagnostics = diagnostics
  }
}

/// The route of an entry: its collection and its id.
private func route(of header: Header) -> Route {
  Route(page: header.collection.isEmpty ? header.id : header.collection + "/" + header.id)
}
