import Testing

@testable import HaiDang

@Suite struct SearchLettersTests {
  /// Where a piece ends, byte by byte.
  private static func end(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    for index in start..<text.count {
      if SearchLetters.isWordOrBeyond(text[index]) {
        end = index + 1
      } else if !SearchLetters.isJoint(text[index]) {
        break
      }
    }
    return end
  }

  private static func found(_ text: [UInt8], from start: Int) -> Int {
    text.withUnsafeBufferPointer { SearchLetters.endOfPiece($0, from: start) }
  }

  @Test func aPieceEndsAtAnyByteThatIsNoWord() {
    for place in 1...17 {
      for byte in UInt8.min...UInt8.max {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: 20)
        text[place] = byte
        #expect(Self.found(text, from: 0) == Self.end(text, from: 0), "\(byte) at \(place)")
      }
    }
  }

  @Test(arguments: [
    ("1.234,5 tỷ", 7), ("76-CTr/TU.", 9), ("a..b-", 4), ("a", 1), ("đường,", 9), ("a.-/,", 1),
    ("abcdefgh.ijklmnop q", 17), ("abcdefg", 7), ("abcdefgh", 8),
  ])
  func numbersKeepTheirParts(text: String, end: Int) {
    let bytes = Array(text.utf8)
    #expect(Self.found(bytes, from: 0) == end)
    #expect(Self.end(bytes, from: 0) == end)
  }
}
