/// Phrases to be found in a folded text, the longest first, as whole words.
struct PhraseTable<Value: Hashable & Sendable>: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    /// Where the phrase stands in `bytes`: no entry owns memory, so looking at one costs nothing.
    var start: Int32
    var count: Int32
    /// Whether it ends in a letter or a digit, so that its word must end there too.
    var endsInWord: Bool
    /// Its last bytes, which few phrases share.
    var tail: Tail
    var value: Value
  }

  /// The last eight bytes before a place, as one word; the last of them is the highest.
  private struct Tail: Hashable, Sendable {
    let bytes: UInt64
    /// How far to shift what does not count out of it.
    let shift: UInt64

    /// The tail of a phrase, which may have fewer bytes.
    init(of phrase: [UInt8]) {
      bytes = Tail.word(phrase.span, before: phrase.count)
      shift = UInt64(8 * max(0, 8 - phrase.count))
    }

    /// The bytes of a text before a place; zeros stand before its first one.
    @inline(__always)
    static func word(_ text: Span<UInt8>, before end: Int) -> UInt64 {
      if end >= 8 {
        return UInt64(
          littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
      }
      var word: UInt64 = 0
      for index in 0..<end { word |= UInt64(text[index]) << UInt64(8 * (8 - end + index)) }
      return word
    }

    /// Whether a text with these bytes may end with the phrase.
    @inline(__always)
    func fits(_ word: UInt64) -> Bool { (word ^ bytes) &>> shift == 0 }
  }

  /// Entries by the two bytes at one end of them: few share both, so few are compared.
  private struct Index: Hashable, Sendable {
    /// The entries of each pair stand together, the longest first.
    private(set) var entries: [Entry] = []
    /// Where the entries of each pair begin, and of the last one end.
    private var starts: [Int32] = Array(repeating: 0, count: 1025)

    /// The entries of a pair, by position; some of other pairs may be among them.
    func bucket(_ outer: UInt8, _ inner: UInt8) -> Range<Int> {
      let pair = Index.number(outer, inner)
      return Int(starts[pair])..<Int(starts[pair + 1])
    }

    mutating func insert(_ entry: Entry, _ outer: UInt8, _ inner: UInt8) {
      let bucket = bucket(outer, inner)
      let position = entries[bucket].firstIndex { $0.count < entry.count } ?? bucket.upperBound
      entries.insert(entry, at: position)
      for next in Index.number(outer, inner) + 1..<starts.count { starts[next] += 1 }
    }

    private static func number(_ outer: UInt8, _ inner: UInt8) -> Int {
      (Int(outer) &* 37 &+ Int(inner)) & 1023
    }
  }

  /// All phrases, one after another.
  private var bytes: [UInt8] = []
  /// The phrases of two bytes and more by their first two, and by their last two.
  private var beginnings = Index()
  private var endings = Index()
  /// The phrases of one byte.
  private var signs: [Entry?] = Array(repeating: nil, count: 256)

  init(_ phrases: [(String, Value)] = []) {
    for (phrase, value) in phrases { add(phrase, value) }
  }

  /// Adds a phrase; one that is known already keeps its value.
  mutating func add(_ phrase: String, _ value: Value) {
    let new = FoldedText(phrase).bytes
    guard let first = new.first, !isKnown(new) else { return }
    let endsInWord = phrase.last.map { $0.isLetter || $0.isNumber } ?? false
    let entry = Entry(
      start: Int32(bytes.count), count: Int32(new.count), endsInWord: endsInWord,
      tail: Tail(of: new), value: value)
    if new.count == 1 {
      signs[Int(first)] = entry
    } else {
      beginnings.insert(entry, first, new[1])
      endings.insert(entry, new[new.count - 1], new[new.count - 2])
    }
    bytes += new
  }

  private func isKnown(_ new: [UInt8]) -> Bool {
    if new.count == 1 { return signs[Int(new[0])] != nil }
    return beginnings.entries[beginnings.bucket(new[0], new[1])].contains {
      bytes[Int($0.start)..<Int($0.start + $0.count)].elementsEqual(new)
    }
  }

  /// Whether a phrase may begin at `index`.
  func mayBegin(_ text: [UInt8], at index: Int) -> Bool {
    guard index < text.count else { return false }
    if signs[Int(text[index])] != nil { return true }
    return index + 1 < text.count && !beginnings.bucket(text[index], text[index + 1]).isEmpty
  }

  /// The longest phrase that begins at `index` and ends with its word.
  func match(_ text: [UInt8], at index: Int) -> (value: Value, end: Int)? {
    guard index < text.count else { return nil }
    if index + 1 < text.count {
      let (phrases, entries, text) = (bytes.span, beginnings.entries.span, text.span)
      for position in beginnings.bucket(text[index], text[index + 1]) {
        let end = index + Int(entries[position].count)
        guard end <= text.count,
          Self.isEqual(phrases, Int(entries[position].start), text, index..<end),
          !entries[position].endsInWord || Self.isBorder(text, end)
        else { continue }
        return (entries[position].value, end)
      }
    }
    guard let sign = signs[Int(text[index])],
      !sign.endsInWord || Self.isBorder(text.span, index + 1)
    else { return nil }
    return (sign.value, index + 1)
  }

  /// The longest phrase that ends at `index`, with its first and its last word whole.
  func match(_ text: [UInt8], endingAt end: Int) -> (value: Value, start: Int)? {
    guard end > 0 else { return nil }
    if end > 1 {
      let (phrases, entries, text) = (bytes.span, endings.entries.span, text.span)
      let tail = Tail.word(text, before: end)
      for position in endings.bucket(text[end - 1], text[end - 2])
      where entries[position].tail.fits(tail) {
        let start = end - Int(entries[position].count)
        guard start >= 0, Self.isEqual(phrases, Int(entries[position].start), text, start..<end),
          Self.isBorder(text, start - 1),
          !entries[position].endsInWord || Self.isBorder(text, end)
        else { continue }
        return (entries[position].value, start)
      }
    }
    guard let sign = signs[Int(text[end - 1])], Self.isBorder(text.span, end - 2),
      !sign.endsInWord || Self.isBorder(text.span, end)
    else { return nil }
    return (sign.value, end - 1)
  }

  /// Whether no word goes on at a place, which may lie outside the text.
  private static func isBorder(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index < 0 || index >= text.count || !FoldedText.isWordByte(text[index])
  }

  /// Whether a part of a text is the phrase that begins at a place.
  private static func isEqual(
    _ phrases: Span<UInt8>, _ phrase: Int, _ text: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var offset = range.count - 1
    while offset >= 0, phrases[phrase + offset] == text[range.lowerBound + offset] { offset -= 1 }
    return offset < 0
  }
}
