import Testing

@testable import HaiDang

@Suite struct SearchIndexTests {
  @Test func aWordHasItsDocuments() {
    expect([("", "Khu kinh tế"), ("", "cảng"), ("", "khu phố")], "khu", [0, 2])
  }

  @Test func marksTellDocumentsApart() {
    expect(
      [("", "định hướng"), ("", "Đình Vũ"), ("", "đình"), ("", "dinh")], "dinh", [0, 1, 2, 3],
      marks: [0: [3], 3: [1, 2], 33: [0]])
  }

  @Test func aWordOfTheTitleIsNoted() {
    expect([("Đình Vũ", "Khu"), ("", "Vũ")], "vu", [0, 1], named: [0], marks: [16: []])
  }

  @Test func aFrequentWordIsNoted() {
    expect([("", "vốn vốn"), ("", "vốn Vốn VỐN")], "von", [0, 1], frequent: [1], marks: [132: []])
  }

  @Test func wordsInCapitalsMakeANameAndWordsOfATitleToo() {
    let documents = [("", "khu Đình Vũ, Cát Hải"), ("đình vũ", ""), ("", "đình vũ")]
    expect(documents, "dinh+vu", [0, 1])
    expect(documents, "vu+cat", [])
    expect(documents, "khu+dinh", [])
  }

  @Test func aDocumentsNumberIsFoundWholeAndByItsParts() {
    for word in ["51/qd-ttg", "51", "qd", "ttg"] {
      expect([("", "Quyết định 51/QĐ-TTg.")], word, [0], marks: word.contains("qd") ? [1: []] : [:])
    }
  }

  @Test func aPieceOfAnyLengthHasAllItsWords() {
    let text = String(repeating: "a,", count: 70_000) + "cuối"
    expect([("", text), ("", "b")], "cuoi", [0], marks: [132: []])
  }

  @Test func manyDocumentsAreReadBack() {
    let documents = (0..<500).map { ("", $0 % 3 == 0 ? "hải" : $0 % 5 == 0 ? "hại" : "vũ") }
    expect(
      documents, "hai", (0..<500).filter { $0 % 3 == 0 || $0 % 5 == 0 }.map(UInt32.init),
      marks: [
        8: (0..<500).filter { $0 % 3 == 0 }.map(UInt32.init),
        32: (0..<500).filter { $0 % 3 != 0 && $0 % 5 == 0 }.map(UInt32.init),
      ])
  }

  /// The index of the documents (title, text) says of a word what is expected, in any cut.
  private func expect(
    _ documents: [(title: String, text: String)], _ word: String, _ found: [UInt32],
    frequent: [UInt32] = [], named: [UInt32] = [], marks: [UInt16: [UInt32]] = [:]
  ) {
    for size in [1, 500, 20000] {
      var index = SearchIndex()
      for document in documents {
        index.add(titles: [document.title], text: Array(document.text.utf8))
      }
      let cuts = SearchShards(documents: size)
      let shards = index.shards(cuts)
      #expect(shards.count == cuts.count)
      let entries = shards.enumerated().flatMap { number, shard in
        Self.entries(shard).filter { $0.term == word }.map { (number, $0.lists) }
      }
      guard let (number, lists) = entries.first, entries.count == 1 else {
        #expect(entries.isEmpty && found.isEmpty, "'\(word)' stands in \(entries.count) places")
        continue
      }
      #expect(number == cuts.cuts.count { $0 <= word })
      #expect(unpacked(lists[0], documents.count) == found)
      let list = { (place: Int) in
        lists.count > place ? unpacked(lists[place], found.count).map { found[Int($0)] } : []
      }
      #expect(list(1) == frequent)
      #expect(list(2) == named)
      var read: [UInt16: [UInt32]] = [:]
      for form in lists.dropFirst(3) {
        let bits = form.prefix(2).map { UInt16($0 > 92 ? $0 - 36 : $0 - 35) }
        let places = lists.count > 4 ? unpacked(Array(form.dropFirst(2)), found.count) : []
        read[bits[0] << 6 | bits[1]] = places.map { found[Int($0)] }
      }
      #expect(read == marks)
    }
  }

  private static func entries(_ shard: [UInt8]) -> [(term: String, lists: [[UInt8]])] {
    var last = ""
    return shard.split(separator: UInt8(ascii: "|")).map { record in
      let fields = record.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      let head = fields[0]
      let shared = head.first.map { Int($0 > 92 ? $0 - 36 : $0 - 35) } ?? 0
      last = String(last.prefix(shared)) + String(decoding: head.dropFirst(), as: UTF8.self)
      return (last, fields.dropFirst().map(Array.init))
    }
  }
}
