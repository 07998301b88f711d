/// A heading with the id that links lead to.
public struct MarkdownHeading: Hashable, Sendable {
  /// The node.
  public var node: Int
  /// Its level as written, 1 to 6.
  public var level: Int
  /// Its words, without markup.
  public var text: String
  /// Its id, unlike every other heading's of the document.
  public var id: String

  /// A heading that is known from an earlier reading of the text.
  public init(node: Int, level: Int, text: String, id: String) {
    (self.node, self.level, self.text, self.id) = (node, level, text, id)
  }
}

extension MarkdownDocument {
  /// The headings in reading order; ids are slugs, a repeated one followed by `-2`, `-3`.
  public func headings(slug: (String) -> String) -> [MarkdownHeading] {
    var headings: [MarkdownHeading] = []
    var taken: Set<String> = []
    var last: [String: Int] = [:]
    for node in nodes.indices where nodes[node].kind == .heading {
      let text = plainText(of: node)
      let name = slug(text)
      let base = name.isEmpty ? "section" : name
      var id = base
      if !taken.insert(id).inserted {
        var number = last[base] ?? 1
        repeat {
          number += 1
          id = "\(base)-\(number)"
        } while !taken.insert(id).inserted
        last[base] = number
      }
      headings.append(MarkdownHeading(node: node, level: nodes[node].level, text: text, id: id))
    }
    return headings
  }
}
