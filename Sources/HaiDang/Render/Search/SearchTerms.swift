/// Numbers the words that it is shown: the same bytes and tag have the same number, from 0 on.
///
/// A table of our own, because every word of a site goes through it; a dictionary would make an array
/// or a string for each.
struct SearchTerms {
  private var arena: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var tags: [UInt16] = []
  // By hash: the hash above, the number plus one below; 0 is free. The size is a power of two.
  private var slots = [UInt64](repeating: 0, count: 8192)

  /// The hash of no bytes.
  static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of bytes with one more byte.
  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// How many there are.
  var count: Int { tags.count }

  /// The number of bytes with their hash and a tag, or `nil` if they were never added.
  @inline(__always)
  func number(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, tag: UInt16) -> Int? {
    let mixed = Self.mixed(hash, tag)
    var slot = Int(mixed) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == mixed, isEqual(number, bytes, tag) {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds bytes that have no number yet.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, tag: UInt16) -> Int {
    arena.append(contentsOf: bytes)
    starts.append(UInt32(arena.count))
    tags.append(tag)
    insert(UInt64(Self.mixed(hash, tag)) << 32 | UInt64(tags.count))
    if tags.count * 2 > slots.count {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count * 2)
      for entry in old where entry != 0 { insert(entry) }
    }
    return tags.count - 1
  }

  /// The number of bytes with a tag, and whether it is new.
  mutating func number(
    of bytes: UnsafeBufferPointer<UInt8>, tag: UInt16
  ) -> (number: Int, isNew: Bool) {
    let hash = bytes.reduce(Self.emptyHash, Self.hash)
    if let number = number(of: bytes, hash: hash, tag: tag) { return (number, false) }
    return (add(bytes, hash: hash, tag: tag), true)
  }

  /// The tag that a word was added with.
  func tag(_ number: Int) -> UInt16 { tags[number] }

  /// Gives `body` the bytes of all words, and where each begins; one more start marks the end.
  func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    arena.withUnsafeBufferPointer { arena in
      starts.withUnsafeBufferPointer { body(arena, $0) }
    }
  }

  private mutating func insert(_ entry: UInt64) {
    var slot = Int(entry >> 32) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  @inline(__always)
  private func isEqual(
    _ number: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ tag: UInt16
  ) -> Bool {
    let start = Int(starts[number])
    guard tags[number] == tag, Int(starts[number + 1]) - start == bytes.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      for index in 0..<bytes.count where arena[start + index] != bytes[index] { return false }
      return true
    }
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ tag: UInt16) -> UInt32 {
    let hash = (hash ^ UInt64(tag)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
