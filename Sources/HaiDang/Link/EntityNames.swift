import HaiDangSource

/// All names and document numbers that running text is searched for, and whose they are.
///
/// Built from headers alone, before any body is read; so that a body is parsed and searched at once.
struct EntityNames: Sendable {
  /// Finds the names.
  let finder: NameFinder
  /// Whose each name is: an id with its collection ("parks/vsip"), by target.
  let owners: [String]
  /// The documents of each number, by the key of the number.
  let documents: [String: [NumberedDocument]]
  /// Whether text is searched at all.
  let isEmpty: Bool
  /// The digest of all of it: what was found with another is no longer true.
  let digest: Digest128

  /// A document that has a number; numbers start again each year, so its date is part of it.
  struct NumberedDocument: Hashable, Sendable {
    /// The document, by target.
    var target: Int
    /// Its date, as far as it is known.
    var date: PartialDate?
  }

  /// Gathers the names of all entities; none when the site wants no mentions.
  init(of headers: [Header], in site: SiteConfiguration) {
    var owners: [String] = []
    var names: [NameEntry] = []
    var documents: [String: [NumberedDocument]] = [:]
    var hasher = Digest128.Hasher()
    hasher.add(site.findsMentions ? 1 : 0)
    for header in site.findsMentions ? headers.filter(Self.isNamed) : [] {
      let target = owners.count
      let collection = site.collections.firstIndex { $0.id == header.collection } ?? 0
      owners.append(header.collection + "/" + header.id)
      hasher.add(owners[target])
      for name in Self.names(of: header) {
        names.append(
          NameEntry(
            target: Int32(target), collection: collection, text: name.text,
            needsPrefix: name.needsPrefix))
        hasher.add(name.text)
        hasher.add(name.needsPrefix ? 1 : 0)
      }
      if let number = Self.number(of: header) {
        let key = DocumentNumber.key(of: number)
        documents[key, default: []].append(NumberedDocument(target: target, date: header.date))
        hasher.add(key)
        hasher.add(header.date?.iso ?? "")
      }
    }
    for collection in site.collections {
      for prefix in collection.prefixes.flatMap(\.self) { hasher.add(prefix) }
    }
    finder = NameFinder(entries: names, prefixes: site.collections.map(\.prefixes))
    isEmpty = owners.isEmpty
    self.owners = owners
    self.documents = documents
    digest = hasher.finalize()
  }

  /// Whether an entry has a name that texts use: articles and years have not.
  private static func isNamed(_ header: Header) -> Bool {
    header.collection != EntryCollection.articles && header.collection != EntryCollection.years
      && !header.isIntroduction
  }

  private static func number(of header: Header) -> String? {
    guard case .text(let number)? = header.field("number") else { return nil }
    return number
  }

  /// The title, aliases and names that need a prefix; what holds a document's number is left to the
  /// search for numbers, which asks for its date.
  private static func names(of header: Header) -> [(text: String, needsPrefix: Bool)] {
    let names =
      [(header.title, false)] + header.aliases.map { ($0, false) }
      + header.needsPrefix.map { ($0, true) }
    return names.filter { DocumentNumber.numbers(in: Array($0.0.utf8)).isEmpty }
  }
}
