/// Finds all names in running text, in one pass over its bytes.
///
/// The pass looks only at where words begin: a filter of the first words of all names, in all their
/// spellings in bytes, lets nearly every other word go by after one multiplication. Only what passes
/// is read as words (folded, composed or not, wherever the tone stands) and walks through the tree
/// of names, at most `NameBuilder.limit` steps, so that no text takes more than linear time. Measured
/// on 70 MB of made-up Vietnamese with 1,100 names: see `NameFinderTests`.
///
/// The rules: the longest name wins, from the left; whole words; any hyphen with any spaces about
/// it; any white space, line ends too; tones in either place, other marks as they are; capitals as
/// the name has them, except that a small word may be capitalised ("Đô Thị"), a name that goes on in
/// small letters may lose its first capital ("tuyến đê biển …"), and all may be capitals. What only
/// begins a longer name ("An Dương 2", the person "Trần Vinh Quang") is not found. Prefixes ignore
/// case and govern the list that follows (`NameScan+List.swift`).
struct NameFinder: Sendable {
  /// The words of all names, in the numbering of the tree.
  let words: NameWords
  /// The tree of all names and prefixes.
  let trie: NameTrie
  /// The prefixes that a node of the tree's second root spells, one bit each.
  let groupsAtNode: [Int32: UInt64]
  /// The words that join, open and end lists.
  let grammar: NameGrammar
  /// The entries that can name nothing, by their index: a single letter, a number, nothing at all,
  /// or more than `NameBuilder.limit` words.
  let ignored: [Int]
  private let filter: NameFilter

  /// Makes a finder of all names; `prefixes` are, for each collection, its prefixes in all their
  /// spellings: `[[["KCN", "Khu công nghiệp"], ["KKT", "Khu kinh tế"]]]`.
  init(entries: [NameEntry], prefixes: [[[String]]]) {
    var builder = NameBuilder(entries: entries, prefixes: prefixes)
    grammar = NameGrammar(&builder.words)
    words = builder.words
    trie = builder.trie
    groupsAtNode = builder.groupsAtNode
    ignored = builder.ignored
    filter = NameFilter(builder.firstWords)
  }

  /// The names in a run of text: the bytes of one block, emphasis removed, U+FFFC for gaps.
  func mentions(in run: [UInt8]) -> Mentions {
    run.withUnsafeBufferPointer { mentions(in: $0) }
  }

  /// The names in a run of text that stands in a buffer.
  func mentions(in bytes: UnsafeBufferPointer<UInt8>) -> Mentions {
    var scan: NameScan?
    var index = 0
    WordBreak.classes.withUnsafeBufferPointer { classes in
      filter.bits.withUnsafeBufferPointer { bits in
        while index < bytes.count {
          let separator = Int(classes[Int(bytes[index])])
          guard separator == 0 else {
            index += separator
            continue
          }
          let start = index
          repeat { index += 1 } while index < bytes.count && classes[Int(bytes[index])] == 0
          let hash = filter.hash(bytes, from: start, to: index)
          guard bits[hash >> 6] & (1 << UInt64(hash & 63)) != 0 else { continue }
          index = visit(&scan, bytes, from: start, to: index)
        }
      }
    }
    return scan?.mentions ?? Mentions()
  }

  /// Looks closer at a word that may begin a name; gives where to go on.
  @inline(never)
  private func visit(
    _ scan: inout NameScan?, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var current = scan.take() ?? NameScan(finder: self, bytes: bytes)
    let next = current.visit(from: start)
    scan = current
    return max(next, end)
  }
}

extension NameFinder {
  /// A name that two things claim with equal right.
  struct Collision: Hashable, Sendable {
    /// What is claimed, in ascending order.
    var targets: [Int32]
    /// Whether even its prefix does not tell them apart.
    var withPrefix: Bool
  }

  /// The names that several things claim, each set of things once, in ascending order.
  var collisions: [Collision] {
    var found: Set<Collision> = []
    for forms in trie.allForms where forms.count > 1 {
      for (withPrefix, rank) in [(false, \NameTrie.Form.bare), (true, \NameTrie.Form.governed)] {
        let best = forms.map { $0[keyPath: rank] }.max() ?? 0
        let claims = forms.filter { best > 1 && $0[keyPath: rank] == best }
        let shared = claims.reduce(UInt64.max) { $0 & $1.groups }
        let targets = Set(claims.map(\.target))
        guard targets.count > 1, !withPrefix || shared != 0 else { continue }
        found.insert(Collision(targets: targets.sorted(), withPrefix: withPrefix))
      }
    }
    return found.sorted {
      ($0.targets.lexicographicallyPrecedes($1.targets))
        || ($0.targets == $1.targets && !$0.withPrefix && $1.withPrefix)
    }
  }
}
