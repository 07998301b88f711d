/// The words that names and prefixes begin with, as a filter: it never refuses a place where a name
/// begins, and passes few others.
///
/// Nearly all places are told by two bytes, and two places at a time: no name begins so.
struct NameFilter: Sendable {
  /// What the first words begin with, and what may stand before such a word with its first byte.
  private let gates: BytePairs
  private let first: WordFilter
  private let alone: WordFilter
  private let second: WordFilter

  /// What a filter is made of.
  struct Words: Sendable {
    /// The first words of names and prefixes.
    var first: Set<FilteredWord> = []
    /// Those of them after which anything may follow: the whole name, or a sign comes next.
    var alone: Set<FilteredWord> = []
    /// The words that follow the others.
    var second: Set<FilteredWord> = []
  }

  /// Makes a filter.
  init(_ words: Words) {
    let spellings = WordFilter.spellings(words.first)
    gates = NameFilter.gates(spellings)
    first = WordFilter(spellings)
    alone = WordFilter(WordFilter.spellings(words.alone))
    second = WordFilter(WordFilter.spellings(words.second))
  }

  private static func gates(_ spellings: [[UInt8]]) -> BytePairs {
    var pairs = BytePairs(beginning: spellings)
    for first in Set(spellings.compactMap(\.first)) {
      for before in UInt8.min...UInt8.max where !WordBreak.mayBegin(before) {
        pairs.insert(before, first)
      }
    }
    return pairs
  }

  /// The next word, from the first byte of a character on, that a name may begin with.
  func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    gates.withTable { gates in
      // No name is a single byte at the end of the text.
      let last = bytes.count - 1
      var place = gates.next(in: bytes, from: start, to: last)
      while place < last {
        if WordBreak.mayBegin(bytes[place]) {
          if mayBegin(bytes, at: place) { return place }
        } else {
          let next = place + 1
          if next < last, gates.has(BytePairs.pair(bytes, at: next)), mayBegin(bytes, at: next) {
            return next
          }
        }
        place = gates.next(in: bytes, from: place + 2, to: last)
      }
      return nil
    }
  }

  /// Whether a name may begin at a byte, and go on with the word after it.
  private func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let followsSpace = place > 0 && bytes[place - 1] == 0x20
    guard followsSpace || WordBreak.isWordStart(bytes, place) else { return false }
    let (key, end) = WordFilter.keyAndEnd(bytes, at: place)
    guard first.mayHave(key) else { return false }
    if alone.mayHave(key) { return true }
    guard end + 1 < bytes.count, bytes[end] == 0x20, WordBreak.isWord(bytes[end + 1]) else {
      return true
    }
    return second.mayHave(WordFilter.key(bytes, at: end + 1))
  }
}

/// A word as a name has it, and how texts may write it.
struct FilteredWord: Hashable, Sendable {
  var text: [UInt8]
  var anyCase = false
  var maySink = false
}

/// Words in all their spellings as bits: it has every one of them, and few others.
struct WordFilter: Sendable {
  /// One bit for each hash of a spelling.
  private var bits: [UInt64]
  private let shift: UInt64

  /// Makes a filter with some 16 bits for each spelling of a word, and 8 KB at most.
  init(_ spellings: [[UInt8]]) {
    var size: UInt64 = 12
    while size < 16, 1 << size < 8 * spellings.count { size += 1 }
    shift = 64 - size
    bits = .init(repeating: 0, count: 1 << Int(size - 6))
    for spelling in spellings {
      let key = spelling.withUnsafeBufferPointer { WordFilter.key($0, at: 0) }
      let bit = Self.bit(of: key, shift)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Words in all their spellings.
  static func spellings(_ words: Set<FilteredWord>) -> [[UInt8]] {
    words.flatMap { WordSpellings($0.text).all(anyCase: $0.anyCase, maySink: $0.maySink) }
  }

  /// Whether the word of a key may be one of them.
  @inline(__always)
  func mayHave(_ key: UInt64) -> Bool {
    let bit = WordFilter.bit(of: key, shift)
    return bits[bit &>> 6] &>> UInt64(bit & 63) & 1 != 0
  }

  @inline(__always)
  private static func bit(of key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}

extension WordFilter {
  /// The first eight bytes of the word at an index as a number; a shorter word ends in zeros.
  @inline(__always)
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    let eight = eight(bytes, at: index)
    return eight & mask(before: WordBreak.others(in: eight))
  }

  /// The same, and where the word ends.
  @inline(__always)
  static func keyAndEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (key: UInt64, end: Int) {
    let eight = eight(bytes, at: index)
    let others = WordBreak.others(in: eight)
    let end =
      others == 0
      ? WordBreak.wordEnd(bytes, from: index + 8) : index + others.trailingZeroBitCount / 8
    return (eight & mask(before: others), end)
  }

  /// The bytes before the first that has its highest bit set.
  @inline(__always)
  private static func mask(before others: UInt64) -> UInt64 {
    ((others & (0 &- others)) &>> 7) &- 1
  }

  /// Eight bytes as a number, the first lowest; zeros after the end of the text.
  @inline(__always)
  static func eight(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    if index + 8 <= bytes.count {
      return UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: index, as: UInt64.self))
    }
    var eight: UInt64 = 0
    for offset in index..<bytes.count {
      eight |= UInt64(bytes[offset]) &<< UInt64(8 * (offset - index))
    }
    return eight
  }
}
