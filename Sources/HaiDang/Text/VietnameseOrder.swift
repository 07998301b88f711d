/// Sorts as Vietnamese dictionaries do: letters first (a ă â b … d đ e ê …), then tones, then case.
///
/// The order is that of ICU's `vi` collation for Latin text, digits and punctuation, by a table of
/// our own; a test compares the two. Digits sort as characters, as ICU's do ("KCN 10" before
/// "KCN 9"). Letters of other scripts follow z by their number. What is still equal is ordered by
/// its bytes, so that the order is total.
enum VietnameseOrder {
  /// What a text is sorted by: made once for each text, then only compared.
  struct Key: Comparable, Hashable, Sendable {
    fileprivate var bytes: [UInt8]

    static func < (first: Key, second: Key) -> Bool {
      first.bytes.lexicographicallyPrecedes(second.bytes)
    }
  }

  /// The sort key of a text: its letters, its tones and marks, its capitals, its bytes.
  static func key(_ text: String) -> Key {
    var levels = Levels()
    for scalar in text.unicodeScalars { levels.add(scalar) }
    levels.closeLetter()
    return Key(
      bytes: levels.primary + [0] + levels.secondary + [0] + levels.tertiary + [0] + text.utf8)
  }

  /// The elements in order of their names; each key is made once.
  static func sorted<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
    let keyed = elements.map { (key: key(name($0)), element: $0) }
    return keyed.sorted { $0.key < $1.key }.map(\.element)
  }
}

/// The three levels of a key as they grow, with the letter whose marks are still coming.
private struct Levels {
  var primary: [UInt8] = []
  var secondary: [UInt8] = []
  var tertiary: [UInt8] = []
  private var base: UInt32 = 0
  private var marks: [UInt32] = []
  private var isUpper = false

  mutating func add(_ scalar: Unicode.Scalar) {
    if Latin.isMark(scalar.value) {
      marks.append(scalar.value)
      return
    }
    closeLetter()
    if let letter = Latin.letter(scalar.value) {
      base = letter.base
      isUpper = letter.isUpper
      marks = [letter.marks.0, letter.marks.1].filter { $0 != 0 }
    } else {
      addSymbol(scalar)
    }
  }

  /// Writes the letter read last, now that all its marks are known.
  mutating func closeLetter() {
    guard base != 0 || !marks.isEmpty else { return }
    let hat = marks.firstIndex { Weights.letters[base << 16 | $0] != nil }
    if let hat {
      write(Weights.letters[base << 16 | marks.remove(at: hat)])
    } else if let weight = Weights.letters[base] {
      write(weight)
    } else if let letter = Latin.letter(base) {
      write(Weights.letters[UInt32(letter.ascii.0)])
      if letter.ascii.1 != 0 { write(Weights.letters[UInt32(letter.ascii.1)]) }
      secondary.append(Weights.otherLetter)
    }
    secondary += marks.map { Weights.tones[$0] ?? UInt8(truncatingIfNeeded: 0x20 + $0 & 0x7F) }
    base = 0
    marks = []
    isUpper = false
  }

  private mutating func write(_ weight: UInt8?) {
    guard let weight else { return }
    primary.append(weight)
    secondary.append(Weights.common)
    tertiary.append(isUpper ? Weights.common + 1 : Weights.common)
  }

  private mutating func addSymbol(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if let weight = Weights.symbols[value] {
      write(weight)
    } else if let ascii = Fold.ascii(value)?.0, let weight = Weights.symbols[UInt32(ascii)] {
      write(weight)
    } else if value >= 0x20, !(0x7F...0x9F).contains(value), value != 0xAD {
      let lead = scalar.properties.isAlphabetic ? Weights.otherScript : Weights.otherSymbol
      primary += [lead, UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
      secondary.append(Weights.common)
      tertiary.append(Weights.common)
    }
  }
}

/// The weights of the first two levels; 0 separates the levels, so none is 0.
private enum Weights {
  static let common: UInt8 = 5
  static let otherLetter: UInt8 = 0x18
  static let otherSymbol: UInt8 = 0xA0
  static let otherScript: UInt8 = 0xF8

  /// Tones in the order of Vietnamese dictionaries: huyền, hỏi, ngã, sắc, nặng.
  static let tones: [UInt32: UInt8] = [
    0x300: 0x10, 0x340: 0x10, 0x309: 0x11, 0x303: 0x12, 0x301: 0x13, 0x341: 0x13, 0x323: 0x14,
  ]

  /// White space and punctuation in ICU's order, then digits.
  static let symbols: [UInt32: UInt8] = {
    let order =
      "\t\n\u{B}\u{C}\r _-‐‒–—―,;:!¡?¿.‥…·'‘’‚‛‹›\"“”„‟«»()[]{}§¶@*/\\&#%‰†‡•′″`´^¯¨¸°©®←→+±÷×<=>|¦~−≤≥¤¢$£¥₫€"
    var weights: [UInt32: UInt8] = [:]
    for (index, scalar) in order.unicodeScalars.enumerated() {
      weights[scalar.value] = UInt8(index + 2)
    }
    weights[0xA0] = weights[0x20]
    weights[0x2011] = weights[0x2010]
    for digit in UInt32(0)...9 { weights[0x30 + digit] = UInt8(0xB0 + digit) }
    return weights
  }()

  /// The 33 letters of the alphabet with f, j, w, z; those with a hat or horn by base and mark.
  static let letters: [UInt32: UInt8] = {
    var weights: [UInt32: UInt8] = [:]
    for (index, scalar) in "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars.enumerated() {
      guard let letter = Latin.letter(scalar.value) else { continue }
      let mark = letter.marks.0
      weights[mark == 0 ? letter.base : letter.base << 16 | mark] = UInt8(0xC0 + index)
    }
    return weights
  }()
}
