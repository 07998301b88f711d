import HaiDangMarkup

/// The links in the running text of a block, and how far the writer is in its run.
struct SpanCursor {
  var spans: [TextSpan] = []
  /// The span that the writer is in or before.
  var next = 0
  /// Where the writer stands in the run.
  var position = 0
  /// Whether a fragment of the span is open.
  var isOpen = false
  /// The link whose words the writer is in; they are one gap in the run.
  var gap: Int?
}

extension HTMLRendering {
  /// Begins the run of a block and asks for its spans.
  mutating func startRun(_ block: Int) {
    spans = SpanCursor()
    spans.spans = resolver.spans(inBlock: block, in: document)
  }

  /// Ends the run of a block.
  mutating func endRun() {
    endFragment()
    spans = SpanCursor()
  }

  /// Writes the words of a text node, with a link around each part that belongs to a span.
  ///
  /// A span goes on through emphasis and line ends in fragments of its own: a tag between them
  /// would not nest.
  mutating func writeText(_ index: Int) {
    let words = document.text(of: index)
    guard !spans.spans.isEmpty, spans.gap == nil else { return output.text(utf8: words) }
    let start = spans.position
    let end = start + words.count
    while spans.position < end, spans.next < spans.spans.count {
      let span = spans.spans[spans.next]
      let limit: Int
      if span.range.upperBound <= spans.position {
        endFragment()
        spans.next += 1
        continue
      } else if span.range.lowerBound > spans.position {
        limit = min(end, span.range.lowerBound)
      } else {
        openFragment(span)
        limit = min(end, span.range.upperBound)
      }
      let offset = words.startIndex - start
      output.text(utf8: words[(offset + spans.position)..<(offset + limit)])
      spans.position = limit
      if limit == span.range.upperBound { endFragment() }
    }
    if spans.position < end {
      output.text(utf8: words[(words.startIndex - start + spans.position)...])
      spans.position = end
    }
  }

  /// Writes a soft or a hard break; a soft one does not part a link.
  mutating func writeBreak(_ index: Int) {
    if document.nodes[index].kind == .lineBreak {
      endFragment()
      output.literal("<br>\n")
    } else {
      output.literal("\n")
    }
    if spans.gap == nil { spans.position += 1 }
  }

  private mutating func openFragment(_ span: TextSpan) {
    if spans.isOpen { return }
    output.open("a", Attribute("href", span.href), Attribute("title", optional: span.title))
    spans.isOpen = true
  }

  /// Closes the fragment that is open, if one is.
  mutating func endFragment() {
    if spans.isOpen { output.literal("</a>") }
    spans.isOpen = false
  }

  /// Passes something that is one gap in the run.
  mutating func passGap() {
    if spans.gap == nil { spans.position += MarkdownRun.gap.count }
  }

  /// Enters a link, whose words are not part of the run.
  mutating func enterGap(_ link: Int) {
    if spans.gap == nil { spans.gap = link }
  }

  /// Leaves a link that was entered.
  mutating func leaveGap(_ link: Int) {
    guard spans.gap == link else { return }
    spans.gap = nil
    passGap()
  }
}
