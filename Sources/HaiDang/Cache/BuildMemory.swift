import HaiDangSource

/// What one run keeps for the next, in three files: a small one for a run without any change, one with
/// all that was read and made, and one with what changed since that was written.
struct BuildMemory {
  private let last: CacheFile
  private let kept: CacheFile
  private let change: CacheFile
  /// The file system's time before this run began to read; `nil` where nothing can be kept.
  private let startTime: Int?

  /// The memory of a site for one output.
  init(options: BuildOptions, output: String) {
    let version = ProgramStamp.version
    last = CacheFile(site: options.site, output: output, part: "last", version: version)
    kept = CacheFile(site: options.site, output: output, part: "kept", version: version)
    change = CacheFile(site: options.site, output: output, part: "change", version: version)
    startTime = options.writes ? last.startTime() : nil
  }

  /// What the last run depended on and said.
  struct LastRun: Sendable {
    var readSince: Int
    var inputs: Digest128
    var language: Language
    var diagnostics: Diagnostics
    var located: [Diagnostics.Located]
    var pages: Int
    var leftOut: Int
    /// How many files the site had, and the seal of the manifest that named them.
    var files: Int
    var manifest: Digest128?
  }

  /// What the last run read and made.
  struct Values: Sendable {
    var readSince: Int
    var entries: EntryCache
    var pages: PageCache
    /// The seal of the file with all of it, and what stands there.
    var base: Digest128
    var basePaths: [String]
    var basePages: PageCache
  }

  /// The last run that wrote the site, if it is remembered.
  var lastRun: LastRun? {
    guard let content = last.load() else { return nil }
    var decoder = content.values
    return try? LastRun(readSince: content.readSince, from: &decoder)
  }

  /// What it read and made, as far as a change of bodies alone needs it.
  struct Sketch: Sendable {
    var readSince: Int
    /// The digest of what front matter is read by, and of what bodies are searched for.
    var declarations: Digest128
    var names: Digest128
    var units: [String]
    /// The heads of the entries by path, each with a decoder for its whole record.
    var records: [String: (head: EntryCache.Head, record: ByteDecoder)]
    /// The digest of what is neither an entry nor made from one.
    var surroundings: Digest128
    /// Where bodies stand.
    var bodies: [String: ShownBody]
    /// What changed since the file with all of it was written.
    var change: KeptChange
  }

  /// What it read and made, in outline.
  var sketch: Sketch? {
    guard let content = kept.load() else { return nil }
    var decoder = content.values
    guard var sketch = try? Sketch(readSince: content.readSince, content.seal, from: &decoder)
    else { return nil }
    guard let content = change.load() else { return sketch }
    var rest = content.values
    guard let change = try? rest.decode(KeptChange.self), change.base == sketch.change.base else {
      return sketch
    }
    sketch.readSince = content.readSince
    sketch.apply(change)
    return sketch
  }

  /// What it read and made.
  var values: Values? {
    guard let content = kept.load() else { return nil }
    var decoder = content.values
    guard let entries = try? EntryCache(from: &decoder),
      let pages = try? decoder.decode(PageCache.self)
    else { return nil }
    var values = Values(
      readSince: content.readSince, entries: entries, pages: pages, base: content.seal,
      basePaths: Array(entries.paths), basePages: pages)
    guard let content = change.load() else { return values }
    var rest = content.values
    guard let change = try? rest.decode(KeptChange.self), change.base == values.base else {
      return values
    }
    values.readSince = content.readSince
    values.entries.apply(change.records, removed: change.removedRecords)
    values.pages.apply(change)
    return values
  }

  /// Forgets what the last run depended on and said: then what it made is no longer trusted.
  func forgetLastRun() {
    last.remove()
  }

  /// Begins to keep what this run read, while it still makes pages; `nil` where it cannot be kept.
  func draft(_ entries: EntryCache) -> CacheFile.Draft? {
    guard let startTime, let draft = try? kept.begin(readSince: startTime) else { return nil }
    draft.put { entries.encode(to: &$0) }
    return draft
  }

  /// Keeps what was begun, and the pages that were made.
  func keep(_ draft: CacheFile.Draft, pages: PageCache) {
    draft.put { $0.put(ByteEncoder(pages)) }
    try? draft.finish()
    change.remove()
  }

  /// Keeps what this run, which began from `old`, read and made; that it cannot costs the next one time,
  /// and nothing else.
  func keep(entries: EntryCache, pages: PageCache, since old: Values?) {
    guard let startTime else { return }
    if let old, let new = KeptChange(from: old, to: entries, pages),
      new.count * 8 < entries.records.count + pages.digests.count
    {
      try? change.save(readSince: startTime) { $0.put(ByteEncoder(new)) }
    } else if let draft = draft(entries) {
      keep(draft, pages: pages)
    }
  }

  /// Keeps this run, which changed little since the file with all of it was written.
  func keep(
    inputs: Digest128, change new: KeptChange, result: BuildResult, files: Int,
    manifest: Digest128?
  ) {
    guard let startTime else { return }
    try? change.save(readSince: startTime) { $0.put(ByteEncoder(new)) }
    keep(inputs: inputs, result: result, files: files, manifest: manifest)
  }

  /// Keeps what this run depended on and said.
  func keep(inputs: Digest128, result: BuildResult, files: Int, manifest: Digest128?) {
    guard let startTime else { return }
    let run = LastRun(
      readSince: startTime, inputs: inputs, language: result.language,
      diagnostics: result.diagnostics, located: result.located, pages: result.pages,
      leftOut: result.leftOut, files: files, manifest: manifest)
    var encoder = ByteEncoder()
    run.encode(to: &encoder)
    try? last.save(readSince: startTime) { $0.put(encoder) }
  }
}

extension BuildMemory.Sketch {
  /// Reads what is needed of the file with everything.
  init(
    readSince: Int, _ seal: Digest128, from decoder: inout ByteDecoder
  ) throws(DamagedData) {
    self.readSince = readSince
    declarations = try decoder.decode()
    names = try decoder.decode()
    units = try decoder.decode()
    records = Dictionary(
      try EntryCache.heads(from: &decoder).map { ($0.head.header.path, $0) },
      uniquingKeysWith: { $1 })
    let pages = try PageCache(beginning: &decoder)
    (surroundings, bodies) = (pages.surroundings, pages.bodies)
    change = KeptChange(base: seal)
    (change.pages.outline, change.pages.surroundings) = (pages.outline, pages.surroundings)
  }

  /// Puts in what changed.
  fileprivate mutating func apply(_ change: KeptChange) {
    self.change = change
    for path in change.removedRecords { records[path] = nil }
    for record in change.records {
      let head = EntryCache.Head(
        stamp: record.stamp, outline: record.outline, header: record.entry.header)
      guard let kept = record.kept else { continue }
      records[head.header.path] = (head, ByteDecoder(Array(kept)))
    }
    for path in change.removedBodies { bodies[path] = nil }
    for (path, body) in change.pages.bodies { bodies[path] = body }
    surroundings = change.pages.surroundings
  }
}

extension BuildMemory.LastRun {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(inputs)
    encoder.encode(language.rawValue)
    encoder.encode(diagnostics)
    encoder.encode(located)
    encoder.encode(pages)
    encoder.encode(leftOut)
    encoder.encode(files)
    encoder.encode(manifest)
  }

  init(readSince: Int, from decoder: inout ByteDecoder) throws(DamagedData) {
    self.readSince = readSince
    inputs = try decoder.decode()
    guard let language = Language(rawValue: try decoder.decode()) else { throw DamagedData() }
    self.language = language
    diagnostics = try decoder.decode()
    located = try decoder.decode()
    pages = try decoder.decode()
    leftOut = try decoder.decode()
    files = try decoder.decode()
    manifest = try decoder.decode()
  }
}

extension Diagnostics.Located: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(diagnostic)
    encoder.encode(location?.line)
    encoder.encode(location?.column)
    encoder.encode(location?.text)
    encoder.encode(location?.caret)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    let diagnostic = try decoder.decode(Diagnostic.self)
    let line = try decoder.decode(Int?.self)
    let column = try decoder.decode(Int?.self)
    let text = try decoder.decode(String?.self)
    let caret = try decoder.decode(Int?.self)
    var location: SourceText.Location?
    if let line, let column, let text {
      location = SourceText.Location(line: line, column: column, text: text, caret: caret)
    }
    self.init(diagnostic: diagnostic, location: location)
  }
}
