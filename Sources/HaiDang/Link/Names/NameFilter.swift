/// The first words of all names as bits: it never refuses a word that begins a name, and passes few
/// others.
struct NameFilter {
  /// One bit for each hash.
  private(set) var bits: [UInt64]
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
    }
  }

  /// The bit of a word: by its first eight bytes, read at once where the text goes on so far.
  @inline(__always)
  func hash(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
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
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
