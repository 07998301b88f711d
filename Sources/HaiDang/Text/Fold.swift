/// Folds text to what it is searched, compared and named by: lower-case ASCII for every Latin letter.
///
/// "Đình Vũ", "ĐÌNH VŨ" and "dinh vu" fold to the same bytes, whether their letters are composed
/// (NFC) or not (NFD), and wherever the tone stands ("hoà", "hòa"). Marks after other letters, and
/// everything that is no Latin letter, stay as they are.
enum Fold {
  /// The text folded.
  static func folded(_ text: String) -> String {
    String(decoding: folded(Array(text.utf8)), as: UTF8.self)
  }

  /// The bytes of a text folded.
  static func folded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { append($0, to: &result) }
    return result
  }

  /// Appends a text's folded bytes to a buffer.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    var index = 0
    var afterLatin = true
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index += 1
        afterLatin = true
        continue
      }
      let (scalar, length) = UTF8Reader.scalar(text, at: index)
      if let ascii = Fold.ascii(scalar) {
        result.append(ascii.0)
        if ascii.1 != 0 { result.append(ascii.1) }
        afterLatin = true
      } else if !(afterLatin && Latin.isMark(scalar)) {
        result.append(contentsOf: text[index..<index + length])
        afterLatin = false
      }
      index += length
    }
  }

  /// The one or two ASCII characters that stand for a scalar beyond ASCII; `nil` where none do.
  static func ascii(_ scalar: UInt32) -> (UInt8, UInt8)? {
    if let letter = Latin.letter(scalar) { return letter.ascii }
    switch scalar {
    case 0xB9: return (UInt8(ascii: "1"), 0)
    case 0xB2, 0xB3: return (UInt8(ascii: "2") + UInt8(scalar - 0xB2), 0)
    case 0xFF01...0xFF5E:
      let wide = UInt8(scalar - 0xFF01 + 0x21)
      return (wide &- 0x41 < 26 ? wide | 0x20 : wide, 0)
    default: return nil
    }
  }
}
