import Testing

@testable import HaiDangMarkup

@Suite struct SpecialBytesTests {
  /// Every byte at every place of texts of all lengths that are looked at in another way.
  @Test func findsEachAndNoOther() {
    let markup: Set<UInt8> = Set("\"&'<>\u{7F}".utf8).union(0..<0x20)
    let quoted: Set<UInt8> = Set("\"\\\u{7F}".utf8).union(0..<0x20)
    var wrong: [String] = []
    for length in [1, 15, 16, 17, 33, 40] {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var text = [UInt8](repeating: 0x61, count: length)
          text[place] = byte
          text.withUnsafeBufferPointer { text in
            let inMarkup = SpecialBytes.firstOfMarkup(in: text, from: 0)
            let inQuoted = SpecialBytes.firstOfQuoted(in: text, from: 0)
            if inMarkup != (markup.contains(byte) ? place : length)
              || inQuoted != (quoted.contains(byte) ? place : length)
              || SpecialBytes.firstOfMarkup(in: text, from: place + 1) != length
            {
              wrong.append("\(byte) at \(place) of \(length)")
            }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func findsTheFirstOfMany() {
    let text = Array("Vốn đăng ký: 4,35 tỷ USD & <more>, \"Đình Vũ\" \\ Cát Hải".utf8)
    text.withUnsafeBufferPointer { text in
      let ampersand = text.firstIndex(of: UInt8(ascii: "&")) ?? -1
      #expect(SpecialBytes.firstOfMarkup(in: text, from: 0) == ampersand)
      #expect(SpecialBytes.firstOfMarkup(in: text, from: ampersand + 1) == ampersand + 2)
      let quote = text.firstIndex(of: UInt8(ascii: "\"")) ?? -1
      #expect(SpecialBytes.firstOfQuoted(in: text, from: 0) == quote)
    }
  }
}
