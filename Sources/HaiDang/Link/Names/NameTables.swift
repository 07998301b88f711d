/// What a scan looks up, shared by all scans: one reference, however many tables.
final class NameTables: Sendable {
  /// The words of all names, in the numbering of the tree.
  let words: NameWords
  /// The words as names write them.
  let spellings: NameSpellings
  /// The tree of all names and prefixes.
  let trie: NameTrie
  /// Whether a prefix begins with a word, by the word's number.
  let beginsPrefix: [Bool]
  /// The prefixes that a node of the tree's second root spells, one bit each.
  let groupsAtNode: [UInt64]
  /// The nodes of the tree's third root where words end that a name may leave out.
  let tails: Set<Int32>
  /// The words that join, open and end lists.
  let grammar: NameGrammar

  /// Takes over what was built.
  init(_ builder: NameBuilder) {
    var words = builder.words
    grammar = NameGrammar(&words)
    self.words = words
    spellings = builder.spellings
    trie = builder.trie
    tails = builder.tails
    beginsPrefix = (0..<words.count).map { number in
      builder.trie.child(of: NameTrie.prefixes, UInt32(number)) != nil
    }
    groupsAtNode = (0..<builder.trie.count).map { builder.groupsAtNode[Int32($0)] ?? 0 }
  }
}
