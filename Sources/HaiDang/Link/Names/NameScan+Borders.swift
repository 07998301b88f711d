/// Where a name ends, and what only begins a longer one.
extension NameScan {
  /// Whether a match is a name and not the beginning or the end of a longer one.
  mutating func isWhole(_ match: Match, from start: Int, _ context: Context) -> Bool {
    let last = token(match.end - 1)
    if last.isDigits(in: bytes), NameScan.isJoined(bytes, last.end) { return false }
    guard !goesOn(at: match.end) else { return false }
    guard case .alone = context else { return true }
    let offset = token(start).start
    if match.dropsPrefix, followsOtherKind(offset) { return false }
    guard isLikeAPerson(match) else { return true }
    return !token(match.end).isProper && !followsProperWord(offset)
  }

  /// Whether the token after a name goes on with it, so that it names something else: a number
  /// ("Giang Biên III"), a word with a capital ("VSIP Bắc Ninh") but for the place that names may
  /// leave out ("DEEP C Hải Phòng").
  private mutating func goesOn(at index: Int) -> Bool {
    if names.isPlain(after: token(index - 1).end, in: bytes) { return false }
    let next = token(index)
    if next.isNumeral(in: bytes) { return !isQuantity(index) }
    guard next.isProper, isOnLine(index), !next.beginsPrefix else { return false }
    guard let end = tail(at: index) else { return true }
    let after = token(end)
    if after.isNumeral(in: bytes) { return !isQuantity(end) }
    return after.isProper && isOnLine(end) && !after.beginsPrefix
  }

  /// The index after words that a name may have at its end and may leave out.
  private mutating func tail(at start: Int) -> Int? {
    var node = NameTrie.tails
    var index = start
    while let child = names.child(of: node, token(index).symbol) {
      node = child
      index += 1
      if names.tails.contains(node) { return index }
    }
    return nil
  }

  /// Whether only spaces stand before a token, no line end.
  private mutating func isOnLine(_ index: Int) -> Bool {
    !bytes[token(index - 1).end..<token(index).start].contains(0x0A)
  }

  /// The names that follow by their numbers alone ("Nam Đình Vũ I và II"): writes them down, and
  /// gives the index of the token after the last.
  mutating func numbers(after match: Match, from start: Int, _ context: Context) -> Int {
    let last = token(match.end - 1)
    if names.isPlain(after: last.end, in: bytes) { return match.end }
    guard last.isNumeral(in: bytes) || last.isDigits(in: bytes) else { return match.end }
    var end = match.end
    while var index = separator(at: end)?.index {
      if token(index).symbol == names.grammar.number { index += 1 }
      let numeral = token(index)
      guard numeral.isDigits(in: bytes) == last.isDigits(in: bytes),
        numeral.isNumeral(in: bytes) || numeral.isDigits(in: bytes),
        !isCounted(by: index),
        let found = self.match(match, from: start, numbered: index, context)
      else { break }
      write(found, start: numeral.start)
      end = index + 1
    }
    return end
  }

  /// Whether a number counts what follows it ("2 dự án") and so belongs to no name.
  private mutating func isCounted(by index: Int) -> Bool {
    let next = token(index + 1)
    return token(index).isDigits(in: bytes) && next.isWord && next.letters > 0
      && !next.isCapitalised && !names.grammar.joining.contains(next.symbol)
  }

  /// Whether a numeral goes on as a number: "2,5 tỷ", "4/2024", "5%", "5 dự án".
  private mutating func isQuantity(_ index: Int) -> Bool {
    let token = token(index)
    guard token.isDigits(in: bytes) else { return false }
    return NameScan.isJoined(bytes, token.end) || bytes[token.end...].first == UInt8(ascii: "%")
      || names.grammar.counted.contains(self.token(index + 1).symbol)
  }

  /// Whether a word goes on at once after a sign: "45-NQ", "2,5", "12/2024".
  private static func isJoined(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end < bytes.count else { return false }
    let (scalar, length) = UTF8Reader.scalar(bytes, at: end)
    let isSign = WordBreak.isHyphen(scalar) || [0x2C, 0x2E, 0x2F].contains(scalar)
    return isSign && end + length < bytes.count
      && WordBreak.separator(bytes, at: end + length) == 0
  }

  /// Whether a name has the shape of a person's or a street's: two capitalised words.
  private func isLikeAPerson(_ match: Match) -> Bool {
    match.steps == 2 && steps[0].isProper && steps[1].isProper
  }

  /// Whether the word before an offset has a capital that no sentence gave it.
  private mutating func followsProperWord(_ offset: Int) -> Bool {
    guard let word = word(before: offset), word.isProper else { return false }
    return WordBreak.word(bytes, before: word.start) != nil
  }

  /// Whether the word before an offset is that of another kind of thing, so that the name is that
  /// thing's: "Công ty VSIP", "phường An Hòa".
  private mutating func followsOtherKind(_ offset: Int) -> Bool {
    guard let word = word(before: offset), names.grammar.kinds.contains(word.symbol) else {
      return false
    }
    // "yêu cầu VSIP", "thành phần DEEP C": the same syllable in a word that is no kind.
    guard let before = self.word(before: word.start) else { return true }
    return !names.grammar.notKinds.contains(before.symbol)
  }

  /// Whether the word before an offset says that several follow: "các", "một số", "15".
  mutating func isSeveral(before offset: Int) -> Bool {
    guard names.grammar.maySaySeveral(before: offset, in: bytes),
      let word = word(before: offset)
    else { return false }
    if word.isDigits(in: bytes) {
      return word.end - word.start < 4 && word.end - word.start > 1 || bytes[word.start] != 0x31
    }
    return names.grammar.several.contains(word.symbol)
  }
}
