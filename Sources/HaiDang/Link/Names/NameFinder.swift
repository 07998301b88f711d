/// Finds all names in running text, in one pass over its bytes.
///
/// The pass goes from one pair of bytes to the next and asks whether a name may begin with them, in
/// any of its spellings. Nearly all text goes by there. Of what remains the first eight bytes of the
/// word are looked up in a table of 8 KB at most, and then of the word after it; and only what passes
/// that too is read as words (folded, composed or not, wherever the tone stands) and walks
/// through the tree of names, at most `NameBuilder.limit` steps, so that no text takes more than
/// linear time.
///
/// The rules: the longest name wins, from the left; whole words; any hyphen with any spaces about
/// it; any white space, line ends too; tones in either place, other marks as they are; capitals as
/// the name has them, except that a small word may be capitalised ("Đô Thị"), a name that goes on in
/// small letters may lose its first capital ("tuyến đê biển …"), and all may be capitals. What only
/// begins a longer name ("An Dương 2", the person "Trần Vinh Quang") is not found. Prefixes ignore
/// case and govern the list that follows (`NameScan+List.swift`).
struct NameFinder: Sendable {
  /// The entries that can name nothing, by their index: a single letter, a number, nothing at all,
  /// or more than `NameBuilder.limit` words.
  let ignored: [Int]
  /// What it looks up.
  let tables: NameTables
  private let filter: NameFilter

  /// Makes a finder of all names; `prefixes` are, for each collection, its prefixes in all their
  /// spellings: `[[["KCN", "Khu công nghiệp"], ["KKT", "Khu kinh tế"]]]`.
  init(entries: [NameEntry], prefixes: [[[String]]]) {
    let builder = NameBuilder(entries: entries, prefixes: prefixes)
    ignored = builder.ignored
    filter = NameFilter(builder.filtered)
    tables = NameTables(builder)
  }

  /// The memory that searching needs, used again from run to run.
  func scan() -> NameScan { NameScan(names: tables) }

  /// The names in a run of text: the bytes of one block, emphasis removed, U+FFFC for gaps.
  func mentions(in run: [UInt8]) -> Mentions {
    var scan = scan()
    find(in: run, &scan)
    return scan.mentions
  }

  /// Finds the names in a run of text, in memory that is there already: the scan has them until the
  /// next run.
  ///
  /// A run that is an item of a list is `governed` by the prefixes of the text above the list.
  func find(in run: [UInt8], governed groups: UInt64 = 0, _ scan: inout NameScan) {
    scan.mentions.clear()
    run.withUnsafeBufferPointer { bytes in
      var next = filter.next(bytes, from: 0)
      guard next != nil || groups != 0 else { return }
      scan.start(bytes)
      if groups != 0 { next = filter.next(bytes, from: scan.visitItem(groups)) }
      while let start = next {
        let end = scan.visit(from: start)
        next = filter.next(bytes, from: end > start ? end : WordBreak.wordEnd(bytes, from: start))
      }
      scan.finish()
    }
  }

  /// The prefixes, one bit each, that a short run is all but a word or two of: "Tên KCN".
  func heading(_ run: [UInt8], _ scan: inout NameScan) -> UInt64 {
    run.withUnsafeBufferPointer { bytes in
      guard let first = filter.next(bytes, from: 0) else { return 0 }
      scan.start(bytes)
      defer { scan.finish() }
      return scan.heading(from: first)
    }
  }
}
extension NameFinder {
  /// A name that two things claim with equal right.
  struct Collision: Hashable, Sendable {
    /// What is claimed, in ascending order.
    var targets: [Int32]
    /// Whether even its prefix does not tell them apart.
    var withPrefix: Bool
    /// The entry of one of them that claims it, by index.
    var entry: Int
  }

  /// The names that several things claim, each set of things once, in ascending order.
  var collisions: [Collision] {
    var found: [Collision] = []
    var known: Set<[Int32]> = []
    for node in 0..<tables.trie.count {
      let forms = Array(tables.trie.forms(at: Int32(node)))
      guard forms.count > 1 else { continue }
      for (withPrefix, rank) in [(false, \NameTrie.Form.bare), (true, \NameTrie.Form.governed)] {
        let best = forms.map { $0[keyPath: rank] }.max() ?? 0
        let claims = forms.filter { best > 1 && $0[keyPath: rank] == best }
        let shared = claims.reduce(UInt64.max) { $0 & $1.groups }
        let targets = Set(claims.map(\.target))
        guard targets.count > 1, !withPrefix || shared != 0,
          known.insert(targets.sorted() + [withPrefix ? 1 : 0]).inserted
        else { continue }
        let entry = Int(claims.map(\.entry).min() ?? 0)
        found.append(Collision(targets: targets.sorted(), withPrefix: withPrefix, entry: entry))
      }
    }
    return found.sorted {
      ($0.targets.lexicographicallyPrecedes($1.targets))
        || ($0.targets == $1.targets && !$0.withPrefix && $1.withPrefix)
    }
  }
}
