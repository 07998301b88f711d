import HaiDangSource

/// Finds entries and attachments by what editors write: ids, paths, names of years.
struct ContentIndex: Sendable {
  /// The entries with the newest date first; those without a date after them, in their own order.
  let newestFirst: [Int]
  /// The entries by collection and id: "parks/vsip".
  let byID: [String: Int]
  private let byPath: [String: Int]
  private let attachments: [String: String]
  private let paths: PathMisses
  private let idsByCollection: [String: NearMisses]

  /// Indexes the content.
  init(_ content: Content, jobs: Int = 1) {
    let headers = content.entries.map(\.header)
    ((newestFirst, byPath), (byID, idsByCollection)) = Parallel.both(jobs: jobs) {
      (Self.newestFirst(content.entries), Self.places(headers.map { $0.path }))
    } _: {
      (
        Self.places(headers.map { $0.collection + "/" + $0.id }),
        Dictionary(grouping: headers) { $0.collection }
          .mapValues { NearMisses($0.map { $0.id }) }
      )
    }
    paths = PathMisses(headers.map { $0.path })
    attachments = Dictionary(
      content.attachments.map { ($0.path, $0.route) }, uniquingKeysWith: { $1 })
  }

  /// Where each name stands; of equal ones the last.
  private static func places(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { $1 })
  }

  private static func newestFirst(_ entries: [Entry]) -> [Int] {
    let dates = entries.map { $0.header.date }
    return entries.indices.sorted { first, second in
      let (one, other) = (dates[first], dates[second])
      if let one, let other, one != other { return one > other }
      if (one == nil) != (other == nil) { return one != nil }
      return first < second
    }
  }

  /// The entry that a reference names; compared after slugging.
  func entry(_ reference: Reference) -> Int? {
    entry(reference.name, in: reference.collection)
  }

  /// The entry of a name in a collection.
  func entry(_ name: String, in collection: String) -> Int? {
    // Nearly every name is an id already, and an id is its own slug.
    byID[collection + "/" + name] ?? byID[collection + "/" + Self.id(name)]
  }

  /// The entry that a scope of this id, "parks/vsip", stands for.
  func entry(ofScope id: String) -> Int? { byID[id] }

  /// The entries of a name in any collection, in order of collection.
  func entries(named name: String, among collections: [EntryCollection]) -> [Int] {
    let id = Self.id(name)
    if let found = byID[id] { return [found] }
    return collections.compactMap { byID[$0.id + "/" + id] }
  }

  /// The id in a collection that a wrong name may have meant.
  func nearestID(to name: String, in collection: String) -> String? {
    idsByCollection[collection]?.nearest(to: name)
  }

  /// The entry of a file.
  func entry(atPath path: String) -> Int? { byPath[path] }

  /// The route of an attachment of a path.
  func attachment(atPath path: String) -> String? { attachments[path] }

  /// The path of an entry that a wrong path may have meant.
  func nearestPath(to path: String) -> String? {
    paths.nearest(to: path)
  }

  /// An id as routes have it: each part slugged.
  static func id(_ name: String) -> String {
    name.split(separator: "/").map { Slug.slug(String($0)) }.joined(separator: "/")
  }
}
