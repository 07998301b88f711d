/// How a document is written as HTML.
public struct MarkdownHTMLOptions: Hashable, Sendable {
  /// What the program itself says on the page.
  public var words: MarkdownWords
  /// What the ids of footnotes carry, so that several documents can share a page: the route's slug.
  public var footnotePrefix = ""
  /// What stands before the ids of headings, where several documents share a page.
  public var headingPrefix = ""
  /// The highest level that a heading may have: 2 below a page's title.
  ///
  /// Where the text uses higher ones, all its headings go down by as many levels as it takes.
  public var topHeading = 2
  /// Whether raw HTML is written as it is; else it is shown as text.
  public var allowsHTML = false
  /// The bytes of HTML that a document may become.
  public var limit = MarkdownLimits().htmlBytes

  /// Options with everything but the words at its default.
  public init(words: MarkdownWords) {
    self.words = words
  }
}

/// The words that a document's HTML adds to the author's, in the language of the page.
public struct MarkdownWords: Hashable, Sendable {
  /// Names a table, before its number: "Bảng".
  public var table: String
  /// Names a footnote, before its number: "Chú thích".
  public var footnote: String
  /// Names the way back from a footnote, before its number: "Về chỗ dẫn chú thích".
  public var back: String
  /// Names a ticked box: "đã xong".
  public var done: String
  /// Names an empty box: "chưa xong".
  public var open: String

  /// Makes words.
  public init(table: String, footnote: String, back: String, done: String, open: String) {
    self.table = table
    self.footnote = footnote
    self.back = back
    self.done = done
    self.open = open
  }
}
