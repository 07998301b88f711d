import HaiDangSource

/// Resolves every name, link and figure of a site, or says what cannot be resolved.
///
/// `links` is what its content gives without figures.
/// After it, no page is looked up by name. It runs over small values in memory: no text is read.
func link(
  _ site: Site, _ links: ContentLinks, jobs: Int, diagnostics: inout Diagnostics
) -> LinkedSite {
  diagnostics.add(links.diagnostics)
  let unsourced = Pending(jobs: jobs) { unsourcedNumbers(of: site) }
  let index = links.index
  var entries = links.entries
  linkNeighbours(in: links.order, into: &entries)
  resolveProse(of: site, index, links.events, into: &entries, diagnostics: &diagnostics)
  let resolved = entries
  let (backlinks, (years, uses, disagreements)) = Parallel.both(jobs: jobs) {
    HaiDang.backlinks(of: site, index, resolved)
  } _: {
    (
      linkYears(of: site, index), HaiDang.indicatorUses(site, index, resolved),
      Dictionary(grouping: site.ledger.disagreements()) {
        site.ledger.observations[$0.lower].indicator
      }
    )
  }
  for position in entries.indices {
    entries[position].backlinks = backlinks[position]
    entries[position].years = years.ofEntries[position]
  }
  linkRelated(of: site, index, into: &entries, jobs: jobs)
  return LinkedSite(
    site: site, entries: entries, order: links.order, introductions: links.introductions,
    articles: links.articles, entities: index.byID, events: links.events, chains: links.chains,
    cited: links.cited, unsourcedNumbers: unsourced.value(), years: years.years,
    yearNumbers: Set(years.years.map(\.year)), disagreements: disagreements, indicatorUses: uses,
    redirects: links.redirects, similarEntities: links.similarEntities)
}
