import HaiDangMarkdown

/// Finds the names in a parsed text, block by block, and says which of them become links.
///
/// Collecting and rendering walk the same way, so they always agree.
struct MentionWalk {
  /// A name in a block's run.
  struct Match: Hashable, Sendable {
    /// Whose it is, by the finder's target.
    var target: Int
    /// Where it stands in the run, in bytes.
    var range: Range<Int>
    /// Whether it becomes a link: the first time in its section, and not silenced.
    var isLinked: Bool
  }

  /// The names to look for.
  let names: EntityNames
  /// Whose page it is: a page never links to itself.
  private let own: String
  private let silenced: Set<String>
  private let linksNothing: Bool
  private var seen: Set<Int> = []
  private(set) var run = MarkdownRun()

  /// Prepares to walk the text of an entry.
  init(_ names: EntityNames, header: Header) {
    self.names = names
    own = header.collection + "/" + header.id
    silenced = Set(header.nolink.map { Fold.folded($0) })
    linksNothing = header.linksNothing
  }

  /// Tells that a section begins: each name may be linked again.
  mutating func beginSection() {
    seen.removeAll(keepingCapacity: true)
  }

  /// The names in a block that has a run; the run itself stays in `run`.
  mutating func matches(in block: Int, of document: MarkdownDocument) -> [Match] {
    document.run(of: block, into: &run)
    let found = names.finder.mentions(in: run.bytes).found
    return found.compactMap { mention in
      let target = Int(mention.target)
      guard names.owners[target] != own else { return nil }
      let range = mention.start..<mention.end
      let isSilent = linksNothing || isSilenced(range)
      let isFirst = !isSilent && seen.insert(target).inserted
      return Match(target: target, range: range, isLinked: isFirst)
    }
  }

  private func isSilenced(_ range: Range<Int>) -> Bool {
    guard !silenced.isEmpty else { return false }
    return silenced.contains(Fold.folded(String(decoding: run.bytes[range], as: UTF8.self)))
  }
}
