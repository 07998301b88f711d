/// The running text of a paragraph or a table's cell, in which names are looked for.
///
/// The texts follow each other as a reader sees them: emphasis leaves no trace, a break is one
/// space. Code, links, images, raw HTML and footnote references are one U+FFFC each, which no name
/// crosses.
public struct MarkdownRun: Sendable {
  /// A stretch of the run that comes from one text node.
  public struct Piece: Hashable, Sendable {
    /// Where it begins in the run; it is as long as the node's text.
    public var start: Int
    /// The text node.
    public var node: Int
  }

  /// The bytes, UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// The pieces in order.
  public internal(set) var pieces: [Piece] = []

  /// An empty run; one is enough for any number of blocks.
  public init() {}

  /// What stands for something that no name can be part of: U+FFFC in UTF-8.
  static let gap: [UInt8] = [0xEF, 0xBF, 0xBC]
}

extension MarkdownNode.Kind {
  /// Whether a node of this kind is a block that has a run.
  public var hasRun: Bool { self == .paragraph || self == .cell }

  /// What an inline is to the run of its block.
  var inRun: RunPart {
    switch self {
    case .text: .text
    case .softBreak, .lineBreak: .space
    case .code, .html, .link, .image, .footnoteReference: .gap
    default: .nothing
    }
  }
}

/// What an inline is to the run of its block.
enum RunPart {
  case text
  case space
  case gap
  case nothing
}

extension MarkdownDocument {
  /// Puts the run of a paragraph or a cell into `run`, whose memory is used again.
  public func run(of block: Int, into run: inout MarkdownRun) {
    run.bytes.removeAll(keepingCapacity: true)
    run.pieces.removeAll(keepingCapacity: true)
    var index = block + 1
    let end = nodes[block].end
    while index < end {
      switch nodes[index].kind.inRun {
      case .text:
        run.pieces.append(MarkdownRun.Piece(start: run.bytes.count, node: index))
        run.bytes += text(of: index)
      case .space: run.bytes.append(0x20)
      case .gap:
        run.bytes += MarkdownRun.gap
        index = nodes[index].end
        continue
      case .nothing: break
      }
      index += 1
    }
  }
}
