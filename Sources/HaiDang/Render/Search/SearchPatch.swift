/// Puts the new text of one document into the search index as it stands.
///
/// The segment would give the same from all its texts; but nearly all of its shards stay as they are,
/// and which words the document had is told by its old text, which has a script of its own.
struct SearchPatch {
  /// Where the document stands.
  let place: SearchPlace
  /// Its title, and what else it is called: these did not change.
  let titles: [String]
  /// Where its page is.
  let route: Route

  /// The files that change, with their new bytes; `nil` where the index is not as we wrote it.
  ///
  /// `read` gives the bytes that stand at a path.
  func files(
    text: [UInt8], read: (String) -> [UInt8]?
  ) -> [(path: String, bytes: [UInt8])]? {
    guard let standing = read(place.text),
      let old = SearchScript.lastText(of: standing, like: script([])),
      max(old.count, text.count) < mostExcerptable
    else { return nil }
    var files = [(place.text, script(text[...]).finish())]
    for (shard, terms) in changes(from: old, to: text) {
      let path = SearchSegment.shardPath(shard, of: place.segment)
      let empty = SearchScript(shard: [], path: path)
      guard let standing = read(path),
        let body = SearchScript.lastText(of: standing, like: empty),
        let patched = patched(body, terms)
      else { return nil }
      guard patched != body else { continue }
      files.append((path, SearchScript(shard: patched[...], path: path).finish()))
    }
    return files
  }

  private func script(_ text: ArraySlice<UInt8>) -> SearchScript {
    SearchScript(text: text, of: titles.first ?? "", at: route, path: place.text)
  }

  /// How the document holds a word: by its marks, ascending.
  private typealias Forms = [(marks: UInt16, value: SearchIndex.Value)]

  /// A word that the document holds otherwise than before; not at all without forms.
  private struct Change {
    var term: [UInt8]
    var forms: Forms
  }

  /// The words that changed, by shard, in the order of their bytes.
  private func changes(from old: [UInt8], to new: [UInt8]) -> [(shard: Int, terms: [Change])] {
    let (before, after) = (forms(of: old), forms(of: new))
    let shards = SearchShards(count: place.shards)
    var changes: [Int: [Change]] = [:]
    for term in Set(before.keys).union(after.keys) {
      let (one, other) = (before[term] ?? [], after[term] ?? [])
      if one.elementsEqual(other, by: { $0.marks == $1.marks && $0.value.bits == $1.value.bits }) {
        continue
      }
      changes[shards.shard(of: term), default: []].append(Change(term: term, forms: other))
    }
    return changes.sorted { $0.key < $1.key }.map { shard, terms in
      (shard, terms.sorted { $0.term.lexicographicallyPrecedes($1.term) })
    }
  }

  private func forms(of text: [UInt8]) -> [[UInt8]: Forms] {
    var index = SearchIndex()
    index.add(titles: titles, text: text)
    var forms: [[UInt8]: Forms] = [:]
    index.forms.withBytes { arena, starts in
      for event in index.events {
        let form = Int(event.form)
        let term = Array(arena[Int(starts[form])..<Int(starts[form + 1])])
        forms[term, default: []].append((index.forms.tag(form), event.value))
      }
    }
    for term in forms.keys { forms[term]?.sort { $0.marks < $1.marks } }
    return forms
  }

  /// A shard with some of its words changed.
  private func patched(_ shard: [UInt8], _ changes: [Change]) -> [UInt8]? {
    var writer = ShardWriter(universe: place.documents)
    var changes = changes[...]
    for entry in shard.split(separator: PackedList.termEnd) {
      guard let known = writer.term(of: entry) else { return nil }
      while let change = changes.first, change.term.lexicographicallyPrecedes(known.term) {
        guard write(change, nil, to: &writer) else { return nil }
        changes.removeFirst()
      }
      if let change = changes.first, change.term == known.term {
        guard write(change, known.lists, to: &writer) else { return nil }
        changes.removeFirst()
      } else {
        writer.write(known.term, known.lists)
      }
    }
    for change in changes {
      guard write(change, nil, to: &writer) else { return nil }
    }
    return writer.list.take()
  }

  private func write(
    _ change: Change, _ lists: ArraySlice<UInt8>?, to writer: inout ShardWriter
  ) -> Bool {
    let isName = change.term.contains(PackedList.nameJoint)
    let known = lists.map { SearchPosting($0, isName: isName, universe: place.documents) }
    guard var posting = known ?? SearchPosting(isName: isName) else { return false }
    posting.remove(UInt32(place.document))
    if !change.forms.isEmpty { posting.add(UInt32(place.document), change.forms) }
    if !posting.documents.isEmpty { writer.write(change.term, posting) }
    return true
  }
}

/// Writes a shard anew while it is read.
private struct ShardWriter {
  var list = PackedList()
  private let universe: Int
  /// The word that was read last, and the one that was written last.
  private var read: [UInt8] = []
  private var written: [UInt8] = []

  init(universe: Int) {
    self.universe = universe
  }

  /// The word that an entry of the shard is about, and its lists; `nil` for what is no entry.
  mutating func term(of entry: ArraySlice<UInt8>) -> (term: [UInt8], lists: ArraySlice<UInt8>)? {
    var start = PackedListReader(entry)
    guard let shared = start.six(), shared <= read.count,
      let end = entry.firstIndex(of: PackedList.listStart)
    else { return nil }
    read = read.prefix(Int(shared)) + Array(entry[(entry.startIndex + 1)..<end])
    return (read, entry[end...])
  }

  /// Writes a word with lists as they were.
  mutating func write(_ term: [UInt8], _ lists: ArraySlice<UInt8>) {
    begin(term)
    list.append(lists)
  }

  /// Writes a word with its lists.
  mutating func write(_ term: [UInt8], _ posting: SearchPosting) {
    begin(term)
    posting.append(to: &list, universe: universe)
  }

  private mutating func begin(_ term: [UInt8]) {
    list.appendTerm(term, after: written)
    written = term
  }
}
