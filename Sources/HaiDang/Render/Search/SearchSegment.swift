/// A share of the documents that is indexed together: the unit of rebuilding.
struct SearchSegment: Sendable {
  /// Its number, from 0.
  let number: Int
  /// The documents by their index in the plan's list; their place here is their number in the index.
  let documents: [Int]
  /// The documents by collection and year.
  let runs: [Run]
  /// Stands for all that its files depend on: with the same digest they are the same.
  let digest: Digest128

  private let entries: [SearchDocument]
  private let shards: SearchShards

  /// Documents of one collection and year that follow one another.
  struct Run: Sendable {
    /// The number of the collection in the manifest.
    var kind: Int
    /// The id of the collection.
    var collection: String
    /// The year, or 0 for documents without.
    var year: Int
    /// How many documents.
    var count: Int

    /// "0:2024:31": what the manifest says of it.
    var summary: String { "\(kind):\(year):\(count)" }
  }

  init(
    number: Int, _ members: [Int], of documents: [SearchDocument], kinds: [String: Int],
    shards: SearchShards
  ) {
    self.number = number
    self.shards = shards
    self.documents = members.sorted { Self.precedes(documents[$0], documents[$1]) }
    entries = self.documents.map { documents[$0] }
    var runs: [Run] = []
    var hasher = Digest128.Hasher()
    hasher.add(Self.version)
    hasher.add(number)
    hasher.add(shards.count)
    for entry in entries {
      let year = max(0, entry.year ?? 0)
      if let last = runs.last, last.collection == entry.collection, last.year == year {
        runs[runs.count - 1].count += 1
      } else {
        let kind = kinds[entry.collection] ?? 0
        runs.append(Run(kind: kind, collection: entry.collection, year: year, count: 1))
      }
      hasher.add(entry.collection)
      hasher.add(year)
      hasher.add(entry.digest)
    }
    self.runs = runs
    digest = hasher.finalize()
  }

  /// Every file of the segment, known without building it.
  var paths: [String] {
    (0..<shards.count).map { Self.shardPath($0, of: number) }
      + runs.flatMap { run in (0..<run.count).map { textPath(run, $0) } }
  }

  /// Builds the files, in the order of `paths`.
  ///
  /// Each document has a script of its own with its title and text: with ten results to show, two
  /// documents a script would load twice as much, which is more than the index for the whole query.
  /// `text` gives the plain text of a document by its index in the plan's list, paragraphs separated
  /// by line feeds; it is asked once for each, and only one text is held.
  func files(
    text: (Int) throws -> [UInt8]
  ) rethrows -> [(path: String, bytes: [UInt8])] {
    var index = SearchIndex()
    var texts: [(path: String, bytes: [UInt8])] = []
    for run in runs {
      for place in 0..<run.count {
        let (entry, document) = (entries[texts.count], documents[texts.count])
        let body = try text(document)
        index.add(titles: [entry.title] + entry.names, text: body)
        let script = SearchScript(
          text: excerptable(body), of: entry.title, at: entry.route, path: textPath(run, place))
        texts.append((textPath(run, place), script.finish()))
      }
    }
    let bodies = index.shards(shards)
    return bodies.enumerated().map { shard, body in
      let path = Self.shardPath(shard, of: number)
      return (path, SearchScript(shard: body[...], path: path).finish())
    } + texts
  }

  /// Where each document stands, in their order.
  var places: [SearchPlace] {
    let texts = runs.flatMap { run in (0..<run.count).map { textPath(run, $0) } }
    return texts.enumerated().map { document, text in
      SearchPlace(
        segment: number, document: document, documents: texts.count, shards: shards.count,
        text: text)
    }
  }

  /// The path of a shard of a segment.
  static func shardPath(_ shard: Int, of segment: Int) -> String {
    "assets/search/\(segment)/\(shard).js"
  }

  private func textPath(_ run: Run, _ place: Int) -> String {
    "assets/search/\(number)/\(run.name)-\(place).js"
  }

  /// By collection, the newest year first, then by key.
  private static func precedes(_ one: SearchDocument, _ other: SearchDocument) -> Bool {
    if one.collection != other.collection { return one.collection < other.collection }
    let (year, otherYear) = (max(0, one.year ?? 0), max(0, other.year ?? 0))
    if year != otherYear { return year > otherYear }
    return one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
  }

  private static let version = "search 2"
}

extension SearchSegment.Run {
  /// What its scripts are named by.
  var name: String { year == 0 ? collection : "\(collection)-\(year)" }
}
