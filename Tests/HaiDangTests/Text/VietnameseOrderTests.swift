import Foundation
import Testing

@testable import HaiDang

@Suite struct VietnameseOrderTests {
  @Test(arguments: [
    ["a", "A", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "â", "ấ", "b"],
    ["dân", "đan", "em", "êm"],
    ["An Dương", "An Hòa", "Ân Thi", "Bến cảng số 10", "Bến cảng số 9"],
    ["hòa a", "hoà b", "hóa a"].sorted { $0.last ?? "a" < $1.last ?? "a" },
    ["Cát Bi", "Cát Hải", "cật", "Cầu", "Đình Vũ", "Đồ Sơn", "Ơn"],
    ["KCN A", "KCN-A", "KCN, A", "KCN.A", "KCN1", "KCNA"],
  ])
  func namesAreInOrder(names: [String]) {
    for (first, second) in zip(names, names.dropFirst()) { expect(first, before: second) }
  }

  @Test func orderIsThatOfICU() {
    var random = Steps(state: 2024)
    for _ in 0..<6_000 {
      let first = random.name()
      let second = Bool.random(using: &random) ? random.name() : random.variant(of: first)
      expectAsICU(first, second)
    }
  }

  @Test func equalNamesAreOrderedByTheirBytes() {
    let composed = "Vũ"
    let decomposed = composed.decomposedStringWithCanonicalMapping
    #expect(VietnameseOrder.key(composed) != VietnameseOrder.key(decomposed))
  }

  @Test func unicodeFormsSortTogether() {
    let names = ["Đình Vũ", "Đình Vủ", "Đình Vụ", "Đình vũ"]
    let order = VietnameseOrder.sorted(names) { $0 }
    let decomposed = VietnameseOrder.sorted(names) { $0.decomposedStringWithCanonicalMapping }
    #expect(order == decomposed)
  }

  @Test func sortedKeepsTheElements() {
    #expect(VietnameseOrder.sorted([3, 1, 2]) { ["", "ô", "o", "ơ"][$0] } == [2, 1, 3])
  }

  private func expect(_ first: String, before second: String) {
    #expect(VietnameseOrder.key(first) < VietnameseOrder.key(second), "\(first) < \(second)")
    expectAsICU(first, second)
  }

  private func expectAsICU(_ first: String, _ second: String) {
    let oracle = first.compare(second, locale: Locale(identifier: "vi_VN"))
    guard oracle != .orderedSame else { return }
    let ours = VietnameseOrder.key(first) < VietnameseOrder.key(second)
    #expect(ours == (oracle == .orderedAscending), "'\(first)' and '\(second)'")
  }
}

/// A source of names that is the same in every run.
private struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) | (state << 31)
  }

  mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  mutating func syllable() -> String {
    let onset = pick([
      "", "b", "c", "d", "đ", "g", "h", "ngh", "qu", "t", "th", "tr", "v", "x", "z",
    ])
    let rime = pick(["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "é", "ö", "ø"])
    let tone = pick(["", "", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"])
    let word = onset + rime + tone + pick(["", "n", "ng", "t"])
    return pick([word, word, word.capitalized, word.uppercased(), "\(next() % 30)"])
  }

  mutating func name() -> String {
    var name = syllable()
    for _ in 0..<next() % 4 { name += pick([" ", " ", "-", " - ", ", ", "/", "."]) + syllable() }
    return Bool.random(using: &self) ? name : name.precomposedStringWithCanonicalMapping
  }

  /// The same letters with other tones or capitals: what the lower levels decide.
  mutating func variant(of name: String) -> String {
    let marks: [Character: [String]] = ["a": ["à", "á", "A"], "o": ["ò", "ọ", "O"], "n": ["N"]]
    return name.map { character in
      guard let choices = marks[character] else { return String(character) }
      return pick(choices + [String(character)])
    }.joined()
  }
}
