extension SearchIndex {
  /// The index as text, a piece for each shard (`PackedList.appendTerm`, `appendLists`).
  func shards(_ shards: SearchShards) -> [[UInt8]] {
    let grouped = Grouped(events, count: forms.count)
    return forms.withBytes { arena, starts in
      let term = { (form: Int) in
        UnsafeBufferPointer(rebasing: arena[Int(starts[form])..<Int(starts[form + 1])])
      }
      let nothing = UnsafeBufferPointer<UInt8>(rebasing: arena[..<0])
      var result: [[UInt8]] = []
      var list = PackedList()
      var scratch = Scratch(documents: documents)
      var last = nothing
      let order = sorted(term)
      var position = 0
      while position < order.count {
        let bytes = term(order[position])
        let start = position
        while position < order.count, term(order[position]).elementsEqual(bytes) { position += 1 }
        while shards.isBeyond(result.count, bytes) {
          result.append(list.take())
          last = nothing
        }
        list.appendTerm(bytes, after: last)
        last = bytes
        let ways = order[start..<position].map { form in
          (marks: forms.tag(form), values: grouped.values(of: form))
        }
        append(ways, isName: bytes.contains(UInt8(ascii: "+")), to: &list, &scratch)
      }
      while result.count < shards.count { result.append(list.take()) }
      return result
    }
  }

  private func append(
    _ ways: [(marks: UInt16, values: ArraySlice<Value>)], isName: Bool,
    to list: inout PackedList, _ scratch: inout Scratch
  ) {
    scratch.unite(ways.map(\.values))
    list.appendLists(
      documents: scratch.documents, frequent: scratch.frequent, named: scratch.named,
      marks: ways.map(\.marks), isName: isName, universe: documents
    ) { way in
      scratch.locate(ways[way].values)
      return scratch.places
    }
  }

  /// The forms in the order of their bytes, then of their marks.
  private func sorted(_ term: (Int) -> UnsafeBufferPointer<UInt8>) -> [Int] {
    let keyed = (0..<forms.count).map { form in
      var key: UInt64 = 0
      let bytes = term(form)
      for index in 0..<8 { key = key << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
      return (key: key, form: form)
    }
    return keyed.sorted { one, other in
      if one.key != other.key { return one.key < other.key }
      let (first, second) = (term(one.form), term(other.form))
      if first.elementsEqual(second) { return forms.tag(one.form) < forms.tag(other.form) }
      return first.lexicographicallyPrecedes(second)
    }.map(\.form)
  }

  /// Events by form, those of a form in the order in which they came.
  private struct Grouped {
    private var ends: [Int]
    private var values: [Value]

    init(_ events: [Event], count: Int) {
      ends = [Int](repeating: 0, count: count + 1)
      values = [Value](repeating: Value(bits: 0), count: events.count)
      for event in events { ends[Int(event.form) + 1] += 1 }
      for form in 0..<count { ends[form + 1] += ends[form] }
      // Each start moves to its end, which is where the next form starts.
      for event in events {
        values[ends[Int(event.form)]] = event.value
        ends[Int(event.form)] += 1
      }
    }

    func values(of form: Int) -> ArraySlice<Value> {
      values[(form == 0 ? 0 : ends[form - 1])..<ends[form]]
    }
  }

  /// The lists of one word, in buffers that serve for all words.
  private struct Scratch {
    /// The documents that hold the word, in order.
    private(set) var documents: [UInt32] = []
    /// Where among them those stand in which it is frequent, and those that it names.
    private(set) var frequent: [UInt32] = []
    private(set) var named: [UInt32] = []
    /// Where among them the last ones located stand.
    private(set) var places: [UInt32] = []
    /// By document: how often, with `titleBit`; 0 where the word is not.
    private var sums: [UInt8]
    private var placeOfDocument: [UInt32]

    private static let titleBit: UInt8 = 0x80

    init(documents count: Int) {
      sums = [UInt8](repeating: 0, count: count)
      placeOfDocument = [UInt32](repeating: 0, count: count)
    }

    /// Puts together what the ways in which the word is marked have.
    mutating func unite(_ ways: [ArraySlice<Value>]) {
      documents.removeAll(keepingCapacity: true)
      frequent.removeAll(keepingCapacity: true)
      named.removeAll(keepingCapacity: true)
      if ways.count == 1 {
        for value in ways[0] { add(value.document, value.count, isTitle: value.isTitle) }
        return
      }
      for way in ways {
        for value in way {
          let sum = sums[Int(value.document)]
          let count = min((sum & ~Self.titleBit) + value.count, Value.often)
          let title = value.isTitle ? Self.titleBit : sum & Self.titleBit
          sums[Int(value.document)] = count | title
        }
      }
      for document in sums.indices where sums[document] != 0 {
        let sum = sums[document]
        sums[document] = 0
        placeOfDocument[document] = UInt32(documents.count)
        add(UInt32(document), sum & ~Self.titleBit, isTitle: sum & Self.titleBit != 0)
      }
    }

    /// Finds where the documents of one of the ways stand among all.
    mutating func locate(_ way: ArraySlice<Value>) {
      places.removeAll(keepingCapacity: true)
      for value in way { places.append(placeOfDocument[Int(value.document)]) }
    }

    private mutating func add(_ document: UInt32, _ count: UInt8, isTitle: Bool) {
      let place = UInt32(documents.count)
      if count >= Value.often { frequent.append(place) }
      if isTitle { named.append(place) }
      documents.append(document)
    }
  }
}
