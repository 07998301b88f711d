/// Lists that a prefix governs: "các KCN VSIP, Nam Cầu Kiền và An Dương (196 ha)".
///
/// After "các", "một số", a number, several prefixes ("các KCN, KKT …") or an opening ("KCN mới: …",
/// "KCN như …") the list is one of several parks for sure: it may have items that nobody knows. A list
/// after a prefix alone ("KCN Nam Đình Vũ I, Nam Đình Vũ II") may look like an address ("KCN Nam Cầu
/// Kiền, Kiến Thụy, Hải Phòng"): it counts only if all its items are known, and if one needs no prefix
/// or they are more than an address has, or if it ends in "và", which no address does.
extension NameScan {
  /// The longest name of some groups at a token, after the number of the item and a quotation mark, if
  /// they are there.
  mutating func item(at index: Int, _ groups: UInt64) -> (match: Match, start: Int)? {
    let first = afterNumber(index)
    let start = NameScan.isQuotation(token(first).symbol) ? first + 1 : first
    return longest(from: start, .governed(groups)).map { ($0, start) }
  }

  /// The prefix that a run ends with, if it begins near the beginning of the run.
  mutating func heading(from start: Int) -> UInt64 {
    begin(at: 0)
    for index in 0...2 where token(index).start >= start {
      if let prefix = prefix(at: index), token(prefix.end).symbol == NameToken.end {
        return prefix.groups
      }
    }
    return 0
  }

  /// Looks for the name that an item of a list begins with, whose prefix stands above the list; gives
  /// the offset to go on from.
  mutating func visitItem(_ groups: UInt64) -> Int {
    begin(at: 0)
    guard let head = item(at: 0, groups) else { return 0 }
    // A longer name needs no prefix.
    if let alone = longest(from: head.start, .alone), alone.end > head.match.end { return 0 }
    return write(head.match, from: head.start, prefixedAt: nil, .governed(groups))
  }

  /// Writes down the head of a list, its prefix with it where it has one of its own, and its items;
  /// gives the offset to go on from.
  mutating func list(
    after prefix: (groups: UInt64, end: Int), head: (match: Match, start: Int)?
  ) -> Int {
    let isSeveral = isSeveral(before: token(0).start)
    if let head {
      let isOwn = head.start == prefix.end && !isSeveral
      let end = write(
        head.match, from: head.start, prefixedAt: isOwn ? 0 : nil, .governed(prefix.groups))
      if names.isPlain(after: end, in: bytes) { return end }
      begin(at: end)
      return items(prefix.groups, isSeveral: isSeveral) ?? end
    }
    if let end = chained(after: prefix, isSeveral: isSeveral) { return end }
    return list(from: prefix.end, prefix.groups, isSeveral: isSeveral)
  }

  /// Writes down a list that has no known head right after its prefixes, which end at a token.
  private mutating func list(from start: Int, _ groups: UInt64, isSeveral: Bool) -> Int {
    let end = token(start - 1).end
    if isSeveral, let unknown = unknownItem(at: start) {
      begin(at: token(unknown - 1).end)
      return items(groups, isSeveral: true) ?? end
    }
    guard let first = opening(from: start, groups, isSeveral: isSeveral) else { return end }
    writeNames(from: start, to: first.index)
    return openedList(first, groups)
  }

  /// Writes down the names between a prefix and the list that it opens: "Các KCN theo Chương trình 76: …".
  private mutating func writeNames(from start: Int, to end: Int) {
    var index = start
    while index < end {
      if let name = longest(from: index, .alone), name.end <= end {
        write(name, start: token(index).start)
        index = name.end
      } else {
        index += 1
      }
    }
  }

  /// Writes down a list that several prefixes govern: "các KCN, KKT như VSIP, Đình Vũ - Cát Hải"; a
  /// name right after the last of them has that one for its own.
  private mutating func chained(
    after prefix: (groups: UInt64, end: Int), isSeveral: Bool
  ) -> Int? {
    var (groups, last, start) = (prefix.groups, prefix, 0)
    while let index = separator(at: last.end)?.index, let next = self.prefix(at: index) {
      (groups, last, start) = (groups | next.groups, next, index)
    }
    guard start > 0 else { return nil }
    if let head = item(at: last.end, last.groups), head.start == last.end {
      let end = write(
        head.match, from: head.start, prefixedAt: start, .governed(last.groups))
      begin(at: end)
      return items(groups, isSeveral: isSeveral) ?? end
    }
    if let head = item(at: last.end, groups) {
      let end = write(head.match, from: head.start, prefixedAt: nil, .governed(groups))
      begin(at: end)
      return items(groups, isSeveral: true) ?? end
    }
    return list(from: last.end, groups, isSeveral: true)
  }

  /// Writes down a list whose first item is at a token; gives the offset to go on from.
  private mutating func openedList(
    _ first: (index: Int, isSeveral: Bool), _ groups: UInt64
  ) -> Int {
    let before = token(first.index).start
    if let own = prefix(at: first.index) {
      guard let head = item(at: own.end, own.groups) else { return before }
      let end = write(
        head.match, from: head.start, prefixedAt: head.start == own.end ? first.index : nil,
        .governed(own.groups))
      begin(at: end)
      return items(groups | own.groups, isSeveral: first.isSeveral) ?? end
    }
    if let head = item(at: first.index, groups) {
      let end = write(head.match, from: head.start, prefixedAt: nil, .governed(groups))
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
    var isDoubtful = false
    // What needs no prefix is no place in an address; and those have two places at most.
    var isList = false
    var count = 0
    while let next = separator(at: afterBrackets(0)) ?? dash(at: afterBrackets(0)) {
      let index = next.index
      if next.join == .and { isDoubtful = false }
      let offset = token(index).start
      if prefix(at: index) != nil {
        last = offset
        break
      }
      let governed = item(at: index, groups)
      if let alone = longest(from: index, .alone), alone.end > governed?.match.end ?? 0 {
        last = offset
        break
      }
      guard let governed else {
        guard next.join != .dash, let end = unknownItem(at: index) else { break }
        guard isSeveral || next.join == .and else {
          forget(after: known)
          return nil
        }
        begin(at: token(end - 1).end)
        continue
      }
      count += 1
      if !governed.match.needsPrefix || count > 2 { isList = true }
      if !isSeveral, !isList, next.join != .and {
        if next.join == .dash { break }
        isDoubtful = true
      }
      let end = write(governed.match, from: governed.start, prefixedAt: nil, .governed(groups))
      last = end
      begin(at: end)
    }
    guard isDoubtful, !isList else { return last }
    forget(after: known)
    return nil
  }

  private mutating func forget(after known: (found: Int, ambiguous: Int)) {
    mentions.found.removeLast(mentions.found.count - known.found)
    mentions.ambiguous.removeLast(mentions.ambiguous.count - known.ambiguous)
  }

  /// The first item of a list that opens some words after its prefix.
  private mutating func opening(
    from start: Int, _ groups: UInt64, isSeveral: Bool
  ) -> (index: Int, isSeveral: Bool)? {
    for index in start..<start + 16 {
      let symbol = token(index).symbol
      if symbol == NameToken.end, token(index).start == bytes.count {
        let hasColon = token(index - 1).symbol == NameToken.sign(0x3A)
        if hasColon || isSeveral {
          mentions.lead = ListLead(groups: groups, hasColon: hasColon)
        }
        return nil
      }
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
      guard
        token(first).isCapitalised || prefix(at: first) != nil || item(at: first, groups) != nil
      else { continue }
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

  /// What joins two items of a list.
  enum Join {
    case comma
    case and
    case dash
  }

  /// What joins two items, and the index after it; `nil` where nothing does.
  mutating func separator(at index: Int) -> (index: Int, join: Join)? {
    let symbol = token(index).symbol
    if symbol == NameToken.sign(0x26) { return (index + 1, .and) }
    if let end = afterJoining(index) { return (end, .and) }
    guard symbol == NameToken.sign(0x2C) || symbol == NameToken.sign(0x3B) else { return nil }
    return afterJoining(index + 1).map { ($0, .and) } ?? (index + 1, .comma)
  }

  /// The index after "và", "cùng" or "cùng với".
  private mutating func afterJoining(_ index: Int) -> Int? {
    guard names.grammar.joining.contains(token(index).symbol) else { return nil }
    return token(index + 1).symbol == names.grammar.with ? index + 2 : index + 1
  }

  /// The index after the number of an item, "(ii)", "1)" or "b)", or the index itself.
  private mutating func afterNumber(_ index: Int) -> Int {
    let number = token(index).symbol == NameToken.sign(0x28) ? index + 1 : index
    guard token(number).isItemNumber(in: bytes), token(number + 1).symbol == NameToken.sign(0x29)
    else { return index }
    return number + 2
  }

  /// A dash or a slash between two items.
  private mutating func dash(at index: Int) -> (index: Int, join: Join)? {
    let symbol = token(index).symbol
    let isDash = symbol == NameToken.sign(0x2D) || symbol == NameToken.sign(0x2F)
    return isDash ? (index + 1, .dash) : nil
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
  private mutating func unknownItem(at index: Int) -> Int? {
    let start = afterNumber(index)
    guard token(start).isCapitalised else { return nil }
    var index = start
    while index < start + 8 {
      let token = token(index)
      let isHyphen = token.symbol == NameToken.sign(0x2D)
      guard token.isCapitalised || isHyphen || token.isDigits(in: bytes) else { break }
      index += 1
    }
    return index
  }
}
