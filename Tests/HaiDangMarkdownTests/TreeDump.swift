import HaiDangMarkdown
import HaiDangSource

/// Parses `text` with a parser of its own.
func parse(
  _ text: String, baseOffset: Int = 0, limits: MarkdownLimits = MarkdownLimits()
) -> (document: MarkdownDocument, diagnostics: Diagnostics) {
  var document = MarkdownDocument()
  var diagnostics = Diagnostics()
  var parser = MarkdownParser(limits: limits)
  parser.parse(
    Array(text.utf8), path: "a.md", baseOffset: baseOffset, into: &document,
    diagnostics: &diagnostics)
  return (document, diagnostics)
}

/// A document as one line: `paragraph(text "a", emphasis(text "b"))`.
func dump(_ document: MarkdownDocument) -> String {
  document.children(of: 0).map { dump($0, in: document) }.joined(separator: ", ")
}

private func dump(_ index: Int, in document: MarkdownDocument) -> String {
  let node = document.nodes[index]
  let text = String(decoding: document.text(of: index), as: UTF8.self)
  var words = ["\(node.kind)"]
  switch node.kind {
  case .heading: words.append("\(node.level)")
  case .list:
    if let start = node.start { words.append("\(start)") }
    words.append(node.isTight ? "tight" : "loose")
  case .item:
    if let isDone = node.isDone { words.append(isDone ? "done" : "open") }
  case .cell:
    if node.alignment != .none { words.append("\(node.alignment)") }
  case .codeBlock: words += [document.info(of: index), text.debugDescription]
  case .link, .image: words += [text, document.title(of: index) ?? ""]
  case .footnote, .footnoteReference: words.append("\(node.footnoteNumber)")
  case .text, .code, .html, .htmlBlock: words.append(text.debugDescription)
  default: break
  }
  let children = document.children(of: index).map { dump($0, in: document) }
  let name = words.filter { !$0.isEmpty }.joined(separator: " ")
  return children.isEmpty ? name : "\(name)(\(children.joined(separator: ", ")))"
}

/// The diagnostics as `code@offset`, in the order they came.
func codes(_ diagnostics: Diagnostics) -> [String] {
  diagnostics.kept.map { "\($0.code.rawValue)@\($0.place?.offset ?? -1)" }
}
