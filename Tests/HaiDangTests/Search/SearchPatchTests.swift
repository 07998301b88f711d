import Testing

@testable import HaiDang

/// One text put into an index that stands gives what indexing all texts anew gives, byte for byte.
@Suite struct SearchPatchTests {
  @Test func aPatchedIndexEqualsANewOne() throws {
    var generator = SeededGenerator(seed: 7)
    var texts = (0..<40).map { _ in Self.text(&generator) }
    var standing = Self.files(texts)
    for step in 0..<120 {
      let document = Int.random(in: 0..<texts.count, using: &generator)
      texts[document] = step % 9 == 0 ? "" : Self.text(&generator)
      let patched = try #require(Self.patch(document, texts[document], standing))
      for (path, bytes) in patched { standing[path] = bytes }
      let wanted = Self.files(texts)
      let different = wanted.keys.filter { standing[$0] != wanted[$0] }.sorted()
      try #require(different == [], "step \(step), \(texts[document])")
    }
  }

  @Test func aPatchLeavesOtherShardsAlone() throws {
    var texts = Array(repeating: "Khu công nghiệp VSIP ở Thủy Nguyên.", count: 400)
    let standing = Self.files(texts)
    texts[7] += " Zebra."
    let patched = try #require(Self.patch(7, texts[7], standing))
    #expect(patched.count == 2)
  }

  @Test func anIndexThatIsNotOursIsLeftAlone() throws {
    let texts = ["Một hai.", "Hai ba."]
    let standing = Self.files(texts)
    let touched = try #require(Self.patch(0, "Bốn.", standing)).map(\.path)
    #expect(touched.count > 1)
    for path in touched {
      var damaged = standing
      damaged[path] = Array(standing[path, default: []].dropLast(4))
      #expect(Self.patch(0, "Bốn.", damaged) == nil)
    }
  }

  // MARK: A segment

  private static func documents(_ texts: [String]) -> [SearchDocument] {
    texts.indices.map { number in
      SearchDocument(
        key: "articles/a\(number)", route: Route(page: "articles/a\(number)"),
        title: "Bài \"\(number)\" về Đình Vũ", kind: "Bài viết", collection: "articles",
        year: 2020 + number % 3, names: number % 5 == 0 ? ["Cát Hải"] : [],
        digest: Digest128(of: Array(texts[number].utf8)))
    }
  }

  private static func segment(_ texts: [String]) -> SearchSegment {
    let documents = documents(texts)
    return SearchSegment(
      number: 0, Array(texts.indices), of: documents, kinds: ["articles": 0],
      shards: SearchShards(documents: documents.count))
  }

  private static func files(_ texts: [String]) -> [String: [UInt8]] {
    Dictionary(
      segment(texts).files { Array(texts[$0].utf8) }.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { $1 })
  }

  private static func patch(
    _ document: Int, _ text: String, _ standing: [String: [UInt8]]
  ) -> [(path: String, bytes: [UInt8])]? {
    let count = standing.keys.count { $0.contains("/articles-") }
    let texts = Array(repeating: "", count: count)
    let segment = segment(texts)
    guard let number = segment.documents.firstIndex(of: document) else { return nil }
    let entry = documents(texts)[document]
    let patch = SearchPatch(
      place: segment.places[number], titles: [entry.title] + entry.names, route: entry.route)
    return patch.files(text: Array(text.utf8)) { standing[$0] }
  }

  private static let words = [
    "khu", "Khu", "khú", "khủ", "KHU", "Đình", "Vũ", "vu", "Cát", "Hải", "đạt", "dat", "4,35", "tỷ",
    "USD", "51/QĐ-TTg", "năm", "2024", "a", "hòa", "hoà", "東京", "\"x\"", "\\", "|", "+", "a+b",
    "\t",
    "\n", "zebra", "Zulu", "e\u{301}", "#",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      (words.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : ". ")
    }.joined()
  }
}
