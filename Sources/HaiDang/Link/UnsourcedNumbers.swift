import HaiDangSource

/// The numbers with a unit in each article's text that no observation states, by entry.
func unsourcedNumbers(of site: Site) -> [Int: [Prose.Number]] {
  let stated = StatedNumbers(site.ledger.observations)
  var found: [Int: [Prose.Number]] = [:]
  for (position, entry) in site.entries.enumerated()
  where entry.header.collection == EntryCollection.articles {
    let unknown = entry.prose.numbers.filter { !stated.contains($0.key) }
    if !unknown.isEmpty { found[position] = unknown }
  }
  return found
}
