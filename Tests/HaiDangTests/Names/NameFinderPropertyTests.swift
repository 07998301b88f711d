import Foundation
import Testing

@testable import HaiDang

/// The finder beside a slow reference, on random names and texts that are the same in every run.
@Suite struct NameFinderPropertyTests {
  @Test(arguments: 1...12)
  func findsWhatTheReferenceFinds(seed: UInt64) {
    var random = Dice(state: seed)
    let entries = random.entries(30)
    for _ in 0..<40 { expect(entries, random.text(60)) }
  }

  private func expect(_ entries: [NameEntry], _ text: String) {
    let finder = NameFinder(entries: entries, prefixes: [])
    let reference = NameReference(entries)
    for form in [
      text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping,
    ] {
      let mentions = finder.mentions(in: Array(form.utf8))
      #expect(mentions.found == reference.mentions(in: form), "\(form)")
      #expect(mentions.ambiguous.isEmpty)
    }
  }
}

/// A source of names and texts.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 29) ^ (state << 17)
  }

  mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  mutating func word() -> String {
    let word = pick(["đình", "vũ", "cát", "hải", "hòa", "hoà", "thủy", "thuỷ", "đường", "ven", "bến"])
    return pick([word, word.capitalized, word.capitalized, word.uppercased()])
  }

  /// Names of one word or of three and more, no two of the same words.
  mutating func entries(_ count: Int) -> [NameEntry] {
    var entries: [String: NameEntry] = [:]
    for target in 0..<count {
      var name = word()
      if target % 4 > 0 { name += pick([" ", "-", " & "]) + word() + pick([" ", " - "]) + word() }
      if target % 7 == 6 { name += " (" + word() + ")" }
      entries[Slug.slug(name)] = NameEntry(target: Int32(target), text: name)
    }
    return entries.values.sorted { $0.target < $1.target }
  }

  mutating func text(_ count: Int) -> String {
    (0..<count).map { _ in
      word() + pick([" ", " ", " ", "-", " – ", "- ", ", ", ". ", "\u{A0}", "\n", "\u{FFFC}", "”", " & ", " ("])
    }.joined()
  }
}
