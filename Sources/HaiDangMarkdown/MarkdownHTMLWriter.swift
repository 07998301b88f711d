public import HaiDangMarkup
public import HaiDangSource

/// Writes documents as HTML.
public struct MarkdownHTMLWriter: Sendable {
  /// How documents are written.
  public var options: MarkdownHTMLOptions

  /// A writer with options.
  public init(options: MarkdownHTMLOptions) {
    self.options = options
  }

  /// Writes `document` after what `output` holds.
  ///
  /// `headings` are the document's own (`document.headings(slug:)`), whose ids are written. A
  /// document that becomes more HTML than the options allow is cut off, and reported for the file
  /// `path`.
  public func write<Resolver: MarkdownResolver>(
    _ document: MarkdownDocument, headings: [MarkdownHeading], path: String,
    resolver: inout Resolver, into output: inout MarkupWriter, diagnostics: inout Diagnostics
  ) {
    var rendering = HTMLRendering(
      document: document, headings: headings, options: options, resolver: resolver)
    swap(&rendering.output, &output)
    let isWhole = rendering.writeAll()
    swap(&rendering.output, &output)
    resolver = rendering.resolver
    if !isWhole { diagnostics.add(.pageTooLarge(options.limit, SourcePlace(path: path))) }
  }
}

extension Diagnostic {
  fileprivate static func pageTooLarge(_ limit: Int, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .pageTooLarge, .error, at: place,
      vi: "trang thành hơn \(limit) byte HTML; hãy chia tệp",
      en: "the page becomes more than \(limit) bytes of HTML; part the file")
  }
}
