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
  private var entries: [[Entry]] = Array(repeating: [], count: 256)

  init(_ phrases: [(String, Value)] = []) {
    for (phrase, value) in phrases { add(phrase, value) }
  }

  /// Adds a phrase; one that is known already keeps its value.
  mutating func add(_ phrase: String, _ value: Value) {
    let new = FoldedText(phrase).bytes
    guard let first = new.first else { return }
    var bucket = entries[Int(first)]
    guard !bucket.contains(where: { $0.count == new.count && isEqual($0, new, 0) }) else { return }
    let position = bucket.firstIndex { $0.count < new.count } ?? bucket.count
    let endsInWord = phrase.last.map { $0.isLetter || $0.isNumber } ?? false
    let entry = Entry(
      start: Int32(bytes.count), count: Int32(new.count), endsInWord: endsInWord, value: value)
    bucket.insert(entry, at: position)
    bytes += new
    entries[Int(first)] = bucket
  }

  /// The longest phrase that begins at `index` and ends with its word.
  func match(_ text: [UInt8], at index: Int) -> (value: Value, end: Int)? {
    guard index < text.count else { return nil }
    for entry in entries[Int(text[index])] {
      let end = index + Int(entry.count)
      guard end <= text.count, isEqual(entry, text, index) else { continue }
      let isWhole =
        !entry.endsInWord || end == text.count || !FoldedText.isWordByte(text[end])
      if isWhole { return (entry.value, end) }
    }
    return nil
  }

  /// Whether a text, long enough, goes on as a phrase from `start` on.
  private func isEqual(_ entry: Entry, _ text: [UInt8], _ start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { phrases in
      text.withUnsafeBufferPointer { text in
        // The bucket is by the first byte; most phrases end unlike the text.
        var offset = Int(entry.count) - 1
        let phrase = Int(entry.start)
        while offset > 0, phrases[phrase + offset] == text[start + offset] { offset -= 1 }
        return offset <= 0
      }
    }
  }
}
