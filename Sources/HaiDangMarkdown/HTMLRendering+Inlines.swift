import HaiDangMarkup

extension HTMLRendering {
  /// Writes an inline's beginning; `false` where its children are not to follow.
  mutating func enterInline(_ index: Int) -> Bool {
    endFragment()
    let node = document.nodes[index]
    switch node.kind {
    case .emphasis: output.literal("<em>")
    case .strong: output.literal("<strong>")
    case .strikethrough: output.literal("<del>")
    case .link: return openLink(index)
    default:
      writeObject(index, node)
      passGap()
      return false
    }
    return true
  }

  /// Writes an inline's end.
  mutating func closeInline(_ index: Int) {
    endFragment()
    switch document.nodes[index].kind {
    case .emphasis: output.literal("</em>")
    case .strong: output.literal("</strong>")
    case .strikethrough: output.literal("</del>")
    default:
      if openAnchors.last == index {
        openAnchors.removeLast()
        output.literal("</a>")
        if let note { output.markup(note) }
      }
      leaveGap(index)
    }
  }

  private mutating func writeObject(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .code:
      output.literal("<code>")
      output.text(utf8: document.text(of: index))
      output.literal("</code>")
    case .html:
      if options.allowsHTML {
        output.editorHTML(utf8: document.text(of: index))
      } else {
        output.text(utf8: document.text(of: index))
      }
    case .image: writeImage(index)
    default: writeReference(node)
    }
  }

  // MARK: Links and images

  private mutating func openLink(_ index: Int) -> Bool {
    let node = document.nodes[index]
    let rendering = node.isUnsafe ? .text : resolver.link(index, in: document)
    switch rendering {
    case .markup(let markup):
      output.markup(markup)
      passGap()
      return false
    case .text: break
    case .anchor(let href, let title, let text, let note):
      guard openAnchors.isEmpty else { break }
      output.open(
        "a", Attribute("href", Address.encoded(href)), Attribute("title", optional: title))
      if text != nil || node.end == index + 1 {
        if let text { output.markup(text) } else { output.text(href) }
        output.close("a")
        if let note { output.markup(note) }
        passGap()
        return false
      }
      self.note = note
      openAnchors.append(index)
    }
    enterGap(index)
    return true
  }

  private mutating func writeImage(_ index: Int) {
    let node = document.nodes[index]
    let alternative = document.plainText(of: index)
    switch node.isUnsafe ? .text : resolver.image(index, in: document) {
    case .text: output.text(alternative)
    case .markup(let markup): output.markup(markup)
    case .image(let source, let width, let height):
      output.void(
        "img", Attribute("src", Address.encoded(source)), Attribute("alt", alternative),
        Attribute("title", optional: document.title(of: index)),
        Attribute("width", optional: width.map(String.init)),
        Attribute("height", optional: height.map(String.init)), Attribute("loading", "lazy"))
    }
  }
}
