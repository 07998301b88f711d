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
  let (site, links, theme) = try run.read(&diagnostics)
  let figures = Pending(jobs: options.jobs) {
    FigureValues(of: site.ledger, site.configuration.language, jobs: options.jobs)
  }
  let linked = run.link(site, links, &diagnostics)
  guard !diagnostics.hasErrors else { return try run.refused(diagnostics, linked) }
  run.beginKeeping()
  let bodies = BodySource(run.folder, parsed: run.parsed)
  let context = RenderContext(linked: linked, theme: theme, bodies: bodies, figures: figures.value)
  let places = run.places(of: diagnostics, jobs: options.jobs)
  let files = files(
    of: context, from: run.folder, jobs: options.jobs, diagnostics: &diagnostics)
  guard !diagnostics.hasErrors else { return try run.refused(diagnostics, linked) }
  let outcome = try run.write(files, of: linked.site)
  diagnostics.add(bodies.diagnostics)
  var result = try run.finished(diagnostics, places, linked, outcome)
  result.remains = run.remains(context, links, files)
  return result
}

extension BuildRun {
  /// Reads the site; while its figures are read, what needs none is linked.
  func read(_ diagnostics: inout Diagnostics) throws -> (Site, ContentLinks, Theme) {
    let configuration = try readConfiguration(&diagnostics)
    let theme = try readTheme(configuration, &diagnostics)
    let loaded = try load(configuration, &diagnostics)
    let links = ContentLinks(of: loaded.content, jobs: options.jobs)
    return (try site(of: loaded, &diagnostics), links, theme)
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
