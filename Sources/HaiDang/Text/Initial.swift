/// The letter that a name is listed under.
enum Initial {
  /// The first letter or digit of a name, as the Vietnamese alphabet has it: small, with its hat or horn
  /// and without a tone ("Ấp Bắc" has "â"); nothing where a name begins in another script.
  static func letter(_ name: String) -> String? {
    var scalars = name.unicodeScalars[...]
    while let first = scalars.popFirst() {
      if first.value &- 0x30 < 10 { return String(first) }
      guard let letter = Latin.letter(first.value) else {
        if first.properties.isAlphabetic { return nil }
        continue
      }
      let following = scalars.prefix { Latin.isMark($0.value) }
      return alphabet(letter, [letter.marks.0, letter.marks.1] + following.map(\.value))
    }
    return nil
  }

  /// The letter in an address, so that no two share one: as it is typed, "aa" for "â", "dd" for "đ".
  static func name(_ letter: String) -> String {
    typed[letter] ?? letter
  }

  private static func alphabet(_ letter: Latin.Letter, _ marks: [UInt32]) -> String {
    for mark in marks {
      if let marked = marked[letter.base << 16 | mark] { return marked }
    }
    if letter.base == 0x111 { return "đ" }
    return String(UnicodeScalar(letter.ascii.0))
  }

  /// The letters with a hat, a breve or a horn, by letter and mark.
  private static let marked: [UInt32: String] = [
    0x61_0306: "ă", 0x61_0302: "â", 0x65_0302: "ê", 0x6F_0302: "ô", 0x6F_031B: "ơ", 0x75_031B: "ư",
  ]

  private static let typed = [
    "ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw",
  ]
}
