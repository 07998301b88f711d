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
  private(set) var themeStamps: [FileTree.File] = []
  /// The bodies that were parsed in this run.
  private(set) lazy var parsed = output.flatMap { output in
    ParsedBodies(
      in: output.own, threads: options.jobs,
      room: tree.bytes(times: Self.roomFactor))
  }

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

  /// Reads the content, with what the last run kept.
  func load(
    _ configuration: SiteConfiguration, _ diagnostics: inout Diagnostics
  ) throws -> Site {
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
    mark("read")
    return loaded.site
  }

  /// Files of the theme with their stamps, where it lies in a folder.
  private func themeFiles() throws -> [FileTree.File] {
    try ThemeLoader(folder: folder, elsewhere: options.theme).stamps()
  }

  // MARK: Writing

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
      let changed = output.changed
      let summary = try commit(to: output)
      (result.written, result.unchanged, result.removed) =
        (summary.written, summary.unchanged, summary.removed)
      result.index = output.shown("index.html")
      mark("write")
      if options.verifies {
        if hasNothingToDo, !changed.isEmpty { throw VerificationFailure(paths: changed) }
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
  private func commit(to output: OutputFolder) throws -> WriteSummary {
    memory.forgetLastRun()
    let (memory, entries, pages, old) = (memory, entries, pages, kept)
    let (summary, _) = Parallel.both(jobs: options.jobs) {
      Result { () throws(MachineError) in try output.commit() }
    } _: {
      memory.keep(entries: entries, pages: pages, since: old)
    }
    return try summary.get()
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
    result.leftOut = leftOut
    result.located = locate(diagnostics)
    return result
  }

  /// Finds lines and columns by reading the files that diagnostics speak of once more.
  private func locate(_ diagnostics: Diagnostics) -> [Diagnostics.Located] {
    let sources = DiagnosticSources(folder: folder, theme: options.theme)
    let sorted = diagnostics.kept.sorted()
    let middle = sorted.count / 2
    let (one, other) = Parallel.both(jobs: options.jobs) {
      Diagnostics.located(sorted[..<middle]) { sources.text($0) }
    } _: {
      Diagnostics.located(sorted[middle...]) { sources.text($0) }
    }
    return one + other
  }
}
