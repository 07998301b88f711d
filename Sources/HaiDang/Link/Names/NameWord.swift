/// A word as names are compared: its letters without case and tone, its tones, and which letters are
/// capitals.
///
/// Tones stand after the letters, so that "hoà" and "hòa" are one word, in either Unicode form.
struct NameWord {
  /// The most bytes a word of a name has; a longer word is no part of a name.
  static let limit = 64

  /// The letters in lower case with their hats and horns decomposed, then the tones: as many as
  /// `count` says.
  fileprivate var scalars: [UInt32] = []
  /// How many scalars there are; none for a word past the limit.
  private(set) var count = 0
  /// How many letters there are that could be capitals.
  private(set) var letters = 0
  /// The capitals: one bit a letter, the first letter lowest.
  private(set) var capitals: UInt64 = 0

  private var tones: [UInt32] = []

  /// Reads the word that stands in a range of bytes.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    if scalars.isEmpty { scalars = .init(repeating: 0, count: NameWord.limit) }
    count = 0
    letters = 0
    capitals = 0
    if !tones.isEmpty { tones.removeAll(keepingCapacity: true) }
    guard end - start <= NameWord.limit else { return }
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        addASCII(byte)
        index += 1
      } else {
        let (scalar, length) = UTF8Reader.scalar(bytes, at: index)
        add(scalar)
        index += length
      }
    }
    for tone in tones { append(tone) }
    if count > NameWord.limit { count = 0 }
  }

  /// A word read from text of its own.
  static func reading(_ text: String) -> NameWord {
    var word = NameWord()
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { word.read($0, from: 0, to: $0.count) }
    return word
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32) {
    if count < NameWord.limit { scalars[count] = scalar }
    count += 1
  }

  @inline(__always)
  private mutating func addASCII(_ byte: UInt8) {
    let isLetter = (byte | 0x20) &- 0x61 < 26
    append(UInt32(isLetter ? byte | 0x20 : byte))
    guard isLetter else { return }
    if byte < 0x61 { capitals |= 1 << UInt64(letters & 63) }
    letters += 1
  }

  private mutating func add(_ scalar: UInt32) {
    guard let letter = Latin.letter(scalar) else {
      addMark(scalar)
      return
    }
    append(letter.base)
    if letter.isUpper { capitals |= 1 << UInt64(letters & 63) }
    letters += 1
    if letter.marks.0 != 0 { addMark(letter.marks.0) }
    if letter.marks.1 != 0 { addMark(letter.marks.1) }
  }

  private mutating func addMark(_ scalar: UInt32) {
    if NameWord.isTone(scalar) { tones.append(scalar) } else { append(scalar) }
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
struct NameWords: Sendable {
  /// All words, one after the other.
  private var scalars: [UInt32] = []
  /// Where each word ends in `scalars`; the word of number 0 is none.
  private var ends: [Int32] = [0]
  /// How many numbers there are, 0 included.
  var count: Int { ends.count }

  private var slots: [Int32] = .init(repeating: 0, count: 256)

  /// The number of a word, or 0 where no name has it.
  func number(of word: NameWord) -> UInt32 {
    word.count == 0 ? 0 : UInt32(slots[slot(of: word.scalars, word.count)])
  }

  /// The number of a word, a new one if need be; 0 for no word at all.
  mutating func enter(_ word: NameWord) -> UInt32 {
    let found = number(of: word)
    guard found == 0, word.count > 0 else { return found }
    if ends.count * 4 > slots.count { grow() }
    slots[slot(of: word.scalars, word.count)] = Int32(ends.count)
    scalars += word.scalars[0..<word.count]
    ends.append(Int32(scalars.count))
    return UInt32(ends.count - 1)
  }

  /// The slot that has the word, or the free one where it would stand.
  private func slot(of word: [UInt32], _ count: Int) -> Int {
    var hash: UInt64 = 0
    for index in 0..<count {
      hash = ((hash << 5 | hash >> 59) ^ UInt64(word[index])) &* 0x9E37_79B9_7F4A_7C15
    }
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot] != 0, !isWord(Int(slots[slot]), word, count) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isWord(_ number: Int, _ word: [UInt32], _ count: Int) -> Bool {
    let start = Int(ends[number - 1])
    guard Int(ends[number]) - start == count else { return false }
    for index in 0..<count where scalars[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = .init(repeating: 0, count: slots.count * 2)
    for number in 1..<ends.count {
      let word = Array(scalars[Int(ends[number - 1])..<Int(ends[number])])
      slots[slot(of: word, word.count)] = Int32(number)
    }
  }
}
