import HaiDangMarkup

extension HTMLRendering {
  /// Writes a reference to a footnote; inside a link it is only a number that can be led back to.
  mutating func writeReference(_ node: MarkdownNode) {
    let number = node.footnoteNumber
    let id = referenceID(number, node.referenceNumber)
    guard openAnchors.isEmpty else {
      output.element("sup", Attribute("id", id), text: String(number))
      return
    }
    output.literal("<sup>")
    output.element(
      "a", Attribute("href", "#" + footnoteID(number)), Attribute("id", id),
      Attribute("role", "doc-noteref"),
      Attribute("aria-label", "\(options.words.footnote) \(number)"), text: String(number))
    output.literal("</sup>")
  }

  /// Begins a footnote, and the section of all of them before the first.
  mutating func openFootnote(_ index: Int) {
    let number = document.nodes[index].footnoteNumber
    if number == 1 {
      output.open(
        "section", Attribute("class", "footnotes"), Attribute("role", "doc-endnotes"),
        Attribute("aria-label", options.words.footnote))
      output.literal("\n<ol>\n")
    }
    output.open("li", Attribute("id", footnoteID(number)))
    output.literal("\n")
  }

  /// Ends a footnote, and the section after the last.
  mutating func closeFootnote(_ index: Int) {
    if !endsWithParagraph(index) {
      line()
      output.literal("<p>")
      writeBackLinks(of: index)
      output.literal("</p>\n")
    }
    output.literal("</li>\n")
    if document.nodes[index].end == document.nodes.count { output.literal("</ol>\n</section>\n") }
  }

  /// Writes the ways back at the end of a footnote's last paragraph.
  mutating func writeBackLinks(endingAt paragraph: Int) {
    guard let parent = document.nodes[paragraph].parent, document.nodes[parent].kind == .footnote,
      document.nodes[parent].end == document.nodes[paragraph].end
    else { return }
    output.literal(" ")
    writeBackLinks(of: parent)
  }

  private mutating func writeBackLinks(of footnote: Int) {
    let node = document.nodes[footnote]
    for reference in 0..<node.referenceNumber {
      if reference > 0 { output.literal(" ") }
      let label = "\(options.words.back) \(node.footnoteNumber)"
      let suffix = reference == 0 ? "" : "-\(reference + 1)"
      output.open(
        "a", Attribute("href", "#" + referenceID(node.footnoteNumber, reference + 1)),
        Attribute("class", "backlink"), Attribute("role", "doc-backlink"),
        Attribute("aria-label", label + suffix))
      output.literal("↩")
      if reference > 0 { output.element("sup", text: String(reference + 1)) }
      output.close("a")
    }
  }

  private func endsWithParagraph(_ footnote: Int) -> Bool {
    let end = document.nodes[footnote].end
    return document.children(of: footnote).contains {
      document.nodes[$0].kind == .paragraph && document.nodes[$0].end == end
    }
  }

  private func footnoteID(_ number: Int) -> String { "fn:\(prefix)\(number)" }

  private func referenceID(_ number: Int, _ reference: Int) -> String {
    reference == 1 ? "fnref:\(prefix)\(number)" : "fnref:\(prefix)\(number):\(reference)"
  }

  /// A colon is in no slug, so that no heading has the id of a footnote.
  private var prefix: String { options.footnotePrefix.isEmpty ? "" : options.footnotePrefix + ":" }
}
