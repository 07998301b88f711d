import HaiDangMarkdown
import HaiDangSource

/// Parses bodies and collects what they refer to; one for each worker, it keeps its memory.
struct ProseReader {
  /// The language that numbers are written in, and their units.
  let language: Language
  let units: UnitTable
  private var parser = MarkdownParser()
  private var document = MarkdownDocument()

  init(_ language: Language, units: UnitTable) {
    self.language = language
    self.units = units
  }

  /// Reads the body of `file` below its front matter.
  mutating func read(
    _ file: SourceFile, header: Header, names: EntityNames, diagnostics: inout Diagnostics
  ) -> Prose {
    parse(file, header: header, diagnostics: &diagnostics)
    var prose = Prose()
    prose.headings = document.headings(slug: Slug.slug).map {
      Prose.Heading(level: $0.level, id: $0.id, title: $0.text)
    }
    collectLinks(into: &prose)
    collectMentions(
      MentionWalk(names, header: header), path: file.path, into: &prose, diagnostics: &diagnostics)
    return prose
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

  private func collectMentions(
    _ start: MentionWalk, path: String, into prose: inout Prose, diagnostics: inout Diagnostics
  ) {
    var walk = start
    var told: Set<MentionWalk.Target> = []
    var cited: Set<MentionWalk.Stray> = []
    for node in document.nodes.indices {
      let kind = document.nodes[node].kind
      if kind == .heading { walk.beginSection() }
      guard kind.hasRun else { continue }
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
      let place = SourcePlace(path: path, offset: document.offset(of: node))
      for stray in walk.takeStrays() {
        tell(stray, walk.names.owners, place, &cited, &prose, &diagnostics)
      }
      collectNumbers(in: walk.run.bytes, at: document.offset(of: node), into: &prose)
    }
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

  /// The numbers with units in a run; figures and links are gaps in it already.
  private func collectNumbers(in run: [UInt8], at offset: Int, into prose: inout Prose) {
    for found in NumberScanner.numbers(in: run, language, units, withUnitOnly: true) {
      guard let key = StatedNumbers.key(of: found.figure) else { continue }
      let text = String(decoding: run[found.range], as: UTF8.self)
      prose.numbers.append(Prose.Number(text: text, offset: offset, key: key))
    }
  }

  /// A mention with the sentence it stands in, as a reader sees it.
  private func mention(_ match: MentionWalk.Match, in block: Int, _ run: [UInt8]) -> Prose.Mention {
    let range = Sentence.range(around: match.range, in: run)
    var gaps = gapTexts(of: block, in: run[..<range.lowerBound])
    let before = filled(run[range.lowerBound..<match.range.lowerBound], &gaps)
    let name = Array(run[match.range])
    let after = filled(run[match.range.upperBound..<range.upperBound], &gaps)
    return Prose.Mention(
      target: match.target, sentence: String(decoding: before + name + after, as: UTF8.self),
      nameInSentence: before.count..<before.count + name.count)
  }

  /// The texts of what the run shows as gaps (links, code), without those in `passed`, last first.
  private func gapTexts(of block: Int, in passed: ArraySlice<UInt8>) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var node = block + 1
    while node < document.nodes[block].end {
      switch document.nodes[node].kind {
      case .code, .link:
        texts.append(Array(document.plainText(of: node).utf8))
        node = document.nodes[node].end
      case .html, .image, .footnoteReference:
        texts.append([])
        node = document.nodes[node].end
      default: node += 1
      }
    }
    let count = passed.indices.count { isGap(passed, at: $0) }
    return Array(texts.dropFirst(count).reversed())
  }

  private func filled(_ run: ArraySlice<UInt8>, _ gaps: inout [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = run.startIndex
    while index < run.endIndex {
      if isGap(run, at: index) {
        bytes += gaps.popLast() ?? []
        index += 3
      } else {
        bytes.append(run[index])
        index += 1
      }
    }
    return bytes
  }

  private func isGap(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.endIndex && bytes[index] == 0xEF && bytes[index + 1] == 0xBF
      && bytes[index + 2] == 0xBC
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
    let list = owners.map { "'\($0)'" }
    return Diagnostic(
      .ambiguousName, .warning, at: place,
      vi: "'\(name)' có thể là \(list.joined(separator: " hoặc ")), nên không được nối",
      en: "'\(name)' may be \(list.joined(separator: " or ")), so it is not linked")
  }
}
