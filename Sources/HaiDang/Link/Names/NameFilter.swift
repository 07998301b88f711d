/// The first words of all names as bits: it never refuses a word that begins a name, and passes few
/// others.
struct NameFilter: Sendable {
  /// One bit for each pair of bytes that a first word begins with, the first byte lowest.
  private var pairs: [UInt64] = .init(repeating: 0, count: 1024)
  /// One bit for each hash of a first word.
  private var bits: [UInt64]
  private let shift: UInt64

  /// Makes a filter with some 64 bits for each spelling of a word, and 64 KB at most.
  init(_ words: Set<NameBuilder.FirstWord>) {
    var spellings: [[UInt8]] = []
    for word in words {
      spellings += WordSpellings(word.text).all(anyCase: word.anyCase, maySink: word.maySink)
    }
    var size: UInt64 = 12
    while size < 19, 1 << size < 64 * spellings.count { size += 1 }
    shift = 64 - size
    bits = .init(repeating: 0, count: 1 << Int(size - 6))
    for spelling in spellings {
      let hash = spelling.withUnsafeBufferPointer { self.hash($0, from: 0, to: $0.count) }
      bits[hash >> 6] |= 1 << UInt64(hash & 63)
      enterPair(spelling)
    }
  }

  /// Enters the first two bytes; after a word of one byte, any separator may follow.
  private mutating func enterPair(_ spelling: [UInt8]) {
    let seconds =
      spelling.count > 1
      ? [spelling[1]] : (0...255).filter { !WordBreak.isWord($0) }
    for second in seconds {
      pairs[Int(second) << 2 | Int(spelling[0] >> 6)] |= 1 << UInt64(spelling[0] & 63)
    }
  }

  /// The next word, from an index on, that begins with the two bytes of a first word.
  ///
  /// Seven pairs are looked up before one branch, which is nearly always the same.
  @inline(__always)
  func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    pairs.withUnsafeBufferPointer { pairs in
      let raw = UnsafeRawBufferPointer(bytes)
      var index = start
      while index + 1 < bytes.count {
        if index + 8 <= bytes.count {
          let some = UInt64(
            littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          var hits: UInt64 = 0
          for shift: UInt64 in [0, 8, 16, 24, 32, 40, 48] {
            hits |= NameFilter.hit(pairs, some >> shift)
          }
          if hits & 1 == 0 {
            index += 7
            continue
          }
        }
        let pair = UInt64(bytes[index]) | UInt64(bytes[index + 1]) << 8
        if NameFilter.hit(pairs, pair) & 1 == 1, WordBreak.isWordStart(bytes, index) {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  @inline(__always)
  private static func hit(_ pairs: UnsafeBufferPointer<UInt64>, _ pair: UInt64) -> UInt64 {
    pairs[Int(truncatingIfNeeded: pair >> 6 & 0x3FF)] >> (pair & 63)
  }

  /// Whether the word in a range of bytes may begin a name.
  @inline(__always)
  func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    let hash = hash(bytes, from: start, to: end)
    return bits[hash >> 6] & (1 << UInt64(hash & 63)) != 0
  }

  /// The bit of a word: by its first eight bytes.
  @inline(__always)
  private func hash(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    let key = NameFilter.key(bytes, from: start, to: end)
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// The first eight bytes of a word as a number, read at once where the text goes on so far; shorter
  /// words end in zeros.
  @inline(__always)
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> UInt64 {
    let length = end - start
    var key: UInt64 = 0
    if start + 8 <= bytes.count {
      key = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
      key = UInt64(littleEndian: key)
      if length < 8 { key &= (1 << UInt64(8 * length)) &- 1 }
    } else {
      for offset in 0..<min(8, length) {
        key |= UInt64(bytes[start + offset]) << UInt64(8 * offset)
      }
    }
    return key
  }
}
