/// Numbers the words that it is shown: the same bytes and tag have the same number, from 0 on.
///
/// A table of our own, because a hundred million words of a large site go through it, and a
/// dictionary of arrays or strings would make one for each.
struct SearchTerms {
  private var arena: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var hashes: [UInt32] = []
  private var tags: [UInt16] = []
  /// Numbers plus one, by hash; 0 is free. The size is a power of two.
  private var slots = [UInt32](repeating: 0, count: 4096)

  /// How many there are.
  var count: Int { hashes.count }

  /// The number of a word, and whether it is new.
  mutating func number(
    of bytes: UnsafeBufferPointer<UInt8>, tag: UInt16
  ) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(bytes, tag)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, tags[number] == tag, isEqual(number, bytes) {
        return (number, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    arena.append(contentsOf: bytes)
    starts.append(UInt32(arena.count))
    hashes.append(hash)
    tags.append(tag)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return (hashes.count - 1, true)
  }

  /// The tag that a word was shown with.
  func tag(_ number: Int) -> UInt16 { tags[number] }

  /// Gives `body` the bytes of all words, and where each begins; one more start marks the end.
  func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    arena.withUnsafeBufferPointer { arena in
      starts.withUnsafeBufferPointer { body(arena, $0) }
    }
  }

  private func isEqual(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == bytes.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      for index in 0..<bytes.count where arena[start + index] != bytes[index] { return false }
      return true
    }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: UInt16) -> UInt32 {
    var hash = UInt64(tag) &+ 0x9E37_79B9
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 29)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<hashes.count {
      var slot = Int(hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
