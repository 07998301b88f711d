/// The short words of names in the very bytes that names write them in: found by one look, they need
/// not be read letter by letter.
struct NameSpellings: Sendable {
  private var slots: [ShortWord] = .init(repeating: ShortWord(), count: 64)
  private var count = 0

  /// Adds a word of a name, if it is short.
  mutating func add(_ token: NameToken, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard token.symbol != NameToken.unknownWord,
      let word = ShortWord(token, token.key(in: bytes))
    else { return }
    let slot = slot(of: word.key)
    guard slots[slot].key == 0 else { return }
    slots[slot] = word
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// Reads a token's word, if a name writes it so.
  @inline(__always)
  func read(_ token: inout NameToken, _ key: UInt64) -> Bool {
    let word = slots[slot(of: key)]
    guard word.key == key, key != 0 else { return false }
    word.describe(&token)
    return true
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = ShortWord.hash(key) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots.filter { $0.key != 0 }
    slots = .init(repeating: ShortWord(), count: slots.count * 2)
    for word in old { slots[slot(of: word.key)] = word }
  }
}

/// The short words of a text that were read last: most words of a text stand in it often.
struct RecentWords {
  private static let size = 4096
  private var slots: [ShortWord] = .init(repeating: ShortWord(), count: Self.size)

  /// Remembers a word, if it is short.
  mutating func add(_ token: NameToken, _ key: UInt64) {
    guard let word = ShortWord(token, key) else { return }
    slots[ShortWord.hash(word.key) & (Self.size - 1)] = word
  }

  /// Reads a token's word, if it was read before.
  @inline(__always)
  func read(_ token: inout NameToken, _ key: UInt64) -> Bool {
    let word = slots[ShortWord.hash(key) & (Self.size - 1)]
    guard word.key == key, key != 0 else { return false }
    word.describe(&token)
    return true
  }
}

/// A word of eight bytes at most, as it is written, with all that is known of it.
private struct ShortWord {
  /// Its bytes; zero for no word.
  var key: UInt64 = 0
  private var symbol: UInt32 = 0
  private var letters: UInt8 = 0
  private var capitals: UInt8 = 0

  init() {}

  init?(_ token: NameToken, _ key: UInt64) {
    guard key != 0 else { return nil }
    self.key = key
    symbol = token.symbol
    letters = token.letters
    capitals = UInt8(truncatingIfNeeded: token.capitals)
  }

  /// Tells a token what is known.
  @inline(__always)
  func describe(_ token: inout NameToken) {
    token.symbol = symbol
    token.letters = letters
    token.capitals = UInt64(capitals)
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 40)
  }
}
