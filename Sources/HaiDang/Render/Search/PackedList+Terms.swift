/// How an index lies in a shard: words in the order of their bytes, parted by `|`.
///
/// A word is a character for how much it shares with the one before, and the rest of it; then, each
/// after a space, lists: the documents; those of them in which it is frequent; those that it names;
/// and for each way it is marked two characters for the marks, with those of the documents, unless
/// there is only one way. Empty lists at the end are left out, and all but the first of names.
extension PackedList {
  /// What parts words.
  static let termEnd = UInt8(ascii: "|")
  /// What a word's lists begin with.
  static let listStart = UInt8(ascii: " ")
  /// What joins the two words of a name.
  static let nameJoint = UInt8(ascii: "+")

  /// Appends a word.
  mutating func appendTerm(
    _ term: some RandomAccessCollection<UInt8>, after last: some RandomAccessCollection<UInt8>
  ) {
    var shared = 0
    for (one, other) in zip(last, term.prefix(63)) {
      guard one == other else { break }
      shared += 1
    }
    // The script counts characters: beyond ASCII nothing is shared.
    if term.prefix(shared).contains(where: { $0 >= 0x80 }) { shared = 0 }
    if !isEmpty { append(CollectionOfOne(Self.termEnd)) }
    append(six: UInt64(shared))
    append(term.dropFirst(shared))
  }

  /// Appends the lists of a word.
  ///
  /// `documents` are numbers below `universe`; `frequent`, `named` and what `places` gives for each
  /// way are places among them.
  mutating func appendLists(
    documents: [UInt32], frequent: [UInt32], named: [UInt32], marks: [UInt16], isName: Bool,
    universe: Int, places: (Int) -> [UInt32]
  ) {
    let space = CollectionOfOne(Self.listStart)
    append(space)
    append(documents, universe: universe)
    // A name of two words is only looked up to see where it stands at all.
    if isName { return }
    let isPlain = marks == [0]
    if isPlain, named.isEmpty, frequent.isEmpty { return }
    append(space)
    append(frequent, universe: documents.count)
    if isPlain, named.isEmpty { return }
    append(space)
    append(named, universe: documents.count)
    if isPlain { return }
    for way in marks.indices {
      append(space)
      append(six: UInt64(marks[way] >> 6))
      append(six: UInt64(marks[way] & 63))
      if marks.count > 1 { append(places(way), universe: documents.count) }
    }
  }
}
