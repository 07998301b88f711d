/// For every entry the list of those who speak of it: in a sentence, in a link, or in front matter.
func backlinks(
  of site: Site, _ index: ContentIndex, _ entries: [LinkedEntry]
) -> [[Backlink]] {
  var lists: [[Backlink]] = Array(repeating: [], count: entries.count)
  for position in index.newestFirst {
    let entry = site.entries[position]
    var told: Set<Int> = [position]
    for mention in entry.prose.mentions {
      guard case .entity(let entity) = mention.target else { continue }
      let target = site.nameOwners[entity]
      guard told.insert(target).inserted else { continue }
      lists[target].append(
        Backlink(entry: position, sentence: mention.sentence, name: mention.nameInSentence))
    }
    for case .entry(let target, _) in entries[position].links where told.insert(target).inserted {
      lists[target].append(Backlink(entry: position, sentence: nil, name: 0..<0))
    }
    guard entry.header.collection == EntryCollection.articles else { continue }
    for target in entries[position].relations.flatMap(\.entries)
    where told.insert(target).inserted {
      lists[target].append(Backlink(entry: position, sentence: nil, name: 0..<0))
    }
  }
  return lists
}

/// For each indicator, the entries whose prose uses one of its figures, newest first.
func indicatorUses(
  _ site: Site, _ index: ContentIndex, _ entries: [LinkedEntry]
) -> [[Backlink]] {
  var uses: [[Backlink]] = Array(repeating: [], count: site.ledger.catalogue.indicators.count)
  for position in index.newestFirst {
    var told: Set<Int> = []
    let figures = entries[position].figures.compactMap { indicator(of: $0, in: site.ledger) }
    let charts = entries[position].charts.flatMap { $0?.indicators ?? [] }
    for indicator in figures + charts where told.insert(indicator).inserted {
      uses[indicator].append(Backlink(entry: position, sentence: nil, name: 0..<0))
    }
  }
  return uses
}

private func indicator(of target: FigureTarget, in ledger: Ledger) -> Int? {
  switch target {
  case .figure(.observed(let index)): ledger.observations[index].indicator
  case .figure(.derived(let indicator, _, _, _)): indicator
  case .nowhere: nil
  }
}
