/// Where a word stands in a text.
struct WordPlace {
  /// The offset of its first byte.
  let start: Int
  /// The offset after its last byte.
  let end: Int
  /// Its bytes as a number, or 0 for more than eight.
  let key: UInt64

  /// Looks at the word that begins at an offset.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let (key, end) = WordFilter.keyAndEnd(bytes, at: start)
    self.start = start
    self.end = end
    self.key = end - start > 8 ? 0 : key
  }
}

/// The short words of names in the very bytes that names write them in: found by one look, they need
/// not be read letter by letter.
struct NameSpellings: Sendable {
  private var slots: [ShortWord] = .init(repeating: ShortWord(), count: 64)
  private var count = 0

  /// Adds a word of a name, if it is short.
  mutating func add(_ token: NameToken, _ bytes: UnsafeBufferPointer<UInt8>) {
    let key = WordPlace(bytes, at: token.start).key
    let slot = slot(of: key)
    guard token.symbol != NameToken.unknownWord, key != 0, slots[slot].key == 0 else { return }
    slots[slot] = ShortWord(token, key)
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// The token of a word, if a name writes it so.
  @inline(__always)
  func token(of place: WordPlace) -> NameToken? {
    let slot = slot(of: place.key)
    return slots[slot].key == 0 ? nil : slots[slot].token(at: place)
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
    if key != 0 { slots[ShortWord.hash(key) & (Self.size - 1)] = ShortWord(token, key) }
  }

  /// The token of a word, if it was read before.
  @inline(__always)
  func token(of place: WordPlace) -> NameToken? {
    let slot = ShortWord.hash(place.key) & (Self.size - 1)
    return slots[slot].key == place.key && place.key != 0 ? slots[slot].token(at: place) : nil
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

  init(_ token: NameToken, _ key: UInt64) {
    self.key = key
    symbol = token.symbol
    letters = token.letters
    capitals = UInt8(truncatingIfNeeded: token.capitals)
  }

  /// The word as a token.
  @inline(__always)
  func token(at place: WordPlace) -> NameToken {
    var token = NameToken(start: place.start, end: place.end, symbol: symbol)
    token.letters = letters
    token.capitals = UInt64(capitals)
    return token
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 40)
  }
}
