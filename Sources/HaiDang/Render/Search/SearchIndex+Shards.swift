extension SearchIndex {
  /// The index as text, a piece for each shard.
  ///
  /// A piece is words in the order of their bytes, parted by `|`. A word is what it does not share
  /// with the one before, after a character for how much it shares; then, parted by spaces, lists
  /// (`PackedList`): the documents; those of them in which it is frequent; those that it names; and
  /// for each way it is marked two characters for the marks, with those of the documents, unless it
  /// is only one way and so all of them. Empty lists at the end are left out.
  func shards(_ shards: SearchShards) -> [[UInt8]] {
    let byWord = Grouped(wordEvents, count: words.count)
    let byForm = Grouped(formEvents, count: forms.count)
    let formsOfWord = formsByWord()
    return words.withBytes { arena, starts in
      let term = { (word: Int) in
        UnsafeBufferPointer(rebasing: arena[Int(starts[word])..<Int(starts[word + 1])])
      }
      var result: [[UInt8]] = []
      var list = PackedList()
      var last = UnsafeBufferPointer<UInt8>(rebasing: arena[..<0])
      for word in sorted(term) {
        let bytes = term(word)
        while shards.isBeyond(result.count, bytes) {
          result.append(list.bytes)
          list = PackedList()
          last = UnsafeBufferPointer(rebasing: arena[..<0])
        }
        if !list.bytes.isEmpty { list.append(CollectionOfOne(UInt8(ascii: "|"))) }
        append(bytes, after: last, to: &list)
        append(byWord[word], forms: formsOfWord[word].map { (forms.tag($0), byForm[$0]) }, to: &list)
        last = bytes
      }
      while result.count < shards.count {
        result.append(list.bytes)
        list = PackedList()
      }
      return result
    }
  }

  private func append(
    _ term: UnsafeBufferPointer<UInt8>, after last: UnsafeBufferPointer<UInt8>,
    to list: inout PackedList
  ) {
    var shared = 0
    while shared < min(last.count, term.count, 63), last[shared] == term[shared] { shared += 1 }
    // What is cut in the middle of a letter would be no text.
    while shared < term.count, term[shared] & 0xC0 == 0x80 { shared -= 1 }
    list.append(six: UInt64(shared))
    list.append(term[shared...])
  }

  private func append(
    _ values: ArraySlice<UInt32>, forms: [(marks: UInt16, values: ArraySlice<UInt32>)],
    to list: inout PackedList
  ) {
    let space = CollectionOfOne(UInt8(ascii: " "))
    list.append(space)
    list.append(values.map { $0 >> 2 }[...], universe: documents)
    let frequent = ordinals(in: values) { $0 & Self.oftenFlag != 0 }
    let named = ordinals(in: values) { $0 & Self.titleFlag != 0 }
    let isPlain = forms.count <= 1 && (forms.first?.marks ?? 0) == 0
    if isPlain, named.isEmpty, frequent.isEmpty { return }
    list.append(space)
    list.append(frequent, universe: values.count)
    if isPlain, named.isEmpty { return }
    list.append(space)
    list.append(named, universe: values.count)
    if isPlain { return }
    for form in forms {
      list.append(space)
      list.append(six: UInt64(form.marks >> 6))
      list.append(six: UInt64(form.marks & 63))
      if forms.count > 1 {
        list.append(places(of: form.values, in: values), universe: values.count)
      }
    }
  }

  private func ordinals(
    in values: ArraySlice<UInt32>, where isMember: (UInt32) -> Bool
  ) -> ArraySlice<UInt32> {
    var result: [UInt32] = []
    for (place, value) in values.enumerated() where isMember(value) { result.append(UInt32(place)) }
    return result[...]
  }

  /// Where some documents stand among others, of which they are a part.
  private func places(
    of some: ArraySlice<UInt32>, in values: ArraySlice<UInt32>
  ) -> ArraySlice<UInt32> {
    var result: [UInt32] = []
    result.reserveCapacity(some.count)
    var next = some.startIndex
    for (place, value) in values.enumerated() {
      guard next < some.endIndex else { break }
      guard some[next] >> 2 == value >> 2 else { continue }
      result.append(UInt32(place))
      next += 1
    }
    return result[...]
  }

  private func formsByWord() -> [[Int]] {
    var result = [[Int]](repeating: [], count: words.count)
    for (form, word) in wordOfForm.enumerated() { result[word].append(form) }
    // The order in which they were met is the documents' order; that of their marks is steadier.
    for word in result.indices where result[word].count > 1 {
      result[word].sort { forms.tag($0) < forms.tag($1) }
    }
    return result
  }

  private func sorted(_ term: (Int) -> UnsafeBufferPointer<UInt8>) -> [Int] {
    let keyed = (0..<words.count).map { word in
      var key: UInt64 = 0
      let bytes = term(word)
      for index in 0..<8 { key = key << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
      return (key: key, word: word)
    }
    return keyed.sorted { one, other in
      if one.key != other.key { return one.key < other.key }
      return term(one.word).lexicographicallyPrecedes(term(other.word))
    }.map(\.word)
  }

  /// Events by term, those of a term in the order in which they came.
  private struct Grouped {
    private var ends: [Int]
    private var values: [UInt32]

    init(_ events: Events, count: Int) {
      ends = [Int](repeating: 0, count: count + 1)
      values = [UInt32](repeating: 0, count: events.values.count)
      for term in events.terms { ends[Int(term) + 1] += 1 }
      for term in 0..<count { ends[term + 1] += ends[term] }
      // Each start moves to its end, which is where the next term starts.
      for (term, value) in zip(events.terms, events.values) {
        values[ends[Int(term)]] = value
        ends[Int(term)] += 1
      }
    }

    subscript(_ term: Int) -> ArraySlice<UInt32> {
      values[(term == 0 ? 0 : ends[term - 1])..<ends[term]]
    }
  }
}
