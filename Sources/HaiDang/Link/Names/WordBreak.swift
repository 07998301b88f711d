/// Where words begin and end in UTF-8, decided by the first byte of a character.
///
/// Letters, digits and combining marks of every script make words. The blocks of punctuation,
/// symbols and pictures (U+0080 to U+00BF, U+2000 to U+303F, U+F000 and beyond) separate them; so
/// does U+FFFC, which stands for what a run of text leaves out.
enum WordBreak {
  /// The classes of bytes: a byte of a word, or the first byte of a separator of so many bytes.
  static let word: UInt8 = 0

  /// The class of each byte.
  static let classes: [UInt8] = (0..<256).map { value in
    switch UInt8(value) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: word
    case 0x00...0x7F: 1
    case 0xC2: 2
    case 0xE2, 0xEF: 3
    case 0xF0...0xFF: 4
    default: word
    }
  }

  /// The length of the separator at an index, or 0 where a word stands.
  @inline(__always)
  static func separator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let length = Int(classes[Int(bytes[index])])
    return min(length, bytes.count - index)
  }

  /// The index after the word that stands at `start`.
  static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, classes[Int(bytes[index])] == word { index += 1 }
    return index
  }

  /// The index where the word begins that ends before `end`.
  static func wordStart(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var index = end
    while index > 0 {
      let length = UTF8Reader.scalar(bytes, before: index).length
      guard classes[Int(bytes[index - length])] == word else { break }
      index -= length
    }
    return index
  }

  /// The word before an index, if only white space stands between them.
  static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, before index: Int
  ) -> (start: Int, end: Int)? {
    var end = index
    while end > 0 {
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
