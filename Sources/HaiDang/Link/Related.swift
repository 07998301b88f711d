/// Finds for every article the articles most like it: those that share rare entities and years.
///
/// A shared thing weighs more the fewer articles have it, in classes of powers of two: one article
/// more changes a weight only where it crosses into another class, so it does not shift every page.
func linkRelated(of site: Site, into entries: inout [LinkedEntry]) {
  let articles = site.entries.indices.filter {
    site.entries[$0].header.collection == EntryCollection.articles
  }
  var having: [Topic: [Int]] = [:]
  var topics: [Int: [Topic]] = [:]
  for article in articles {
    let linked = entries[article]
    let named = Set(linked.mentioned + linked.relations.flatMap(\.entries))
    let own = named.sorted().map { Topic.entry($0) } + linked.years.map { Topic.year($0) }
    topics[article] = own
    for topic in own { having[topic, default: []].append(article) }
  }
  let total = articles.count
  for article in articles {
    var scores: [Int: Int] = [:]
    for topic in topics[article] ?? [] {
      let sharing = having[topic] ?? []
      // What more than 256 articles share tells nothing, and would cost the square of their number.
      guard sharing.count <= 256 else { continue }
      let weight = weightClass(of: total, sharing.count)
      for other in sharing where other != article { scores[other, default: 0] += weight }
    }
    let nearest = scores.sorted { first, second in
      if first.value != second.value { return first.value > second.value }
      let (one, other) = (site.entries[first.key].header, site.entries[second.key].header)
      if one.date != other.date, let date = one.date, let later = other.date { return date > later }
      return first.key < second.key
    }
    entries[article].related = nearest.prefix(4).map(\.key)
  }
}

/// Something that articles share.
private enum Topic: Hashable {
  case entry(Int)
  case year(Int)
}

/// The weight of what `count` articles of `total` share: one for each halving, at least one.
private func weightClass(of total: Int, _ count: Int) -> Int {
  let ratio = max(1, total / max(1, count))
  return Int.bitWidth - ratio.leadingZeroBitCount
}
