/// A parsed Markdown text: nodes in reading order and the bytes of their texts.
///
/// Two flat arrays, used again for the next text. Node 0 is the document; footnotes that are
/// referred to are its last children, in the order of their numbers.
public struct MarkdownDocument: Sendable {
  /// The nodes in reading order, parents before children.
  public internal(set) var nodes: [MarkdownNode] = []
  /// Every text of the document, decoded, one after the other.
  var arena: [UInt8] = []

  /// An empty document.
  public init() {
    removeAll()
  }

  /// Makes the document empty and keeps its memory.
  public mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
    var root = MarkdownNode(.document)
    root.endIndex = 1
    nodes.append(root)
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { nodes.count == 1 }

  // MARK: Walking

  /// The children of a node, in order.
  public func children(of node: Int) -> Children {
    Children(document: self, index: node + 1, end: nodes[node].end)
  }

  /// The indices of a node's children.
  public struct Children: Sequence, IteratorProtocol {
    let document: MarkdownDocument
    var index: Int
    let end: Int

    /// The next child.
    public mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = document.nodes[index].end }
      return index
    }
  }

  /// The indices of all nodes of a kind, in reading order.
  public func all(_ kind: MarkdownNode.Kind) -> [Int] {
    nodes.indices.filter { nodes[$0].kind == kind }
  }

  /// The nearest ancestor of a kind, or nothing.
  public func ancestor(_ kind: MarkdownNode.Kind, of node: Int) -> Int? {
    var index = nodes[node].parent
    while let parent = index, nodes[parent].kind != kind { index = nodes[parent].parent }
    return index
  }

  /// Where a node stands in the file; an inline without a place of its own stands at its block.
  public func offset(of node: Int) -> Int {
    var index = node
    while nodes[index].offset == nil, let parent = nodes[index].parent { index = parent }
    return nodes[index].offset ?? 0
  }

  // MARK: Texts

  /// The bytes that a node itself holds: the words of a text, code or HTML; a destination; an info
  /// string.
  ///
  /// - For `link` and `image` it is the destination, for `codeBlock` its code (see `info(of:)`), for
  ///   `footnote` its label.
  public func text(of node: Int) -> ArraySlice<UInt8> {
    arena[Int(nodes[node].textStart)..<Int(nodes[node].textEnd)]
  }

  /// The destination of a link or an image, as a string.
  public func destination(of node: Int) -> String {
    String(decoding: text(of: node), as: UTF8.self)
  }

  /// The title of a link or an image; `nil` where the author gave none.
  public func title(of node: Int) -> String? {
    let bytes = secondText(of: node)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The first word after a code block's fence, its language: `chart`.
  public func info(of node: Int) -> String {
    let bytes = secondText(of: node)
    let word = bytes.prefix { $0 != 0x20 && $0 != 0x09 }
    return String(decoding: word, as: UTF8.self)
  }

  /// The words of a node and its descendants, without markup; breaks are spaces, images their
  /// `alt`.
  public func plainText(of node: Int) -> String {
    String(decoding: plainBytes(of: node), as: UTF8.self)
  }

  func plainBytes(of node: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    appendPlainText(of: node, to: &bytes)
    return bytes
  }

  /// Appends the words of a node, as `plainText(of:)` gives them.
  public func appendPlainText(of node: Int, to bytes: inout [UInt8]) {
    for index in node..<nodes[node].end {
      switch nodes[index].kind {
      case .text, .code: bytes += text(of: index)
      case .softBreak, .lineBreak: bytes.append(0x20)
      default: break
      }
    }
  }

  func secondText(of node: Int) -> ArraySlice<UInt8> {
    arena[Int(nodes[node].titleStart)..<Int(nodes[node].titleEnd)]
  }
}
