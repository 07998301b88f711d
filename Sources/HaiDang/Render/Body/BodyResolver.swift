import HaiDangMarkdown
import HaiDangMarkup
import HaiDangSource

/// Says what stands for the links, pictures, charts and names of one body on one page.
struct BodyResolver: MarkdownResolver {
  private let page: Route
  private let notes: PrintNotes?
  private let context: RenderContext
  private let source: Entry
  private let linked: LinkedEntry
  /// What a node was collected as: its position among the links, figures or charts of the prose.
  private let links: [Int: Int]
  private let figures: [Int: Int]
  private let charts: [Int: Int]
  /// The first of the names to be linked that was not asked for yet.
  private var nextSpan = 0

  /// Prepares to write the body of an entry on a page.
  init(
    entry: Int, page: Route, notes: PrintNotes?, context: RenderContext, document: MarkdownDocument
  ) {
    self.page = page
    self.notes = notes
    self.context = context
    source = context.site.entries[entry]
    linked = context.linked.entries[entry]
    let kinds = CollectedNodes(document)
    links = kinds.positions(of: kinds.links)
    figures = kinds.positions(of: kinds.figures)
    charts = kinds.positions(of: kinds.charts)
  }

  mutating func link(_ node: Int, in document: MarkdownDocument) -> LinkRendering {
    if let position = figures[node] {
      let target = linked.figures[position]
      let text = source.prose.figures[position].text
      return context.figureLink(target, text: text, from: page).map { .markup($0) } ?? .text
    }
    guard let position = links[node] else { return .text }
    let title = document.title(of: node)
    let note = note(linked.links[position])
    switch linked.links[position] {
    case .entry(let entry, let fragment):
      let isEmpty = document.plainText(of: node).isEmpty
      let text = isEmpty ? Markup { $0.text(context.title(entry)) } : nil
      if let chapter = notes?.chapter(of: entry) {
        return .anchor(href: "#" + chapter, title: title, text: text)
      }
      let ending = fragment.map { "#" + $0 } ?? ""
      let href = context.href(entry, from: page) + ending
      return .anchor(href: href, title: title, text: text, note: note)
    case .attachment(let route):
      return .anchor(href: page.rootPrefix + route, title: title, text: nil, note: note)
    case .fragment(let fragment):
      return .anchor(href: ownPrefix + "#" + fragment, title: title, text: nil)
    case .outside(let address):
      return .anchor(href: address, title: title, text: nil, note: note)
    case .nowhere: return .text
    }
  }

  /// The number of a link where it is printed, leading to its address.
  private func note(_ target: LinkTarget) -> Markup? {
    guard let number = notes?.number(of: target) else { return nil }
    return Markup { html in
      html.element("sup", Attribute("class", "note")) { html in
        html.element("a", Attribute("href", "#note-\(number)"), text: String(number))
      }
    }
  }

  /// A fragment of the body's own page, when the body stands on another (a print view).
  private var ownPrefix: String {
    linked.route == page ? "" : page.rootPrefix + linked.route.path
  }

  mutating func image(_ node: Int, in document: MarkdownDocument) -> ImageRendering {
    guard let position = links[node], case .attachment(let route) = linked.links[position] else {
      return .text
    }
    return .image(src: page.rootPrefix + route, width: nil, height: nil)
  }

  mutating func codeBlock(_ node: Int, in document: MarkdownDocument) -> Markup? {
    guard let position = charts[node], let request = linked.charts[position] else { return nil }
    let isOwnPage = linked.route == page
    let prefix = isOwnPage ? "" : source.header.anchor + "-"
    let number = position + 1
    return context.figureMarkup(
      PlacedChart(
        request, id: "chart-\(prefix)\(number)",
        svg: Routes.chart("chart-\(number)", of: linked.route)), at: page)
  }

  mutating func spans(inBlock node: Int, in document: MarkdownDocument) -> [TextSpan] {
    let spans = source.prose.spans
    // Blocks come in reading order, but for footnotes.
    if nextSpan > 0, spans[nextSpan - 1].block >= node { nextSpan = 0 }
    while nextSpan < spans.count, spans[nextSpan].block < node { nextSpan += 1 }
    var found: [TextSpan] = []
    while nextSpan < spans.count, spans[nextSpan].block == node {
      let span = spans[nextSpan]
      nextSpan += 1
      guard let route = context.route(of: span.target), route != page else { continue }
      found.append(
        TextSpan(
          Int(span.start)..<Int(span.end), href: page.rootPrefix + route.path, title: nil))
    }
    return found
  }
}

/// The nodes of a document that are collected as links, figures and charts, in reading order.
///
/// Collecting and rendering both go by it, so that a position means the same to both.
struct CollectedNodes {
  private(set) var links: [Int] = []
  private(set) var figures: [Int] = []
  private(set) var charts: [Int] = []

  /// Sorts the nodes of a document.
  init(_ document: MarkdownDocument) {
    for node in document.nodes.indices {
      switch document.nodes[node].kind {
      case .link, .image:
        if document.nodes[node].isUnsafe { continue }
        let isLink = document.nodes[node].kind == .link
        if isLink, document.text(of: node).starts(with: FigureScheme.prefix.utf8) {
          figures.append(node)
        } else {
          links.append(node)
        }
      case .codeBlock where document.info(of: node) == FigureScheme.chart: charts.append(node)
      default: continue
      }
    }
  }

  /// Where each node stands in its list.
  func positions(of nodes: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
  }
}
