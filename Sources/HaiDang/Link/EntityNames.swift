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
  /// What is known of the targets that are documents.
  let citations: [Int: Citation]
  /// The places whose parks are others of the same name.
  let elsewhere: Elsewhere
  /// The spellings that several entities claim.
  let collisions: [Collision]
  /// The spellings that no text can use, with the target each was meant for.
  let unusable: [(target: Int, name: String)]
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

  /// What a text that names a document must agree with.
  struct Citation: Hashable, Sendable {
    /// The document, by its own target.
    var target: Int
    /// Its date, as far as it is known.
    var date: PartialDate?
    /// Who issued it, folded.
    var issuer: String
    /// Whether the name counts only beside the document's day: "Quyết định số 51" is said every year.
    var needsDate = false
  }

  /// A spelling that several entities claim with equal right.
  struct Collision: Hashable, Sendable {
    /// The spelling.
    var name: String
    /// Whose it is, by target.
    var targets: [Int]
    /// Whether even its prefix does not tell them apart.
    var withPrefix: Bool
  }

  /// Gathers the names of all entities; none when the site wants no mentions.
  init(of headers: [Header], in site: SiteConfiguration) {
    var gathered = Gathered()
    var hasher = Digest128.Hasher()
    hasher.add(site.findsMentions ? 1 : 0)
    for header in site.findsMentions ? headers.filter(Self.isNamed) : [] {
      let collection = site.collections.firstIndex { $0.id == header.collection } ?? 0
      gathered.add(header, collection, &hasher)
    }
    gathered.addShortNumbers()
    for collection in site.collections {
      for prefix in collection.prefixes.flatMap(\.self) { hasher.add(prefix) }
    }
    let names = gathered.names
    elsewhere = Elsewhere(
      except: [site.title] + headers.filter { $0.collection == EntryCollection.parks }.map(\.title))
    for place in elsewhere.digest { hasher.add(place) }
    finder = NameFinder(entries: names, prefixes: site.collections.map(\.prefixes))
    collisions = finder.collisions.map { collision in
      Collision(
        name: names[collision.entry].text, targets: collision.targets.map { Int($0) },
        withPrefix: collision.withPrefix)
    }
    unusable = finder.ignored.map { (Int(names[$0].target), names[$0].text) }
    isEmpty = gathered.owners.isEmpty
    owners = gathered.owners
    documents = gathered.documents
    citations = gathered.citations
    digest = hasher.finalize()
  }

  /// Whether a text that names a park goes on to say that it is in another province.
  func isElsewhere(_ target: Int, after offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    elsewhere.follows(offset, in: bytes) && owners[target].hasPrefix(EntryCollection.parks + "/")
  }

  /// Whether an entry has a name that texts use: articles and years have not.
  private static func isNamed(_ header: Header) -> Bool {
    header.collection != EntryCollection.articles && header.collection != EntryCollection.years
      && !header.isIntroduction
  }
}

/// Names on their way into the finder.
private struct Gathered {
  var owners: [String] = []
  var names: [NameEntry] = []
  var documents: [String: [EntityNames.NumberedDocument]] = [:]
  var citations: [Int: EntityNames.Citation] = [:]
  private var numbers: [(target: Int, collection: Int, number: String)] = []

  mutating func add(_ header: Header, _ collection: Int, _ hasher: inout Digest128.Hasher) {
    let target = owners.count
    owners.append(header.collection + "/" + header.id)
    hasher.add(owners[target])
    for name in spellings(of: header) {
      hasher.add(name.text)
      hasher.add(name.needsPrefix ? 1 : 0)
      // What holds a document's number is left to the search for numbers, which asks for its date.
      let written = DocumentNumber.numbers(in: Array(name.text.utf8))
      if let number = written.first, header.collection == EntryCollection.documents {
        enter(number.number, of: target, header, &hasher)
      }
      guard written.isEmpty else { continue }
      names.append(
        NameEntry(
          target: Int32(target), collection: collection, text: name.text,
          needsPrefix: name.needsPrefix))
    }
    guard case .text(let number)? = header.field("number") else { return }
    enter(number, of: target, header, &hasher)
    hasher.add(header.date?.iso ?? "")
    var issuer = ""
    if case .text(let text)? = header.field("issuer") { issuer = Fold.folded(text) }
    hasher.add(issuer)
    citations[target] = EntityNames.Citation(target: target, date: header.date, issuer: issuer)
    numbers.append((target, collection, number))
  }

  private mutating func enter(
    _ number: String, of target: Int, _ header: Header, _ hasher: inout Digest128.Hasher
  ) {
    let key = DocumentNumber.key(of: number)
    guard documents[key]?.contains(where: { $0.target == target }) != true else { return }
    documents[key, default: []].append(.init(target: target, date: header.date))
    hasher.add(key)
  }

  private func spellings(of header: Header) -> [(text: String, needsPrefix: Bool)] {
    [(header.title, false)] + header.aliases.map { ($0, false) }
      + header.needsPrefix.map { ($0, true) }
  }

  /// Enters what texts call a document once they have named it whole.
  ///
  /// That is its kind and the digits of its number, "công văn 4705". Short digits are those of many
  /// documents: they also need its day.
  mutating func addShortNumbers() {
    for (document, collection, number) in numbers {
      guard var citation = citations[document] else { continue }
      let digits = number.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.count < number.count else { continue }
      citation.needsDate = digits.count < 3
      let target = owners.count
      owners.append(owners[document])
      citations[target] = citation
      for kind in Self.kinds(of: number) {
        names.append(
          NameEntry(
            target: Int32(target), collection: collection, text: "\(kind) \(digits)",
            isDerived: true))
      }
    }
  }

  /// What a document is called by its number: "QĐ" is a decision; an office's is a letter.
  private static func kinds(of number: String) -> [String] {
    let parts = number.split { "/-–&. ".contains($0) }.dropFirst().map { Fold.folded(String($0)) }
    for (abbreviation, kind) in abbreviations where parts.contains(abbreviation) {
      return [kind, "văn bản"]
    }
    return ["văn bản", "công văn"]
  }

  private static let abbreviations = [
    ("qd", "quyết định"), ("nq", "nghị quyết"), ("ttr", "tờ trình"), ("kl", "kết luận"),
    ("ct", "chỉ thị"), ("ctr", "chương trình"), ("tb", "thông báo"), ("kh", "kế hoạch"),
    ("bc", "báo cáo"), ("nd", "nghị định"), ("tt", "thông tư"),
  ]
}
