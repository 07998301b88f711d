import HaiDangMarkdown
import HaiDangMarkup
import HaiDangSource

/// Parses and writes `text`; heading ids are the words themselves.
func render<Resolver: MarkdownResolver>(
  _ text: String, _ resolver: inout Resolver,
  _ change: (inout MarkdownHTMLOptions) -> Void = { _ in }
) -> (html: String, diagnostics: Diagnostics) {
  var (document, diagnostics) = parse(text)
  var options = MarkdownHTMLOptions(
    words: MarkdownWords(
      table: "Bảng", footnote: "Chú thích", back: "Về", done: "đã xong", open: "chưa xong"))
  change(&options)
  var output = MarkupWriter()
  MarkdownHTMLWriter(options: options).write(
    document, headings: document.headings { $0 }, path: "a.md", resolver: &resolver, into: &output,
    diagnostics: &diagnostics)
  document.removeAll()
  return (output.finish().string, diagnostics)
}
