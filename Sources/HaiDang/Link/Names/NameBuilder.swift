/// Derives every form of every name, and lays them into one tree.
///
/// Which forms a title or an alias has:
/// - with its prefix ("KCN An Dương"), in any spelling of the prefix, short, long, or both with one
///   in brackets; always sure;
/// - without it, after a prefix that governs a list ("các KCN VSIP, An Dương");
/// - alone, if its author wrote it alone (an alias "DEEP C"), or if what follows the prefix is
///   distinctive: it begins with a capital, and has three words, a number at its end, or a hyphen
///   ("Nam Cầu Kiền", "Giang Biên II", "Đình Vũ - Cát Hải"). Two plain words ("An Dương") are also
///   places and people. An entry that needs its prefix is never alone.
/// - in forms that nobody wrote (`NameBuilder+Variants.swift`), less sure than those that somebody
///   did.
/// What an author wrote goes before what is derived; two things with equal claims are ambiguous.
struct NameBuilder {
  /// The words of all names.
  var words = NameWords()
  /// The words as names write them.
  var spellings = NameSpellings()
  /// The tree of all names and prefixes.
  var trie = NameTrie()
  /// The prefixes that a node of the tree's second root spells.
  var groupsAtNode: [Int32: UInt64] = [:]
  /// What the filter asks of a text before it is read as words.
  var filtered = NameFilter.Words()
  /// The entries that name nothing: empty, a single letter, or without any letter or end.
  var ignored: [Int] = []

  /// The most words and signs of a name; what is longer is no name.
  static let limit = 64

  /// The names as they were entered, without the forms derived from them.
  private(set) var entered: [Entered] = []
  /// The nodes of the tree's third root where words end that a name may leave out.
  var tails: Set<Int32> = []

  /// A name in the tree.
  struct Entered {
    var target: Int32
    var symbols: [UInt32]
    var node: Int32
    /// Whether its last word has a capital.
    var endsInCapital: Bool
  }

  private var groupsOfCollection: [[UInt64]] = []
  private var numerals: [UInt32: Token] = [:]
  /// "số", "và", the comma and the hyphen, where texts may write one for the other.
  private(set) var numberWord: Token?
  private(set) var and: Token?
  private(set) var comma: Token?
  private(set) var hyphen: Token?

  /// Takes in all prefixes and entries.
  init(entries: [NameEntry], prefixes: [[[String]]]) {
    enterNumerals()
    numberWord = tokens(of: Array("số".utf8)).first
    and = tokens(of: Array("và".utf8)).first
    comma = tokens(of: Array(",".utf8)).first
    hyphen = tokens(of: Array("-".utf8)).first
    enterPrefixes(prefixes)
    var groupsOfTarget: [Int32: UInt64] = [:]
    let names = entries.map { read($0) }
    for (entry, name) in zip(entries, names) {
      groupsOfTarget[entry.target, default: 0] |= name.groups
    }
    for (index, (entry, name)) in zip(entries, names).enumerated() {
      guard isName(name) else {
        ignored.append(index)
        continue
      }
      let own = groupsOfTarget[entry.target] ?? 0
      let all = groups(of: entry.collection)
      enter(name, entry, index, groups: own == 0 ? all : own, hasPrefix: own != 0)
    }
    markStrict()
    enterTails()
    trie.seal()
  }

  // MARK: Prefixes

  /// Enters each spelling of each prefix; a spelling that ends in another ("Tổ hợp KCN") is both.
  private mutating func enterPrefixes(_ prefixes: [[[String]]]) {
    var spellings: [(symbols: [UInt32], group: UInt64)] = []
    var next = 0
    for collection in prefixes {
      var groups: [UInt64] = []
      for group in collection where next < 60 {
        groups.append(1 << UInt64(next))
        for spelling in group {
          let tokens = tokens(of: Array(spelling.utf8))
          guard !tokens.isEmpty, isReadable(tokens) else { continue }
          spellings.append((tokens.map(\.symbol), 1 << UInt64(next)))
          filter(tokens[...], FilteredWord(text: tokens[0].text, anyCase: true, maySink: true))
        }
        next += 1
      }
      groupsOfCollection.append(groups)
    }
    for spelling in spellings {
      let node = trie.enter(spelling.symbols, under: NameTrie.prefixes)
      for other in spellings where spelling.symbols.count >= other.symbols.count {
        guard spelling.symbols.suffix(other.symbols.count) == other.symbols[...] else { continue }
        groupsAtNode[node, default: 0] |= other.group
      }
    }
  }

  private func groups(of collection: Int) -> UInt64 {
    guard groupsOfCollection.indices.contains(collection) else { return 0 }
    return groupsOfCollection[collection].reduce(0, |)
  }

  /// The prefix that stands at an index of a name, and the index after it.
  private func prefix(_ tokens: [Token], at start: Int) -> (groups: UInt64, end: Int)? {
    var node = NameTrie.prefixes
    var found: (groups: UInt64, end: Int)?
    var index = start
    while index < tokens.count, let child = trie.child(of: node, tokens[index].symbol) {
      node = child
      index += 1
      if let groups = groupsAtNode[node] { found = (groups, index) }
    }
    return found
  }

  // MARK: Names

  /// A token of a name, with its bytes.
  struct Token {
    var symbol: UInt32
    var letters: Int
    var capitals: UInt64
    var text: [UInt8]
    var isWord: Bool { symbol & 0xC000_0000 == 0 }
    var isDigits: Bool { isWord && text.allSatisfy { $0 &- 0x30 < 10 } }
  }

  /// A name split into its prefix's groups and the rest.
  private struct Name {
    var tokens: [Token]
    var core: Int
    var groups: UInt64
  }

  /// The words and signs of a text; new words are entered.
  mutating func tokens(of text: [UInt8]) -> [Token] {
    var result: [Token] = []
    text.withUnsafeBufferPointer { bytes in
      var tokenizer = NameTokenizer(bytes: bytes, index: 0)
      while true {
        var token = tokenizer.next()
        if token.symbol == NameToken.end, token.end == bytes.count { break }
        if token.isWord {
          tokenizer.read(&token)
          token.symbol = words.enter(tokenizer.word)
          spellings.add(token, bytes)
        }
        result.append(
          Token(
            symbol: token.symbol, letters: Int(token.letters), capitals: token.capitals,
            text: Array(bytes[token.start..<token.end])))
      }
    }
    return result
  }

  private mutating func read(_ entry: NameEntry) -> Name {
    let tokens = tokens(of: Array(entry.text.utf8))
    guard let prefix = prefix(tokens, at: 0), prefix.end < tokens.count else {
      return Name(tokens: tokens, core: 0, groups: 0)
    }
    let own = prefix.groups & groups(of: entry.collection)
    return Name(tokens: tokens, core: own == 0 ? 0 : prefix.end, groups: own)
  }

  private func isName(_ name: Name) -> Bool {
    let letters = name.tokens.reduce(0) { $0 + $1.letters }
    let characters = name.tokens.reduce(0) { $0 + String(decoding: $1.text, as: UTF8.self).count }
    return letters > 0 && characters > 1 && isReadable(name.tokens)
      && name.tokens.first?.isWord == true
  }

  /// Whether a name or a prefix is of words that texts are searched for, and of few enough.
  private func isReadable(_ tokens: [Token]) -> Bool {
    tokens.count <= NameBuilder.limit && tokens.allSatisfy { NameToken.isReadable($0.symbol) }
  }

  private mutating func enter(
    _ name: Name, _ entry: NameEntry, _ index: Int, groups: UInt64, hasPrefix: Bool
  ) {
    let core = Array(name.tokens[name.core...])
    var form = NameTrie.Form(
      target: entry.target, bare: bareness(core, isWhole: name.core == 0),
      needsPrefix: entry.needsPrefix, groups: groups)
    form.entry = Int32(index)
    form.dropsPrefix = hasPrefix
    if entry.needsPrefix { form.bare = 0 }
    if entry.isDerived { (form.bare, form.governed) = (1, 1) }
    let (symbols, node) = enter(core, form)
    let endsInCapital = core.last.map { $0.isWord && $0.capitals & 1 == 1 } ?? false
    entered.append(
      Entered(target: entry.target, symbols: symbols, node: node, endsInCapital: endsInCapital))
    for variant in variants(core, hasPrefix: hasPrefix) {
      var derived = form
      derived.bare = variant.mayBeAlone ? min(form.bare, 1) : 0
      derived.governed = 1
      enter(variant.core, derived)
    }
  }

  /// Lets a name or a prefix through the filter by its first two words.
  private mutating func filter(_ tokens: ArraySlice<Token>, _ first: FilteredWord) {
    filtered.first.insert(first)
    let isPrefix = first.anyCase
    if let second = tokens.dropFirst().first, second.isWord,
      isPrefix || prefix(Array(tokens), at: 1) == nil
    {
      filtered.second.insert(FilteredWord(text: second.text, anyCase: isPrefix))
    } else {
      filtered.alone.insert(first)
    }
  }

  /// How sure a name is where it stands alone.
  private func bareness(_ core: [Token], isWhole: Bool) -> UInt8 {
    if isWhole { return 3 }
    guard let first = core.first, first.capitals & 1 == 1 || first.letters == 0 else { return 0 }
    let count = core.filter(\.isWord).count
    let hasHyphen = core.contains { $0.symbol == NameToken.sign(0x2D) }
    let hasNumeral = count > 1 && core.last.flatMap(otherNumeral) != nil
    return count >= 3 || hasHyphen || hasNumeral ? 2 : 0
  }

  /// Enters a form by its symbols; prefixes inside it become one symbol for all their spellings.
  @discardableResult
  private mutating func enter(
    _ core: [Token], _ form: NameTrie.Form
  ) -> (symbols: [UInt32], node: Int32) {
    var form = form
    var symbols: [UInt32] = []
    var capitals: [UInt64] = []
    var index = 0
    while index < core.count {
      if let prefix = prefix(core, at: index) {
        symbols.append(NameToken.prefix(prefix.groups.trailingZeroBitCount))
        capitals.append(0)
        index = prefix.end
      } else {
        symbols.append(core[index].symbol)
        capitals.append(core[index].capitals)
        index += 1
      }
    }
    let second = core.dropFirst().first
    form.maySinkFirst = second.map { $0.isWord && $0.letters > 0 && $0.capitals == 0 } ?? false
    let node = trie.enter(symbols, under: NameTrie.names)
    trie.add(form, capitals: capitals, at: node)
    if form.bare > 0 || form.needsPrefix, let first = core.first, prefix(core, at: 0) == nil {
      filter(core[...], FilteredWord(text: first.text, maySink: form.maySinkFirst))
    }
    return (symbols, node)
  }

  // MARK: Numerals

  /// Pairs the Roman numerals up to XX with the digits, both ways.
  private mutating func enterNumerals() {
    for value in 1...20 {
      let pair = [String(value), NameBuilder.roman(value)].map { tokens(of: Array($0.utf8)) }
      guard let digits = pair[0].first, let roman = pair[1].first else { continue }
      numerals[digits.symbol] = roman
      numerals[roman.symbol] = digits
    }
  }

  /// The numeral of the other kind; small letters ("vi") are no numeral.
  func otherNumeral(_ token: Token) -> Token? {
    guard token.capitals == NameWord.allCapitals(token.letters) else { return nil }
    return numerals[token.symbol]
  }

  private static func roman(_ value: Int) -> String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: value / 10) + ones[value % 10]
  }
}
