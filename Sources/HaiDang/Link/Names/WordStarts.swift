/// The places where the words of a text begin, 64 bytes at a time.
///
/// Sixteen bytes are told apart at once, without a branch. A text that has a separator beyond
/// ASCII there (a dash, a no-break space) is read byte by byte for that stretch.
struct WordStarts {
  /// The text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the stretch begins.
  private(set) var base = 0
  /// Which of its bytes belong to words, the first lowest.
  private(set) var words: UInt64 = 0
  /// Which of its bytes begin words that were not passed yet.
  private(set) var starts: UInt64 = 0

  /// Where the next stretch begins; the last bytes of this one stand in it again, so that every word
  /// that begins here shows its first eight bytes.
  private var next: Int
  /// Whether the byte before the next stretch belongs to a word.
  private var followsWord = false
  /// Whether a separator beyond ASCII may reach into the next stretch.
  private var followsSeparator = false

  private static let fresh = 56

  /// Starts to walk at the beginning of a character.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) {
    self.bytes = bytes
    next = index
    followsWord = isInWord(before: index)
  }

  /// Leaves out what begins before an index, which is the beginning of a character.
  mutating func skip(to index: Int) {
    if index < next {
      starts &= .max &<< UInt64(index - base)
    } else {
      starts = 0
      next = index
      followsWord = isInWord(before: index)
      followsSeparator = false
    }
  }

  /// Leaves out the words of this stretch but for some.
  mutating func keep(_ starts: UInt64) {
    self.starts = starts
  }

  /// Goes on to the next stretch; `false` at the end of the text.
  mutating func advance() -> Bool {
    guard next < bytes.count else { return false }
    base = next
    let isLast = base + 64 >= bytes.count
    let fresh = isLast ? 64 : Self.fresh
    next = isLast ? bytes.count : base + fresh
    if followsSeparator || !readPlainly() { words = exactWords(base..<min(base + 64, bytes.count)) }
    starts = words & ~(words &<< 1 | (followsWord ? 1 : 0)) & .max &>> UInt64(64 - fresh)
    followsWord = words &>> UInt64(fresh - 1) & 1 == 1
    return true
  }

  /// Tells words from ASCII separators in 64 bytes; `false` if there are other separators.
  private mutating func readPlainly() -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    if base + 64 <= raw.count { return readPlainly(.init(rebasing: raw[base..<base + 64])) }
    // Zeros part words, as the end of the text does.
    var last = SIMD64<UInt8>.zero
    return withUnsafeMutableBytes(of: &last) {
      $0.copyMemory(from: .init(rebasing: raw[base...]))
      return readPlainly(.init($0))
    }
  }

  @inline(__always)
  private mutating func readPlainly(_ stretch: UnsafeRawBufferPointer) -> Bool {
    words = 0
    var others: UInt64 = 0
    for part in 0..<UInt64(4) {
      let found = Self.classes(of: stretch, at: Int(16 &* part))
      let both = Self.gathered(found.words.0) | Self.gathered(found.words.1) &<< 8
      words |= both &<< (16 &* part)
      others |= found.separators.0 | found.separators.1
      if part == 3 { followsSeparator = found.separators.0 != 0 }
    }
    return others == 0
  }

  /// For sixteen bytes all ones or zeros each: whether they belong to words, if a separator beyond
  /// ASCII does not begin there, and whether one does (0xC2, 0xE2, 0xEF, 0xF0 and above).
  ///
  /// A function of its own: in a loop the compiler goes through the bytes one by one.
  @inline(never)
  private static func classes(
    of stretch: UnsafeRawBufferPointer, at offset: Int
  ) -> (words: (UInt64, UInt64), separators: (UInt64, UInt64)) {
    let text = stretch.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    let folded = text | SIMD16<UInt8>(repeating: 0x20)
    let isLetter = folded &- SIMD16<UInt8>(repeating: 0x61) .< SIMD16<UInt8>(repeating: 26)
    let isDigit = text &- SIMD16<UInt8>(repeating: 0x30) .< SIMD16<UInt8>(repeating: 10)
    let isHigh = text .>= SIMD16<UInt8>(repeating: 0x80)
    let isQuote = folded .== SIMD16<UInt8>(repeating: 0xE2)
    let isOther = isQuote .| text .>= SIMD16<UInt8>(repeating: 0xEF)
    let words = unsafeBitCast(isLetter .| isDigit .| isHigh, to: SIMD2<UInt64>.self)
    let others = unsafeBitCast(isOther, to: SIMD2<UInt64>.self)
    return ((words[0], words[1]), (others[0], others[1]))
  }

  /// The words of a stretch, read byte by byte.
  private mutating func exactWords(_ range: Range<Int>) -> UInt64 {
    var words: UInt64 = 0
    var index = range.lowerBound
    while index > 0, range.lowerBound - index < 3, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    followsSeparator = false
    while index < range.upperBound {
      let length = WordBreak.separator(bytes, at: index)
      if length == 0 {
        if index >= range.lowerBound { words |= 1 &<< UInt64(index - range.lowerBound) }
        index += 1
      } else {
        index += length
        if length > 1, index > next { followsSeparator = true }
      }
    }
    return words
  }

  private func isInWord(before index: Int) -> Bool {
    guard index > 0, index <= bytes.count else { return false }
    if bytes[index - 1] < 0x80 { return WordBreak.isWord(bytes[index - 1]) }
    let length = UTF8Reader.scalar(bytes, before: index).length
    return WordBreak.isWord(bytes[index - length])
  }

  /// A bit for each of eight bytes that are all ones or zeros, the first lowest.
  @inline(__always)
  private static func gathered(_ bytes: UInt64) -> UInt64 {
    let apart = bytes & 0x8040_2010_0804_0201
    return (apart &* 0x0101_0101_0101_0101) &>> 56
  }
}
