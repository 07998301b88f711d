/// The short words of names in the very bytes that names write them in: found by one look, they need
/// not be read letter by letter.
struct NameSpellings: Sendable {
  private struct Spelling {
    var key: UInt64 = 0
    var symbol: UInt32 = 0
    var letters: UInt8 = 0
    var capitals: UInt8 = 0
  }

  private var slots: [Spelling] = .init(repeating: Spelling(), count: 64)
  private var count = 0

  /// Adds a word of a name, if it has eight bytes at most.
  mutating func add(_ token: NameToken, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard token.end - token.start <= 8, token.symbol != NameToken.unknownWord else { return }
    let key = NameFilter.key(bytes, from: token.start, to: token.end)
    let slot = slot(of: key)
    guard slots[slot].key == 0 else { return }
    slots[slot] = Spelling(
      key: key, symbol: token.symbol, letters: UInt8(token.letters),
      capitals: UInt8(truncatingIfNeeded: token.capitals))
    count += 1
    if count * 4 > slots.count { grow() }
  }

  /// Reads a token's word, if a name writes it so.
  @inline(__always)
  func read(_ token: inout NameToken, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.end - token.start <= 8 else { return false }
    let key = NameFilter.key(bytes, from: token.start, to: token.end)
    let spelling = slots[slot(of: key)]
    guard spelling.key == key else { return false }
    token.symbol = spelling.symbol
    token.letters = Int(spelling.letters)
    token.capitals = UInt64(spelling.capitals)
    return true
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots.filter { $0.key != 0 }
    slots = .init(repeating: Spelling(), count: slots.count * 2)
    for spelling in old { slots[slot(of: spelling.key)] = spelling }
  }
}
