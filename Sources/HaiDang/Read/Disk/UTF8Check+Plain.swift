extension UTF8Check {
  /// Whether a text is what nearly all are: no NUL, and letters of one byte, of two, or of three that may be followed
  /// by any two.
  ///
  /// It goes sixty-four bytes at a time; a shorter text, and one that begins with more than ASCII, is left to `firstFault`.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 66, text[0] &- 1 < 0x7F, text[1] &- 1 < 0x7F,
      text[text.count - 1] < 0xC0, text[text.count - 2] < 0xE0
    else { return false }
    let last = text.count - 64
    for place in stride(from: 2, to: last, by: 64) where hasOthers(text, place) { return false }
    return !hasOthers(text, last)
  }

  /// Whether any of sixty-four bytes is not plain.
  ///
  /// A function of its own: in a loop the compiler goes through the bytes one by one.
  @inline(never)
  private static func hasOthers(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    let all =
      others(bytes, place) .| others(bytes, place + 16) .| others(bytes, place + 32)
      .| others(bytes, place + 48)
    let eights = unsafeBitCast(all, to: SIMD2<UInt64>.self)
    return eights[0] | eights[1] != 0
  }

  @inline(__always)
  private static func others(
    _ text: UnsafeRawBufferPointer, _ place: Int
  ) -> SIMDMask<SIMD16<Int8>> {
    let byte = text.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
    let before = text.loadUnaligned(fromByteOffset: place - 1, as: SIMD16<UInt8>.self)
    let first = text.loadUnaligned(fromByteOffset: place - 2, as: SIMD16<UInt8>.self)
    let continues = SIMD16<Int8>(truncatingIfNeeded: byte) .< SIMD16<Int8>(repeating: -64)
    let mustContinue = before .>= repeated(0xC0) .| first .>= repeated(0xE0)
    // E0 and ED may not be followed by all, C0 and C1 begin nothing, four bytes are rare.
    let isOther =
      byte .== repeated(0) .| byte .== repeated(0xE0) .| byte .>= repeated(0xED)
      .| (byte & repeated(0xFE)) .== repeated(0xC0)
    return continues .^ mustContinue .| isOther
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16<UInt8>(repeating: byte) }
}
