import HaiDangMarkup

extension HTMLRendering {
  /// Writes a block's beginning; `false` where its children are not to follow.
  mutating func enterBlock(_ index: Int) -> Bool {
    let node = document.nodes[index]
    let isBare = node.kind == .paragraph && isBare(index)
    if node.kind != .cell, !isBare { line() }
    switch node.kind {
    case .paragraph:
      if !isBare { output.literal("<p>") }
      startRun(index)
    case .heading: openHeading(index)
    case .quote: output.literal("<blockquote>\n")
    case .list:
      switch node.start {
      case nil: output.literal("<ul>\n")
      case 1?: output.literal("<ol>\n")
      case let start?:
        output.open("ol", Attribute("start", Double(start)))
        output.literal("\n")
      }
    case .item: openItem(node)
    case .thematicBreak: output.literal("<hr>\n")
    case .codeBlock: writeCode(index)
    case .htmlBlock: writeHTMLBlock(index)
    case .footnote: openFootnote(index)
    case .table, .row, .cell: openTablePart(index)
    default: break
    }
    return node.kind != .codeBlock && node.kind != .htmlBlock
  }

  /// Writes a block's end.
  mutating func closeBlock(_ index: Int) {
    switch document.nodes[index].kind {
    case .paragraph:
      endRun()
      writeBackLinks(endingAt: index)
      if !isBare(index) { output.literal("</p>\n") }
    case .heading: closeHeading()
    case .quote:
      line()
      output.literal("</blockquote>\n")
    case .list:
      line()
      output.literal(document.nodes[index].start == nil ? "</ul>\n" : "</ol>\n")
    case .item: output.literal("</li>\n")
    case .footnote: closeFootnote(index)
    case .table, .row, .cell: closeTablePart(index)
    default: break
    }
  }

  /// Whether a paragraph stands in a tight list, without a tag of its own.
  private func isBare(_ index: Int) -> Bool {
    guard let item = document.nodes[index].parent, document.nodes[item].kind == .item,
      let list = document.nodes[item].parent
    else { return false }
    return document.nodes[list].isTight
  }

  private mutating func openItem(_ node: MarkdownNode) {
    guard let isDone = node.isDone else { return output.literal("<li>") }
    output.literal("<li class=\"task\">")
    output.void(
      "input", Attribute("type", "checkbox"), Attribute("disabled", if: true),
      Attribute("checked", if: isDone),
      Attribute("aria-label", isDone ? options.words.done : options.words.open))
    output.literal(" ")
  }

  // MARK: Headings

  private mutating func openHeading(_ index: Int) {
    let id = nextHeading < headings.count ? options.headingPrefix + headings[nextHeading].id : nil
    openLevel = min(6, document.nodes[index].level + headingShift)
    switch openLevel {
    case 1: output.open("h1", Attribute("id", optional: id))
    case 2: output.open("h2", Attribute("id", optional: id))
    case 3: output.open("h3", Attribute("id", optional: id))
    case 4: output.open("h4", Attribute("id", optional: id))
    case 5: output.open("h5", Attribute("id", optional: id))
    default: output.open("h6", Attribute("id", optional: id))
    }
    nextHeading += 1
  }

  private mutating func closeHeading() {
    switch openLevel {
    case 1: output.literal("</h1>\n")
    case 2: output.literal("</h2>\n")
    case 3: output.literal("</h3>\n")
    case 4: output.literal("</h4>\n")
    case 5: output.literal("</h5>\n")
    default: output.literal("</h6>\n")
    }
  }

  // MARK: Code and HTML

  private mutating func writeCode(_ index: Int) {
    if let markup = resolver.codeBlock(index, in: document) {
      output.markup(markup)
      return line()
    }
    let language = document.info(of: index)
    // It may be wider than the page: whoever has no mouse scrolls it with the keyboard.
    output.literal("<pre tabindex=\"0\">")
    output.open(
      "code", Attribute("class", optional: language.isEmpty ? nil : "language-" + language))
    output.text(utf8: document.text(of: index))
    output.literal("</code></pre>\n")
  }

  private mutating func writeHTMLBlock(_ index: Int) {
    let html = document.text(of: index)
    if options.allowsHTML {
      output.editorHTML(utf8: html)
      return line()
    }
    output.literal("<p>")
    output.text(utf8: html.last == 0x0A ? html.dropLast() : html)
    output.literal("</p>\n")
  }
}
