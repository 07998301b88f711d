/// Forms of names that nobody wrote, but that texts use.
extension NameBuilder {
  /// A form of a name that its author did not write.
  struct Variant {
    /// Its words and signs.
    var core: [Token]
    /// Whether it also counts where it stands alone, if the name does.
    var mayBeAlone = true
  }

  /// The other forms of a name: with another numeral ("Giang Biên 2"), after a prefix without its
  /// hyphens, with "số" or without ("Chương trình số 76"), its numbers joined in another way ("bến số
  /// 7 và số 8").
  func variants(_ core: [Token], hasPrefix: Bool) -> [Variant] {
    var found = numberLists(core)
    let end = core.last?.symbol == NameToken.sign(0x29) ? core.count - 2 : core.count - 1
    if core.count > 1, end > 0, let other = otherNumeral(core[end]) {
      var changed = core
      changed[end] = other
      found.append(Variant(core: changed))
    }
    if hasPrefix, core.contains(where: { $0.symbol == NameToken.sign(0x2D) }) {
      let words = core.filter { $0.symbol != NameToken.sign(0x2D) }
      found.append(Variant(core: words, mayBeAlone: false))
    }
    if core.count > 1, let last = core.last, last.isDigits, let numberWord,
      let before = core.dropLast().last, before.isWord, before.capitals == 0
    {
      if before.symbol != numberWord.symbol {
        found.append(Variant(core: core.dropLast() + [numberWord, last]))
      }
    }
    return found
  }

  /// A name that ends in a list of numbers, "bến số 3, 4, 5, 6", with every number after "số" or only
  /// the first or none, and the last after a comma or "và"; "số 3 - 6", if none is left out.
  private func numberLists(_ core: [Token]) -> [Variant] {
    guard let numberWord, let and, let comma,
      let first = core.firstIndex(where: \.isDigits), first > 0
    else { return [] }
    let tail = core[first...]
    let numbers = tail.filter(\.isDigits)
    let isList = tail.allSatisfy {
      $0.isDigits || [comma.symbol, and.symbol, numberWord.symbol].contains($0.symbol)
    }
    guard isList, numbers.count > 1 else { return [] }
    var head = Array(core[..<first])
    if head.last?.symbol == numberWord.symbol { head.removeLast() }
    guard head.last?.isWord == true else { return [] }
    var found: [Variant] = []
    let values = numbers.compactMap { Int(String(decoding: $0.text, as: UTF8.self)) }
    if let hyphen, values.count == numbers.count,
      zip(values, values.dropFirst()).allSatisfy({ $1 - $0 == 1 })
    {
      for before in [[numberWord], []] {
        let range = [numbers[0], hyphen, numbers[numbers.count - 1]]
        found.append(Variant(core: head + before + range))
      }
    }
    for (before, between) in [([numberWord], []), ([numberWord], [numberWord]), ([], [])] {
      for join in [comma, and] {
        var changed = head + before
        for (index, number) in numbers.enumerated() {
          if index > 0 { changed += [index == numbers.count - 1 ? join : comma] + between }
          changed.append(number)
        }
        found.append(Variant(core: changed))
      }
    }
    return found
  }

  /// Marks the names that hold the whole name of another thing, with its prefix or sure without.
  mutating func markStrict() {
    for name in entered {
      for start in name.symbols.indices.dropFirst() where holdsName(name, at: start) {
        trie.makeStrict(name.target, at: name.node)
        break
      }
    }
  }

  private func holdsName(_ name: Entered, at start: Int) -> Bool {
    var node = NameTrie.names
    var groups: UInt64?
    for symbol in name.symbols[start...] {
      if node == NameTrie.names, groups == nil, symbol & 0xC000_0000 == 0x4000_0000 {
        groups = 1 << UInt64(symbol & 0xFF)
        continue
      }
      guard let child = trie.child(of: node, symbol) else { return false }
      node = child
      let isHeld = trie.forms(at: node).contains { form in
        let counts = groups.map { form.groups & $0 != 0 } ?? (form.bare > 0)
        return counts && form.target != name.target
      }
      if isHeld { return true }
    }
    return false
  }

  /// A spelling of a target.
  private struct OwnName: Hashable {
    var target: Int32
    var symbols: ArraySlice<UInt32>
  }

  /// Enters the words that names have at their end and leave out elsewhere ("VSIP Hải Phòng",
  /// "VSIP"), and the country's: they make no other name of what stands before them.
  mutating func enterTails() {
    for country in ["Việt Nam", "Vietnam"] {
      tails.insert(trie.enter(tokens(of: Array(country.utf8)).map(\.symbol), under: NameTrie.tails))
    }
    let known = Set(entered.map { OwnName(target: $0.target, symbols: $0.symbols[...]) })
    for name in entered where name.endsInCapital {
      for end in name.symbols.indices.dropFirst() {
        let short = OwnName(target: name.target, symbols: name.symbols[..<end])
        let tail = Array(name.symbols[end...])
        guard known.contains(short), tail.allSatisfy({ $0 & 0xC000_0000 == 0 }) else { continue }
        tails.insert(trie.enter(tail, under: NameTrie.tails))
      }
    }
  }
}
