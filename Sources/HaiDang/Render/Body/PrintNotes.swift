import HaiDangSource

/// What becomes of the links of several bodies that stand on one printed page.
///
/// Paper has no links: what the editor linked to gets a number, and the numbers their addresses at the
/// end. What stands on the same page needs none: a link to it leads to its chapter.
struct PrintNotes: Sendable {
  /// An address that the text speaks of.
  struct Note: Hashable, Sendable {
    /// What it is called; an address elsewhere has no name here.
    var entry: Int?
    /// The file of a site's own attachment or an address elsewhere.
    var address: String?
  }

  /// The addresses, the first has number 1.
  private(set) var notes: [Note] = []
  private let chapters: [Int: String]
  private var numbers: [Note: Int] = [:]

  /// Numbers the links of entries in the order in which they stand; `chapters` are ids by entry.
  init(_ entries: [Int], chapters: [Int: String], in context: RenderContext) {
    self.chapters = chapters
    for entry in entries {
      let links = context.site.entries[entry].prose.links
      for (link, target) in zip(links, context.linked.entries[entry].links) where !link.isImage {
        guard let note = note(target), numbers[note] == nil else { continue }
        notes.append(note)
        numbers[note] = notes.count
      }
    }
  }

  /// The number of a link's target, if it has one.
  func number(of target: LinkTarget) -> Int? {
    note(target).flatMap { numbers[$0] }
  }

  /// The id of the chapter that an entry is on this page.
  func chapter(of entry: Int) -> String? {
    chapters[entry]
  }

  /// Stands for all that a body shows of it.
  func digest(of entry: Int, in context: RenderContext) -> Digest128 {
    var hasher = Digest128.Hasher()
    for target in context.linked.entries[entry].links {
      hasher.add(number(of: target) ?? 0)
      if case .entry(let entry, _) = target { hasher.add(chapter(of: entry) ?? "") }
    }
    return hasher.finalize()
  }

  private func note(_ target: LinkTarget) -> Note? {
    switch target {
    case .entry(let entry, _): chapters[entry] == nil ? Note(entry: entry) : nil
    case .attachment(let route): Note(address: route)
    case .outside(let address): Note(address: address)
    case .fragment, .nowhere: nil
    }
  }
}
