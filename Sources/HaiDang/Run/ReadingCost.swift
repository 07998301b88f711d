import HaiDangSource

/// What the parts of reading the bodies of a site cost, in seconds of one processor.
///
/// For `make bench` alone: it goes through the texts as a build does, a part at a time.
package struct ReadingCost {
  /// A part of the work.
  package enum Part: String, CaseIterable, Sendable {
    /// Building the finder of names.
    case finder
    /// Parsing Markdown.
    case parsing
    /// Finding names in the text of its blocks.
    case names
    /// Finding names once more with years and documents, their dates and the sentences around them.
    case mentions
    /// Finding numbers with units.
    case numbers
  }

  /// What each part took.
  package private(set) var seconds: [Part: Double] = [:]
  /// How many bytes of text there are.
  package private(set) var bytes = 0
  /// How many entities have names.
  package private(set) var entities = 0
  /// How many names were found.
  package internal(set) var found = 0

  private let clock: () -> Double

  /// Measures the site in a folder by a clock of processor time.
  package init(ofSite path: String, clock: @escaping () -> Double) throws {
    self.clock = clock
    var options = BuildOptions()
    options.site = path
    options.writes = false
    let run = try BuildRun(options, progress: nil)
    var diagnostics = Diagnostics()
    let site = try run.readConfiguration(&diagnostics)
    let layout = ContentLayout(
      paths: run.tree.files.map(\.path), site: site, diagnostics: &diagnostics)
    let reader = FileReader(run.folder)
    var texts: [(file: SourceFile, header: Header)] = []
    for entry in layout.entries {
      guard let collection = site.collection(entry.collection),
        case .read(let file, _) = try reader.text(entry.path, limit: FileReader.pageLimit)
      else { continue }
      let header = HeaderReader(site: site).read(
        file, id: entry.id, in: collection, diagnostics: &diagnostics)
      texts.append((file, header))
    }
    let names = timed(.finder) { EntityNames(of: texts.map(\.header), in: site) }
    entities = names.owners.count
    var prose = ProseReader(site.language, units: .shipped)
    for text in texts {
      bytes += text.file.bytes.count - text.header.body
      prose.measure(text.file, header: text.header, names: names, into: &self)
    }
  }

  /// Does some work and adds what it took.
  mutating func timed<Result>(_ part: Part, _ work: () -> Result) -> Result {
    let start = clock()
    defer { seconds[part, default: 0] += clock() - start }
    return work()
  }
}
