extension FoldedText {
  /// Folds a text into memory that is large enough; every figure in running text comes through here.
  struct Folding {
    /// The folded text; as long as `count` says.
    let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Where each byte of it comes from, if someone wants to know.
    let offsets: UnsafeMutableBufferPointer<Int>?
    /// How many bytes there are so far.
    private(set) var count = 0

    init(bytes: UnsafeMutableBufferPointer<UInt8>, offsets: UnsafeMutableBufferPointer<Int>?) {
      self.bytes = bytes
      self.offsets = offsets
    }

    /// Folds a whole text; spaces at its ends fall away, and it ends where they begin.
    mutating func append(_ text: Span<UInt8>) {
      var index = 0
      while index < text.count {
        let start = index
        let byte = text[index]
        if byte > 0x20, byte < 0x80 {
          index += 1
          add(byte &- 0x41 < 26 ? byte | 0x20 : byte, start)
        } else if byte == 0xE1, addVietnamese(text, start) {
          index += 3
        } else {
          append(FoldedText.decode(text, &index), start)
        }
      }
      if count > 0, bytes[count - 1] == 0x20 {
        count -= 1
      } else {
        offsets?.initializeElement(at: count, to: count > 0 ? text.count : 0)
      }
    }

    /// Adds a letter from U+1EA0 to U+1EF9, of which capitals are even: half of all that is not ASCII.
    private mutating func addVietnamese(_ text: Span<UInt8>, _ start: Int) -> Bool {
      guard start + 2 < text.count else { return false }
      let (second, third) = (text[start + 1], text[start + 2])
      guard second == 0xBA && third >= 0xA0 || second == 0xBB && third <= 0xB9 else { return false }
      add(0xE1, start)
      add(second, start)
      add(third | 1, start)
      return true
    }

    private mutating func append(_ scalar: UInt32, _ offset: Int) {
      switch scalar {
      case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
        if count > 0, bytes[count - 1] != 0x20 { add(0x20, offset) }
      case 0x200B, 0xAD, 0xFEFF: return
      case 0x2010...0x2015: add(0x2D, offset)
      case 0..<0x80: add(UInt8(truncatingIfNeeded: scalar), offset)
      case 0x0300...0x0323: compose(scalar, offset)
      default: addScalar(VietnameseLetters.lower(scalar), offset)
      }
    }

    /// Joins a combining mark to the letter before it.
    private mutating func compose(_ mark: UInt32, _ offset: Int) {
      var start = count - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard start >= 0 else { return addScalar(mark, offset) }
      let letter = UnsafeBufferPointer(rebasing: bytes[start..<count])
      var index = 0
      let scalar = FoldedText.decode(letter.span, &index)
      guard let joined = VietnameseLetters.joined(scalar, mark) else {
        return addScalar(mark, offset)
      }
      let origin = offsets?[start] ?? offset
      count = start
      addScalar(joined, origin)
    }

    private mutating func addScalar(_ value: UInt32, _ offset: Int) {
      switch value {
      case 0..<0x80: return add(UInt8(value), offset)
      case 0..<0x800: add(0xC0 | UInt8(value >> 6), offset)
      case 0..<0x10000:
        add(0xE0 | UInt8(value >> 12), offset)
        add(0x80 | UInt8(value >> 6 & 0x3F), offset)
      default:
        add(0xF0 | UInt8(value >> 18 & 0x07), offset)
        add(0x80 | UInt8(value >> 12 & 0x3F), offset)
        add(0x80 | UInt8(value >> 6 & 0x3F), offset)
      }
      add(0x80 | UInt8(value & 0x3F), offset)
    }

    private mutating func add(_ byte: UInt8, _ offset: Int) {
      bytes.initializeElement(at: count, to: byte)
      offsets?.initializeElement(at: count, to: offset)
      count += 1
    }
  }
}
