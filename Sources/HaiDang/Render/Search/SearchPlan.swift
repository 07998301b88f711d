/// Which files the search is made of, known from the documents alone, before any text is read.
///
/// The index is a table: a row is a *segment* (documents whose keys have hashes alike, at most
/// `segmentLimit` on average), a column is a *range of terms*, a cell is one small script (a *shard*).
/// A query loads a column for each of its words: index size / columns, however many segments there are.
/// A changed document is indexed again with its segment only, and of that row only the cells change
/// whose terms it gained or lost; so there are many columns (up to 512) and the cells are small. A new
/// document changes a whole row, which is small too. Rows and columns are powers of two of the number
/// of documents, so that a site that grows is cut anew only each time it doubles.
struct SearchPlan: Sendable {
  /// The segments, each with the documents that fell to it.
  let segments: [SearchSegment]
  /// The collections by first document, as the reader chooses among them.
  let kinds: [(collection: String, label: String)]
  /// How the terms are cut.
  let shards: SearchShards

  /// Segments are halved when they hold more documents than this on average: few of them make the
  /// index smaller and a query quicker, which asks each; but one is indexed again as a whole.
  static let segmentLimit = 1536

  /// Plans the search for the documents of a site, in any order that is always the same.
  init(_ documents: [SearchDocument]) {
    shards = SearchShards(documents: documents.count)
    var kinds: [(collection: String, label: String)] = []
    var numbers: [String: Int] = [:]
    for document in documents where numbers[document.collection] == nil {
      numbers[document.collection] = kinds.count
      kinds.append((document.collection, document.kind))
    }
    var count = 1
    while documents.count > count * Self.segmentLimit { count *= 2 }
    var members = [[Int]](repeating: [], count: count)
    for (index, document) in documents.enumerated() {
      let hash = Digest128(of: Array(document.key.utf8)).low
      members[Int(hash & UInt64(count - 1))].append(index)
    }
    let shards = shards
    segments = members.enumerated().map { number, members in
      SearchSegment(number: number, members, of: documents, kinds: numbers, shards: shards)
    }
    self.kinds = kinds
  }

  /// The one script that the others are found by; it changes when documents come, go or move.
  var manifest: (path: String, bytes: [UInt8]) {
    var script = SearchScript(call: "manifest")
    script.text(shards.cuts.joined(separator: " "))
    script.list(kinds) { script, kind in
      script.text(kind.collection)
      script.text(kind.label)
    }
    script.list(segments) { script, segment in
      script.text(segment.runs.map(\.summary).joined(separator: " "))
    }
    return ("assets/search/manifest.js", script.finish())
  }
}
