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

  /// Takes a document back: `read` fills the bytes of the nodes and then those of the texts, as
  /// `withBytes` gave them; `nil` if it cannot.
  public init?(_ sizes: Sizes, read: (UnsafeMutableRawBufferPointer) -> Bool) {
    guard let nodes: [MarkdownNode] = Self.array(of: sizes.nodes, read),
      let texts: [UInt8] = Self.array(of: sizes.texts, read)
    else { return nil }
    self.nodes = nodes
    arena = texts
  }

  /// An array of plain values that are so many bytes.
  private static func array<Element: BitwiseCopyable>(
    of size: Int, _ read: (UnsafeMutableRawBufferPointer) -> Bool
  ) -> [Element]? {
    var isWhole = false
    let count = size / MemoryLayout<Element>.stride
    let array = [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      isWhole = read(UnsafeMutableRawBufferPointer(rebasing: bytes[..<size]))
      filled = isWhole ? count : 0
    }
    return isWhole ? array : nil
  }
}
