import CCMarkGFM
public import HaiDangSource

/// Parses Markdown as GitHub writes it: cmark-gfm with its extensions and footnotes.
///
/// One for each worker: it keeps its memory from text to text.
public struct MarkdownParser: Sendable {
  /// What a text may cost.
  public var limits: MarkdownLimits
  private var lines = MarkdownLines()

  /// A parser that holds texts to `limits`.
  public init(limits: MarkdownLimits = MarkdownLimits()) {
    self.limits = limits
  }

  /// Parses a text into `document`, which was made empty before.
  ///
  /// - The text is valid UTF-8, as reading left it; `path` names its file, and `baseOffset` is where
  ///   the text begins in it, after the front matter. All offsets count from the file's beginning.
  /// - A text past a limit is reported and gives an empty document.
  public mutating func parse(
    _ text: UnsafeBufferPointer<UInt8>, path: String, baseOffset: Int,
    into document: inout MarkdownDocument, diagnostics: inout Diagnostics
  ) {
    document.removeAll()
    guard text.count <= limits.fileBytes else {
      diagnostics.add(.fileTooLarge(text.count, limits, SourcePlace(path: path)))
      return
    }
    lines.find(in: text)
    if let trouble = MarkdownGuard.firstTrouble(in: text, lines: lines, limits: limits) {
      diagnostics.add(trouble.diagnostic(limits, path: path, baseOffset: baseOffset))
      return
    }
    var reader = TreeReader(text: text, lines: lines, path: path, baseOffset: baseOffset)
    swap(&document, &reader.document)
    swap(&diagnostics, &reader.diagnostics)
    if lines.hasLoneReturn {
      Self.withLineFeeds(text) { Self.withTree(of: $0) { reader.read($0, $1) } }
    } else {
      Self.withTree(of: text) { reader.read($0, $1) }
    }
    swap(&document, &reader.document)
    swap(&diagnostics, &reader.diagnostics)
  }

  /// Parses a text given as an array or a slice of one.
  public mutating func parse(
    _ text: some Collection<UInt8>, path: String, baseOffset: Int = 0,
    into document: inout MarkdownDocument, diagnostics: inout Diagnostics
  ) {
    let found: Void? = text.withContiguousStorageIfAvailable {
      parse($0, path: path, baseOffset: baseOffset, into: &document, diagnostics: &diagnostics)
    }
    if found != nil { return }
    Array(text).withUnsafeBufferPointer {
      parse($0, path: path, baseOffset: baseOffset, into: &document, diagnostics: &diagnostics)
    }
  }

  /// Calls `body` with cmark-gfm's tree and the footnote definitions that were seen; both end with
  /// it.
  private static func withTree(
    of text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeMutablePointer<cmark_node>, [FootnoteWatch.Definition]) -> Void
  ) {
    let extensions = CMarkExtensions.shared
    let watch = text.contains(mark: "[^") ? FootnoteWatch() : nil
    CMarkArena.use { memory in
      guard let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, memory) else { return }
      watch?.attach(to: parser)
      for item in extensions.all { cmark_parser_attach_syntax_extension(parser, item) }
      text.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
      guard let root = cmark_parser_finish(parser) else { return }
      withExtendedLifetime(watch) { body(root, watch?.definitions ?? []) }
    }
  }

  /// Calls `body` with a copy of `text` in which a CR that ends a line alone is an LF.
  private static func withLineFeeds(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var copy = Array(text)
    for index in copy.indices where copy[index] == 0x0D {
      let next = index + 1
      if next == copy.count || copy[next] != 0x0A { copy[index] = 0x0A }
    }
    copy.withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether two ASCII characters stand somewhere in the text, one after the other.
  func contains(mark: StaticString) -> Bool {
    let first = mark.utf8Start[0]
    let second = mark.utf8Start[1]
    var index = MarkdownLines.find(first, in: self, from: 0)
    while index + 1 < count {
      if self[index + 1] == second { return true }
      index = MarkdownLines.find(first, in: self, from: index + 1)
    }
    return false
  }
}
