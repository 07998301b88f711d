import HaiDangSource

/// The reading order of every collection: articles by date, the others by name.
func readingOrder(of content: Content) -> [String: [Int]] {
  Dictionary(
    uniqueKeysWithValues: content.configuration.collections.map {
      ($0.id, listed($0.id, of: content))
    })
}

/// Gives every entry the one before and after it in its collection's order.
func linkNeighbours(in orders: [String: [Int]], into entries: inout [LinkedEntry]) {
  for order in orders.values {
    for (position, entry) in order.enumerated() {
      entries[entry].previous = position > 0 ? order[position - 1] : nil
      entries[entry].next = position + 1 < order.count ? order[position + 1] : nil
    }
  }
}

private func isMember(_ header: Header, of collection: String) -> Bool {
  header.collection == collection && !header.isIntroduction
}

/// The entries of a collection in reading order: dated ones by day, the others by name; an id ends
/// every tie.
private func listed(_ collection: String, of content: Content) -> [Int] {
  let members = content.entries.indices.filter {
    isMember(content.entries[$0].header, of: collection)
  }
  if collection == EntryCollection.articles || collection == EntryCollection.documents {
    return members.sorted { first, second in
      let (one, other) = (content.entries[first].header, content.entries[second].header)
      switch (one.date, other.date) {
      case (let date?, let later?) where date != later: return date < later
      case (nil, .some): return false
      case (.some, nil): return true
      default: return one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
      }
    }
  }
  if collection == EntryCollection.years {
    return members.sorted { content.entries[$0].header.id < content.entries[$1].header.id }
  }
  let keyed = members.map { (VietnameseOrder.key(content.entries[$0].header.title), $0) }
  return keyed.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }.map(\.1)
}
