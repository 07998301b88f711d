import HaiDangSource

/// Gives every entry the one before and after it: articles by date, the others by name.
///
/// It returns the reading order of each collection.
func linkNeighbours(of site: Site, into entries: inout [LinkedEntry]) -> [String: [Int]] {
  var orders: [String: [Int]] = [:]
  for collection in site.configuration.collections {
    let order = listed(collection.id, of: site)
    orders[collection.id] = order
    for (position, entry) in order.enumerated() {
      entries[entry].previous = position > 0 ? order[position - 1] : nil
      entries[entry].next = position + 1 < order.count ? order[position + 1] : nil
    }
  }
  return orders
}

private func isMember(_ header: Header, of collection: String) -> Bool {
  header.collection == collection && !header.isIntroduction
}

/// The entries of a collection in reading order: dated ones by day, the others by name; an id ends
/// every tie.
private func listed(_ collection: String, of site: Site) -> [Int] {
  let members = site.entries.indices.filter { isMember(site.entries[$0].header, of: collection) }
  if collection == EntryCollection.articles || collection == EntryCollection.documents {
    return members.sorted { first, second in
      let (one, other) = (site.entries[first].header, site.entries[second].header)
      switch (one.date, other.date) {
      case (let date?, let later?) where date != later: return date < later
      case (nil, .some): return false
      case (.some, nil): return true
      default: return one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
      }
    }
  }
  if collection == EntryCollection.years {
    return members.sorted { site.entries[$0].header.id < site.entries[$1].header.id }
  }
  let keyed = members.map { (VietnameseOrder.key(site.entries[$0].header.title), $0) }
  return keyed.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }.map(\.1)
}
