import CCMarkGFM
import HaiDangSource

extension TreeReader {
  /// Reads a link or an image, and finds where it stands.
  mutating func readLink(_ pointer: Pointer, _ node: inout MarkdownNode) {
    let link = pointer.pointee.as.link
    (node.textStart, node.textEnd) = keep(link.url)
    (node.titleStart, node.titleEnd) = keep(link.title)
    let destination = UnsafeBufferPointer(chunk: link.url)
    var place = find(destination)
    if place == nil, let child = pointer.pointee.first_child, extensions.kind(of: child) == .text {
      place = find(UnsafeBufferPointer(chunk: child.pointee.as.literal))
    }
    if let place { cursor = place + 1 }
    node.sourceOffset =
      place.map(inFile) ?? document.nodes[leaf(Int(node.parentIndex))].sourceOffset
    guard UnsafeScheme.isIn(destination) else { return }
    node.flags.insert(.unsafe)
    let words = String(decoding: destination.prefix(60), as: UTF8.self)
    diagnostics.add(.unsafeLink(words, SourcePlace(path: path, offset: Int(node.sourceOffset))))
  }

  /// Where `words` stand in the source of the block: after a bracket if they do anywhere, else
  /// first.
  private func find(_ words: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = words.first else { return nil }
    let source = UnsafeBufferPointer(rebasing: text[..<block.upperBound])
    var found: Int?
    var index = MarkdownLines.find(first, in: source, from: cursor)
    while index + words.count <= source.count {
      if source[index..<(index + words.count)].elementsEqual(words) {
        let before = index > 0 ? source[index - 1] : 0
        if before == UInt8(ascii: "(") || before == UInt8(ascii: "<") { return index }
        if found == nil { found = index }
      }
      index = MarkdownLines.find(first, in: source, from: index + 1)
    }
    return found
  }

  private func leaf(_ node: Int) -> Int {
    var index = node
    while document.nodes[index].sourceOffset < 0, let parent = document.nodes[index].parent {
      index = parent
    }
    return index
  }
}

extension Diagnostic {
  fileprivate static func unsafeLink(_ destination: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .unsafeLink, .warning, at: place,
      vi: "'\(destination)' không an toàn, chỉ chữ của liên kết được giữ lại",
      en: "'\(destination)' is not safe to follow, only the link's words are kept")
  }
}
