import HaiDangMarkdown

/// Finds names, document numbers and years in a parsed text, block by block, and says which of them
/// become links.
///
/// Collecting and rendering walk the same way, so they always agree.
struct MentionWalk {
  /// What is named.
  enum Target: Hashable, Sendable {
    /// An entity, by its number in `EntityNames.owners`.
    case entity(Int)
    /// A year, whether it has a page or not.
    case year(Int)
  }

  /// A name in a block's run.
  struct Match: Hashable, Sendable {
    /// What is named.
    var target: Target
    /// Where it stands in the run, in bytes.
    var range: Range<Int>
    /// Whether it becomes a link: the first time in its section, and not silenced.
    var isLinked: Bool
  }

  /// A document's number whose date is that of no document we have.
  struct StrayNumber: Hashable, Sendable {
    /// The number as written.
    var number: String
    /// The date beside it.
    var date: String
    /// The document of that number and its own date.
    var known: Int
  }

  /// The names to look for.
  let names: EntityNames
  /// The run of the block that was looked at last.
  private(set) var run = MarkdownRun()
  /// Numbers beside another date than their document's, so far.
  private var strays: [StrayNumber] = []
  /// Whose page it is: a page never links to itself.
  private let own: String
  private let ownYear: Int?
  private let silenced: Set<String>
  private let linksNothing: Bool
  private var seen: Set<Target> = []

  /// Prepares to walk the text of an entry.
  init(_ names: EntityNames, header: Header) {
    self.names = names
    own = header.collection + "/" + header.id
    ownYear = header.collection == EntryCollection.years ? Int(header.id) : nil
    silenced = Set(header.nolink.map { Fold.folded($0) })
    linksNothing = header.linksNothing
  }

  /// Tells that a section begins: each name may be linked again.
  mutating func beginSection() {
    seen.removeAll(keepingCapacity: true)
  }

  /// The names in a block that has a run, ascending; the run itself stays in `run`.
  mutating func matches(in block: Int, of document: MarkdownDocument) -> [Match] {
    document.run(of: block, into: &run)
    var found = names.isEmpty ? [] : entities() + documents()
    found += PeriodMention.periods(in: run.bytes).map {
      (Target.year($0.last), $0.start..<$0.end)
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var end = 0
    var matches: [Match] = []
    for (target, range) in found where range.lowerBound >= end && !isOwn(target) {
      end = range.upperBound
      let isSilent = linksNothing || isSilenced(range)
      let isFirst = !isSilent && seen.insert(target).inserted
      matches.append(Match(target: target, range: range, isLinked: isFirst))
    }
    return matches
  }

  /// Hands over the numbers beside another date.
  mutating func takeStrays() -> [StrayNumber] {
    defer { strays = [] }
    return strays
  }

  private func entities() -> [(target: Target, range: Range<Int>)] {
    names.finder.mentions(in: run.bytes).found.map {
      (.entity(Int($0.target)), $0.start..<$0.end)
    }
  }

  /// The documents whose numbers stand in the run; a date beside a number must be the document's.
  private mutating func documents() -> [(target: Target, range: Range<Int>)] {
    guard !names.documents.isEmpty else { return [] }
    var found: [(target: Target, range: Range<Int>)] = []
    for number in DocumentNumber.numbers(in: run.bytes) {
      guard let known = names.documents[number.key] else { continue }
      let fitting = known.filter { $0.date.map { number.date?.agrees(with: $0) ?? true } ?? true }
      if fitting.count == 1 {
        found.append((.entity(fitting[0].target), number.start..<number.end))
      } else if fitting.isEmpty, let date = number.date {
        strays.append(
          StrayNumber(number: number.number, date: date.text, known: known[0].target))
      }
    }
    return found
  }

  private func isOwn(_ target: Target) -> Bool {
    switch target {
    case .entity(let entity): names.owners[entity] == own
    case .year(let year): year == ownYear
    }
  }

  private func isSilenced(_ range: Range<Int>) -> Bool {
    guard !silenced.isEmpty else { return false }
    return silenced.contains(Fold.folded(String(decoding: run.bytes[range], as: UTF8.self)))
  }
}

extension DocumentDate {
  /// Whether two dates can be the same day, as far as both are known.
  func agrees(with date: PartialDate) -> Bool {
    guard year == date.year else { return false }
    if let month, let other = date.month, month != other { return false }
    if let day, let other = date.day, day != other { return false }
    return true
  }
}
