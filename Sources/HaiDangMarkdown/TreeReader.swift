import CCMarkGFM
import HaiDangSource

/// Copies cmark-gfm's tree into a document, without recursion: a tree may have 100,000 levels.
struct TreeReader {
  typealias Pointer = UnsafeMutablePointer<cmark_node>

  let text: UnsafeBufferPointer<UInt8>
  let lines: MarkdownLines
  let path: String
  let baseOffset: Int
  let extensions = CMarkExtensions.shared
  var document = MarkdownDocument()
  var diagnostics = Diagnostics()

  /// The source of the leaf block being read, and how far its links were found.
  var block = 0..<0
  var cursor = 0
  var table = TableColumns()
  /// The footnotes of the tree, by number; their references are counted here.
  var footnotes: [Int] = []
  var references: [Int32] = []

  /// The columns of the table being read.
  struct TableColumns {
    var alignments: UnsafeMutablePointer<UInt8>?
    var count = 0
    var next = 0
    var isHeader = false
    var endLine = 0
  }

  init(text: UnsafeBufferPointer<UInt8>, lines: MarkdownLines, path: String, baseOffset: Int) {
    self.text = text
    self.lines = lines
    self.path = path
    self.baseOffset = baseOffset
  }

  /// Reads the tree below `root` and reports what cmark-gfm dropped from it.
  mutating func read(_ root: Pointer, _ definitions: [FootnoteWatch.Definition]) {
    document.nodes[0].sourceOffset = Int32(clamping: baseOffset)
    var next = root.pointee.first_child
    var parent = 0
    while let pointer = next {
      let index = append(pointer, parent)
      if let child = pointer.pointee.first_child {
        parent = index
        next = child
        continue
      }
      var last = pointer
      while last.pointee.next == nil, let above = last.pointee.parent, above != root {
        close(parent)
        parent = document.nodes[parent].parent ?? 0
        last = above
      }
      next = last.pointee.next
    }
    close(0)
    for (number, node) in footnotes.enumerated() where number < references.count {
      document.nodes[node].count = references[number]
    }
    if text.contains(mark: "[^") { reportFootnotes(definitions) }
  }

  private mutating func close(_ node: Int) {
    document.nodes[node].endIndex = Int32(document.nodes.count)
  }

  /// Appends one node and gives its index; texts that follow each other become one, empty ones
  /// none.
  private mutating func append(_ pointer: Pointer, _ parent: Int) -> Int {
    let kind = extensions.kind(of: pointer) ?? .text
    if kind == .text, pointer.pointee.as.literal.len == 0 { return parent }
    if kind == .text, let last = document.nodes.last, last.kind == .text, last.parent == parent {
      let index = document.nodes.count - 1
      document.nodes[index].textEnd = keep(pointer.pointee.as.literal).end
      return index
    }
    var node = MarkdownNode(kind)
    node.parentIndex = Int32(parent)
    node.endIndex = Int32(document.nodes.count + 1)
    switch kind {
    case .text, .code, .html:
      (node.textStart, node.textEnd) = keep(pointer.pointee.as.literal)
    case .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: break
    case .link, .image: readLink(pointer, &node)
    case .footnoteReference: readReference(pointer, &node)
    default: readBlock(pointer, &node)
    }
    document.nodes.append(node)
    return document.nodes.count - 1
  }

  private mutating func readReference(_ pointer: Pointer, _ node: inout MarkdownNode) {
    var number = 0
    for byte in UnsafeBufferPointer(chunk: pointer.pointee.as.literal) {
      number = number * 10 + Int(byte & 0x0F)
    }
    guard number > 0 else { return }
    while references.count < number { references.append(0) }
    node.number = Int32(number)
    // An image shows its words only as an attribute: from there no one is led back.
    if isInImage(Int(node.parentIndex)) { return }
    references[number - 1] += 1
    node.count = references[number - 1]
  }

  private func isInImage(_ node: Int) -> Bool {
    document.nodes[node].kind == .image || document.ancestor(.image, of: node) != nil
  }

  /// Copies one of cmark-gfm's texts and gives where it lies.
  mutating func keep(_ chunk: cmark_chunk) -> (start: Int32, end: Int32) {
    let start = Int32(document.arena.count)
    document.arena.append(contentsOf: UnsafeBufferPointer(chunk: chunk))
    return (start, Int32(document.arena.count))
  }
}
