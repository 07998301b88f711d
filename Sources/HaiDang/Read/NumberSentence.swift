import HaiDangMarkdown
import HaiDangSource

/// A number in an article's text with what a reader needs to find it there.
struct NumberSentence {
  /// The id of the heading above it.
  let heading: String?
  /// Its sentence, and where in it the number stands.
  let sentence: RunSentence
}

extension MarkdownDocument {
  /// The numbers with a unit of this text whose keys are wanted, as `ProseReader` collects them.
  func numberSentences(_ language: Language, _ units: UnitTable, wanted: Set<Int>)
    -> [NumberSentence]
  {
    let headings = headings(slug: Slug.slug)
    var passed = 0
    var run = MarkdownRun()
    var numbers = NumberScanner(language, units)
    var found: [NumberSentence] = []
    for node in nodes.indices where nodes[node].kind.hasRun {
      while passed < headings.count, headings[passed].node < node { passed += 1 }
      self.run(of: node, into: &run)
      for number in numbers.numbers(in: run.bytes, withUnitOnly: true) {
        guard let key = StatedNumbers.key(of: number.figure), wanted.contains(key) else { continue }
        found.append(
          NumberSentence(
            heading: passed > 0 ? headings[passed - 1].id : nil,
            sentence: RunSentence(around: number.range, in: node, of: self, run.bytes)))
      }
    }
    return found
  }
}
