/// The words that names and prefixes begin with, as a filter: it never refuses a place where a name
/// begins, and passes few others.
struct NameFilter: Sendable {
  private let starts: StartFilter
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
    starts = StartFilter(spellings)
    first = WordFilter(spellings)
    alone = WordFilter(WordFilter.spellings(words.alone))
    second = WordFilter(WordFilter.spellings(words.second))
  }

  /// The next word, from an index on, that a name may begin with.
  func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while let place = starts.next(bytes, from: index) {
      if WordBreak.isWordStart(bytes, place) {
        let key = WordFilter.key(bytes, at: place)
        if first.mayHave(key), maySecond(bytes, from: place, key) { return place }
      }
      index = place + 1
    }
    return nil
  }

  /// Whether a name may go on with what follows its first word.
  private func maySecond(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ key: UInt64
  ) -> Bool {
    if alone.mayHave(key) { return true }
    let end = WordBreak.wordEnd(bytes, from: start)
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

  /// Makes a filter with some 64 bits for each spelling of a word, and 64 KB at most.
  init(_ spellings: [[UInt8]]) {
    var size: UInt64 = 12
    while size < 19, 1 << size < 64 * spellings.count { size += 1 }
    shift = 64 - size
    bits = .init(repeating: 0, count: 1 << Int(size - 6))
    for spelling in spellings {
      let key = spelling.withUnsafeBufferPointer { WordFilter.key($0, at: 0) }
      let bit = bit(of: key)
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
    let bit = bit(of: key)
    return bits.withUnsafeBufferPointer { $0[bit >> 6] &>> UInt64(bit & 63) & 1 != 0 }
  }

  @inline(__always)
  private func bit(of key: UInt64) -> Int {
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

  /// The bytes before the first that has its highest bit set.
  @inline(__always)
  fileprivate static func mask(before others: UInt64) -> UInt64 {
    ((others & (0 &- others)) &>> 7) &- 1
  }

  /// Eight bytes as a number, the first lowest; zeros after the end of the text.
  @inline(__always)
  fileprivate static func eight(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
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
