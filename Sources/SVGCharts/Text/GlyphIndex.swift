/// Finds the place of a letter in an advance table.
///
/// A Vietnamese letter is as wide as its base letter, but ơ ư Ơ Ư, which have widths of their own
/// (measured over five fonts); so tone marks need no entries.
enum GlyphIndex {
  /// The letters of a table after printable ASCII.
  static let extra: [Unicode.Scalar] = [
    "Ơ", "ơ", "Ư", "ư", "–", "—", "…", "≈", "≥", "≤", "±", "×", "·", "“", "”", "‘", "’", "²",
    "\u{A0}", "\u{202F}", "\u{2212}", "₫", "€", "«", "»",
  ]

  /// The letters that share a base, written composed.
  private static let families: [(base: Unicode.Scalar, letters: String)] = [
    ("A", "ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶ"), ("a", "àáâãäåāăąạảấầẩẫậắằẳẵặ"),
    ("C", "ÇĆĈĊČ"), ("c", "çćĉċč"), ("D", "ĎĐÐ"), ("d", "ďđð"),
    ("E", "ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
    ("G", "ĜĞĠĢ"), ("g", "ĝğġģ"), ("H", "ĤĦ"), ("h", "ĥħ"),
    ("I", "ÌÍÎÏĨĪĬĮİỈỊ"), ("i", "ìíîïĩīĭįıỉị"), ("J", "Ĵ"), ("j", "ĵ"), ("K", "Ķ"), ("k", "ķ"),
    ("L", "ĹĻĽĿŁ"), ("l", "ĺļľŀł"), ("N", "ÑŃŅŇ"), ("n", "ñńņň"),
    ("O", "ÒÓÔÕÖØŌŎŐỌỎỐỒỔỖỘ"), ("o", "òóôõöøōŏőọỏốồổỗộ"),
    ("Ơ", "ỚỜỞỠỢ"), ("ơ", "ớờởỡợ"), ("R", "ŔŖŘ"), ("r", "ŕŗř"),
    ("S", "ŚŜŞŠ"), ("s", "śŝşš"), ("T", "ŢŤŦ"), ("t", "ţťŧ"),
    ("U", "ÙÚÛÜŨŪŬŮŰŲỤỦ"), ("u", "ùúûüũūŭůűųụủ"), ("Ư", "ỨỪỬỮỰ"), ("ư", "ứừửữự"),
    ("W", "Ŵ"), ("w", "ŵ"), ("Y", "ÝŶŸỲỴỶỸ"), ("y", "ýÿŷỳỵỷỹ"), ("Z", "ŹŻŽ"), ("z", "źżž"),
  ]

  /// The place of every letter below U+2300; 255 where a table has none.
  private static let places: [UInt8] = {
    var places = [UInt8](repeating: 255, count: 0x2300)
    for code in 0x20..<0x7F { places[code] = UInt8(code - 0x20) }
    for (offset, letter) in extra.enumerated() { places[Int(letter.value)] = UInt8(95 + offset) }
    for family in families {
      for letter in family.letters.unicodeScalars {
        places[Int(letter.value)] = places[Int(family.base.value)]
      }
    }
    return places
  }()

  /// The place of a letter, or `nil` for one that no table knows.
  static func place(of scalar: Unicode.Scalar) -> Int? {
    guard scalar.value < 0x2300 else { return nil }
    let place = places[Int(scalar.value)]
    return place == 255 ? nil : Int(place)
  }

  /// What a letter without a place takes, in thousandths of the size: nothing, two thirds, or a whole em.
  static func advance(unknown scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x31B: 120  // a combining horn makes ơ of o
    case 0x00..<0x20: 280  // shown as a space
    case 0x7F..<0xA0, 0xAD, 0x300..<0x370, 0x591..<0x5C0, 0x610..<0x61B, 0x64B..<0x660,
      0x200B..<0x2010, 0x2028..<0x202F, 0x2060..<0x2070, 0xFE00..<0xFE10, 0xFEFF:
      0
    case 0xA1..<0x1100, 0x1E00..<0x2000: 700
    default: 1200  // East Asian letters, signs, emoji
    }
  }
}
