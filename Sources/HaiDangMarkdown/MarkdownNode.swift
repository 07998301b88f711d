/// One node of a Markdown document.
///
/// A document is an array of nodes in reading order: a node's descendants follow it, up to `end`.
public struct MarkdownNode: BitwiseCopyable, Hashable, Sendable {
  /// What a node is.
  public enum Kind: UInt8, BitwiseCopyable, Hashable, Sendable {
    case document
    // Blocks that hold blocks
    case quote
    case list
    case item
    case footnote
    case table
    case row
    // Blocks that hold inlines or text
    case paragraph
    case heading
    case cell
    case codeBlock
    case htmlBlock
    case thematicBreak
    // Inlines
    case text
    case softBreak
    case lineBreak
    case code
    case html
    case emphasis
    case strong
    case strikethrough
    case link
    case image
    case footnoteReference
  }

  /// How a column of a table is aligned.
  public enum Alignment: UInt8, Hashable, Sendable {
    case none
    case left
    case center
    case right
  }

  /// What is set for some nodes.
  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let tight = Flags(rawValue: 1)
    static let ordered = Flags(rawValue: 2)
    static let parenthesis = Flags(rawValue: 4)
    static let task = Flags(rawValue: 8)
    static let done = Flags(rawValue: 16)
    static let header = Flags(rawValue: 32)
    static let unsafe = Flags(rawValue: 64)
    static let fenced = Flags(rawValue: 128)
  }

  /// What the node is.
  public internal(set) var kind: Kind
  var flags: Flags = []
  var detail: UInt8 = 0
  var number: Int32 = 0
  var count: Int32 = 0
  var parentIndex: Int32 = -1
  var endIndex: Int32 = 0
  var sourceOffset: Int32 = -1
  var textStart: Int32 = 0
  var textEnd: Int32 = 0
  var titleStart: Int32 = 0
  var titleEnd: Int32 = 0

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// The index after the node's last descendant: its next sibling, if it has one.
  public var end: Int { Int(endIndex) }
  /// The index of the parent; `nil` for the document itself.
  public var parent: Int? { parentIndex < 0 ? nil : Int(parentIndex) }
  /// Where the node begins in the file, in bytes; `nil` for an inline other than a link or an
  /// image.
  ///
  /// A link or an image stands where its destination does in the source; where that is written in
  /// another way, where its words do; else where its block begins.
  public var offset: Int? { sourceOffset < 0 ? nil : Int(sourceOffset) }

  /// The level of a heading, 1 to 6.
  public var level: Int { Int(detail) }
  /// How a cell is aligned.
  public var alignment: Alignment { Alignment(rawValue: detail) ?? .none }
  /// Whether a row or a cell belongs to the table's header.
  public var isHeader: Bool { flags.contains(.header) }
  /// Whether a list's items stand without paragraphs.
  public var isTight: Bool { flags.contains(.tight) }
  /// The number of an ordered list's first item; `nil` for a list of bullets.
  public var start: Int? { flags.contains(.ordered) ? Int(number) : nil }
  /// Whether a task's box is ticked; `nil` for an item that is no task.
  public var isDone: Bool? { flags.contains(.task) ? flags.contains(.done) : nil }
  /// The number of a footnote or of the footnote referred to, from 1.
  public var footnoteNumber: Int { Int(number) }
  /// Which reference to its footnote a reference is, from 1; for a footnote, how many there are.
  public var referenceNumber: Int { Int(count) }
  /// Where the text of a code block begins in the file: its first line after the fence.
  public var contentOffset: Int { Int(number) }
  /// Whether a link or an image has a scheme that a browser could run; it becomes its text.
  public var isUnsafe: Bool { flags.contains(.unsafe) }
}
