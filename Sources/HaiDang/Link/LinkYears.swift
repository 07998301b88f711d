/// Finds the years that have a page, and what belongs to each.
///
/// A year has a page when front matter names it, a figure's period is in it (a term counts for its
/// last year), or there are words for it. A year in running text makes none. `ofEntries` has the years of
/// each entry.
func linkYears(
  of site: Site, _ index: ContentIndex
) -> (years: [LinkedYear], ofEntries: [[Int]]) {
  var ofEntries: [[Int]] = Array(repeating: [], count: site.entries.count)
  var years: [Int: LinkedYear] = [:]
  func touch(_ year: Int, _ change: (inout LinkedYear) -> Void) {
    let new = LinkedYear(year: year, entry: nil, articles: [], backlinks: [], observations: [])
    change(&years[year, default: new])
  }
  let order = index.newestFirst
  for position in order {
    let header = site.entries[position].header
    if header.collection == EntryCollection.years {
      if let year = Int(header.id) { touch(year) { $0.entry = position } }
      continue
    }
    let isArticle = header.collection == EntryCollection.articles
    let own = isArticle && header.years.isEmpty ? header.date.map { [$0.year] } ?? [] : header.years
    ofEntries[position] = Array(Set(own)).sorted()
    for year in ofEntries[position] {
      touch(year) { if isArticle { $0.articles.append(position) } }
    }
  }
  for position in site.ledger.observations.indices {
    if let year = site.ledger.observations[position].period?.lastYear {
      touch(year) { $0.observations.append(position) }
    }
  }
  for position in order {
    for mention in site.entries[position].prose.mentions {
      guard case .year(let year) = mention.target, years[year] != nil else { continue }
      touch(year) {
        $0.backlinks.append(
          Backlink(
            entry: position, sentence: mention.sentence, name: mention.nameInSentence))
      }
    }
  }
  return (years.values.sorted { $0.year < $1.year }, ofEntries)
}
