import HaiDangSource

/// All names that running text is searched for, and whose they are.
///
/// Built from headers alone, before any body is read; so that a body is parsed and searched at once.
struct EntityNames: Sendable {
  /// Finds them.
  let finder: NameFinder
  /// Whose each name is: an id with its collection ("parks/vsip"), by the finder's target.
  let owners: [String]
  /// The digest of all names: what was found with another is no longer true.
  let digest: Digest128

  /// Gathers the names of all entities; none when the site wants no mentions.
  init(of headers: [Header], in site: SiteConfiguration) {
    var owners: [String] = []
    var names: [NameEntry] = []
    var hasher = Digest128.Hasher()
    let entities = site.findsMentions ? headers.filter(Self.isNamed) : []
    for header in entities {
      let target = Int32(owners.count)
      let collection = site.collections.firstIndex { $0.id == header.collection } ?? 0
      owners.append(header.collection + "/" + header.id)
      hasher.add(owners[owners.count - 1])
      func add(_ text: String, needsPrefix: Bool) {
        names.append(
          NameEntry(
            target: target, collection: collection, text: text, needsPrefix: needsPrefix))
        hasher.add(text)
        hasher.add(needsPrefix ? 1 : 0)
      }
      add(header.title, needsPrefix: false)
      for alias in header.aliases { add(alias, needsPrefix: false) }
      for name in header.needsPrefix { add(name, needsPrefix: true) }
    }
    for collection in site.collections {
      for prefix in collection.prefixes.flatMap(\.self) { hasher.add(prefix) }
    }
    finder = NameFinder(entries: names, prefixes: site.collections.map(\.prefixes))
    self.owners = owners
    digest = hasher.finalize()
  }

  /// Whether an entry has a name that texts use: articles and years have not.
  private static func isNamed(_ header: Header) -> Bool {
    header.collection != EntryCollection.articles && header.collection != EntryCollection.years
      && !header.isIntroduction
  }
}
