/// Finds what may not stand for itself in markup: control characters and the signs of markup.
enum SpecialBytes {
  /// The first such byte from `start` on, or the end: nearly no byte is, so they are looked at sixteen at a time.
  ///
  /// Line ends and tabs count too, though they may stand for themselves.
  @inline(__always)
  static func first(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while utf8.count - index >= 16 {
      let found = specials(in: UnsafeRawBufferPointer(utf8), index)
      if found[0] != 0 { return index + found[0].trailingZeroBitCount / 8 }
      if found[1] != 0 { return index + 8 + found[1].trailingZeroBitCount / 8 }
      index += 16
    }
    while index < utf8.count, isPlain(utf8[index]) { index += 1 }
    return index
  }

  /// Whether a byte stands for itself, told without a branch for each kind.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x40 ? byte != 0x7F : plain >> UInt64(byte) & 1 == 1
  }

  /// Bit n is set where the character n, below 64, stands for itself.
  private static let plain: UInt64 = 0xAFFF_FF3B_0000_2600

  /// The bytes that are control characters, `"`, `&`, `'`, `<` or `>`, as ones.
  ///
  /// A function of its own: in a loop the compiler goes through the bytes one by one.
  @inline(never)
  private static func specials(in utf8: UnsafeRawBufferPointer, _ index: Int) -> SIMD2<UInt64> {
    let byte = utf8.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    let isSpecial =
      byte .< all(0x20) .| byte .== all(0x7F) .| byte .== all(0x22)
      .| (byte & all(0xFE)) .== all(0x26) .| (byte & all(0xFD)) .== all(0x3C)
    return unsafeBitCast(isSpecial, to: SIMD2<UInt64>.self)
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16<UInt8>(repeating: byte) }
}
