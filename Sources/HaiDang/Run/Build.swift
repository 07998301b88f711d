import HaiDangSource

/// Builds a site: read → model → link → render → write.
///
/// This is the whole flow. What it writes depends on its options and the files they name alone: no
/// clock, no environment, no order of a hash, no number of threads shows in it.
///
/// - Throws: `MachineError` when the machine cannot do it; trouble with the content is in the result.
public func build(
  _ options: BuildOptions, progress: (@Sendable (Progress) -> Void)? = nil
) throws -> BuildResult {
  if options.writes, let output = options.output {
    try OutputPlace.check(output, site: options.site, theme: options.theme)
  }
  let run = try BuildRun(options, progress: progress)
  if let result = try run.nothingChanged() ?? run.bodiesChanged() { return result }
  var diagnostics = Diagnostics()
  let (loaded, theme) = try run.read(&diagnostics)
  // While figures are read, what needs none is linked.
  let links = ContentLinks(of: loaded.content, jobs: options.jobs)
  let cards = EntryCards(of: loaded.content, links.entries)
  if !diagnostics.hasErrors { run.beginKeeping() }
  let site = try run.site(of: loaded, &diagnostics)
  let figures = Pending(jobs: options.jobs) {
    FigureValues(of: site.ledger, site.configuration.language, jobs: options.jobs)
  }
  let linked = run.link(site, links, &diagnostics)
  guard !diagnostics.hasErrors else { return try run.refused(diagnostics, linked) }
  let bodies = BodySource(run.folder, parsed: run.parsed)
  let context = RenderContext(
    linked: linked, theme: theme, bodies: bodies, cards: cards, figures: figures.value())
  let files = files(
    of: context, from: run.folder, jobs: options.jobs, diagnostics: &diagnostics)
  guard !diagnostics.hasErrors else { return try run.refused(diagnostics, linked) }
  let places = run.places(of: diagnostics, jobs: options.jobs)
  let outcome = try run.write(files, of: linked.site)
  diagnostics.add(bodies.diagnostics)
  var result = try run.finished(diagnostics, places, linked, outcome)
  result.remains = run.remains(context, links, files)
  return result
}

extension BuildRun {
  /// Reads the site but for its figures, which are read beside other work, and its theme.
  func read(_ diagnostics: inout Diagnostics) throws -> (SiteLoader.Loaded, Theme) {
    let configuration = try readConfiguration(&diagnostics)
    let theme = try readTheme(configuration, &diagnostics)
    return (try load(configuration, &diagnostics), theme)
  }

  /// Links the site: everything that is said of the content, before a page is made.
  func link(
    _ site: Site, _ links: ContentLinks, _ diagnostics: inout Diagnostics
  ) -> LinkedSite {
    let linked = HaiDang.link(site, links, jobs: options.jobs, diagnostics: &diagnostics)
    checkNames(of: linked, diagnostics: &diagnostics)
    if !options.writes, !diagnostics.hasErrors {
      noteOrphans(of: linked, diagnostics: &diagnostics)
    }
    if options.isStrict { reportUnsourcedNumbers(of: linked, diagnostics: &diagnostics) }
    mark("link")
    return linked
  }
}
