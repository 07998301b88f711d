/// Where one word stands, read back from a shard so that one document can be put in or taken out.
struct SearchPosting {
  /// The documents that hold the word, in order.
  private(set) var documents: [UInt32] = []
  /// Those in which it is frequent, and those that it names.
  private var frequent: [UInt32] = []
  private var named: [UInt32] = []
  /// The documents of each way in which the word is marked, in the order of the marks.
  private var ways: [(marks: UInt16, documents: [UInt32])] = []
  private let isName: Bool

  /// A word that stands nowhere yet.
  init(isName: Bool) {
    self.isName = isName
  }

  /// Reads the lists of a word, from the first space on; `nil` for what is no list of ours.
  init?(_ lists: ArraySlice<UInt8>, isName: Bool, universe: Int) {
    self.isName = isName
    let parts = lists.dropFirst().split(
      separator: PackedList.listStart, omittingEmptySubsequences: false)
    guard let first = parts.first, let all = Self.numbers(first, universe) else { return nil }
    documents = all
    if isName {
      ways = [(0, all)]
      return
    }
    guard let frequent = parts.count > 1 ? Self.documents(parts[1], all) : [],
      let named = parts.count > 2 ? Self.documents(parts[2], all) : []
    else { return nil }
    (self.frequent, self.named) = (frequent, named)
    guard parts.count > 3 else {
      ways = [(0, all)]
      return
    }
    for part in parts[3...] {
      var marks = PackedListReader(part)
      guard let high = marks.six(), let low = marks.six() else { return nil }
      let alone = parts.count == 4 ? all : Self.documents(part.dropFirst(2), all)
      guard let found = alone else { return nil }
      ways.append((UInt16(high << 6 | low), found))
    }
  }

  /// Takes a document out.
  mutating func remove(_ document: UInt32) {
    documents.removeAll { $0 == document }
    frequent.removeAll { $0 == document }
    named.removeAll { $0 == document }
    for way in ways.indices { ways[way].documents.removeAll { $0 == document } }
    ways.removeAll { $0.documents.isEmpty }
  }

  /// Puts a document in that is not there: how it holds the word, by its marks.
  mutating func add(_ document: UInt32, _ forms: [(marks: UInt16, value: SearchIndex.Value)]) {
    var count: UInt8 = 0
    for (marks, value) in forms {
      count = min(count + value.count, SearchIndex.Value.often)
      let place = ways.firstIndex { $0.marks >= marks } ?? ways.count
      if place == ways.count || ways[place].marks != marks { ways.insert((marks, []), at: place) }
      Self.insert(document, into: &ways[place].documents)
    }
    Self.insert(document, into: &documents)
    if count >= SearchIndex.Value.often { Self.insert(document, into: &frequent) }
    if forms.contains(where: \.value.isTitle) { Self.insert(document, into: &named) }
  }

  /// Writes the lists.
  func append(to list: inout PackedList, universe: Int) {
    list.appendLists(
      documents: documents, frequent: places(frequent), named: places(named),
      marks: ways.map(\.marks), isName: isName, universe: universe
    ) { places(ways[$0].documents) }
  }

  private func places(_ some: [UInt32]) -> [UInt32] {
    var places: [UInt32] = []
    var place = 0
    for document in some {
      while place < documents.count, documents[place] < document { place += 1 }
      places.append(UInt32(place))
    }
    return places
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>, _ universe: Int) -> [UInt32]? {
    var reader = PackedListReader(bytes)
    return reader.numbers(universe: universe)
  }

  private static func documents(_ bytes: ArraySlice<UInt8>, _ all: [UInt32]) -> [UInt32]? {
    numbers(bytes, all.count)?.map { all[Int($0)] }
  }

  private static func insert(_ document: UInt32, into list: inout [UInt32]) {
    list.insert(document, at: list.firstIndex { $0 > document } ?? list.count)
  }
}
