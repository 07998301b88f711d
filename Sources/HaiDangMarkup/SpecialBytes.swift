/// Finds what may not stand for itself in markup or in a quoted text of a script.
///
/// Nearly all bytes do, so they are looked at sixteen at a time.
public enum SpecialBytes {
  /// The first byte from `start` on that is a control character or a sign of markup, or the end.
  ///
  /// Line ends and tabs count too, though they may stand for themselves.
  @inline(__always)
  static func firstOfMarkup(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: utf8, from: start, specialsOfMarkup) { byte in
      byte < 0x20 || byte == 0x7F || byte == 0x22 || byte & 0xFE == 0x26 || byte & 0xFD == 0x3C
    }
  }

  /// The first byte from `start` on that is a control character, `"` or `\`, or the end.
  public static func firstOfQuoted(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: utf8, from: start, specialsOfQuoted) { byte in
      byte < 0x20 || byte == 0x7F || byte == 0x22 || byte == 0x5C
    }
  }

  @inline(__always)
  private static func first(
    in utf8: UnsafeBufferPointer<UInt8>, from start: Int,
    _ specials: (UnsafeRawBufferPointer, Int) -> SIMD2<UInt64>, isSpecial: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while utf8.count - index >= 16 {
      let found = specials(UnsafeRawBufferPointer(utf8), index)
      if found[0] != 0 { return index + found[0].trailingZeroBitCount / 8 }
      if found[1] != 0 { return index + 8 + found[1].trailingZeroBitCount / 8 }
      index += 16
    }
    while index < utf8.count, !isSpecial(utf8[index]) { index += 1 }
    return index
  }

  /// Where among sixteen bytes those of markup stand, as ones.
  ///
  /// A function of its own, as the next one: in a loop the compiler goes through the bytes one by one.
  @inline(never)
  private static func specialsOfMarkup(
    _ utf8: UnsafeRawBufferPointer, _ index: Int
  ) -> SIMD2<UInt64> {
    let byte = utf8.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    let isSpecial =
      byte .< all(0x20) .| byte .== all(0x7F) .| byte .== all(0x22)
      .| (byte & all(0xFE)) .== all(0x26) .| (byte & all(0xFD)) .== all(0x3C)
    return unsafeBitCast(isSpecial, to: SIMD2<UInt64>.self)
  }

  /// Where among sixteen bytes those of a quoted text stand, as ones.
  @inline(never)
  private static func specialsOfQuoted(
    _ utf8: UnsafeRawBufferPointer, _ index: Int
  ) -> SIMD2<UInt64> {
    let byte = utf8.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    let isSpecial =
      byte .< all(0x20) .| byte .== all(0x7F) .| byte .== all(0x22) .| byte .== all(0x5C)
    return unsafeBitCast(isSpecial, to: SIMD2<UInt64>.self)
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16<UInt8>(repeating: byte) }
}
