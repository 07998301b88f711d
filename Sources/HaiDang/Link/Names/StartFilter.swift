/// The first three bytes of words as bits.
///
/// It is asked at every byte of a text, inside words too: that costs less than to find where words
/// begin. Eight answers make one branch, which is nearly always the same.
struct StartFilter: Sendable {
  private var bits: [UInt64] = .init(repeating: 0, count: 1 << (Self.size - 6))

  private static let size = 17

  /// Makes a filter of 16 KB.
  init(_ spellings: [[UInt8]]) {
    for spelling in spellings {
      let known = spelling.prefix(3).enumerated().reduce(0) {
        $0 | UInt32($1.element) << UInt32(8 * $1.offset)
      }
      switch spelling.count {
      case 0: break
      case 1:
        // After a word of one byte, a separator and anything.
        for second in Self.separators {
          for third in 0..<UInt32(256) { enter(known | second << 8 | third << 16) }
        }
      case 2:
        for third in Self.separators { enter(known | third << 16) }
      default: enter(known)
      }
    }
  }

  /// The bytes that may follow a word; zero stands for the end of the text.
  private static let separators = (0...255).filter { !WordBreak.isWord($0) }.map { UInt32($0) }

  private mutating func enter(_ start: UInt32) {
    let bit = Self.bit(of: start)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// The next index, from one on, where one of the words may begin.
  @inline(__always)
  func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    return bits.withUnsafeBufferPointer { bits in
      var index = start
      while index < bytes.count {
        if index + 11 <= bytes.count {
          var hits: UInt64 = 0
          for offset in index..<index + 8 {
            let start = raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
            hits |= Self.look(bits, UInt32(littleEndian: start))
          }
          if hits & 1 == 0 {
            index += 8
            continue
          }
        }
        for offset in index..<min(index + 8, bytes.count)
        where Self.look(bits, Self.start(bytes, at: offset)) & 1 == 1 {
          return offset
        }
        index += 8
      }
      return nil
    }
  }

  @inline(__always)
  private static func start(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    let second = index + 1 < bytes.count ? UInt32(bytes[index + 1]) : 0
    let third = index + 2 < bytes.count ? UInt32(bytes[index + 2]) : 0
    return UInt32(bytes[index]) | second << 8 | third << 16
  }

  @inline(__always)
  private static func look(_ bits: UnsafeBufferPointer<UInt64>, _ start: UInt32) -> UInt64 {
    let bit = bit(of: start)
    return bits[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit)
  }

  /// The bit of three bytes; a fourth is no part of it.
  @inline(__always)
  private static func bit(of start: UInt32) -> Int {
    Int(truncatingIfNeeded: ((start &<< 8) &* 0x9E37_79B1) &>> UInt32(32 - size))
  }
}
