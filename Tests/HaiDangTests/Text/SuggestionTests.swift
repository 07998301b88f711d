import Testing

@testable import HaiDang

@Suite struct SuggestionTests {
  private let ids = [
    "dinh-vu-cat-hai", "vsip", "nam-dinh-vu-1", "nam-dinh-vu-2", "an-duong", "Đơn vị",
  ]

  @Test(arguments: [
    ("vsp", "vsip"), ("visp", "vsip"), ("VSIP", "vsip"), ("an-dương", "an-duong"),
    ("dinh-vu-cathai", "dinh-vu-cat-hai"), ("nam-dinh-vu-3", "nam-dinh-vu-1"), ("Đơn vi", "Đơn vị"),
  ])
  func nearMissIsFound(text: String, name: String) {
    expect(text, name)
  }

  @Test(arguments: ["", "x", "pegatron", "dinh-vu", "vsip", String(repeating: "a", count: 100_000)])
  func whatIsFarHasNone(text: String) {
    expect(text, nil)
  }

  @Test func equalDistanceGoesToTheFirstInOrder() {
    #expect(Suggestion.nearest(to: "bat", among: ["cat", "bot", "hat"]) == "bot")
    #expect(Suggestion.nearest(to: "Vũ", among: ["vu", "Vù"]) == "Vù")
  }

  @Test func manyCandidatesAreNoBurden() {
    let names = (0..<2_000).map { "du-an-\($0)-cang-bien" }
    #expect(Suggestion.nearest(to: "du-an-1999-cag-bien", among: names) == "du-an-1999-cang-bien")
  }

  /// What is nearest, found by comparing with every candidate as the documentation says.
  private func plainly(_ text: String, _ names: [String]) -> String? {
    let folded = Fold.folded(Array(text.utf8))
    let found = names.filter { $0 != text }.compactMap { name -> (Int, Int, String)? in
      let other = Fold.folded(Array(name.utf8))
      let edits = Suggestion.editDistance(folded, other, limit: 100)
      guard edits <= max(1, folded.count / 4), edits < max(1, other.count) else { return nil }
      let exact = Suggestion.editDistance(Array(text.utf8), Array(name.utf8), limit: 100)
      return (edits, exact, name)
    }
    return found.min { $0 < $1 }?.2
  }

  @Test func whatIsPassedOverIsNotNearer() {
    var generator = SeededGenerator(seed: 5)
    func word() -> String {
      let parts = ["a", "b", "c", "bc", "ab", "đ", "Ă", "/", "2024", "-"]
      return (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        parts.randomElement(using: &generator) ?? ""
      }.joined()
    }
    for _ in 0..<60 {
      let names = (0..<60).map { _ in word() }
      let misses = NearMisses(names)
      for text in (0..<10).map({ _ in word() }) where !text.isEmpty {
        #expect(misses.nearest(to: text) == plainly(text, names), "\(text) among \(names)")
      }
    }
  }

  /// Names of the same letters cannot be told apart without comparing them, so only some are.
  @Test func ofManyNamesAllAlikeOnlySomeAreCompared() {
    let alike = (0..<Suggestion.mostCompared).map {
      "\($0)".count == 3 ? "dcba-\($0)" : "dcba-0\($0)"
    }
    let text = "abcd-" + String(repeating: "9", count: 3)
    let same = alike.map { _ in "9dcb-9a9" }
    #expect(Suggestion.nearest(to: text, among: ["abcd-998"] + alike) == "abcd-998")
    #expect(Suggestion.nearest(to: text, among: same.dropLast(1) + ["abcd-998"]) == "abcd-998")
    #expect(Suggestion.nearest(to: text, among: same + ["abcd-998"]) == nil)
  }

  @Test func anAnswerIsTheSameWhenItIsAskedForAgain() {
    let misses = NearMisses(ids)
    for _ in 0..<2 {
      #expect(misses.nearest(to: "vsp") == "vsip")
      #expect(misses.nearest(to: "pegatron") == nil)
    }
  }

  @Test(arguments: [
    ("", "", 0), ("xaby", "xbay", 1), ("aab", "ab", 1), ("abab", "ab", 2), ("ca", "abc", 3),
    ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("abc", "xyz", 3),
  ])
  func editsAreCounted(first: String, second: String, edits: Int) {
    #expect(Suggestion.editDistance(Array(first.utf8), Array(second.utf8), limit: 9) == edits)
  }

  private func expect(_ text: String, _ name: String?) {
    #expect(Suggestion.nearest(to: text, among: ids) == name)
  }
}
