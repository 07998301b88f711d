import HaiDangSource

/// Resolves the references of front matter, and turns each around: a project's park shows it.
func resolveRelations(
  of content: Content, _ index: ContentIndex, into entries: inout [LinkedEntry],
  diagnostics: inout Diagnostics
) {
  var reverse: [[RelationKey: [Int]]] = Array(repeating: [:], count: entries.count)
  for (position, entry) in content.entries.enumerated() {
    let header = entry.header
    for (order, group) in declared(by: header, in: content.configuration).enumerated() {
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
  for position in entries.indices where !reverse[position].isEmpty {
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
