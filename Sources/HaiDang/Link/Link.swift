import HaiDangSource

/// Resolves every name, link and figure of a site, or says what cannot be resolved.
///
/// After it, no page is looked up by name. It runs over small values in memory: no text is read.
func link(
  _ site: Site, jobs: Int = Processors.count, diagnostics: inout Diagnostics
) -> LinkedSite {
  let index = ContentIndex(site)
  var entries = site.entries.map { LinkedEntry(route: route(of: $0.header)) }
  let redirects = checkRoutes(of: site, entries, diagnostics: &diagnostics)
  resolveRelations(of: site, index, into: &entries, diagnostics: &diagnostics)
  let events = Events(of: site, index)
  resolveProse(of: site, index, events, into: &entries, diagnostics: &diagnostics)
  collectBacklinks(of: site, index, into: &entries)
  let years = linkYears(of: site, index, into: &entries)
  let order = linkNeighbours(of: site, into: &entries)
  linkRelated(of: site, index, into: &entries, jobs: jobs)
  let introductions = site.entries.indices.filter { site.entries[$0].header.isIntroduction }
  return LinkedSite(
    site: site, entries: entries, order: order,
    introductions: Dictionary(
      introductions.map { (site.entries[$0].header.collection, $0) }, uniquingKeysWith: { $1 }),
    articles: Dictionary(
      (order[EntryCollection.articles] ?? []).map { (site.entries[$0].header.id, $0) },
      uniquingKeysWith: { first, _ in first }),
    entities: Dictionary(
      site.entries.indices.map { position in
        let header = site.entries[position].header
        return (header.collection + "/" + header.id, position)
      }, uniquingKeysWith: { first, _ in first }),
    events: events, chains: DocumentChains(of: site, index),
    cited: citedDocuments(of: site, index), unsourcedNumbers: unsourcedNumbers(of: site),
    years: years,
    yearNumbers: Set(years.map(\.year)),
    disagreements: Dictionary(grouping: site.ledger.disagreements()) {
      site.ledger.observations[$0.lower].indicator
    }, indicatorUses: indicatorUses(site, index, entries),
    redirects: redirects)
}

/// The route of an entry: its collection and its id.
private func route(of header: Header) -> Route {
  Route(page: header.collection.isEmpty ? header.id : header.collection + "/" + header.id)
}

/// Resolves the references of front matter, and turns each around: a project's park shows it.
private func resolveRelations(
  of site: Site, _ index: ContentIndex, into entries: inout [LinkedEntry],
  diagnostics: inout Diagnostics
) {
  var reverse: [[RelationKey: [Int]]] = Array(repeating: [:], count: entries.count)
  for (position, entry) in site.entries.enumerated() {
    let header = entry.header
    for (order, group) in declared(by: header, in: site.configuration).enumerated() {
      var targets: [Int] = []
      for reference in group.references {
        guard let target = index.entry(reference) else {
          let place = SourcePlace(path: header.path, offset: reference.offset)
          let near = index.nearestID(to: reference.name, in: reference.collection)
          diagnostics.add(Diagnostic.unknownReference(reference, place).suggesting(near))
          continue
        }
        guard target != position, !targets.contains(target) else { continue }
        targets.append(target)
        // Articles that declare an entity stand among those who speak of it.
        guard header.collection != EntryCollection.articles else { continue }
        let key = RelationKey(collection: header.collection, order: order, label: group.reverse)
        reverse[target][key, default: []].append(position)
      }
      if !targets.isEmpty {
        entries[position].relations.append(Relation(label: group.label, entries: targets))
      }
    }
  }
  for position in entries.indices {
    entries[position].reverse = reverse[position].sorted { $0.key < $1.key }
      .map { Relation(label: $0.key.label, entries: $0.value) }
  }
}

/// What a relation is sorted and called by on the page that it leads to.
private struct RelationKey: Hashable, Comparable {
  var collection: String
  var order: Int
  var label: Words

  static func < (first: RelationKey, second: RelationKey) -> Bool {
    (first.collection, first.order) < (second.collection, second.order)
  }
}

/// The references of a header by field, then by collection.
private func declared(
  by header: Header, in configuration: SiteConfiguration
) -> [(label: Words, reverse: Words, references: [Reference])] {
  let own = configuration.collection(header.collection)
  var groups: [(label: Words, reverse: Words, references: [Reference])] = []
  for field in header.fields {
    guard let declared = own?.field(field.name), let own else { continue }
    switch field.value {
    case .references(let references):
      // A document that answers another is, on the other's page, an answer to it.
      let isSame = references.first?.collection == own.id
      groups.append((declared.label, isSame ? reverseLabel(declared) : own.label, references))
    case .milestones(let milestones):
      let documents = milestones.compactMap(\.document)
      if !documents.isEmpty { groups.append((declared.label, own.label, documents)) }
    default: continue
    }
  }
  guard !header.references.isEmpty else { return groups }
  for collection in configuration.collections {
    let references = header.references.filter { $0.collection == collection.id }
    if !references.isEmpty {
      groups.append((collection.label, own?.label ?? collection.label, references))
    }
  }
  return groups
}

/// What the other end calls a field that links two entries of one collection.
private func reverseLabel(_ field: Field) -> Words {
  switch field.name {
  case "answers": Words(vi: "Được trả lời bằng", en: "Answered by")
  case "asks": Words(vi: "Được yêu cầu làm rõ bằng", en: "Asked about by")
  case "within": Words(vi: "Gồm có", en: "Contains")
  default: Words(vi: "\(field.label.vietnamese) (chiều ngược)", en: "\(field.label.english) (of)")
  }
}

extension Diagnostic {
  fileprivate static func unknownReference(
    _ reference: Reference, _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .unknownReference, .error, at: place,
      vi: "bộ sưu tập '\(reference.collection)' không có '\(reference.name)'",
      en: "collection '\(reference.collection)' has no '\(reference.name)'")
  }
}
