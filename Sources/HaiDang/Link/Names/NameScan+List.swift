/// Lists that a prefix governs: "các KCN VSIP, Nam Cầu Kiền và An Dương (196 ha)".
///
/// After "các", "một số", a number, or an opening ("KCN mới: …", "KCN như …") the list is one of
/// several parks for sure: it may have items that nobody knows. A list after a prefix alone ("KCN Nam
/// Đình Vũ I, Nam Đình Vũ II") counts only if all its items are known and none needs its prefix,
/// since an address looks the same ("KCN Nam Cầu Kiền, Kiến Thụy, Hải Phòng").
extension NameScan {
  /// A name in a list, with the token it begins at (after a quotation mark, if there is one).
  typealias Item = (match: Match, start: Int)

  /// The longest name of some groups at a token.
  mutating func item(at index: Int, _ groups: UInt64) -> Item? {
    let start = NameScan.isQuotation(token(index).symbol) ? index + 1 : index
    return longest(from: start, .governed(groups)).map { ($0, start) }
  }

  /// Writes down the head of a list, its prefix with it where it has one of its own, and its items;
  /// gives the offset to go on from.
  mutating func list(after prefix: (groups: UInt64, end: Int), head: Item?) -> Int {
    let start = token(0).start
    let isSeveral = isSeveral(before: start)
    if let head {
      let from = head.start == prefix.end && !isSeveral ? 0 : head.start
      let end = write(head.match, from: from, .governed(prefix.groups))
      begin(at: end)
      return items(prefix.groups, isSeveral: isSeveral) ?? end
    }
    let end = token(prefix.end - 1).end
    if isSeveral, let unknown = unknownItem(at: prefix.end) {
      begin(at: token(unknown - 1).end)
      return items(prefix.groups, isSeveral: true) ?? end
    }
    guard let first = opening(from: prefix.end, prefix.groups, isSeveral: isSeveral) else {
      return end
    }
    return openedList(first, prefix.groups)
  }

  /// Writes down a list whose first item is at a token; gives the offset to go on from.
  private mutating func openedList(
    _ first: (index: Int, isSeveral: Bool), _ groups: UInt64
  ) -> Int {
    let before = token(first.index).start
    if let head = item(at: first.index, groups) {
      let end = write(head.match, from: head.start, .governed(groups))
      begin(at: end)
      return items(groups, isSeveral: first.isSeveral) ?? end
    }
    guard let unknown = unknownItem(at: first.index) else { return before }
    begin(at: token(unknown - 1).end)
    return items(groups, isSeveral: first.isSeveral) ?? before
  }

  /// Writes down the items that follow the one just read, from token 0; gives the offset to go on
  /// from, or `nil` if the list is none.
  private mutating func items(_ groups: UInt64, isSeveral: Bool) -> Int? {
    let known = (mentions.found.count, mentions.ambiguous.count)
    var last: Int?
    while let index = separator(at: afterBrackets(0)) {
      let offset = token(index).start
      if prefix(at: index) != nil { return offset }
      let governed = item(at: index, groups)
      if let alone = longest(from: index, .alone), alone.end > governed?.match.end ?? 0 {
        return offset
      }
      guard let governed else {
        guard let end = unknownItem(at: index) else { return last }
        guard isSeveral else {
          forget(after: known)
          return nil
        }
        begin(at: token(end - 1).end)
        continue
      }
      guard isSeveral || !governed.match.needsPrefix else {
        forget(after: known)
        return nil
      }
      let end = write(governed.match, from: governed.start, .governed(groups))
      last = end
      begin(at: end)
    }
    return last
  }

  private mutating func forget(after known: (found: Int, ambiguous: Int)) {
    mentions.found.removeLast(mentions.found.count - known.found)
    mentions.ambiguous.removeLast(mentions.ambiguous.count - known.ambiguous)
  }

  /// The first item of a list that opens some words after its prefix.
  private mutating func opening(
    from start: Int, _ groups: UInt64, isSeveral: Bool
  ) -> (index: Int, isSeveral: Bool)? {
    for index in start..<start + 10 {
      let symbol = token(index).symbol
      guard !NameScan.endsSentence(symbol), !names.grammar.ending.contains(symbol) else {
        return nil
      }
      guard index == start || prefix(at: index) == nil else { return nil }
      let isBracket = symbol == NameToken.sign(0x28)
      let isOpening =
        isBracket || symbol == NameToken.sign(0x3A) || names.grammar.opening.contains(symbol)
      guard isOpening else { continue }
      let isColonNext = token(index + 1).symbol == NameToken.sign(0x3A)
      let first = isColonNext ? index + 2 : index + 1
      guard item(at: first, groups) != nil || token(first).isCapitalised else { continue }
      return (first, isSeveral || !isBracket)
    }
    return nil
  }

  private static func isQuotation(_ symbol: UInt32) -> Bool {
    symbol == NameToken.sign(0x22) || symbol == NameToken.sign(0x201C)
      || symbol == NameToken.sign(0xAB)
  }

  private static func endsSentence(_ symbol: UInt32) -> Bool {
    switch symbol {
    case NameToken.sign(0x2E), NameToken.sign(0x3B), NameToken.sign(0x21), NameToken.sign(0x3F),
      NameToken.sign(0x2026), NameToken.end:
      true
    default: false
    }
  }

  /// The index after what joins two items, or `nil` where nothing does.
  mutating func separator(at index: Int) -> Int? {
    let symbol = token(index).symbol
    if names.grammar.joining.contains(symbol) { return index + 1 }
    guard symbol == NameToken.sign(0x2C) || symbol == NameToken.sign(0x3B) else { return nil }
    return names.grammar.joining.contains(token(index + 1).symbol) ? index + 2 : index + 1
  }

  /// The index after a remark in brackets, "(196 ha)", or the index itself.
  private mutating func afterBrackets(_ index: Int) -> Int {
    guard token(index).symbol == NameToken.sign(0x28) else { return index }
    for next in index + 1..<index + 16 {
      let symbol = token(next).symbol
      if symbol == NameToken.sign(0x29) { return next + 1 }
      if symbol == NameToken.end { break }
    }
    return index
  }

  /// The index after an item that nobody knows: up to eight capitalised words, numbers and hyphens.
  private mutating func unknownItem(at start: Int) -> Int? {
    guard token(start).isCapitalised else { return nil }
    var index = start
    while index < start + 8 {
      let token = token(index)
      let isHyphen = token.symbol == NameToken.sign(0x2D)
      guard token.isCapitalised || isHyphen || isDigits(token) else { break }
      index += 1
    }
    return index
  }
}
