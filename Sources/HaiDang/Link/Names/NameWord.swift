/// A word as names are compared: its letters without case and tone, its tones, and which letters are
/// capitals.
///
/// Tones stand after the letters, so that "hoà" and "hòa" are one word, in either Unicode form.
struct NameWord: Hashable {
  /// The most letters a word of a name has; a longer word is no part of a name.
  static let limit = 60

  /// The letters in lower case with their hats and horns decomposed, then the tones.
  private(set) var scalars: [UInt32] = []
  /// How many letters there are that could be capitals.
  private(set) var letters = 0
  /// The capitals: one bit a letter, the first letter lowest.
  private(set) var capitals: UInt64 = 0

  private var tones: [UInt32] = []

  /// Reads the word that stands in a range of bytes; a word past the limit is left empty.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    scalars.removeAll(keepingCapacity: true)
    tones.removeAll(keepingCapacity: true)
    letters = 0
    capitals = 0
    guard end - start <= 8 * NameWord.limit else { return }
    var index = start
    while index < end {
      let (scalar, length) = UTF8Reader.scalar(bytes, at: index)
      add(scalar)
      index += length
    }
    scalars += tones
    if scalars.count > NameWord.limit { scalars = [] }
  }

  private mutating func add(_ scalar: UInt32) {
    guard let letter = Latin.letter(scalar) else {
      addMark(scalar)
      return
    }
    scalars.append(letter.base)
    if letter.isUpper { capitals |= 1 << UInt64(letters & 63) }
    letters += 1
    if letter.marks.0 != 0 { addMark(letter.marks.0) }
    if letter.marks.1 != 0 { addMark(letter.marks.1) }
  }

  private mutating func addMark(_ scalar: UInt32) {
    if NameWord.isTone(scalar) { tones.append(scalar) } else { scalars.append(scalar) }
  }

  /// Whether every letter is a capital, as in a headline.
  static func allCapitals(_ letters: Int) -> UInt64 {
    letters >= 64 ? .max : (1 << UInt64(letters)) - 1
  }

  /// Whether a mark is one of the five tones.
  static func isTone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300, 0x301, 0x303, 0x309, 0x323: true
    default: false
    }
  }
}

/// The words that names are made of, each with a number from 1.
struct NameWords {
  private var words: [[UInt32]] = [[]]
  private var slots: [Int32] = .init(repeating: 0, count: 256)

  /// The number of a word, or 0 where no name has it.
  func number(of word: [UInt32]) -> UInt32 {
    UInt32(slots[slot(of: word)])
  }

  /// The number of a word, a new one if need be; 0 for no word at all.
  mutating func enter(_ word: [UInt32]) -> UInt32 {
    guard !word.isEmpty else { return 0 }
    let found = number(of: word)
    guard found == 0 else { return found }
    if words.count * 4 > slots.count { grow() }
    slots[slot(of: word)] = Int32(words.count)
    words.append(word)
    return UInt32(words.count - 1)
  }

  /// The slot that has the word, or the free one where it would stand.
  private func slot(of word: [UInt32]) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for scalar in word { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] != 0, words[Int(slots[slot])] != word {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = .init(repeating: 0, count: slots.count * 2)
    for number in 1..<words.count { slots[slot(of: words[number])] = Int32(number) }
  }
}
