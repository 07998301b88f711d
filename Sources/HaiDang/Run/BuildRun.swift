import HaiDangSource

/// One run of the build: the folders it works on, what the last run kept, and what it did so far.
final class BuildRun {
  /// What was asked for.
  let options: BuildOptions
  /// The site's folder.
  let folder: SourceFolder
  /// The content as the disk lists it.
  let tree: FileTree
  /// Where the site is written; `nil` for a check.
  let output: OutputFolder?
  /// How much was done.
  private(set) var counters = BuildCounters()
  /// What is said of files before any was read.
  private let progress: (@Sendable (Progress) -> Void)?
  private let memory: BuildMemory
  private var stopwatch = Stopwatch()
  private var kept: BuildMemory.Values?
  private var entries = EntryCache.empty
  private var pages = PageCache()
  /// Whether each entry's file was read now.
  private var isFresh: [Bool] = []
  private var themeStamps: [FileTree.File] = []

  /// Opens the site and its output, and lists the content.
  init(_ options: BuildOptions, progress: (@Sendable (Progress) -> Void)?) throws {
    self.options = options
    self.progress = progress
    folder = try SourceFolder(at: options.site)
    let path = options.output ?? options.site + "/public"
    output = options.writes ? try OutputFolder(at: path) : nil
    memory = BuildMemory(options: options, output: path)
    tree = try FileTree.list(folder, under: "content")
    stopwatch.mark("list")
  }

  /// Ends a phase in the table of times.
  func mark(_ phase: String) {
    stopwatch.mark(phase)
  }

  // MARK: Level 0

  /// What the last run said, when neither content, theme nor output changed since.
  func nothingChanged() throws -> BuildResult? {
    themeStamps = try themeFiles()
    guard let output, !options.verifies, let last = memory.lastRun,
      last.inputs == inputs, isSettled(before: last.readSince),
      output.manifest.files.count == last.files, output.standsAsWritten()
    else { return nil }
    var result = BuildResult()
    result.diagnostics = last.diagnostics
    result.located = last.located
    result.language = options.language ?? last.language
    result.pages = last.pages
    result.unchanged = last.files
    result.index = output.shown("index.html")
    stopwatch.mark("compare")
    result.timings = stopwatch.phases
    return result
  }

  /// The digest of everything a build depends on, by stamps.
  private var inputs: Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(options.digest)
    for diagnostic in tree.diagnostics.kept { hasher.add(diagnostic.message.english) }
    for file in tree.files + themeStamps {
      hasher.add(file.path)
      file.stamp.add(to: &hasher)
    }
    return hasher.finalize()
  }

  private func isSettled(before time: Int) -> Bool {
    tree.files.allSatisfy { $0.stamp.isSettled(before: time) }
      && themeStamps.allSatisfy { $0.stamp.isSettled(before: time) }
  }

  // MARK: Reading

  /// Reads `content/site.yml`; a site without one has what holds without it.
  func readConfiguration(_ diagnostics: inout Diagnostics) throws -> SiteConfiguration {
    diagnostics.add(tree.diagnostics)
    let path = ContentLayout.configuration
    guard tree.files.contains(where: { $0.path == path }) else { return SiteConfiguration() }
    switch try FileReader(folder).text(path, limit: YAMLReader.fileLimit) {
    case .read(let file, _): return .read(file, diagnostics: &diagnostics)
    case .refused(let diagnostic):
      diagnostics.add(diagnostic)
      return SiteConfiguration()
    }
  }

  /// Reads the theme that the options or the site name, laid over the program's own.
  func readTheme(
    _ configuration: SiteConfiguration, _ diagnostics: inout Diagnostics
  ) throws -> Theme {
    let files = try ThemeLoader(folder: folder, elsewhere: options.theme)
      .files(named: configuration.theme, diagnostics: &diagnostics)
    let theme = Theme(
      files: files, over: DefaultTheme.files, language: configuration.language,
      diagnostics: &diagnostics)
    mark("theme")
    return theme
  }

  /// Reads the content, with what the last run kept.
  func load(
    _ configuration: SiteConfiguration, _ diagnostics: inout Diagnostics
  ) throws -> Site {
    kept = options.verifies ? nil : memory.values
    let loader = SiteLoader(
      folder: folder, jobs: options.jobs, cache: kept?.entries ?? .empty,
      settledBefore: kept?.readSince ?? 0,
      selection: EntrySelection(
        includesDrafts: options.includesDrafts, now: options.now.flatMap { PartialDate($0) }))
    let loaded = try loader.load(
      tree, configuration, declarations: configuration.digest, diagnostics: &diagnostics)
    counters = loaded.counters
    entries = loaded.cache
    pages = kept?.pages ?? PageCache()
    isFresh = loaded.isFresh
    mark("read")
    return loaded.site
  }

  /// Files of the theme with their stamps, where it lies in a folder.
  private func themeFiles() throws -> [FileTree.File] {
    try ThemeLoader(folder: folder, elsewhere: options.theme).stamps()
  }

  // MARK: Writing

  /// Makes the files whose digest changed, and stages them.
  func write(_ files: [SiteFile], of site: Site) throws -> WriteOutcome {
    let output = output
    let known = pages
    let others = otherFiles
    pages.outline = outline(of: site, others)
    let isSettled = kept.map { kept in
      others.allSatisfy { $0.stamp.isSettled(before: kept.readSince) }
    }
    let isFresh = pages.outline == known.outline && isSettled == true ? isFresh : nil
    let progress = FileProgress(total: files.count, show: progress)
    let made = try Parallel.map(count: files.count, jobs: options.jobs) {
      ()
    } body: { _, index -> (digest: Digest128, isPlanned: Bool, isMade: Bool) in
      let file = files[index]
      defer { progress.count() }
      if let isFresh, let bodies = file.bodies, !bodies.contains(where: { isFresh[$0] }),
        let digest = known.digests[file.path],
        try file.paths.allSatisfy({ try output?.keep($0) ?? false })
      {
        return (digest, false, false)
      }
      let plan = file.plan()
      let isKnown = known.digests[file.path] == plan.digest
      let kept = isKnown ? try file.paths.filter { try output?.keep($0) ?? false } : []
      if kept.count == file.paths.count { return (plan.digest, true, false) }
      for (path, bytes) in zip(file.paths, try plan.make()) where !kept.contains(path) {
        _ = try output?.stage(path, bytes)
      }
      return (plan.digest, true, true)
    }
    counters.compared = files.reduce(0) { $0 + $1.paths.count }
    counters.planned = zip(files, made).reduce(0) { $0 + ($1.1.isPlanned ? $1.0.paths.count : 0) }
    counters.made = zip(files, made).reduce(0) { $0 + ($1.1.isMade ? $1.0.paths.count : 0) }
    pages.digests = Dictionary(
      zip(files, made).map { ($0.path, $1.digest) }, uniquingKeysWith: { $1 })
    mark("render")
    return WriteOutcome(files: files, pages: files.count { $0.path.hasSuffix(".html") })
  }

  /// The digest of everything that files depend on but the bodies of entries.
  private func outline(of site: Site, _ others: [FileTree.File]) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(options.digest)
    for file in others {
      hasher.add(file.path)
      file.stamp.add(to: &hasher)
    }
    for record in entries.records { hasher.add(record.outline) }
    for quote in site.quotes.sorted(by: { $0.key < $1.key }) {
      hasher.add(quote.key)
      hasher.add(quote.value.rawValue)
    }
    return hasher.finalize()
  }

  /// The files of the content that are not entries, and those of the theme.
  private var otherFiles: [FileTree.File] {
    let own = Set(entries.records.map(\.entry.header.path))
    return tree.files.filter { !own.contains($0.path) } + themeStamps
  }

  /// What was staged.
  struct WriteOutcome {
    var files: [SiteFile]
    var pages: Int
  }

  /// Ends a run whose content has errors: the last site stays whole.
  func refused(_ diagnostics: Diagnostics, _ linked: LinkedSite) throws -> BuildResult {
    output?.abandon()
    var result = result(diagnostics, linked)
    result.timings = stopwatch.phases
    return result
  }

  /// Commits what was staged and keeps what the next run need not do again.
  func finished(
    _ diagnostics: Diagnostics, _ linked: LinkedSite, _ outcome: WriteOutcome
  ) throws -> BuildResult {
    if diagnostics.hasErrors { return try refused(diagnostics, linked) }
    var result = result(diagnostics, linked)
    result.pages = outcome.pages
    if let output {
      let summary = try output.commit()
      (result.written, result.unchanged, result.removed) =
        (summary.written, summary.unchanged, summary.removed)
      result.index = output.shown("index.html")
      mark("write")
      if options.verifies { try verify(outcome.files, output) }
      memory.keep(
        inputs: inputs, entries: entries, pages: pages, since: kept, result: result,
        files: outcome.files.reduce(0) { $0 + $1.paths.count })
      mark("keep")
    }
    result.timings = stopwatch.phases
    return result
  }

  /// What is still in memory at the end.
  func remains(_ context: RenderContext, _ files: [SiteFile]) -> BuildRemains {
    BuildRemains([context, files, entries])
  }

  private func result(_ diagnostics: Diagnostics, _ linked: LinkedSite) -> BuildResult {
    var result = BuildResult()
    result.diagnostics = diagnostics
    result.language = options.language ?? linked.configuration.language
    result.counters = counters
    result.located = locate(diagnostics)
    return result
  }

  /// Finds lines and columns by reading the files that diagnostics speak of once more.
  private func locate(_ diagnostics: Diagnostics) -> [Diagnostics.Located] {
    let sources = DiagnosticSources(folder: folder, theme: options.theme)
    return diagnostics.located { sources.text($0) }
  }
}
