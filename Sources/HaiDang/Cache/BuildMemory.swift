import HaiDangSource

/// What one run keeps for the next, in two files: a small one for a run without any change, and one
/// with what was read and made.
struct BuildMemory {
  private let last: CacheFile
  private let kept: CacheFile
  /// The file system's time before this run began to read; `nil` where nothing can be kept.
  private let startTime: Int?

  /// The memory of a site for one output.
  init(options: BuildOptions, output: String) {
    let version = ProgramStamp.version
    last = CacheFile(site: options.site, output: output, part: "last", version: version)
    kept = CacheFile(site: options.site, output: output, part: "kept", version: version)
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
    var files: Int
  }

  /// What the last run read and made.
  struct Values: Sendable {
    var readSince: Int
    var entries: EntryCache
    var pages: PageCache
  }

  /// The last run that wrote the site, if it is remembered.
  var lastRun: LastRun? {
    guard let content = last.load() else { return nil }
    var decoder = content.values
    return try? LastRun(readSince: content.readSince, from: &decoder)
  }

  /// What it read and made.
  var values: Values? {
    guard let content = kept.load() else { return nil }
    var decoder = content.values
    guard let entries = try? decoder.decode(EntryCache.self),
      let pages = try? decoder.decode(PageCache.self)
    else { return nil }
    return Values(readSince: content.readSince, entries: entries, pages: pages)
  }

  /// Keeps this run; that it cannot costs the next one time, and nothing else.
  func keep(
    inputs: Digest128, entries: EntryCache, pages: PageCache, result: BuildResult, files: Int
  ) {
    guard let startTime else { return }
    try? kept.save(readSince: startTime) { encoder in
      encoder.encode(entries)
      encoder.encode(pages)
    }
    let run = LastRun(
      readSince: startTime, inputs: inputs, language: result.language,
      diagnostics: result.diagnostics, located: result.located, pages: result.pages, files: files)
    try? last.save(readSince: startTime) { run.encode(to: &$0) }
  }
}

extension BuildMemory.LastRun {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(inputs)
    encoder.encode(language.rawValue)
    encoder.encode(diagnostics)
    encoder.encode(located)
    encoder.encode(pages)
    encoder.encode(files)
  }

  init(readSince: Int, from decoder: inout ByteDecoder) throws(DamagedData) {
    self.readSince = readSince
    inputs = try decoder.decode()
    guard let language = Language(rawValue: try decoder.decode()) else { throw DamagedData() }
    self.language = language
    diagnostics = try decoder.decode()
    located = try decoder.decode()
    pages = try decoder.decode()
    files = try decoder.decode()
  }
}

extension Diagnostics.Located: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(diagnostic)
    encoder.encode(location?.line)
    encoder.encode(location?.column)
    encoder.encode(location?.text)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    let diagnostic = try decoder.decode(Diagnostic.self)
    let line = try decoder.decode(Int?.self)
    let column = try decoder.decode(Int?.self)
    let text = try decoder.decode(String?.self)
    var location: SourceText.Location?
    if let line, let column, let text {
      location = SourceText.Location(line: line, column: column, text: text)
    }
    self.init(diagnostic: diagnostic, location: location)
  }
}
