/// Finds a piece of text again by its bytes: nearly every piece of a site was met before.
///
/// A piece of up to 16 bytes is two machine words, which are hashed, compared and kept beside what the
/// piece holds: one step into memory a piece, where a table of numbers took six.
struct SearchPieces {
  /// What a piece of text holds; most hold one word.
  struct Piece {
    /// The form of its only word, else the place of its first form in the index's list.
    var start: UInt32
    /// How many forms, above two bits of flags: a slot stays as small as three machine words.
    private var bits: UInt32

    init(start: UInt32, count: Int) {
      self.start = start
      bits = UInt32(clamping: count) << 2
    }

    /// How many forms; a file is too short for 2³⁰ of them.
    var count: Int {
      get { Int(bits >> 2) }
      set { bits = UInt32(clamping: newValue) << 2 | bits & 3 }
    }

    /// Whether its only word begins with a capital.
    var isCapital: Bool {
      get { bits & 1 != 0 }
      set { bits = bits & ~1 | (newValue ? 1 : 0) }
    }

    /// Whether its only word begins with a digit.
    var isDigit: Bool {
      get { bits & 2 != 0 }
      set { bits = bits & ~2 | (newValue ? 2 : 0) }
    }
  }

  /// The bytes of a short piece; no piece has a NUL in it, so that the zeros behind it say its length.
  struct Key: Equatable {
    var low: UInt64
    var high: UInt64

    /// The bytes of a range of a text; `nil` for more than 16.
    @inline(__always)
    init?(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      guard range.count <= 16 else { return nil }
      (low, high) = (0, 0)
      if range.lowerBound + 16 <= text.count {
        let bytes = UnsafeRawBufferPointer(text)
        low = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
        high = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self))
        // A shift by 64 or more gives 0.
        low &= ~(~0 << UInt64(8 * range.count))
        high &= ~(~0 << UInt64(8 * max(0, range.count - 8)))
      } else {
        for (place, index) in range.enumerated() {
          let byte = UInt64(text[index]) << UInt64(8 * (place & 7))
          if place < 8 { low |= byte } else { high |= byte }
        }
      }
    }

    /// A well-mixed number; its upper bits are the best.
    fileprivate var hash: UInt64 {
      let mixed = (low ^ (high &* 0xD6E8_FEB8_6659_FD93)) &* 0x9E37_79B9_7F4A_7C15
      return (mixed ^ (mixed >> 32)) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var piece = Piece(start: 0, count: 0)
  }

  // A free slot has no bytes. The size is a power of two.
  private var slots = [Slot](repeating: Slot(), count: 4096)
  private var count = 0

  /// What a piece holds, or `nil` if it was never added.
  @inline(__always)
  func find(_ key: Key) -> Piece? {
    slots.withUnsafeBufferPointer { slots in
      var index = Int(truncatingIfNeeded: key.hash >> 40) & (slots.count - 1)
      while true {
        let slot = slots[index]
        if slot.low == key.low, slot.high == key.high { return slot.piece }
        if slot.low == 0 { return nil }
        index = (index + 1) & (slots.count - 1)
      }
    }
  }

  /// Adds a piece that was not there yet.
  mutating func add(_ key: Key, _ piece: Piece) {
    if (count + 1) * 2 > slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 2)
      for slot in old where slot.low != 0 { insert(slot) }
    }
    insert(Slot(low: key.low, high: key.high, piece: piece))
    count += 1
  }

  private mutating func insert(_ slot: Slot) {
    let hash = Key(low: slot.low, high: slot.high).hash
    var index = Int(truncatingIfNeeded: hash >> 40) & (slots.count - 1)
    while slots[index].low != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }
}

extension SearchPieces.Key {
  fileprivate init(low: UInt64, high: UInt64) {
    (self.low, self.high) = (low, high)
  }
}
