import HaiDangSource

/// Resolves the links, figures and charts of every prose.
func resolveProse(
  of site: Site, _ index: ContentIndex, _ events: Events, into entries: inout [LinkedEntry],
  diagnostics: inout Diagnostics
) {
  let links = LinkResolver(index: index, entries: site.entries)
  let figures = FigureResolver(ledger: site.ledger)
  for (position, entry) in site.entries.enumerated() {
    let prose = entry.prose
    let path = entry.header.path
    entries[position].links = prose.links.map {
      links.resolve($0, in: path, own: prose.headings, diagnostics: &diagnostics)
    }
    entries[position].figures = prose.figures.map {
      figures.resolve($0, in: entry.header, diagnostics: &diagnostics)
    }
    entries[position].charts = prose.charts.map { chart in
      let request = ChartRequest.read(
        chart, path: path, ledger: site.ledger, entity: { index.entry(ofScope: $0) },
        diagnostics: &diagnostics)
      if let request, !request.hasFigures(in: site.ledger, events) {
        diagnostics.add(.emptyChart(SourcePlace(path: path, offset: chart.offset)))
      }
      return request
    }
    entries[position].mentioned = mentioned(by: entry, at: position, of: site)
  }
}

extension ChartRequest {
  /// Whether the site has anything that the chart asks for.
  fileprivate func hasFigures(in ledger: Ledger, _ events: Events) -> Bool {
    if kind == .timeline { return entity.map { !events.milestones(of: $0).isEmpty } ?? false }
    return !ChartSelection.positions(self, in: ledger).isEmpty
  }
}

/// The entities that a text names, each once, in their order; never the page itself.
private func mentioned(by entry: Entry, at position: Int, of site: Site) -> [Int] {
  var targets: Set<Int> = []
  for mention in entry.prose.mentions {
    if case .entity(let entity) = mention.target { targets.insert(site.nameOwners[entity]) }
  }
  targets.remove(position)
  return targets.sorted()
}
