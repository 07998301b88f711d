extension Digest128 {
  /// Takes in bytes and values piece by piece; only their sequence counts, not how it was cut.
  ///
  /// Two lanes each take in every sixteen bytes by a 64 × 64 → 128 bit multiplication whose halves
  /// are folded together (as the wyhash family does), each with factors of its own, so that a word which
  /// blinds one lane does not blind the other. What a lane had is multiplied by an odd factor first, so
  /// that places count; nothing but that waits for the block before.
  struct Hasher: Sendable {
    private var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    /// What waits for the block to fill, as two little-endian words.
    private var waiting: (UInt64, UInt64) = (0, 0)
    /// How many bytes came so far.
    private var count = 0

    /// Nothing taken in yet.
    init() {}

    /// Takes in bytes; nothing marks their end, so put their count before them where that matters.
    mutating func add(_ bytes: [UInt8]) {
      bytes.withUnsafeBytes { add($0) }
    }

    /// Takes in bytes.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
      var index = 0
      if count & 15 == 8, bytes.count >= 8 {
        add(UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)))
        index = 8
      }
      if count & 15 == 0 { index += absorb(UnsafeRawBufferPointer(rebasing: bytes[index...])) }
      while bytes.count - index >= 8 {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        add(UInt64(littleEndian: word), size: 8)
        index += 8
      }
      if index < bytes.count { add(Self.rest(of: bytes, from: index), size: bytes.count - index) }
    }

    /// Takes in all whole blocks, where none is begun; gives how many bytes they are.
    private mutating func absorb(_ bytes: UnsafeRawBufferPointer) -> Int {
      guard let start = bytes.baseAddress else { return 0 }
      let size = bytes.count & ~15
      var (first, second) = (first, second)
      var place = start
      while place < start + size {
        let one = place.loadUnaligned(as: UInt64.self)
        let other = place.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        (first, second) = Self.absorbed(
          first, second, UInt64(littleEndian: one), UInt64(littleEndian: other))
        place += 16
      }
      (self.first, self.second) = (first, second)
      count += size
      return size
    }

    /// The last bytes, less than eight, as a little-endian word: in parts that overlap, not one by one.
    @inline(__always)
    private static func rest(of bytes: UnsafeRawBufferPointer, from index: Int) -> UInt64 {
      let size = bytes.count - index
      if bytes.count >= 8 {
        let word = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        return UInt64(littleEndian: word) &>> UInt64(64 - 8 * size)
      }
      if size >= 4 {
        let first = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
        let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
        return UInt64(UInt32(littleEndian: first))
          | UInt64(UInt32(littleEndian: last)) &<< UInt64(8 * (size - 4))
      }
      var word = UInt64(bytes[index])
      if size > 1 { word |= UInt64(bytes[index + 1]) &<< 8 }
      if size > 2 { word |= UInt64(bytes[index + 2]) &<< 16 }
      return word
    }

    /// Takes in one byte.
    mutating func add(_ byte: UInt8) {
      add(UInt64(byte), size: 1)
    }

    /// Takes in a number as eight bytes.
    mutating func add(_ value: Int) {
      add(UInt64(bitPattern: Int64(value)))
    }

    /// Takes in a number as eight bytes.
    @inline(__always)
    mutating func add(_ value: UInt64) {
      guard count & 7 == 0 else { return add(value, size: 8) }
      count += 8
      wait(value, isFirst: count & 8 != 0)
      if count & 15 == 0 { absorbWaiting() }
    }

    /// Takes in the first `size` bytes of a little-endian word; the others are zero.
    @inline(__always)
    private mutating func add(_ word: UInt64, size: Int) {
      let room = 8 - (count & 7)
      wait(word &<< UInt64((count & 7) * 8), isFirst: count & 8 == 0)
      guard size >= room else {
        count += size
        return
      }
      count += room
      if count & 15 == 0 { absorbWaiting() }
      if size > room { wait(word &>> UInt64(room * 8), isFirst: count & 8 == 0) }
      count += size - room
    }

    @inline(__always)
    private mutating func wait(_ word: UInt64, isFirst: Bool) {
      if isFirst { waiting.0 |= word } else { waiting.1 |= word }
    }

    /// Takes in a text, its length first, so that "ab" + "c" is not "a" + "bc", and zeros behind it, so that
    /// what comes next is whole words again.
    mutating func add(_ text: String) {
      var text = text
      text.withUTF8 { utf8 in
        add(utf8.count)
        add(UnsafeRawBufferPointer(utf8))
      }
      guard count & 7 != 0 else { return }
      count = (count | 7) + 1
      if count & 15 == 0 { absorbWaiting() }
    }

    /// Takes in a digest.
    mutating func add(_ digest: Digest128) {
      add(digest.high)
      add(digest.low)
    }

    /// The digest of all that was taken in.
    consuming func finalize() -> Digest128 {
      let length = UInt64(count)
      absorbWaiting()
      (first, second) = Self.absorbed(first, second, length, ~length)
      let high = Self.avalanche(first ^ Self.folded(second, 0x8CB9_2BA7_2F3D_8DD7))
      let low = Self.avalanche(second ^ Self.folded(first, 0xD6E8_FEB8_6659_FD93) ^ high)
      return Digest128(high: high, low: low)
    }

    private mutating func absorbWaiting() {
      (first, second) = Self.absorbed(first, second, waiting.0, waiting.1)
      waiting = (0, 0)
    }

    /// Both lanes after a block of two words.
    @inline(__always)
    private static func absorbed(
      _ first: UInt64, _ second: UInt64, _ one: UInt64, _ other: UInt64
    ) -> (UInt64, UInt64) {
      (
        first &* 0x9FB2_1C65_1E98_DF25
          &+ folded(one ^ 0xA076_1D64_78BD_642F, other ^ 0xE703_7ED1_A0B4_28DB),
        second &* 0xD1B5_4A32_D192_ED03
          &+ folded(other ^ 0x8EBC_6AF0_9C88_C6E3, one ^ 0x5899_65CC_7537_4CC3)
      )
    }

    @inline(__always)
    private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
      let product = one.multipliedFullWidth(by: other)
      return product.high ^ product.low
    }

    /// Lets every bit of a word touch every other one (the finalizer of the splitmix generator).
    private static func avalanche(_ word: UInt64) -> UInt64 {
      var word = word
      word = (word ^ word &>> 30) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ word &>> 27) &* 0x94D0_49BB_1331_11EB
      return word ^ word &>> 31
    }
  }
}
