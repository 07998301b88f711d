/// A text folded for reading numbers and their words: composed letters, lower case, one space
/// between words, one kind of dash.
struct FoldedText: Hashable, Sendable {
  /// The folded text, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For every folded byte the offset in the text it came from, and then the text's length.
  private(set) var offsets: [Int] = []

  init(_ text: String, keepsOffsets: Bool = false) {
    var text = text
    self = text.withUTF8 { FoldedText($0.span, keepsOffsets: keepsOffsets) }
  }

  init(_ text: Span<UInt8>, keepsOffsets: Bool = false) {
    bytes.reserveCapacity(text.count)
    if keepsOffsets { offsets.reserveCapacity(text.count + 1) }
    var index = 0
    while index < text.count {
      let start = index
      let scalar = FoldedText.decode(text, &index)
      append(scalar, offset: keepsOffsets ? start : nil)
    }
    while bytes.last == 0x20 { removeLast() }
    if keepsOffsets { offsets.append(text.count) }
  }

  /// Whether a byte is part of a word: a letter, a digit, or part of a letter beyond ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte)
  }

  private mutating func append(_ scalar: UInt32, offset: Int?) {
    switch scalar {
    case 0x41...0x5A: add(scalar + 0x20, offset)
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      if let last = bytes.last, last != 0x20 { add(0x20, offset) }
    case 0x200B, 0xAD, 0xFEFF: return
    case 0x2010...0x2015: add(0x2D, offset)
    case 0..<0x80: add(scalar, offset)
    case 0x0300...0x0323: compose(scalar, offset)
    default: addScalar(VietnameseLetters.lower(scalar), offset)
    }
  }

  /// Joins a combining mark to the letter before it.
  private mutating func compose(_ mark: UInt32, _ offset: Int?) {
    var start = bytes.count
    repeat { start -= 1 } while start > 0 && bytes[start] & 0xC0 == 0x80
    guard start >= 0 else { return addScalar(mark, offset) }
    let letter = bytes[start...].withUnsafeBufferPointer { buffer in
      var index = 0
      return FoldedText.decode(buffer.span, &index)
    }
    guard let joined = VietnameseLetters.joined(letter, mark) else {
      return addScalar(mark, offset)
    }
    let origin = offsets.isEmpty ? nil : offsets[start]
    while bytes.count > start { removeLast() }
    addScalar(joined, offset == nil ? nil : origin)
  }

  private mutating func addScalar(_ value: UInt32, _ offset: Int?) {
    switch value {
    case 0..<0x80: return add(value, offset)
    case 0..<0x800: add(0xC0 | value >> 6, offset)
    case 0..<0x10000:
      add(0xE0 | value >> 12, offset)
      add(0x80 | value >> 6 & 0x3F, offset)
    default:
      add(0xF0 | value >> 18 & 0x07, offset)
      add(0x80 | value >> 12 & 0x3F, offset)
      add(0x80 | value >> 6 & 0x3F, offset)
    }
    add(0x80 | value & 0x3F, offset)
  }

  private mutating func add(_ byte: UInt32, _ offset: Int?) {
    bytes.append(UInt8(truncatingIfNeeded: byte))
    if let offset { offsets.append(offset) }
  }

  private mutating func removeLast() {
    bytes.removeLast()
    if !offsets.isEmpty { offsets.removeLast() }
  }

  /// The scalar at `index`, which moves past it; the text is valid UTF-8, and a torn end is U+FFFD.
  static func decode(_ text: Span<UInt8>, _ index: inout Int) -> UInt32 {
    let first = UInt32(text[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= text.count else {
      index = text.count
      return 0xFFFD
    }
    var scalar = length == 1 ? first : first & (0x7F >> UInt32(length))
    for offset in 1..<max(1, length) { scalar = scalar << 6 | UInt32(text[index + offset]) & 0x3F }
    index += length
    return scalar
  }
}
