/// Phrases to be found in a folded text, the longest first, as whole words.
struct PhraseTable<Value: Hashable & Sendable>: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var phrase: [UInt8]
    /// Whether it ends in a letter or a digit, so that its word must end there too.
    var endsInWord: Bool
    var value: Value
  }

  /// The entries by their first byte, the longest first.
  private var entries: [[Entry]] = Array(repeating: [], count: 256)

  init(_ phrases: [(String, Value)] = []) {
    for (phrase, value) in phrases { add(phrase, value) }
  }

  /// Adds a phrase; one that is known already keeps its value.
  mutating func add(_ phrase: String, _ value: Value) {
    let bytes = FoldedText(phrase).bytes
    guard let first = bytes.first else { return }
    var bucket = entries[Int(first)]
    guard !bucket.contains(where: { $0.phrase == bytes }) else { return }
    let position = bucket.firstIndex { $0.phrase.count < bytes.count } ?? bucket.count
    let endsInWord = phrase.last.map { $0.isLetter || $0.isNumber } ?? false
    bucket.insert(Entry(phrase: bytes, endsInWord: endsInWord, value: value), at: position)
    entries[Int(first)] = bucket
  }

  /// The longest phrase that begins at `index` and ends with its word.
  func match(_ text: [UInt8], at index: Int) -> (value: Value, end: Int)? {
    guard index < text.count else { return nil }
    for entry in entries[Int(text[index])] {
      let end = index + entry.phrase.count
      guard end <= text.count, isEqual(entry.phrase, text, index) else { continue }
      let isWhole =
        !entry.endsInWord || end == text.count || !FoldedText.isWordByte(text[end])
      if isWhole { return (entry.value, end) }
    }
    return nil
  }

  private func isEqual(_ phrase: [UInt8], _ text: [UInt8], _ start: Int) -> Bool {
    for offset in phrase.indices where phrase[offset] != text[start + offset] { return false }
    return true
  }
}
