import HaiDangMarkup

/// One document on its way to HTML: what is open, and where in it the writer stands.
struct HTMLRendering<Resolver: MarkdownResolver> {
  let document: MarkdownDocument
  let headings: [MarkdownHeading]
  let options: MarkdownHTMLOptions
  var resolver: Resolver
  var output = MarkupWriter()
  /// Where in the output the document begins.
  private var start = 0

  /// The nodes that are open, outermost first.
  private var open: [Int] = []
  /// The open links that were written as such; no other link may stand inside one.
  var openAnchors: [Int] = []
  /// What stands behind the open link.
  var note: Markup?
  var nextHeading = 0
  var openLevel = 0
  var tables = 0
  let headingShift: Int
  /// The links in the running text of the open block.
  var spans = SpanCursor()

  init(
    document: MarkdownDocument, headings: [MarkdownHeading], options: MarkdownHTMLOptions,
    resolver: Resolver
  ) {
    self.document = document
    self.headings = headings
    self.options = options
    self.resolver = resolver
    let highest = headings.lazy.map(\.level).min() ?? options.topHeading
    headingShift = max(0, options.topHeading - highest)
  }

  /// Writes everything; `false` where the limit cut it off.
  mutating func writeAll() -> Bool {
    start = output.count
    let limit = start + options.limit
    var index = 1
    var isWhole = true
    while index < document.nodes.count {
      while let last = open.last, document.nodes[last].end <= index {
        open.removeLast()
        close(last)
      }
      if output.count > limit {
        isWhole = false
        break
      }
      if enter(index) {
        open.append(index)
        index += 1
      } else {
        index = document.nodes[index].end
      }
    }
    while let last = open.popLast() { close(last) }
    return isWhole
  }

  /// Writes a node's beginning; `false` where its children are not to follow.
  private mutating func enter(_ index: Int) -> Bool {
    switch document.nodes[index].kind {
    case .text:
      writeText(index)
      return false
    case .softBreak, .lineBreak:
      writeBreak(index)
      return false
    case .code, .html, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
      return enterInline(index)
    default: return enterBlock(index)
    }
  }

  private mutating func close(_ index: Int) {
    switch document.nodes[index].kind {
    case .emphasis, .strong, .strikethrough, .link: closeInline(index)
    default: closeBlock(index)
    }
  }

  /// Begins a new line of the source, if it is not begun.
  mutating func line() {
    if output.count > start, output.last != 0x0A { output.literal("\n") }
  }
}
