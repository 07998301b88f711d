/// What a Markdown file may cost: past a limit it is reported and not parsed.
///
/// cmark-gfm 0.29.0.gfm.6 cannot be interrupted, and some inputs cost it time or memory in the square
/// of their size. The limits keep every such input under two seconds and 20 MB of HTML.
public struct MarkdownLimits: Hashable, Sendable {
  /// The bytes of a file.
  public var fileBytes = 5 << 20
  /// The bytes of one leaf block: a paragraph, a code block, a row of a table.
  public var blockBytes = 64 << 10
  /// The quotes, lists and footnotes that one line stands in.
  public var nesting = 100
  /// The columns of a table.
  public var tableColumns = 500
  /// The cells of a table, those included that its short rows are filled up with.
  public var tableCells = 50_000
  /// The cells of all tables of a file.
  public var fileTableCells = 200_000
  /// The bytes that all uses of link definitions may add.
  public var definitionBytes = 1 << 20
  /// The bytes of HTML that a file may become.
  public var htmlBytes = 20 << 20
  /// The sum over the blocks of a file of bytes × characters that make cmark-gfm look ahead.
  ///
  /// One look-ahead costs it up to a nanosecond a byte; 10⁹ is about a second.
  public var lookAhead = 1_000_000_000

  /// The limits that a site is built with.
  public init() {}
}
