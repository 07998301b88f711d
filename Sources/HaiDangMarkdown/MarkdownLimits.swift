/// What a Markdown file may cost: past a limit it is reported and not parsed.
///
/// cmark-gfm 0.29.0.gfm.6 cannot be interrupted, and some inputs cost it time or memory in the
/// square of their size. The limits keep every such input under two seconds and 20 MB of HTML.
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
  /// The time that cmark-gfm may take for a file, in nanoseconds, by a rough estimate.
  ///
  /// A bracket, a tag or an address may make it look ahead to the end of the block, at a nanosecond
  /// a byte. Besides, a mark costs it up to a microsecond, a block 1.5, a quote or list 0.8, and
  /// each line 0.3 (with words 0.7) and something for every container that is open.
  public var work = 1_000_000_000

  /// The limits that a site is built with.
  public init() {}
}
