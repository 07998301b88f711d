/// Pairs of bytes, one bit each.
struct BytePairs: Sendable {
  private var bits: [UInt64] = .init(repeating: 0, count: 1 << 10)

  /// The pairs that words in all their spellings begin with.
  init(beginning spellings: [[UInt8]]) {
    for spelling in spellings {
      guard let first = spelling.first else { continue }
      // Anything may stand after a word of one byte.
      let seconds = spelling.count > 1 ? spelling[1]...spelling[1] : 0...UInt8.max
      for second in seconds { insert(first, second) }
    }
  }

  /// The pairs that words of two bytes or more end with.
  init(ending words: [[UInt8]]) {
    for word in words { insert(word[word.count - 2], word[word.count - 1]) }
  }

  /// Adds a pair.
  mutating func insert(_ first: UInt8, _ second: UInt8) {
    bits[Int(second) << 2 | Int(first) >> 6] |= 1 << UInt64(first & 63)
  }

  /// The pair at an index.
  @inline(__always)
  static func pair(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16 {
    let raw = UnsafeRawBufferPointer(bytes)
    return UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt16.self))
  }

  /// Calls a closure with the pairs laid open, to ask for many.
  @inline(__always)
  func withTable<Result>(_ body: (Table) -> Result) -> Result {
    bits.withUnsafeBufferPointer { body(Table(bits: $0)) }
  }

  /// The bits of the pairs.
  struct Table {
    fileprivate let bits: UnsafeBufferPointer<UInt64>

    /// The first of every second place from `start` on, up to `end`, where it has the pair, or what
    /// comes after.
    ///
    /// A function of its own: elsewhere the loop has too few registers.
    @inline(never)
    func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
      var place = start
      while place < end, !has(BytePairs.pair(bytes, at: place)) { place &+= 2 }
      return place
    }

    /// Whether it has a pair.
    @inline(__always)
    func has(_ pair: UInt16) -> Bool {
      bits[Int(pair &>> 6)] &>> UInt64(pair & 63) & 1 != 0
    }
  }
}
