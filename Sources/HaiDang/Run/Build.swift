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
  let (linked, theme) = try run.linkedSite(&diagnostics)
  guard !diagnostics.hasErrors else { return try run.refused(diagnostics, linked) }
  let bodies = BodySource(run.folder, parsed: run.parsed)
  let context = RenderContext(linked: linked, theme: theme, bodies: bodies, jobs: options.jobs)
  let files = files(
    of: context, from: run.folder, jobs: options.jobs, diagnostics: &diagnostics)
  guard !diagnostics.hasErrors else { return try run.refused(diagnostics, linked) }
  let outcome = try run.write(files, of: linked.site)
  diagnostics.add(bodies.diagnostics)
  var result = try run.finished(diagnostics, linked, outcome)
  result.remains = run.remains(context, files)
  return result
}

extension BuildRun {
  /// Reads and links the site: everything that is said of the content, before a page is made.
  func linkedSite(_ diagnostics: inout Diagnostics) throws -> (LinkedSite, Theme) {
    let configuration = try readConfiguration(&diagnostics)
    let theme = try readTheme(configuration, &diagnostics)
    let site = try load(configuration, &diagnostics)
    let linked = link(site, jobs: options.jobs, diagnostics: &diagnostics)
    checkNames(of: linked, diagnostics: &diagnostics)
    if !options.writes, !diagnostics.hasErrors {
      noteOrphans(of: linked, diagnostics: &diagnostics)
    }
    if options.isStrict { reportUnsourcedNumbers(of: linked, diagnostics: &diagnostics) }
    mark("link")
    return (linked, theme)
  }
}
