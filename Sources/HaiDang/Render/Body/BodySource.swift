import HaiDangMarkdown
import HaiDangMarkup
import HaiDangSource
import Synchronization

/// Turns the bodies of entries into markup when their pages are written.
///
/// What was parsed in this run lies aside; what was not, since it had not changed, is read and parsed
/// where it is asked for. Workers take a reader from a pool, a thread each.
final class BodySource: Sendable {
  private let folder: SourceFolder
  private let pool = Mutex<[BodyReader]>([])
  private let troubles = Mutex(Diagnostics())
  private let parsed: ParsedBodies?
  private let places: ParsedBodies.Places

  /// Takes the bodies that lie aside, and reads the others below the site's folder.
  init(_ folder: SourceFolder, parsed: ParsedBodies?) {
    self.folder = folder
    self.parsed = parsed
    places = parsed?.places ?? ParsedBodies.Places()
  }

  /// What went wrong while bodies were written: a file that changed meanwhile, a page too large.
  var diagnostics: Diagnostics {
    troubles.withLock { $0 }
  }

  /// The sentences of an entry's body that hold the numbers of these keys, in their order.
  func sentences(of entry: Int, withNumbers keys: Set<Int>, in context: RenderContext)
    -> [NumberSentence]
  {
    let source = context.site.entries[entry]
    return reading(source) {
      $0.sentences(of: source, withNumbers: keys, context.ledger.catalogue)
    }
  }

  /// The words of an entry's body without markup, a block a line, for the search index; `words` come first.
  func plainText(of entry: Int, after words: [UInt8], in context: RenderContext) -> [UInt8] {
    let source = context.site.entries[entry]
    return reading(source) { $0.plainText(of: source, after: words) }
  }

  /// Writes the body of an entry as it stands on the page at `route`, with notes where that is printed.
  func write(
    _ entry: Int, at route: Route, notes: PrintNotes?, in context: RenderContext,
    to html: inout MarkupWriter
  ) {
    var diagnostics = Diagnostics()
    reading(context.site.entries[entry]) {
      $0.write(entry, at: route, notes: notes, in: context, to: &html, diagnostics: &diagnostics)
    }
    if !diagnostics.isEmpty { troubles.withLock { $0.add(diagnostics) } }
  }

  private func reading<Result>(_ source: Entry, _ work: (BodyReader) -> Result) -> Result {
    let reader = pool.withLock { $0.popLast() } ?? BodyReader(folder)
    defer { pool.withLock { $0.append(reader) } }
    reader.known = places[source.header.path].flatMap { parsed?.document(at: $0) }
    return work(reader)
  }
}

/// What one thread reads and parses bodies with.
///
/// It is used by one thread at a time: the pool hands it out and takes it back.
private final class BodyReader: @unchecked Sendable {
  private let reader: FileReader
  private var parser = MarkdownParser()
  /// The body to be read, where it lies aside.
  var known: MarkdownDocument?
  private var document = MarkdownDocument()

  init(_ folder: SourceFolder) {
    reader = FileReader(folder)
  }

  func write(
    _ entry: Int, at route: Route, notes: PrintNotes?, in context: RenderContext,
    to html: inout MarkupWriter, diagnostics: inout Diagnostics
  ) {
    let source = context.site.entries[entry]
    guard parse(source, diagnostics: &diagnostics) else { return }
    var resolver = BodyResolver(
      entry: entry, page: route, notes: notes, context: context, document: document)
    let isOwnPage = context.linked.entries[entry].route == route
    let prefix = isOwnPage ? "" : source.header.anchor + "-"
    var options = options(for: source.header, prefix, context)
    // A printed body is a chapter under a heading of its own.
    options.topHeading = notes == nil ? 2 : 3
    MarkdownHTMLWriter(options: options).write(
      document, headings: headings(of: source), path: source.header.path,
      resolver: &resolver, into: &html, diagnostics: &diagnostics)
  }

  /// The headings with the ids that they got when the text was first read.
  private func headings(of source: Entry) -> [MarkdownHeading] {
    zip(document.all(.heading), source.prose.headings).map { node, heading in
      MarkdownHeading(node: node, level: heading.level, text: heading.title, id: heading.id)
    }
  }

  func sentences(
    of source: Entry, withNumbers keys: Set<Int>, _ catalogue: FigureCatalogue
  ) -> [NumberSentence] {
    // Its own page says what is wrong with the file.
    var said = Diagnostics()
    guard parse(source, diagnostics: &said) else { return [] }
    return document.numberSentences(catalogue.language, catalogue.units, wanted: keys)
  }

  func plainText(of source: Entry, after words: [UInt8]) -> [UInt8] {
    var said = Diagnostics()
    var bytes = words
    guard parse(source, diagnostics: &said) else { return bytes }
    bytes.reserveCapacity(bytes.count + document.sizes.texts)
    for node in document.nodes.indices {
      switch document.nodes[node].kind {
      case .paragraph, .heading, .cell:
        document.appendPlainText(of: node, to: &bytes)
        bytes.append(0x0A)
      default: continue
      }
    }
    return bytes
  }

  /// Lets `document` be the body of an entry.
  private func parse(_ source: Entry, diagnostics: inout Diagnostics) -> Bool {
    if let known {
      document = known
      return true
    }
    guard let file = text(of: source, diagnostics: &diagnostics) else { return false }
    // What is wrong with the text itself was said when it was first read.
    var said = Diagnostics()
    parser.parse(
      file.bytes[source.header.body...], path: file.path, baseOffset: source.header.body,
      into: &document, diagnostics: &said)
    return true
  }

  /// The text that the entry was read from; another text by now stops the build.
  private func text(of source: Entry, diagnostics: inout Diagnostics) -> SourceFile? {
    let path = source.header.path
    if case .read(let bytes, _)? = try? reader.bytes(path, limit: FileReader.pageLimit) {
      // Nearly every file is its own text; where it is not, its text is found as it was first.
      if Digest128(of: bytes) == source.digest { return SourceFile(path: path, bytes: bytes) }
      if case .text(let text) = TextDecoder().decode(bytes), Digest128(of: text) == source.digest {
        return SourceFile(path: path, bytes: text)
      }
    }
    diagnostics.add(.changedMeanwhile(SourcePlace(path: path)))
    return nil
  }

  private func options(
    for header: Header, _ prefix: String, _ context: RenderContext
  ) -> MarkdownHTMLOptions {
    let words = Words.Body(context.language)
    var options = MarkdownHTMLOptions(
      words: MarkdownWords(
        table: words.table, footnote: words.footnote, back: words.back, done: words.done,
        open: words.open))
    options.footnotePrefix = header.collection + "-" + header.anchor
    options.headingPrefix = prefix
    options.allowsHTML = context.configuration.allowsHTML
    return options
  }
}

extension Words {
  /// The few words that the program itself puts into a body.
  fileprivate struct Body {
    let table: String
    let footnote: String
    let back: String
    let done: String
    let open: String

    init(_ language: Language) {
      table = Words(vi: "Bảng", en: "Table")(language)
      footnote = Words(vi: "Chú thích", en: "Footnotes")(language)
      back = Words(vi: "Về chỗ dẫn chú thích", en: "Back to the text")(language)
      done = Words(vi: "đã xong", en: "done")(language)
      open = Words(vi: "chưa xong", en: "not done")(language)
    }
  }
}

extension Diagnostic {
  fileprivate static func changedMeanwhile(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, at: place,
      vi: "tệp thay đổi trong lúc dựng trang; hãy chạy lại",
      en: "the file changed while the site was built; run again")
  }
}
