import HaiDangSource

/// Reads the content into a `Site`, a file at a time on all processors, with what the last run kept.
struct SiteLoader {
  /// The site's folder.
  let folder: SourceFolder
  /// How many threads.
  let jobs: Int
  /// What the last run kept of each file.
  let cache: EntryCache
  /// The time that a stamp must be settled before, to be trusted.
  let settledBefore: Int
  /// Which entries are built.
  let selection: EntrySelection
  /// Where bodies are laid aside once they are parsed.
  let parsed: ParsedBodies?

  /// What was loaded.
  struct Loaded: Sendable {
    /// The content but for its figures.
    var content: Content
    /// Its figures, which are read beside other work.
    var ledger: Pending<Result<LedgerLoader.Loaded, any Error>>
    /// What to keep for the next run.
    var cache: EntryCache
    /// Whether each entry was read now: what the last run kept no longer held.
    var isFresh: [Bool]
    /// How many files were read and parsed.
    var counters: BuildCounters
    /// How many entries are not built: drafts, and articles of a later day.
    var leftOut: Int
  }

  /// Loads the content that `tree` lists.
  func load(
    _ tree: FileTree, _ configuration: SiteConfiguration, declarations: Digest128,
    diagnostics: inout Diagnostics
  ) throws -> Loaded {
    let layout = ContentLayout(
      paths: tree.files.map(\.path), site: configuration, diagnostics: &diagnostics)
    // Where nothing was kept, nothing is compared.
    let stamps = cache.records.isEmpty && layout.attachments.isEmpty ? [:] : tree.stamps
    let named = layout.entries.filter { $0.collection != EntryCollection.articles }
    let entities = try readHeaders(named, stamps, configuration, declarations)
    let halves = entities.filter { selection.includes($0.record.entry.header) }
    let names = EntityNames(of: halves.map(\.record.entry.header), in: configuration)
    var counters = BuildCounters()
    let ledgers = LedgerLoader(folder: folder, jobs: jobs)
    let figures = try ledgers.declarations(layout, counters: &counters, diagnostics: &diagnostics)
    let words = TextWords(
      names: names, units: figures[.indicators].map(CatalogueReader.declaredUnits) ?? [])
    let articles = layout.entries.lazy.filter { $0.collection == EntryCollection.articles }
    let all = try readProse(
      articles.map { .article($0) } + halves.map { .entity($0) }, words, stamps, configuration,
      declarations)
    // By their places: whoever is handed a record counts two dozen references. Nearly always all are taken.
    let isWhole = all.indices.allSatisfy { selection.includes(all[$0].record.entry.header) }
    let records = isWhole ? all : all.filter { selection.includes($0.record.entry.header) }
    let entries = records.indices.map { records[$0].record.entry }
    let ledger = Pending(jobs: jobs) {
      Result {
        try ledgers.load(layout, figures, configuration, headers: entries.map(\.header))
      }
    }
    counters.parsed = records.indices.count { records[$0].isFresh }
    counters.read += counters.parsed
    for index in records.indices {
      diagnostics.add(records[index].record.headerDiagnostics)
      diagnostics.add(records[index].record.proseDiagnostics)
    }
    let attachments = layout.attachments.compactMap { path, route in
      stamps[path].map { Attachment(path: path, route: route, stamp: $0) }
    }
    let content = Content(
      configuration: configuration, entries: entries, names: names,
      nameOwners: Self.owners(of: names, among: entries), attachments: attachments)
    return Loaded(
      content: content, ledger: ledger,
      cache: EntryCache(
        declarations: declarations, names: words.digest, units: words.units,
        records: records.indices.map { records[$0].record }),
      isFresh: records.indices.map { records[$0].isFresh }, counters: counters,
      leftOut: entities.count - halves.count + all.count - records.count)
  }

  /// What bodies are searched for.
  struct TextWords: Sendable {
    /// The names of entities.
    var names: EntityNames
    /// The counting words that the site declares besides the known units.
    var units: [String]

    /// The digest of all of it.
    var digest: Digest128 {
      guard !units.isEmpty else { return names.digest }
      var hasher = Digest128.Hasher()
      hasher.add(names.digest)
      for unit in units { hasher.add(unit) }
      return hasher.finalize()
    }
  }

  /// An entity between the two passes: its header, and its text where it was read for it.
  private struct Half: Sendable {
    var record: EntryCache.Record
    /// The text of a file that was read now.
    var file: SourceFile?
  }

  /// A file of the second pass.
  private enum Item: Sendable {
    case entity(Half)
    case article(ContentLayout.EntryFile)
  }

  /// Reads the front matter of entities, since all bodies are searched for their names.
  private func readHeaders(
    _ files: [ContentLayout.EntryFile], _ stamps: [String: FileStamp],
    _ configuration: SiteConfiguration, _ declarations: Digest128
  ) throws -> [Half] {
    let folder = folder
    let trusts = cache.declarations == declarations
    return try Parallel.map(count: files.count, jobs: jobs) {
      Worker(folder, configuration.language, .shipped, parsed: nil)
    } body: { worker, index in
      let file = files[index]
      if trusts, let record = current(file.path, stamps) { return Half(record: record, file: nil) }
      let read = try worker.readHeader(file, configuration)
      return Half(record: read.record, file: read.file)
    }
  }

  /// Reads articles, and the bodies of entities; only what changed, unless names did.
  private func readProse(
    _ items: [Item], _ words: TextWords, _ stamps: [String: FileStamp],
    _ configuration: SiteConfiguration, _ declarations: Digest128
  ) throws -> [(record: EntryCache.Record, isFresh: Bool)] {
    let folder = folder
    let names = words.names
    let parsed = parsed
    let units = UnitTable.shipped.declaring(words.units)
    let trusts = cache.declarations == declarations && cache.names == words.digest
    return try Parallel.map(count: items.count, jobs: jobs) {
      Worker(folder, configuration.language, units.copy(), parsed: parsed)
    } body: { worker, index in
      switch items[index] {
      case .entity(let half):
        if trusts, half.file == nil { return (half.record, false) }
        return (try worker.readProse(half.record, half.file, names), true)
      case .article(let file):
        if trusts, let record = current(file.path, stamps) { return (record, false) }
        let read = try worker.readHeader(file, configuration)
        return (try worker.readProse(read.record, read.file, names), true)
      }
    }
  }

  /// What the last run kept of a file that has not changed since.
  private func current(_ path: String, _ stamps: [String: FileStamp]) -> EntryCache.Record? {
    guard let record = cache.record(of: path), record.stamp == stamps[path],
      record.stamp.isSettled(before: settledBefore)
    else { return nil }
    return record
  }

  /// The entries that names belong to, by the finder's target.
  static func owners(of names: EntityNames, among entries: [Entry]) -> [Int] {
    // Names are those of entities; articles, which are many more, have none.
    let named = entries.indices.filter {
      entries[$0].header.collection != EntryCollection.articles
    }
    let positions = Dictionary(
      named.map { (entries[$0].header.collection + "/" + entries[$0].header.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return names.owners.map { positions[$0] ?? 0 }
  }
}

extension SiteLoader {
  /// Reads a few entries again, where neither names nor units changed.
  static func read(
    _ files: [ContentLayout.EntryFile], in folder: SourceFolder,
    _ configuration: SiteConfiguration, _ names: EntityNames, units: [String]
  ) throws -> [EntryCache.Record] {
    var worker = Worker(
      folder, configuration.language, UnitTable.shipped.declaring(units), parsed: nil)
    return try files.map { file in
      let read = try worker.readHeader(file, configuration)
      return try worker.readProse(read.record, read.file, names)
    }
  }

  /// What one thread reads with.
  private struct Worker {
    private let reader: FileReader
    private var prose: ProseReader

    init(
      _ folder: SourceFolder, _ language: Language, _ units: UnitTable, parsed: ParsedBodies?
    ) {
      reader = FileReader(folder)
      prose = ProseReader(language, units: units, parsed: parsed?.writer())
    }

    /// Reads a file and its front matter.
    mutating func readHeader(
      _ file: ContentLayout.EntryFile, _ configuration: SiteConfiguration
    ) throws -> (record: EntryCache.Record, file: SourceFile) {
      var diagnostics = Diagnostics()
      let collection =
        configuration.collection(file.collection)
        ?? EntryCollection(
          id: file.collection, label: Words(vi: "", en: ""), singular: Words(vi: "", en: ""))
      var source = SourceFile(path: file.path, bytes: [])
      var stamp = FileStamp(size: 0, modified: 0, changed: 0, inode: 0)
      switch try reader.text(file.path, limit: FileReader.pageLimit) {
      case .read(let read, let found): (source, stamp) = (read, found)
      case .refused(let diagnostic): diagnostics.add(diagnostic)
      }
      var header = Header(path: file.path, collection: file.collection, id: file.id, title: file.id)
      if !diagnostics.hasErrors {
        if source.bytes.isEmpty { diagnostics.add(.emptyFile(SourcePlace(path: file.path))) }
        if !source.bytes.isEmpty {
          header = HeaderReader(site: configuration).read(
            source, id: file.id, in: collection, diagnostics: &diagnostics)
        }
      }
      let entry = Entry(header: header, prose: Prose(), digest: Digest128(of: source.bytes))
      let record = EntryCache.Record(
        stamp: stamp, entry: entry, headerDiagnostics: diagnostics, proseDiagnostics: Diagnostics())
      return (record, source)
    }

    /// Reads the body of a file.
    mutating func readProse(
      _ record: EntryCache.Record, _ file: SourceFile?, _ names: EntityNames
    ) throws -> EntryCache.Record {
      var record = record
      record.kept = nil
      record.isInBase = false
      record.proseDiagnostics = Diagnostics()
      if let file = try file ?? text(of: record) {
        let (header, digest) = (record.entry.header, record.entry.digest)
        let prose = prose.read(
          file, header: header, names: names, diagnostics: &record.proseDiagnostics)
        record.entry = Entry(header: header, prose: prose, digest: digest)
      }
      record.outlineEntry()
      return record
    }

    private func text(of record: EntryCache.Record) throws -> SourceFile? {
      guard !record.headerDiagnostics.hasErrors else { return nil }
      switch try reader.text(record.entry.header.path, limit: FileReader.pageLimit) {
      case .read(let file, _): return file
      case .refused: return nil
      }
    }
  }
}

extension Diagnostic {
  /// A file in which there is nothing at all.
  static func emptyFile(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(.emptyFile, .error, at: place, vi: "tệp trống", en: "the file is empty")
  }
}
