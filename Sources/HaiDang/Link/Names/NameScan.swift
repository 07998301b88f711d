/// Reads one run of text closely, where a name may begin.
struct NameScan {
  /// All names.
  let names: NameTables
  /// The run, while it is read.
  private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// What was found in the run read last.
  var mentions = Mentions()

  private var tokenizer: NameTokenizer
  private var recent = RecentWords()
  private var tokens = Scratch<NameToken>()
  /// How many of the tokens are forgotten already.
  private var forgotten = 0
  /// The prefix at the token that was last asked for one: most are asked for twice.
  private var knownPrefix: (index: Int, prefix: (groups: UInt64, end: Int)?)?
  /// The tokens of the last walk, one a step.
  private(set) var steps = Scratch<NameToken>()
  private var ends = Scratch<End>()
  /// What else the matches since `begin` may name.
  private var others = Scratch<Int32>()

  /// Where a name is looked for: alone, or after a prefix of some groups.
  enum Context {
    case alone
    case governed(UInt64)
  }

  /// A name found, not yet written down.
  struct Match {
    /// What it names.
    var target: Int32
    /// What else it may name, which makes it ambiguous: where that stands among the scan's `others`.
    var others = 0..<0
    /// Whether an author says that it needs its prefix.
    var needsPrefix = false
    /// Whether it leaves out the prefix that what it names has.
    var dropsPrefix = false
    /// The index of the token after it.
    var end: Int
    /// How many steps it takes through the tree.
    var steps: Int
    /// The node before its last step: where a name with another number goes on.
    var parent: Int32
  }

  /// A node on a walk where names end.
  private struct End {
    var node: Int32
    var parent: Int32
    var steps: Int
    var token: Int
  }

  /// Makes room to read runs.
  init(names: NameTables) {
    self.names = names
    tokenizer = NameTokenizer(bytes: bytes, index: 0)
  }

  /// Starts to read a run, which must stay until `finish`.
  mutating func start(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokenizer.bytes = bytes
    tokens.clear()
    forgotten = 0
  }

  /// Lets go of the run.
  mutating func finish() { start(UnsafeBufferPointer(start: nil, count: 0)) }

  /// Looks for a name at a word; writes down what is found, and gives the offset to go on from.
  mutating func visit(from start: Int) -> Int {
    begin(at: start)
    let prefix = self.prefix(at: 0)
    // Most prefixes begin no name themselves.
    let isOpen = prefix.map { names.beginsName(token(0).symbol, $0.groups) } ?? true
    let alone = isOpen ? longest(from: 0, .alone) : nil
    guard let prefix else {
      guard let alone else { return unsure(from: 0) ?? start }
      return write(alone, from: 0, prefixedAt: nil, .alone)
    }
    let governed = item(at: prefix.end, prefix.groups)
    if let alone, alone.end > governed?.match.end ?? 0 {
      return write(alone, from: 0, prefixedAt: nil, .alone)
    }
    return list(after: prefix, head: governed)
  }

  // MARK: Tokens

  /// Lets the token at an offset be the first; those before it are forgotten.
  mutating func begin(at offset: Int) {
    knownPrefix = nil
    others.clear()
    let first = forgotten
    while forgotten < tokens.count, tokens[forgotten].start < offset { forgotten += 1 }
    let isKnown =
      forgotten < tokens.count && (forgotten > first || tokens[forgotten].start == offset)
    if !isKnown {
      tokens.clear()
      forgotten = 0
      tokenizer.index = offset
    } else if forgotten > NameScan.room {
      tokens.removeFirst(forgotten)
      forgotten = 0
    }
  }

  /// How many forgotten tokens may stay in memory.
  private static let room = 256

  /// The token at an index, counted from where reading began.
  @inline(__always)
  mutating func token(_ index: Int) -> NameToken {
    if forgotten + index >= tokens.count { readTokens(to: forgotten + index) }
    return tokens[forgotten + index]
  }

  private mutating func readTokens(to index: Int) {
    while tokens.count <= index { tokens.append(nextToken()) }
  }

  private mutating func nextToken() -> NameToken {
    if let word = tokenizer.nextWord() { return read(word) }
    let token = tokenizer.nextAfterSpace()
    return token.isWord ? read(WordPlace(bytes, at: token.start)) : token
  }

  /// The token of a word.
  @inline(__always)
  private mutating func read(_ word: WordPlace) -> NameToken {
    var token =
      names.spellings.token(of: word) ?? recent.token(of: word) ?? readLetters(of: word)
    token.beginsPrefix = names.beginsPrefix[Int(token.symbol)]
    return token
  }

  private mutating func readLetters(of word: WordPlace) -> NameToken {
    var token = NameToken(start: word.start, end: word.end, symbol: NameToken.unknownWord)
    tokenizer.read(&token)
    token.symbol = names.words.number(of: tokenizer.word)
    recent.add(token, word.key)
    return token
  }

  /// The word that only white space parts from an offset after it.
  mutating func word(before offset: Int) -> NameToken? {
    WordBreak.word(bytes, before: offset).map { word(at: $0) }
  }

  /// The word that stands at a place.
  mutating func word(at place: (start: Int, end: Int)) -> NameToken {
    read(WordPlace(bytes, at: place.start))
  }

  /// The prefix at a token, with the same in brackets after it: "khu kinh tế (KKT)".
  mutating func prefix(at index: Int) -> (groups: UInt64, end: Int)? {
    guard token(index).beginsPrefix else { return nil }
    if let knownPrefix, knownPrefix.index == index { return knownPrefix.prefix }
    let prefix = readPrefix(at: index)
    knownPrefix = (index, prefix)
    return prefix
  }

  private mutating func readPrefix(at index: Int) -> (groups: UInt64, end: Int)? {
    guard let plain = plainPrefix(at: index) else { return nil }
    guard token(plain.end).symbol == NameToken.sign(0x28),
      let inner = plainPrefix(at: plain.end + 1), inner.groups & plain.groups != 0,
      token(inner.end).symbol == NameToken.sign(0x29)
    else { return plain }
    return (plain.groups | inner.groups, inner.end + 1)
  }

  private mutating func plainPrefix(at start: Int) -> (groups: UInt64, end: Int)? {
    var node = NameTrie.prefixes
    var found: (groups: UInt64, end: Int)?
    var index = start
    while let step = names.step(from: node, token(index).symbol) {
      node = step.node
      index += 1
      let groups = names.groupsAtNode[Int(node)]
      if groups != 0 { found = (groups, index) }
      guard step.goesOn else { break }
    }
    return found
  }

  // MARK: Names

  /// The longest name at a token; none if it only begins a longer one that nobody knows.
  mutating func longest(from start: Int, _ context: Context) -> Match? {
    walk(from: start)
    for index in (0..<ends.count).reversed() {
      guard let match = match(ends[index], context) else { continue }
      return isWhole(match, from: start, context) ? match : nil
    }
    return nil
  }

  /// Writes down, as unsure, a name at a token that needs its prefix and stands without; gives the
  /// offset after it.
  private mutating func unsure(from start: Int) -> Int? {
    for index in (0..<ends.count).reversed() {
      let end = ends[index]
      var match = Match(target: 0, end: end.token, steps: end.steps, parent: end.parent)
      var next = names.trie.firstForm(at: end.node)
      while let form = next, !(form.needsPrefix && fits(form, end.steps)) {
        next = names.trie.form(after: form)
      }
      guard let form = next else { continue }
      match.target = form.target
      guard isWhole(match, from: start, .alone) else { continue }
      let last = token(match.end - 1).end
      mentions.unsure.append(Mention(target: match.target, start: token(start).start, end: last))
      return last
    }
    return nil
  }

  /// Walks from a token as far as any name goes.
  private mutating func walk(from start: Int) {
    steps.clear()
    ends.clear()
    var node = NameTrie.names
    var index = start
    while steps.count < NameBuilder.limit {
      var token = token(index)
      let step: NameTrie.Step
      if let prefix = prefix(at: index), let found = names.step(from: node, NameScan.symbol(prefix))
      {
        step = found
        index = prefix.end
        token.letters = 0
      } else if token.isReadable, let found = names.step(from: node, token.symbol) {
        step = found
        index += 1
      } else {
        return
      }
      steps.append(token)
      if step.endsName {
        ends.append(End(node: step.node, parent: node, steps: steps.count, token: index))
      }
      guard step.goesOn else { return }
      node = step.node
    }
  }

  private static func symbol(_ prefix: (groups: UInt64, end: Int)) -> UInt32 {
    NameToken.prefix(prefix.groups.trailingZeroBitCount)
  }

  // What follows changes nothing, but asked as `mutating` it needs no copy of the scan.

  private mutating func match(_ end: End, _ context: Context) -> Match? {
    match(end.node, steps: end.steps, end: end.token, parent: end.parent, context)
  }

  /// What the names that end at a node name, their capitals compared with those of the steps.
  private mutating func match(
    _ node: Int32, steps: Int, end: Int, parent: Int32, _ context: Context
  ) -> Match? {
    var best: UInt8 = 0
    var match = Match(target: 0, end: end, steps: steps, parent: parent)
    var next = names.trie.firstForm(at: node)
    while let form = next {
      next = names.trie.form(after: form)
      let rank = rank(form, context)
      guard rank > 0, rank >= best, fits(form, steps) else { continue }
      match.needsPrefix = match.needsPrefix || form.needsPrefix
      if rank > best {
        match.target = form.target
        match.dropsPrefix = form.dropsPrefix
        match.others = others.count..<others.count
      } else if form.target != match.target,
        !match.others.contains(where: { others[$0] == form.target })
      {
        others.append(form.target)
        match.others = match.others.lowerBound..<others.count
      }
      best = rank
    }
    return best == 0 ? nil : match
  }

  /// The name that has another number in the place of its last step.
  mutating func match(
    _ match: Match, from start: Int, numbered index: Int, _ context: Context
  ) -> Match? {
    let symbol = token(index).symbol
    guard let child = names.child(of: match.parent, symbol) else { return nil }
    walk(from: start)
    guard steps.count >= match.steps else { return nil }
    steps[match.steps - 1] = token(index)
    let found = self.match(
      child, steps: match.steps, end: index + 1, parent: match.parent, context)
    return found.flatMap { isWhole($0, from: index, context) ? $0 : nil }
  }

  private func rank(_ form: NameTrie.Form, _ context: Context) -> UInt8 {
    switch context {
    case .alone: form.bare
    case .governed(let groups): form.groups & groups == 0 ? 0 : form.governed
    }
  }

  /// Whether the capitals in the text are those of the name, or all are capitals.
  private mutating func fits(_ form: NameTrie.Form, _ count: Int) -> Bool {
    var isAsWritten = true
    var isAllCapitals = true
    for index in 0..<count where steps[index].letters > 0 {
      let (name, text) = (names.trie.capitals[Int(form.capitals) + index], steps[index].capitals)
      let isRaised = name == 0 && text == 1
      let isSunk =
        index == 0 && form.maySinkFirst && !form.isStrict && name == 1 && text == 0
      if name != text, !isRaised, !isSunk { isAsWritten = false }
      if text != NameWord.allCapitals(Int(steps[index].letters)) { isAllCapitals = false }
    }
    return isAsWritten || (isAllCapitals && !form.isStrict)
  }

  // MARK: Writing down

  /// Writes a match down, with its prefix if it is at a token, and those that follow by their numbers
  /// alone; gives the offset after them.
  mutating func write(
    _ match: Match, from start: Int, prefixedAt prefix: Int?, _ context: Context
  ) -> Int {
    write(match, start: token(prefix ?? start).start)
    let last = numbers(after: match, from: start, context)
    return token(last - 1).end
  }

  /// Writes down that a match ends at its last token and begins at an offset.
  mutating func write(_ match: Match, start: Int) {
    let end = token(match.end - 1).end
    if match.others.isEmpty {
      mentions.found.append(Mention(target: match.target, start: start, end: end))
    } else {
      let targets = ([match.target] + match.others.map { others[$0] }).sorted()
      mentions.ambiguous.append(AmbiguousMention(targets: targets, start: start, end: end))
    }
  }
}
