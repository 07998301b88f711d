import Testing

@testable import HaiDang

/// Words are told apart sixty-four bytes at a time as they are one by one.
@Suite struct WordStartsTests {
  @Test func startsAreThoseOfEveryByte() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "a", "Đ", "ế", " ", "9", ".", "–", "\u{A0}", "…", "\u{FFFC}", "u\u{31B}", "@", "[z{", "😀",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 0...120, using: &generator)
      let plain = Bool.random(using: &generator)
      let text = (0..<count).map { _ in
        (plain ? pieces.prefix(6) : pieces[...]).randomElement(using: &generator) ?? ""
      }
      let bytes = Array(text.joined().utf8)
      bytes.withUnsafeBufferPointer { bytes in
        let expected = bytes.indices.filter { WordBreak.isWordStart(bytes, $0) }
        var words = WordStarts(bytes, from: 0)
        var found: [Int] = []
        while words.advance() {
          for bit in 0..<64 where words.starts >> UInt64(bit) & 1 == 1 {
            found.append(words.base + bit)
          }
        }
        #expect(found == expected, "\(text.joined())")
      }
    }
  }

  @Test func whatIsSkippedDoesNotStart() {
    let text = Array(String(repeating: "một hai ba ", count: 20).utf8)
    text.withUnsafeBufferPointer { bytes in
      var words = WordStarts(bytes, from: 0)
      let isFirst = words.advance()
      words.skip(to: 150)
      let isEmpty = words.starts == 0
      let isNext = words.advance()
      #expect(isFirst && isEmpty && isNext && words.base == 150)
    }
  }
}
