public import HaiDangMarkup

/// Decides what stands on the page for links, images, code blocks and names in running text.
///
/// The defaults take everything as it is written.
public protocol MarkdownResolver {
  /// What becomes of a link; not asked for one that is unsafe.
  mutating func link(_ node: Int, in document: MarkdownDocument) -> LinkRendering
  /// What becomes of an image; not asked for one that is unsafe.
  mutating func image(_ node: Int, in document: MarkdownDocument) -> ImageRendering
  /// What stands in place of a code block, such as a chart; `nil` shows the code.
  mutating func codeBlock(_ node: Int, in document: MarkdownDocument) -> Markup?
  /// The parts of a block's run (`MarkdownRun`) that become links: in order, none over another.
  mutating func spans(inBlock node: Int, in document: MarkdownDocument) -> [TextSpan]
}

/// What becomes of a link.
public enum LinkRendering: Hashable, Sendable {
  /// A link; `text` replaces the words of the source, as where the author gave none, and `note` stands
  /// behind it.
  case anchor(href: String, title: String? = nil, text: Markup? = nil, note: Markup? = nil)
  /// Markup in place of the whole link, such as a figure.
  case markup(Markup)
  /// Only its words.
  case text
}

/// What becomes of an image.
public enum ImageRendering: Hashable, Sendable {
  /// An image, with its size in pixels where it is known.
  case image(src: String, width: Int? = nil, height: Int? = nil)
  /// Markup in place of the image.
  case markup(Markup)
  /// Only its alternative text.
  case text
}

/// A part of a block's run that becomes a link.
public struct TextSpan: Hashable, Sendable {
  /// The bytes of the run.
  public var range: Range<Int>
  /// Where the link leads.
  public var href: String
  /// What is shown on hovering.
  public var title: String?

  /// Makes a span.
  public init(_ range: Range<Int>, href: String, title: String? = nil) {
    self.range = range
    self.href = href
    self.title = title
  }
}

extension MarkdownResolver {
  /// A link to the destination as it is written.
  public mutating func link(_ node: Int, in document: MarkdownDocument) -> LinkRendering {
    .anchor(href: document.destination(of: node), title: document.title(of: node))
  }

  /// The image at the destination as it is written.
  public mutating func image(_ node: Int, in document: MarkdownDocument) -> ImageRendering {
    .image(src: document.destination(of: node))
  }

  /// Shows the code.
  public mutating func codeBlock(_ node: Int, in document: MarkdownDocument) -> Markup? { nil }

  /// No links in running text.
  public mutating func spans(inBlock node: Int, in document: MarkdownDocument) -> [TextSpan] { [] }
}

/// Takes everything as it is written.
public struct PlainResolver: MarkdownResolver, Sendable {
  /// Makes one.
  public init() {}
}
