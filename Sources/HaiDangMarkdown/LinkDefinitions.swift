/// Estimates what the uses of link definitions, `[a]: b "c"`, add to a text.
///
/// Each use copies the definition's destination and title: 64 KB can become 256 MB.
struct LinkDefinitions {
  private let text: UnsafeBufferPointer<UInt8>
  private var space = Ahead { $0 <= 0x20 }
  private var word = Ahead { $0 > 0x20 && $0 != UInt8(ascii: ">") }
  private var angle = Ahead { $0 == UInt8(ascii: ">") }
  private var parenthesis = Ahead { $0 == UInt8(ascii: ")") }
  private var quote = Ahead { $0 == UInt8(ascii: "\"") }
  private var apostrophe = Ahead { $0 == UInt8(ascii: "'") }

  private init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The trouble with the definitions of `text`, at the first one; most texts have none.
  static func trouble(
    in text: UnsafeBufferPointer<UInt8>, limits: MarkdownLimits
  ) -> MarkdownGuard.Trouble? {
    var definitions = LinkDefinitions(text: text)
    let summary = definitions.summary()
    guard let first = summary.first else { return nil }
    // Every bracket using the longest definition: what no text of ordinary length reaches.
    if summary.brackets * summary.longest <= limits.definitionBytes { return nil }
    return definitions.expansion() > limits.definitionBytes ? .definitions(at: first) : nil
  }

  private mutating func summary() -> (first: Int?, brackets: Int, longest: Int) {
    var first: Int?
    var brackets = 0
    var longest = 0
    var index = MarkdownLines.find(close, in: text, from: 0)
    while index < text.count {
      brackets += 1
      if let length = definitionLength(afterBracket: index) {
        if first == nil { first = index }
        longest = max(longest, length)
      }
      index = MarkdownLines.find(close, in: text, from: index + 1)
    }
    return (first, brackets, longest)
  }

  /// The bytes that all uses add, each label on its own.
  private mutating func expansion() -> Int {
    var lengths: [String: Int] = [:]
    var uses: [String: Int] = [:]
    var open: Int?
    var isEscaped = false
    for index in text.indices {
      let byte = text[index]
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "[") {
        open = index + 1
      } else if byte == close, let start = open {
        open = nil
        let label = key(start..<index)
        uses[label, default: 0] += 1
        if let length = definitionLength(afterBracket: index) {
          lengths[label] = max(lengths[label] ?? 0, length)
        }
      }
    }
    return lengths.reduce(0) { $0 + $1.value * (uses[$1.key] ?? 0) }
  }

  /// A label as cmark-gfm compares it: without regard to case and white space; if in doubt, equal.
  private func key(_ range: Range<Int>) -> String {
    guard range.count <= 1000 else { return "" }
    let words = text[range].filter { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    return String(decoding: words, as: UTF8.self).lowercased().uppercased().lowercased()
  }

  /// The bytes of destination and title after `]:`, or `nil` where no definition can be.
  private mutating func definitionLength(afterBracket index: Int) -> Int? {
    guard index + 1 < text.count, text[index + 1] == UInt8(ascii: ":") else { return nil }
    let start = word.find(in: text, from: index + 2)
    var end = space.find(in: text, from: start)
    if start < text.count, text[start] == UInt8(ascii: "<") {
      end = max(end, angle.find(in: text, from: start))
    }
    let title = word.find(in: text, from: end)
    guard title < text.count else { return end - start }
    switch text[title] {
    case UInt8(ascii: "("): return parenthesis.find(in: text, from: title + 1) - start
    case UInt8(ascii: "\""): return quote.find(in: text, from: title + 1) - start
    case UInt8(ascii: "'"): return apostrophe.find(in: text, from: title + 1) - start
    default: return end - start
    }
  }

  private var close: UInt8 { UInt8(ascii: "]") }
}

/// Finds the next byte of a kind and remembers it, so that asking for all of a text is one pass.
private struct Ahead {
  let matches: (UInt8) -> Bool
  private var from = 0
  private var found = -1

  init(_ matches: @escaping (UInt8) -> Bool) {
    self.matches = matches
  }

  /// The first byte from `index` on that matches and has no backslash before it, or the text's end.
  mutating func find(in text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    if from <= index, index <= found { return found }
    from = index
    found = index
    while found < text.count, !matches(text[found]) || isEscaped(text, found) { found += 1 }
    return found
  }

  private func isEscaped(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index > from && text[index - 1] == UInt8(ascii: "\\")
  }
}
