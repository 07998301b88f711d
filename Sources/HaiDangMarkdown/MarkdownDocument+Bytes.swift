/// A document as bytes, to be laid aside and taken back by the same process.
extension MarkdownDocument {
  /// How many bytes the nodes and the texts of a document take.
  public struct Sizes: Hashable, Sendable {
    /// The bytes of the nodes.
    public var nodes: Int
    /// The bytes of the texts.
    public var texts: Int
  }

  /// How many bytes it takes.
  public var sizes: Sizes {
    Sizes(nodes: nodes.count * MemoryLayout<MarkdownNode>.stride, texts: arena.count)
  }

  /// Calls a closure with the bytes of its nodes and those of its texts.
  public func withBytes<Result>(
    _ body: (_ nodes: UnsafeRawBufferPointer, _ texts: UnsafeRawBufferPointer) -> Result
  ) -> Result {
    nodes.withUnsafeBytes { nodes in arena.withUnsafeBytes { body(nodes, $0) } }
  }

  /// Takes a document back: `read` fills the bytes of its nodes and those of its texts, as `withBytes` gave
  /// them; `nil` if it cannot.
  public init?(
    _ sizes: Sizes,
    read: (_ nodes: UnsafeMutableRawBufferPointer, _ texts: UnsafeMutableRawBufferPointer) -> Bool
  ) {
    let count = sizes.nodes / MemoryLayout<MarkdownNode>.stride
    var texts: [UInt8] = []
    var isWhole = false
    let nodes = [MarkdownNode](unsafeUninitializedCapacity: count) { nodes, filled in
      texts = [UInt8](unsafeUninitializedCapacity: sizes.texts) { texts, filled in
        isWhole = read(
          UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: nodes[..<count])),
          UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: texts[..<sizes.texts]))
        )
        filled = isWhole ? sizes.texts : 0
      }
      filled = isWhole ? count : 0
    }
    guard isWhole else { return nil }
    self.nodes = nodes
    arena = texts
  }
}
