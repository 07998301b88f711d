import Glibc
import HaiDangMarkdown
import HaiDangSource

/// Parses bodies and collects what they refer to; one for each worker, it keeps its memory.
struct ProseReader {
  /// Finds numbers as the site's language writes them.
  private var numbers: NumberScanner
  /// Where bodies are laid aside once they are parsed.
  private let parsed: ParsedBodies.Writer?
  private var parser = MarkdownParser()
  private var document = MarkdownDocument()
  /// The memory of the search for names, while the names are the same.
  private var scan: NameScan?

  init(_ language: Language, units: UnitTable, parsed: ParsedBodies.Writer? = nil) {
    numbers = NumberScanner(language, units)
    self.parsed = parsed
  }

  /// Reads the body of `file` below its front matter.
  mutating func read(
    _ file: SourceFile, header: Header, names: EntityNames, diagnostics: inout Diagnostics
  ) -> Prose {
    parse(file, header: header, diagnostics: &diagnostics)
    parsed?.put(document, of: file.path)
    var prose = Prose()
    prose.headings = document.headings(slug: Slug.slug).map {
      Prose.Heading(level: $0.level, id: $0.id, title: $0.text)
    }
    collectLinks(into: &prose)
    var walk = self.walk(names, header: header)
    collectMentions(&walk, of: file, into: &prose, diagnostics: &diagnostics)
    scan = walk.scan
    return prose
  }

  /// A walk in the memory of the last one, which is to be handed back.
  private mutating func walk(_ names: EntityNames, header: Header) -> MentionWalk {
    let known = scan?.names === names.finder.tables ? scan : nil
    scan = nil
    return MentionWalk(names, header: header, scan: known)
  }

  private mutating func parse(
    _ file: SourceFile, header: Header, diagnostics: inout Diagnostics
  ) {
    parser.parse(
      file.bytes[header.body...], path: file.path, baseOffset: header.body, into: &document,
      diagnostics: &diagnostics)
  }

  private func collectLinks(into prose: inout Prose) {
    let nodes = CollectedNodes(document)
    prose.links = nodes.links.map { node in
      Prose.Link(
        destination: document.destination(of: node), offset: document.offset(of: node),
        isImage: document.nodes[node].kind == .image)
    }
    prose.figures = nodes.figures.map { node in
      Prose.Figure(
        destination: document.destination(of: node), text: document.plainText(of: node),
        offset: document.offset(of: node))
    }
    prose.charts = nodes.charts.map { node in
      Prose.Chart(
        yaml: String(decoding: document.text(of: node), as: UTF8.self),
        offset: document.nodes[node].contentOffset)
    }
  }

  private mutating func collectMentions(
    _ walk: inout MentionWalk, of file: SourceFile, into prose: inout Prose,
    diagnostics: inout Diagnostics
  ) {
    var told: Set<MentionWalk.Target> = []
    var cited: Set<MentionWalk.Stray> = []
    var found: [FoundNumber] = []
    var headings = 0
    for node in document.nodes.indices {
      if document.nodes[node].kind == .heading { headings += 1 }
      guard collectNames(in: node, &walk, &told, into: &prose) else { continue }
      let place = SourcePlace(path: file.path, offset: document.offset(of: node))
      for stray in walk.takeStrays() {
        tell(stray, walk.names.owners, place, &cited, &prose, &diagnostics)
      }
      collectNumbers(in: walk.run.bytes, of: node, below: headings, of: file, &found, into: &prose)
    }
  }

  /// The names in a node, if it has a run.
  private func collectNames(
    in node: Int, _ walk: inout MentionWalk, _ told: inout Set<MentionWalk.Target>,
    into prose: inout Prose
  ) -> Bool {
    walk.enter(node, of: document)
    guard document.nodes[node].kind.hasRun else { return false }
    for match in walk.matches(in: node, of: document) {
      if match.isLinked {
        prose.spans.append(
          Prose.Span(
            block: Int32(clamping: node), start: Int32(clamping: match.range.lowerBound),
            end: Int32(clamping: match.range.upperBound), target: match.target))
      }
      guard told.insert(match.target).inserted else { continue }
      prose.mentions.append(mention(match, in: node, walk.run.bytes))
    }
    return true
  }

  /// Says what became no name: a document without a page is kept for the list of those.
  private func tell(
    _ stray: MentionWalk.Stray, _ owners: [String], _ place: SourcePlace,
    _ told: inout Set<MentionWalk.Stray>, _ prose: inout Prose, _ diagnostics: inout Diagnostics
  ) {
    guard told.insert(stray).inserted else { return }
    switch stray {
    case .otherDate(let number, let date, let known):
      diagnostics.add(.otherDate(number, date, owner: owners[known], place))
    case .ambiguous(let name, let targets):
      diagnostics.add(.ambiguousName(name, targets.map { owners[$0] }, place))
    case .unknownDocument(let number, let date):
      prose.cited.append(Prose.Cited(number: number, date: date))
    }
  }

  /// Where a number stands in a run, and what all ways of writing it share.
  private typealias FoundNumber = (range: Range<Int>, key: Int)

  /// The numbers with units in a run; figures and links are gaps in it already.
  ///
  /// `found` is memory for them.
  private mutating func collectNumbers(
    in run: [UInt8], of node: Int, below headings: Int, of file: SourceFile,
    _ found: inout [FoundNumber], into prose: inout Prose
  ) {
    found.removeAll(keepingCapacity: true)
    let offset = document.offset(of: node)
    var next = offset
    var context: Int?
    numbers.forEachNumber(in: run, withUnitOnly: true) { number in
      guard let key = StatedNumbers.key(of: number.figure) else { return }
      found.append((number.range, key))
    }
    for (range, key) in found {
      let digits = run[range].prefix { $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2C }
      let place = place(of: digits, in: file.bytes, from: next, past: run.count)
      next = place.map { $0 + digits.count } ?? next
      let text = String(decoding: run[range], as: UTF8.self)
      let around = context ?? self.context(of: node, run, below: headings)
      context = around
      prose.numbers.append(
        Prose.Number(text: text, offset: place ?? offset, key: key, context: around))
    }
  }

  /// Stands for all that a sentence of a block can show, and for the heading above it.
  private func context(of node: Int, _ run: [UInt8], below headings: Int) -> Int {
    var hasher = Digest128.Hasher()
    hasher.add(run)
    hasher.add(headings)
    // What stands in the gaps of a run shows in its sentences too.
    if Self.mayHaveGaps(run) { hasher.add(document.plainText(of: node)) }
    return Int(truncatingIfNeeded: hasher.finalize().low)
  }

  /// Whether the byte that a gap begins with stands in a run.
  private static func mayHaveGaps(_ run: [UInt8]) -> Bool {
    run.withUnsafeBytes { $0.baseAddress.map { memchr($0, 0xEF, run.count) != nil } ?? false }
  }

  /// Where the digits of a run's number stand in the file: after those before it, in its block.
  ///
  /// A run knows where its block begins; markup in between moves its words on by no more than a little.
  private func place(
    of digits: ArraySlice<UInt8>, in text: [UInt8], from start: Int, past length: Int
  ) -> Int? {
    guard let first = digits.first else { return nil }
    let end = min(text.count, start + 2 * length + 1_000) - digits.count + 1
    return text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var index = start
      while index < end, let found = memchr(base + index, Int32(first), end - index) {
        index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        let isStart = index == 0 || bytes[index - 1] &- 0x30 >= 10
        if isStart, bytes[index..<index + digits.count].elementsEqual(digits) { return index }
        index += 1
      }
      return nil
    }
  }

  /// A mention with the sentence it stands in, as a reader sees it.
  private func mention(_ match: MentionWalk.Match, in block: Int, _ run: [UInt8]) -> Prose.Mention {
    let sentence = RunSentence(around: match.range, in: block, of: document, run)
    return Prose.Mention(
      target: match.target, sentence: sentence.text, nameInSentence: sentence.place)
  }
}

extension ProseReader {
  /// Reads a body as `read` does, one part after the other, and adds what each took.
  mutating func measure(
    _ file: SourceFile, header: Header, names: EntityNames, into cost: inout ReadingCost
  ) {
    var diagnostics = Diagnostics()
    cost.timed(.parsing) { parse(file, header: header, diagnostics: &diagnostics) }
    let blocks = document.nodes.indices.filter { document.nodes[$0].kind.hasRun }
    let runs = blocks.map { block in
      var run = MarkdownRun()
      document.run(of: block, into: &run)
      return run.bytes
    }
    var scan = self.scan ?? names.finder.scan()
    self.scan = nil
    cost.found += cost.timed(.names) {
      runs.reduce(0) { sum, run in
        names.finder.find(in: run, &scan)
        return sum + scan.mentions.found.count
      }
    }
    self.scan = scan
    var prose = Prose()
    cost.timed(.mentions) {
      var walk = self.walk(names, header: header)
      var told: Set<MentionWalk.Target> = []
      for node in document.nodes.indices {
        if collectNames(in: node, &walk, &told, into: &prose) { _ = walk.takeStrays() }
      }
      self.scan = walk.scan
    }
    cost.timed(.numbers) {
      var found: [FoundNumber] = []
      for (block, run) in zip(blocks, runs) {
        collectNumbers(in: run, of: block, below: 0, of: file, &found, into: &prose)
      }
    }
  }
}

/// How Markdown names figures and charts.
enum FigureScheme {
  /// What a link to a figure begins with.
  static let prefix = "kpi:"
  /// The language of a code block that is a chart.
  static let chart = "chart"
}

extension Diagnostic {
  fileprivate static func otherDate(
    _ number: String, _ date: String, owner: String, _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .documentDateMismatch, .warning, at: place,
      vi:
        "văn bản '\(number)' ở đây ghi ngày '\(date)', khác ngày của '\(owner)', nên không được nối",
      en:
        "document '\(number)' is dated '\(date)' here, unlike '\(owner)', so it is not linked"
    )
  }

  fileprivate static func ambiguousName(
    _ name: String, _ owners: [String], _ place: SourcePlace
  ) -> Diagnostic {
    let list = NameList.words(owners, between: Words(vi: " hoặc ", en: " or "))
    return Diagnostic(
      .ambiguousName, .warning, at: place,
      vi: "'\(name)' có thể là \(list.vietnamese), nên không được nối",
      en: "'\(name)' may be \(list.english), so it is not linked")
  }
}
