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
  var counters = BuildCounters()
  /// What is said of files before any was read.
  let progress: (@Sendable (Progress) -> Void)?
  let memory: BuildMemory
  private(set) var stopwatch = Stopwatch()
  /// What the last run said, if it is remembered.
  private(set) var last: BuildMemory.LastRun?
  private(set) var kept: BuildMemory.Values?
  private(set) var entries = EntryCache.empty
  var pages = PageCache()
  /// Whether a run that is to be verified finds all as the last one left it.
  private var hasNothingToDo = false
  /// How many entries are not built.
  private var leftOut = 0
  /// Whether each entry's file was read now.
  private(set) var isFresh: [Bool] = []
  /// What was read, being kept while pages are made; of a run that began from nothing.
  private var draft: Pending<CacheFile.Draft?>?
  private(set) var themeStamps: [FileTree.File] = []
  /// The bodies that were parsed in this run.
  private(set) lazy var parsed = output.flatMap { output in
    ParsedBodies(
      in: output.own, threads: options.jobs,
      room: tree.bytes(times: Self.roomFactor))
  }

  /// The files of the content that are not entries, and those of the theme, once the content was read.
  private(set) lazy var otherFiles: [FileTree.File] = {
    let own = Set(entries.records.map { $0.entry.header.path })
    return tree.files.filter { !own.contains($0.path) } + themeStamps
  }()

  /// How much must be free on the disk before bodies are laid aside there, beside the size of the content:
  /// they take twice that, and the site many times.
  private static let roomFactor = 16

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
    last = memory.lastRun
    guard let output, let last, last.inputs == inputs, isSettled(before: last.readSince),
      !output.manifest.files.isEmpty, output.standsAsWritten()
    else { return nil }
    if options.verifies {
      hasNothingToDo = true
      return nil
    }
    guard isOfOutput else { return nil }
    var result = said(by: last)
    result.unchanged = last.files
    result.index = output.shown("index.html")
    stopwatch.mark("compare")
    result.timings = stopwatch.phases
    return result
  }

  /// Whether what was kept is of the output as it stands: of two sites with one output, or two outputs
  /// of one path, each would take the other's files for its own.
  var isOfOutput: Bool {
    last.map { $0.manifest != nil && $0.manifest == output?.seal } ?? false
  }

  /// The result of a run that has to say what the last one said.
  func said(by last: BuildMemory.LastRun) -> BuildResult {
    var result = BuildResult()
    result.diagnostics = last.diagnostics
    result.located = last.located
    result.language = options.language ?? last.language
    result.pages = last.pages
    result.leftOut = last.leftOut
    return result
  }

  /// The digest of everything a build depends on, by stamps.
  var inputs: Digest128 { surroundings(tree.files + themeStamps) }

  /// The digest of the options and of files that are neither entries nor made from them.
  func surroundings(_ others: [FileTree.File]) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(options.digest)
    for diagnostic in tree.diagnostics.kept { hasher.add(diagnostic.message.english) }
    for file in others {
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

  /// Reads the content, with what the last run kept; its figures are read beside other work.
  func load(
    _ configuration: SiteConfiguration, _ diagnostics: inout Diagnostics
  ) throws -> SiteLoader.Loaded {
    kept = options.verifies ? nil : memory.values
    let loader = SiteLoader(
      folder: folder, jobs: options.jobs, cache: kept?.entries ?? .empty,
      settledBefore: kept?.readSince ?? 0,
      selection: EntrySelection(
        includesDrafts: options.includesDrafts, now: options.now.flatMap { PartialDate($0) }),
      parsed: parsed)
    let loaded = try loader.load(
      tree, configuration, declarations: configuration.digest, diagnostics: &diagnostics)
    counters = loaded.counters
    entries = loaded.cache
    pages = isOfOutput ? kept?.pages ?? PageCache() : PageCache()
    isFresh = loaded.isFresh
    leftOut = loaded.leftOut
    return loaded
  }

  /// The site, once its figures are read too.
  func site(
    of loaded: SiteLoader.Loaded, _ diagnostics: inout Diagnostics
  ) throws -> Site {
    let figures = try loaded.ledger.value().get()
    counters.read += figures.read
    diagnostics.add(figures.diagnostics)
    let quotes = try QuoteLoader(folder: folder, jobs: options.jobs).check(
      figures.ledger, loaded.content.entries, counters: &counters, diagnostics: &diagnostics)
    mark("read")
    return Site(content: loaded.content, ledger: figures.ledger, quotes: quotes)
  }

  /// Files of the theme with their stamps, where it lies in a folder.
  private func themeFiles() throws -> [FileTree.File] {
    try ThemeLoader(folder: folder, elsewhere: options.theme).stamps()
  }

  // MARK: Writing

  /// Ends a run whose content has errors: the last site stays whole.
  func refused(_ diagnostics: Diagnostics, _ linked: LinkedSite) throws -> BuildResult {
    output?.abandon()
    var result = result(diagnostics, linked, places(of: diagnostics, jobs: 1))
    result.timings = stopwatch.phases
    return result
  }

  /// Begins to keep what was read, where all of it is new and there is room for more than the site.
  func beginKeeping() {
    guard kept == nil, parsed != nil else { return }
    let (memory, entries) = (memory, entries)
    draft = Pending(jobs: options.jobs) { memory.draft(entries) }
  }

  /// Commits what was staged and keeps what the next run need not do again.
  func finished(
    _ diagnostics: Diagnostics, _ places: DiagnosticPlaces, _ linked: LinkedSite,
    _ outcome: WriteOutcome
  ) throws -> BuildResult {
    if diagnostics.hasErrors { return try refused(diagnostics, linked) }
    var result = result(diagnostics, linked, places)
    result.pages = outcome.htmlPages
    if let output {
      let changed = hasNothingToDo ? output.changed : []
      let summary = try commit(outcome, of: linked.site, to: output)
      (result.written, result.unchanged, result.removed) =
        (summary.written, summary.unchanged, summary.removed)
      result.index = output.shown("index.html")
      mark("write")
      if options.verifies {
        if !changed.isEmpty { throw VerificationFailure(paths: changed) }
        try verify(outcome.files, output)
      }
      memory.keep(
        inputs: inputs, result: result,
        files: outcome.files.reduce(0) { $0 + $1.paths.count }, manifest: output.seal)
      mark("keep")
    }
    result.timings = stopwatch.phases
    return result
  }

  /// Commits what was staged, and meanwhile keeps what was read and made.
  ///
  /// What is kept of a run that is killed between the two must not be taken for that of the output as it
  /// stands: so the last run, which says what output it is of, is forgotten first.
  private func commit(
    _ outcome: WriteOutcome, of site: Site, to output: OutputFolder
  ) throws -> WriteSummary {
    memory.forgetLastRun()
    let parsed = options.verifies ? nil : parsed
    let discarded = Pending(jobs: options.jobs) { parsed?.discard() }
    defer { discarded.value() }
    let committed = Pending(jobs: options.jobs) {
      Result { () throws(MachineError) in try output.commit() }
    }
    pages = outcome.pages(of: site, since: pages)
    pages.surroundings = surroundings(otherFiles)
    pages.outline = outline(of: site)
    if let draft = draft?.value() {
      memory.keep(draft, pages: pages)
    } else {
      memory.keep(entries: entries, pages: pages, since: kept)
    }
    return try committed.value().get()
  }

  /// What is still in memory at the end.
  func remains(
    _ context: RenderContext, _ links: ContentLinks, _ files: [SiteFile]
  ) -> BuildRemains {
    BuildRemains([context, links, files, tree, entries, pages, output?.takeState()])
  }

  /// Begins to find where diagnostics stand.
  func places(of diagnostics: Diagnostics, jobs: Int) -> DiagnosticPlaces {
    DiagnosticPlaces(
      of: diagnostics, in: DiagnosticSources(folder: folder, theme: options.theme), jobs: jobs)
  }

  private func result(
    _ diagnostics: Diagnostics, _ linked: LinkedSite, _ places: DiagnosticPlaces
  ) -> BuildResult {
    var result = BuildResult()
    result.diagnostics = diagnostics
    result.language = options.language ?? linked.configuration.language
    result.counters = counters
    result.leftOut = leftOut
    result.located = places.all(diagnostics)
    return result
  }
}
