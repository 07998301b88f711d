extension FoldedText {
  /// Folds what nearly all text is, sixteen bytes at a time.
  ///
  /// That is ASCII with single spaces, and Vietnamese letters with their marks composed. Each byte
  /// becomes one byte there.
  enum Plain {
    /// How many bytes must be readable before a text, and after it.
    static let margin = 16

    /// Folds the bytes between the margins; `false` where there is anything else.
    static func fold(
      _ text: UnsafeRawBufferPointer, into folded: UnsafeMutableRawBufferPointer
    ) -> Bool {
      var others: UInt64 = 0
      var place = margin
      while place < text.count - margin {
        others |= step(text, folded, place)
        place += 16
      }
      return others == 0
    }

    /// Folds sixteen bytes; not zero where they are not plain.
    ///
    /// A function of its own: in a loop the compiler goes through the bytes one by one.
    @inline(never)
    private static func step(
      _ text: UnsafeRawBufferPointer, _ folded: UnsafeMutableRawBufferPointer, _ place: Int
    ) -> UInt64 {
      let byte = text.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      let before = text.loadUnaligned(fromByteOffset: place - 1, as: SIMD16<UInt8>.self)
      let first = text.loadUnaligned(fromByteOffset: place - 2, as: SIMD16<UInt8>.self)
      // Ă, Đ and Ĩ stand right before their small letters, Ũ and Ơ too.
      let isEven =
        before .== all(0xC4) .& (byte .== all(0x82) .| byte .== all(0x90) .| byte .== all(0xA8))
        .| before .== all(0xC5) .& byte .== all(0xA8) .| before .== all(0xC6) .& byte .== all(0xA0)
      let isThird = first .== all(0xE1)
      let isMarked =
        isThird .& before .== all(0xBA) .& byte .>= all(0xA0)
        .| isThird .& before .== all(0xBB) .& byte .<= all(0xB9)
      let isCapital =
        byte &- all(0x41) .< all(26)
        .| before .== all(0xC3) .& byte .!= all(0x97) .& byte .!= all(0x9F)
      var result = byte | (SIMD16<UInt8>.zero.replacing(with: all(0x20), where: isCapital))
      result |= SIMD16<UInt8>.zero.replacing(with: all(1), where: isEven .| isMarked)
      folded.storeBytes(of: result, toByteOffset: place, as: SIMD16<UInt8>.self)
      return others(byte, before)
    }

    /// Not zero where a byte of sixteen is not plain.
    @inline(__always)
    private static func others(_ byte: SIMD16<UInt8>, _ before: SIMD16<UInt8>) -> UInt64 {
      let isLead =
        byte .>= all(0xC2) .& (byte .< all(0xC3) .| byte .> all(0xC6)) .& byte .!= all(0xE1)
      let isOtherBlock = before .== all(0xE1) .& byte .!= all(0xBA) .& byte .!= all(0xBB)
      // "Ư" alone does not stand right before its small letter.
      let isOther =
        byte &- all(1) .< all(0x1F) .| byte .== all(0x20) .& before .== all(0x20) .| isLead
        .| isOtherBlock .| before .== all(0xC6) .& byte .== all(0xAF)
      let eights = unsafeBitCast(isOther, to: SIMD2<UInt64>.self)
      return eights[0] | eights[1]
    }

    @inline(__always)
    private static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16<UInt8>(repeating: byte) }
  }
}
