/// A text with marked places: `words [place|what it is] words`.
struct Marks {
  /// The text without its marks.
  private(set) var text = ""
  /// Each place as "place|what it is".
  private(set) var expected: [String] = []

  init(_ marked: String) {
    for (index, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated()
    {
      let pieces = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      guard index > 0, pieces.count == 2 else {
        text += part
        continue
      }
      text += pieces[0].prefix { $0 != "|" } + pieces[1]
      expected.append(String(pieces[0]))
    }
  }

  /// The words in a range of bytes.
  func piece(_ start: Int, _ end: Int) -> String {
    String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
  }
}
