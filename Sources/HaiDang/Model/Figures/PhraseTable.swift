/// Phrases to be found in a folded text, the longest first, as whole words.
struct PhraseTable<Value: Hashable & Sendable>: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    /// Where the phrase stands in `bytes`: no entry owns memory, so looking at one costs nothing.
    var start: Int32
    var count: Int32
    /// Whether it ends in a letter or a digit, so that its word must end there too.
    var endsInWord: Bool
    var value: Value
  }

  /// All phrases, one after another.
  private var bytes: [UInt8] = []
  /// The entries by their first byte, the longest first.
  private var entries: [Entry] = []
  /// Where the entries of each first byte begin, and of the last one end.
  private var starts: [Int] = Array(repeating: 0, count: 257)
  /// The entries again, by their last byte, the longest first.
  private var backward: [Entry] = []
  /// Where the entries of each last byte begin, and of the last one end.
  private var ends: [Int] = Array(repeating: 0, count: 257)
  /// A bit for the first two bytes of each phrase, and one for the last two.
  private var endings: [UInt64] = Array(repeating: 0, count: 16)
  private var beginnings: [UInt64] = Array(repeating: 0, count: 16)

  init(_ phrases: [(String, Value)] = []) {
    for (phrase, value) in phrases { add(phrase, value) }
  }

  /// Adds a phrase; one that is known already keeps its value.
  mutating func add(_ phrase: String, _ value: Value) {
    let new = FoldedText(phrase).bytes
    guard let first = new.first else { return }
    let bucket = starts[Int(first)]..<starts[Int(first) + 1]
    let isKnown = entries[bucket].contains {
      bytes[Int($0.start)..<Int($0.start + $0.count)].elementsEqual(new)
    }
    guard !isKnown, let last = new.last else { return }
    let endsInWord = phrase.last.map { $0.isLetter || $0.isNumber } ?? false
    let entry = Entry(
      start: Int32(bytes.count), count: Int32(new.count), endsInWord: endsInWord, value: value)
    Self.insert(entry, first, into: &entries, &starts)
    Self.insert(entry, last, into: &backward, &ends)
    // After a phrase of one byte anything may stand.
    for second in new.count > 1 ? new[1]...new[1] : 0...255 {
      let bit = Self.bit(first, second)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    for other in new.count > 1 ? new[new.count - 2]...new[new.count - 2] : 0...255 {
      let bit = Self.bit(last, other)
      endings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    bytes += new
  }

  private static func insert(
    _ entry: Entry, _ byte: UInt8, into entries: inout [Entry], _ starts: inout [Int]
  ) {
    let bucket = starts[Int(byte)]..<starts[Int(byte) + 1]
    let position = entries[bucket].firstIndex { $0.count < entry.count } ?? bucket.upperBound
    entries.insert(entry, at: position)
    for next in Int(byte) + 1...256 { starts[next] += 1 }
  }

  /// Whether a phrase may begin at `index`.
  func mayBegin(_ text: [UInt8], at index: Int) -> Bool {
    guard index < text.count else { return false }
    let bit = Self.bit(text[index], index + 1 < text.count ? text[index + 1] : 0)
    return beginnings[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  private static func bit(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 37 &+ Int(second)) & 1023
  }

  /// The longest phrase that begins at `index` and ends with its word.
  func match(_ text: [UInt8], at index: Int) -> (value: Value, end: Int)? {
    guard index < text.count else { return nil }
    let first = Int(text[index])
    let (text, phrases, entries) = (text.span, bytes.span, entries.span)
    for position in starts[first]..<starts[first + 1] {
      let end = index + Int(entries[position].count)
      guard end <= text.count,
        Self.isEqual(phrases, Int(entries[position].start), text, index..<end)
      else { continue }
      let isWhole =
        !entries[position].endsInWord || end == text.count || !FoldedText.isWordByte(text[end])
      if isWhole { return (entries[position].value, end) }
    }
    return nil
  }

  /// The longest phrase that ends at `index`, with its first and its last word whole.
  func match(_ text: [UInt8], endingAt end: Int) -> (value: Value, start: Int)? {
    guard end > 0 else { return nil }
    let bit = Self.bit(text[end - 1], end > 1 ? text[end - 2] : 0)
    guard endings[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return nil }
    let last = Int(text[end - 1])
    let (text, phrases, entries) = (text.span, bytes.span, backward.span)
    for position in ends[last]..<ends[last + 1] {
      let start = end - Int(entries[position].count)
      guard start >= 0, Self.isEqual(phrases, Int(entries[position].start), text, start..<end)
      else { continue }
      let isWhole =
        (start == 0 || !FoldedText.isWordByte(text[start - 1]))
        && (!entries[position].endsInWord || end == text.count
          || !FoldedText.isWordByte(text[end]))
      if isWhole { return (entries[position].value, start) }
    }
    return nil
  }

  /// Whether a part of a text is the phrase that begins at a place.
  ///
  /// The bucket is by the first byte or the last; most phrases end unlike the text.
  private static func isEqual(
    _ phrases: Span<UInt8>, _ phrase: Int, _ text: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var offset = range.count - 1
    while offset >= 0, phrases[phrase + offset] == text[range.lowerBound + offset] { offset -= 1 }
    return offset < 0
  }
}
