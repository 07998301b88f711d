import Testing

@testable import HaiDang

/// Each case is a text with a place in brackets and its sentence in braces.
@Suite struct SentenceTests {
  @Test(arguments: [
    "{Một [KCN] mới.}", "Trước đó. {Rồi [KCN] mới.} Sau đó.",
    "{Lãnh đạo TP. Hải Phòng thăm [KCN].} Hết.",
    "{Vốn 4.350 triệu vào [KCN] năm nay!} Thế à?", "Thế à? {Vâng, [KCN] ấy}",
    "Một; {hai [KCN];} ba",
    "{Ông Lê V. Kiên ở [KCN].}", "{A\u{FFFC} B [KCN]} ",
    "Chờ… {[KCN] mới…} Xong", "{[KCN]}", "Đến năm 2024. {Năm 2025, [KCN].}",
    "{PGS.TS. Kiên đến [KCN].} Về.",
  ])
  func sentenceStandsAroundThePlace(text: String) {
    expect(text)
  }

  @Test func longSentencesAreCutBetweenWords() {
    let words = String(repeating: "chữ ", count: 400)
    let text = Array((words + "KCN " + words).utf8)
    let place = words.utf8.count..<words.utf8.count + 3
    let range = Sentence.range(around: place, in: text)
    #expect(range.count <= Sentence.limit && range.count > Sentence.limit - 20)
    #expect(
      range.contains(place.lowerBound) && text[range.upperBound] == 0x20
        && text[range.lowerBound - 1] == 0x20)
  }

  @Test func oneEndlessWordIsNoTrouble() {
    let text = [UInt8](repeating: 0x61, count: 100_000)
    #expect(Sentence.range(around: 50_000..<50_003, in: text) == 50_000..<50_003)
    #expect(Sentence.range(around: 99_999..<200_000, in: text).count <= Sentence.limit)
  }

  private func expect(_ marked: String) {
    var text: [UInt8] = []
    var marks: [UInt8: Int] = [:]
    for byte in marked.utf8 {
      if "[]{}".utf8.contains(byte) { marks[byte] = text.count } else { text.append(byte) }
    }
    let place = (marks[0x5B] ?? 0)..<(marks[0x5D] ?? 0)
    #expect(
      Sentence.range(around: place, in: text) == (marks[0x7B] ?? 0)..<(marks[0x7D] ?? 0),
      "\(marked)")
  }
}
