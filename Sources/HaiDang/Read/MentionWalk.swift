import HaiDangMarkdown

/// Finds names, document numbers and years in a parsed text, block by block, and says which of them
/// become links.
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
    /// Whether it becomes a link: the first time in its section, not silenced, and no year of a day's
    /// date.
    var isLinked: Bool
  }

  /// What a block has that looks like a name and became none.
  enum Stray: Hashable, Sendable {
    /// A document's number or name beside a date that is not the document's.
    case otherDate(number: String, date: String, known: Int)
    /// A name of several entities, none of which the page declares.
    case ambiguous(name: String, targets: [Int])
    /// The number of a document that we have not, with the date beside it.
    case unknownDocument(number: String, date: String?)
  }

  /// The names to look for.
  let names: EntityNames
  /// The run of the block that was looked at last.
  private(set) var run = MarkdownRun()
  /// What became no name, so far.
  var strays: [Stray] = []
  /// Whose page it is: a page never links to itself.
  private let own: String
  private let ownYear: Int?
  private let silenced: Set<String>
  private let linksNothing: Bool
  /// The entities that front matter names, which settles what a text means; few texts ask for them.
  private lazy var declared = Set(
    references.map { $0.collection + "/" + ContentIndex.id($0.name) })
  private let references: [Reference]
  private var seen: Set<Target> = []
  /// The memory that searching needs, to be handed on to the next walk through the same names.
  private(set) var scan: NameScan
  /// The prefixes that govern a block as an item of a list, by the block.
  private var governed: [Int: UInt64] = [:]
  /// The row of a table that was entered last.
  var row = 0
  /// The dates in that row, once they were asked for.
  var datesInRow: [DocumentDate]?
  /// The documents that the page cited by their numbers so far: then it may call them shortly.
  var cited: Set<Int> = []
  /// The digits of the numbers of others, which a short name could mean too.
  var digitsOfOthers: Set<String> = []
  /// The prefix whose list is still to come after the block that was looked at last.
  private var lead: ListLead?

  /// Prepares to walk the text of an entry, in the memory of the last walk.
  init(_ names: EntityNames, header: Header, scan: NameScan? = nil) {
    self.names = names
    self.scan = scan ?? names.finder.scan()
    own = header.collection + "/" + header.id
    ownYear = header.collection == EntryCollection.years ? Int(header.id) : nil
    silenced = Set(header.nolink.map { Fold.folded($0) })
    linksNothing = header.linksNothing
    references = header.allReferences
  }

  /// Tells that a node begins: what a heading or the head of a table says of what follows.
  mutating func enter(_ node: Int, of document: MarkdownDocument) {
    switch document.nodes[node].kind {
    case .heading: beginSection(at: node, of: document)
    case .table: beginTable(at: node, of: document)
    case .row: (row, datesInRow) = (node, nil)
    default: break
    }
  }

  /// Each name may be linked again below a heading.
  private mutating func beginSection(at heading: Int, of document: MarkdownDocument) {
    seen.removeAll(keepingCapacity: true)
    guard !names.isEmpty else { return }
    document.run(of: heading, into: &run)
    names.finder.find(in: run.bytes, &scan)
    if let lead = scan.mentions.lead {
      govern(after: heading, of: document, lead.groups)
    }
  }

  /// The names in a block that has a run, ascending; the run itself stays in `run`.
  mutating func matches(in block: Int, of document: MarkdownDocument) -> [Match] {
    document.run(of: block, into: &run)
    var end = 0
    var matches: [Match] = []
    let places = places(in: block, of: document)
    if let lead, lead.hasColon { govern(after: block, of: document, lead.groups) }
    for (target, range, mayLink) in places where range.lowerBound >= end && !isOwn(target) {
      end = range.upperBound
      let isSilent = linksNothing || isSilenced(range)
      let isFirst = mayLink && !isSilent && seen.insert(target).inserted
      matches.append(Match(target: target, range: range, isLinked: isFirst))
    }
    return matches
  }

  /// Lets a prefix that heads a column of a table ("KCN", "Tên khu công nghiệp") govern its cells.
  private mutating func beginTable(at table: Int, of document: MarkdownDocument) {
    guard !names.isEmpty else { return }
    let rows = children(of: table, in: document)
    let heads = rows.first.map { children(of: $0, in: document) } ?? []
    let columns = heads.map { head in
      document.run(of: head, into: &run)
      return names.finder.heading(run.bytes, &scan)
    }
    guard columns.contains(where: { $0 != 0 }) else { return }
    for row in rows.dropFirst() {
      for (cell, groups) in zip(children(of: row, in: document), columns) where groups != 0 {
        governed[cell, default: 0] |= groups
      }
    }
  }

  /// Lets prefixes govern the list that follows a block: its items, or in each row of a table the
  /// first cell that has a letter.
  private mutating func govern(
    after block: Int, of document: MarkdownDocument, _ groups: UInt64
  ) {
    let list = document.nodes[block].end
    guard document.nodes.indices.contains(list),
      [.list, .table].contains(document.nodes[list].kind)
    else { return }
    for part in children(of: list, in: document) {
      let blocks = children(of: part, in: document)
      let first =
        document.nodes[list].kind == .list
        ? blocks.first
        : blocks.first { document.plainText(of: $0).contains { $0.isLetter } }
      if let first { governed[first] = groups }
    }
  }

  func children(of node: Int, in document: MarkdownDocument) -> [Int] {
    var children: [Int] = []
    var child = node + 1
    while child < document.nodes[node].end {
      children.append(child)
      child = document.nodes[child].end
    }
    return children
  }

  /// Hands over what became no name.
  mutating func takeStrays() -> [Stray] {
    defer { strays = [] }
    return strays
  }

  // MARK: Places

  typealias Place = (target: Target, range: Range<Int>, mayLink: Bool)

  /// All names, numbers and years of a run, ascending; a number goes before a name that holds a part
  /// of it.
  private mutating func places(in block: Int, of document: MarkdownDocument) -> [Place] {
    let run = run.bytes
    lead = nil
    let years = PeriodMention.periods(in: run)
    let numbers = names.isEmpty ? [] : DocumentNumber.numbers(in: run)
    var found: [Place] = []
    if !numbers.isEmpty {
      let isAlone = numbers.count == 1 && document.nodes[block].kind == .cell
      found = documents(numbers, run, beside: isAlone ? datesInRow(of: document) : [])
    }
    let entities = names.isEmpty ? [] : entities(in: run, governed: governed[block] ?? 0)
    guard !numbers.isEmpty || !years.isEmpty else { return entities }
    var next = 0
    for place in entities {
      while next < numbers.count, numbers[next].end <= place.range.lowerBound { next += 1 }
      if next < numbers.count, numbers[next].start < place.range.upperBound { continue }
      found.append(place)
    }
    // A link on the year alone would cut a date in two.
    found += years.map { (.year($0.last), $0.start..<$0.end, $0.kind != .day) }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The names of entities in a run; what names several is settled by the page's front matter.
  private mutating func entities(in run: [UInt8], governed groups: UInt64) -> [Place] {
    names.finder.find(in: run, governed: groups, &scan)
    let mentions = scan.mentions
    lead = mentions.lead
    var found: [Place] = []
    found.reserveCapacity(mentions.found.count)
    for mention in mentions.found {
      let range = mention.start..<mention.end
      if let target = settled(Int(mention.target), range, run) {
        found.append((.entity(target), range, true))
      }
    }
    for mention in mentions.ambiguous {
      let range = mention.start..<mention.end
      let targets = mention.targets.map { Int($0) }
      let known = Set(targets.map { names.citations[$0]?.target ?? $0 }).sorted()
      // A document by its own name and by the digits of its number.
      if known.count == 1 {
        if let target = settled(known[0], range, run) {
          found.append((.entity(target), range, true))
        }
      } else if let target = chosen(among: targets, range, run) {
        found.append((.entity(target), range, true))
      } else if !linksNothing, !isSilenced(range) {
        strays.append(.ambiguous(name: text(range), targets: known))
      }
    }
    for mention in mentions.unsure where declared.contains(names.owners[Int(mention.target)]) {
      found.append((.entity(Int(mention.target)), mention.start..<mention.end, true))
    }
    guard !mentions.ambiguous.isEmpty || !mentions.unsure.isEmpty else { return found }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The one of several that a page speaks of: the one that it declares, or the document of the day.
  private mutating func chosen(among targets: [Int], _ range: Range<Int>, _ run: [UInt8]) -> Int? {
    let dated = targets.filter { agreement($0, range, run) == .confirmed }
    if dated.count == 1 { return names.citations[dated[0]]?.target }
    let own = Set(targets.filter { declared.contains(names.owners[$0]) })
    return own.count == 1 ? own.first.map { names.citations[$0]?.target ?? $0 } : nil
  }

  /// The entity of a name; `nil` for a document whose date or issuer is another one here, and for a
  /// park of another province.
  private mutating func settled(_ target: Int, _ range: Range<Int>, _ run: [UInt8]) -> Int? {
    guard let citation = names.citations[target] else {
      let isOther = run.withUnsafeBufferPointer {
        names.isElsewhere(target, after: range.upperBound, in: $0)
      }
      return isOther ? nil : target
    }
    switch agreement(target, range, run) {
    case .confirmed: return citation.target
    case .open:
      return !citation.needsDate || isCited(citation.target, range) ? citation.target : nil
    case .contradicted(let date):
      if let date, !citation.needsDate {
        strays.append(
          .otherDate(number: text(range), date: date.text, known: citation.target))
      }
      return nil
    }
  }

  private func isOwn(_ target: Target) -> Bool {
    switch target {
    case .entity(let entity): names.owners[entity] == own
    case .year(let year): year == ownYear
    }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: run.bytes[range], as: UTF8.self)
  }

  private func isSilenced(_ range: Range<Int>) -> Bool {
    !silenced.isEmpty && silenced.contains(Fold.folded(text(range)))
  }
}
