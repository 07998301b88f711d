import Foundation
import HaiDangMarkdown
import HaiDangSource

@testable import HaiDang

/// Texts in which a reader marked every name that should be a link: `[words|page]`.
struct MarkedText {
  /// Where it is from, for a message.
  var place: String
  /// The text without its marks.
  var text: String
  /// The marks in their order, as "words|page".
  var expected: [String]

  /// The paragraphs of a file; a line that begins with `#` is a remark.
  static func paragraphs(of name: String) throws -> [MarkedText] {
    let url = folder.appending(path: name)
    let text = try String(contentsOf: url, encoding: .utf8)
    return text.split(separator: "\n").enumerated().compactMap { number, line in
      guard !line.hasPrefix("#") else { return nil }
      let marks = Marks(String(line))
      return MarkedText(
        place: "\(name), paragraph \(number + 1)", text: marks.text, expected: marks.expected)
    }
  }

  /// The files of marked texts.
  static let files: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".txt") && !$0.hasPrefix("articles") }.sorted()
  }()

  /// The folder of the marked texts.
  static let folder = Repository.tests.appending(path: "Mentions/Texts")

  /// What the program finds in the text as an article of its own: documents and entities, not years.
  func found(in site: Site) -> [String] {
    var parser = MarkdownParser()
    var document = MarkdownDocument()
    var diagnostics = Diagnostics()
    parser.parse(
      Array(text.utf8)[...], path: "a.md", into: &document, diagnostics: &diagnostics)
    let header = Header(path: "a.md", collection: "articles", id: "a", title: "A")
    var walk = MentionWalk(site.names, header: header)
    var found: [String] = []
    for node in document.nodes.indices {
      walk.enter(node, of: document)
      guard document.nodes[node].kind.hasRun else { continue }
      for match in walk.matches(in: node, of: document) {
        guard case .entity(let target) = match.target else { continue }
        let words = String(decoding: walk.run.bytes[match.range], as: UTF8.self)
        let page = site.names.owners[target].split(separator: "/").last ?? ""
        found.append("\(words)|\(page)")
      }
    }
    return found
  }
}
