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
    /// By document: how often, with `titleBit`; 0 where the word is not, and at the end up to a multiple of 8.
    private var sums: [UInt8]
    private var placeOfDocument: [UInt32]

    private static let titleBit: UInt8 = 0x80

    init(documents count: Int) {
      sums = [UInt8](repeating: 0, count: (count + 7) / 8 * 8)
      placeOfDocument = [UInt32](repeating: 0, count: sums.count)
    }

    /// Puts together what the ways in which the word is marked have.
    mutating func unite(_ ways: [ArraySlice<Value>]) {
      documents.removeAll(keepingCapacity: true)
      frequent.removeAll(keepingCapacity: true)
      named.removeAll(keepingCapacity: true)
      if ways.count == 1 {
        documents.append(contentsOf: ways[0].lazy.map(\.document))
        for (place, value) in ways[0].enumerated() {
          mark(place, value.count, isTitle: value.isTitle)
        }
        return
      }
      sums.withUnsafeMutableBufferPointer { sums in
        for value in ways.joined() {
          let sum = sums[Int(value.document)]
          let count = min((sum & ~Self.titleBit) + value.count, Value.often)
          let title = value.isTitle ? Self.titleBit : sum & Self.titleBit
          sums[Int(value.document)] = count | title
        }
      }
      takeSums()
    }

    /// Collects the documents with a sum, eight at a time, since most have none; all are 0 again.
    private mutating func takeSums() {
      for first in stride(from: 0, to: sums.count, by: 8) {
        let eight = sums.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: first, as: UInt64.self)
        }
        guard eight != 0 else { continue }
        for document in first..<first + 8 where sums[document] != 0 {
          let sum = sums[document]
          sums[document] = 0
          placeOfDocument[document] = UInt32(documents.count)
          mark(documents.count, sum & ~Self.titleBit, isTitle: sum & Self.titleBit != 0)
          documents.append(UInt32(document))
        }
      }
    }

    /// Finds where the documents of one of the ways stand among all.
    mutating func locate(_ way: ArraySlice<Value>) {
      places.removeAll(keepingCapacity: true)
      placeOfDocument.withUnsafeBufferPointer { place in
        places.append(contentsOf: way.lazy.map { place[Int($0.document)] })
      }
    }

    /// Keeps what else is known of the document at a place.
    private mutating func mark(_ place: Int, _ count: UInt8, isTitle: Bool) {
      if count >= Value.often { frequent.append(UInt32(place)) }
      if isTitle { named.append(UInt32(place)) }
    }
  }
}
