/// What the search makes of a character: its folded letters, and its marks as a set of bits.
///
/// It folds as `Fold` does, and keeps what folding drops: a word with its set of marks is told from
/// the same word with others, however they were typed or placed ("hoà", "hòa", NFC, NFD).
enum SearchLetters {
  /// A Latin letter beyond ASCII.
  struct Letter {
    /// One or two ASCII characters; 0 where the scalar is no letter, or there is no second one.
    var ascii: (UInt8, UInt8) = (0, 0)
    /// Its marks, a bit each.
    var marks: UInt16 = 0
    /// Whether it is a capital.
    var isUpper = false
  }

  /// U+0000 to U+024F, then U+1E00 to U+1EFF.
  static let table: [Letter] = (0..<0x350).map { index in
    let scalar = UInt32(index < 0x250 ? index : index - 0x250 + 0x1E00)
    guard let letter = Latin.letter(scalar) else { return Letter() }
    var marks = bit(ofMark: letter.marks.0) | bit(ofMark: letter.marks.1)
    if letter.base == 0x111 { marks |= 1 }
    return Letter(ascii: letter.ascii, marks: marks, isUpper: letter.isUpper)
  }

  /// The bit of a combining mark: the stroke of đ has bit 0, these the next ones, all others bit 9.
  static func bit(ofMark mark: UInt32) -> UInt16 {
    switch mark {
    case 0: 0
    case 0x300: 1 << 1
    case 0x301: 1 << 2
    case 0x309: 1 << 3
    case 0x303: 1 << 4
    case 0x323: 1 << 5
    case 0x306: 1 << 6
    case 0x302: 1 << 7
    case 0x31B: 1 << 8
    default: 1 << 9
    }
  }

  /// Whether a scalar beyond ASCII that does not fold can stand in a word.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0xBF, 0xD7, 0xF7, 0x300...0x36F, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F,
      0xFFFD:
      false
    default: true
    }
  }

  /// What a byte of ASCII is.
  @inline(__always)
  static func isWord(ascii byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether a byte may be part of a word: a letter, a digit, or part of any character beyond ASCII.
  @inline(__always)
  static func isWordOrBeyond(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isWord(ascii: byte)
  }

  /// The end of a piece of text: of words, and of numbers with what joins their parts.
  @inline(__always)
  static func endOfPiece(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = endOfWord(text, from: start)
    while end < text.count, isJoint(text[end]) {
      var next = end + 1
      while next < text.count, isJoint(text[next]) { next += 1 }
      guard next < text.count, isWordOrBeyond(text[next]) else { break }
      end = endOfWord(text, from: next)
    }
    return end
  }

  /// The first byte from `start` on that is no part of a word: eight are looked at at a time.
  @inline(__always)
  private static func endOfWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while text.count - index >= 8 {
      let eight = UInt64(
        littleEndian: UnsafeRawBufferPointer(text)
          .loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let others = ~words(in: eight) & highest
      if others != 0 { return index + others.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < text.count, isWordOrBeyond(text[index]) { index += 1 }
    return index
  }

  /// The highest bit of each byte that may be part of a word (`isWordOrBeyond`); no sum leaves its byte.
  @inline(__always)
  private static func words(in eight: UInt64) -> UInt64 {
    let plain = eight & ~highest
    let letters = plain | ones &* 0x20
    let isLetter = (letters &+ ones &* 0x1F) & ~(letters &+ ones &* 0x05)
    let isDigit = (plain &+ ones &* 0x50) & ~(plain &+ ones &* 0x46)
    return eight | isLetter | isDigit
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  /// What may stand once between the parts of a number or a document's number.
  @inline(__always)
  static func isJoint(_ byte: UInt8) -> Bool {
    byte &- 0x2C < 4  // , - . /
  }
}
