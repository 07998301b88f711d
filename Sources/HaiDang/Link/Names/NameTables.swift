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
  /// Whether a name begins with a word, by the word's number.
  private let wordsBegin: [Bool]
  /// The prefixes that names begin with, one bit each.
  private let prefixesBegin: UInt64
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
    wordsBegin = (0..<words.count).map { number in
      builder.trie.child(of: NameTrie.names, UInt32(number)) != nil
    }
    prefixesBegin = (0..<60).reduce(0) { found, group in
      let child = builder.trie.child(of: NameTrie.names, NameToken.prefix(group))
      return found | (child == nil ? 0 : 1 << UInt64(group))
    }
    groupsAtNode = (0..<builder.trie.count).map { builder.groupsAtNode[Int32($0)] ?? 0 }
  }

  /// Whether a word in small letters follows an offset that neither joins nor could belong to a name.
  func isPlain(after offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset + 2 < bytes.count, bytes[offset] == 0x20, bytes[offset + 1] &- 0x61 < 26 else {
      return false
    }
    return grammar.joints.withTable { !$0.has(BytePairs.pair(bytes, at: offset + 1)) }
  }

  /// The step that a symbol is from a node; what begins no name is known without a look at the tree.
  @inline(__always)
  func step(from node: Int32, _ symbol: UInt32) -> NameTrie.Step? {
    node == NameTrie.names && !beginsName(symbol) ? nil : trie.step(from: node, symbol)
  }

  /// The node that a readable symbol leads to.
  func child(of node: Int32, _ symbol: UInt32) -> Int32? {
    NameToken.isReadable(symbol) ? trie.child(of: node, symbol) : nil
  }

  /// Whether a name may begin with a word, or with the prefix of some groups that the word begins.
  func beginsName(_ word: UInt32, _ groups: UInt64) -> Bool {
    groups & prefixesBegin != 0 || beginsName(word)
  }

  @inline(__always)
  private func beginsName(_ symbol: UInt32) -> Bool {
    if NameToken.isPrefix(symbol) { return prefixesBegin & 1 << UInt64(symbol & 0x3F) != 0 }
    return symbol >= UInt32(wordsBegin.count) || wordsBegin[Int(symbol)]
  }
}
