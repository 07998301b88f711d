/// Where words begin and end in UTF-8, decided by the first byte of a character.
///
/// Letters, digits and combining marks of every script make words. The blocks of punctuation,
/// symbols and pictures (U+0080 to U+00BF, U+2000 to U+303F, U+F000 and beyond) separate them; so
/// does U+FFFC, which stands for what a run of text leaves out.
enum WordBreak {
  /// The length of the separator at an index, or 0 where a word stands.
  @inline(__always)
  static func separator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    guard !isWord(byte) else { return 0 }
    return min(byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, bytes.count - index)
  }

  /// The index after the word that stands at `start`.
  static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let others = others(in: WordFilter.eight(bytes, at: index))
      if others != 0 { return index + others.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, isWord(bytes[index]) { index += 1 }
    return index
  }

  /// Whether a byte belongs to a word.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    return byte < 0xF0 && byte != 0xC2 && byte != 0xE2 && byte != 0xEF
  }

  /// Whether a word may begin with a byte: it belongs to one, and begins a character.
  @inline(__always)
  static func mayBegin(_ byte: UInt8) -> Bool { isWord(byte) && byte & 0xC0 != 0x80 }

  /// The highest bit of each of eight bytes that belong to no word, up to the first that does not.
  ///
  /// Right for the lowest such byte alone, and without a branch.
  @inline(__always)
  static func others(in eight: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = eight & (ones &* 0x7F)
    let folded = low | (ones &* 0x20)
    let letters = (folded &+ ones &* 0x1F) & ~(folded &+ ones &* 0x05)
    let digits = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46)
    // Zero where a byte is 0xC2 or 0xE2, and where it is 0xEF.
    let quotes = (eight | (ones &* 0x20)) ^ (ones &* 0xE2)
    let last = eight ^ (ones &* 0xEF)
    let zeros = ((quotes &- ones) & ~quotes) | ((last &- ones) & ~last)
    let high = eight & eight &<< 1 & eight &<< 2 & eight &<< 3
    return (~(letters | digits | eight) | zeros | high) & (ones &* 0x80)
  }

  /// Whether a word begins at the first byte of a character.
  static func isWordStart(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard mayBegin(bytes[index]) else { return false }
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    if before < 0x80 { return !isWord(before) }
    let length = UTF8Reader.scalar(bytes, before: index).length
    return !isWord(bytes[index - length])
  }

  /// The index where the word begins that ends before `end`.
  static func wordStart(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var start = end
    var index = end
    while index > 0 {
      index -= 1
      // The bytes of a character are passed up to its first, which decides.
      if bytes[index] & 0xC0 == 0x80 { continue }
      guard isWord(bytes[index]) else { break }
      start = index
    }
    return start
  }

  /// The word before an index, if only white space stands between them.
  static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, before index: Int
  ) -> (start: Int, end: Int)? {
    var end = index
    while end > 0, !(bytes[end - 1] < 0x80 && isWord(bytes[end - 1])) {
      let (scalar, length) = UTF8Reader.scalar(bytes, before: end)
      guard isSpace(scalar) else { break }
      end -= length
    }
    guard end > 0, end < index else { return nil }
    let start = wordStart(bytes, before: end)
    return start < end ? (start, end) : nil
  }

  /// Whether a scalar is white space in running text: line ends, no-break and thin spaces, and the
  /// invisible ones that word processors leave behind.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0xA0, 0xAD, 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether a scalar is a hyphen or a dash of any kind.
  static func isHyphen(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (0x2010...0x2015).contains(scalar) || scalar == 0x2212
  }
}
