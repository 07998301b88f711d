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

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("abc", "xyz", 3),
  ])
  func editsAreCounted(first: String, second: String, edits: Int) {
    #expect(Suggestion.editDistance(Array(first.utf8), Array(second.utf8), limit: 9) == edits)
  }

  private func expect(_ text: String, _ name: String?) {
    #expect(Suggestion.nearest(to: text, among: ids) == name)
  }
}
