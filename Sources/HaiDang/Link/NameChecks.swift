import HaiDangSource

/// Says which names cannot do what their authors want: spellings that several entities claim, entities
/// that look like one written twice, aliases that no text can use.
func checkNames(of linked: LinkedSite, diagnostics: inout Diagnostics) {
  let site = linked.site
  var told: Set<[Int]> = []
  for collision in site.names.collisions {
    let entries = collision.targets.map { site.nameOwners[$0] }
    guard Set(entries).count > 1 else { continue }
    told.insert(entries.sorted())
    diagnostics.add(.aliasCollision(collision.name, entries.map { site.entries[$0].header }))
  }
  for (entry, alias) in site.names.unusable {
    diagnostics.add(.unusableAlias(alias, site.entries[site.nameOwners[entry]].header))
  }
  for pair in linked.similarEntities where !told.contains(pair.sorted()) {
    diagnostics.add(
      .similarEntities(site.entries[pair[1]].header, site.entries[pair[0]].header))
  }
}

/// Pairs of entities of one collection that share a spelling once case, hyphens, prefixes and the kind
/// of their numerals are left out: "KCN Giang Biên II", "KCN Giang Biên 2".
///
/// Accents count: Yên Bái and Yên Bài are two places.
func similarEntities(_ content: Content) -> [[Int]] {
  var words = NameWords()
  var first: [String: Int] = [:]
  var pairs: [[Int]] = []
  var known: Set<[Int]> = []
  var prefixesOf: [String: [String]] = [:]
  for collection in content.configuration.collections where collection.isOfNames {
    prefixesOf[collection.id] = collection.prefixes.flatMap { $0.map { nameKey($0, &words) } }
      .sorted { $0.utf8.count > $1.utf8.count }
  }
  for (position, entry) in content.entries.enumerated() {
    let header = entry.header
    guard !header.isIntroduction, let prefixes = prefixesOf[header.collection] else { continue }
    for name in Set([header.title] + header.aliases).sorted() {
      let key = nameKey(name, &words)
      let prefix = prefixes.first { key.hasPrefix($0 + " ") } ?? ""
      let whole = header.collection + "/" + key.dropFirst(prefix.count)
      guard let other = first[whole] else {
        first[whole] = position
        continue
      }
      guard other != position, known.insert([other, position]).inserted else { continue }
      pairs.append([other, position])
    }
  }
  return pairs
}

extension EntryCollection {
  /// Whether its entries are known by names of their own.
  fileprivate var isOfNames: Bool {
    id != Self.articles && id != Self.years && id != Self.documents
  }
}

/// What two spellings of a name share: its words by number, Roman numerals as digits.
private func nameKey(_ name: String, _ words: inout NameWords) -> String {
  name.split { !$0.isLetter && !$0.isNumber }.map { part in
    let word = romanNumerals[part.lowercased()] ?? String(part)
    return "\(words.enter(.reading(word)))"
  }.joined(separator: " ")
}

/// "v" and "x" alone are too often letters.
private let romanNumerals = [
  "i": "1", "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9",
]

/// Says which entities nobody speaks of, and which articles neither lead anywhere nor are led to.
func noteOrphans(of linked: LinkedSite, diagnostics: inout Diagnostics) {
  var orphans: [Int] = []
  for (position, entry) in linked.entries.enumerated() {
    let header = linked.site.entries[position].header
    guard !header.isIntroduction, header.collection != EntryCollection.years else { continue }
    let isNamed = !entry.backlinks.isEmpty || !entry.reverse.isEmpty
    let leads =
      !entry.mentioned.isEmpty || !entry.relations.isEmpty
      || entry.links.contains { if case .entry = $0 { true } else { false } }
    let isArticle = header.collection == EntryCollection.articles
    if isArticle ? !isNamed && !leads : !isNamed { orphans.append(position) }
  }
  for position in orphans { diagnostics.add(.orphan(linked.site.entries[position].header)) }
}

extension Diagnostic {
  fileprivate static func aliasCollision(_ name: String, _ headers: [Header]) -> Diagnostic {
    let owners = NameList.words(headers.map { $0.collection + "/" + $0.id })
    return Diagnostic(
      .aliasCollision, .warning, at: headers.last.map { SourcePlace(path: $0.path) },
      vi:
        "tên '\(name)' thuộc về nhiều trang: \(owners.vietnamese); nơi nào chỉ viết tên ấy sẽ không được nối",
      en:
        "name '\(name)' belongs to several pages: \(owners.english); where it stands it is not linked"
    )
  }

  fileprivate static func unusableAlias(_ alias: String, _ header: Header) -> Diagnostic {
    Diagnostic(
      .unusableAlias, .warning, at: SourcePlace(path: header.path),
      vi: "tên '\(alias)' ngắn quá hoặc dài quá, không tìm được trong bài",
      en: "name '\(alias)' is too short or too long to be found in texts")
  }

  fileprivate static func similarEntities(_ header: Header, _ other: Header) -> Diagnostic {
    Diagnostic(
      .similarEntities, .warning, at: SourcePlace(path: header.path),
      vi: "'\(header.title)' giống '\(other.title)' (\(other.path)); có phải cùng một nơi không?",
      en: "'\(header.title)' is like '\(other.title)' (\(other.path)); are they one?")
  }

  fileprivate static func orphan(_ header: Header) -> Diagnostic {
    let isArticle = header.collection == EntryCollection.articles
    return Diagnostic(
      .orphan, .note, at: SourcePlace(path: header.path),
      vi: isArticle
        ? "bài không dẫn đến trang nào và không trang nào dẫn đến"
        : "chưa trang nào nhắc đến '\(header.title)'",
      en: isArticle
        ? "the article leads to no page, and no page leads to it"
        : "no page speaks of '\(header.title)'")
  }
}
