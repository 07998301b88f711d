/// The words that names and prefixes begin with, as a filter: it never refuses a place where a name
/// begins, and passes few others.
struct NameFilter: Sendable {
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
    first = WordFilter(WordFilter.spellings(words.first))
    alone = WordFilter(WordFilter.spellings(words.alone))
    second = WordFilter(WordFilter.spellings(words.second))
  }

  /// The next word that a name may begin with; the walk stands behind it then.
  func next(_ words: inout WordStarts) -> Int? {
    let bytes = words.bytes
    return first.withTable { first in
      while true {
        var starts = words.starts
        while starts != 0 {
          let offset = starts.trailingZeroBitCount
          starts &= starts &- 1
          let length = (~(words.words &>> UInt64(offset))).trailingZeroBitCount
          let place = words.base &+ offset
          let key = WordFilter.key(bytes, at: place, length: length)
          if first.mayHave(key), maySecond(bytes, from: place, key) {
            words.keep(starts)
            return place
          }
        }
        guard words.advance() else { return nil }
      }
    }
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
      let bit = Self.bit(of: key, shift)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Words in all their spellings.
  static func spellings(_ words: Set<FilteredWord>) -> [[UInt8]] {
    words.flatMap { WordSpellings($0.text).all(anyCase: $0.anyCase, maySink: $0.maySink) }
  }

  /// Whether the word of a key may be one of them.
  func mayHave(_ key: UInt64) -> Bool {
    withTable { $0.mayHave(key) }
  }

  /// Calls a closure with the filter laid open, to ask for many words.
  @inline(__always)
  func withTable<Result>(_ body: (Table) -> Result) -> Result {
    bits.withUnsafeBufferPointer { body(Table(bits: $0, shift: shift)) }
  }

  /// The bits of a filter.
  struct Table {
    fileprivate let bits: UnsafeBufferPointer<UInt64>
    fileprivate let shift: UInt64

    /// Whether the word of a key may be one of them.
    @inline(__always)
    func mayHave(_ key: UInt64) -> Bool {
      let bit = WordFilter.bit(of: key, shift)
      return bits[bit &>> 6] &>> UInt64(bit & 63) & 1 != 0
    }
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

  /// The same for a word whose length is known, as far as eight.
  @inline(__always)
  static func key(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int
  ) -> UInt64 {
    eight(bytes, at: index) & .max &>> UInt64(64 &- 8 &* min(length, 8))
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
