import ArgumentParser
import HaiDang

/// Builds or checks, prints what there is to say, and ends with the exit code.
func runPipeline(
  _ options: BuildOptions, _ pipeline: PipelineOptions, closing: (BuildResult, Duration) -> Words,
  timings: Bool
) throws {
  try catchingMachineErrors(pipeline.language) {
    let clock = ContinuousClock()
    let start = clock.now
    let progress = ProgressLine(start: start, language: pipeline.language ?? .vietnamese)
    defer { progress?.clear() }
    let result = try build(options) { progress?.show($0) }
    progress?.clear()
    Output.error(result.report(pipeline.format))
    if timings { Output.text(TimingTable(result).text) }
    Output.line(closing(result, clock.now - start)(result.language))
    // The process ends here, and its memory with it.
    if let remains = result.remains { _ = Unmanaged.passRetained(remains) }
    try judge(result, strict: pipeline.strict)
  }
}

/// Turns trouble with the machine into one line and exit code 2.
func catchingMachineErrors(_ language: Language?, _ body: () throws -> Void) throws {
  do {
    try body()
  } catch let error as MachineError {
    throw complained(error.message, language)
  } catch let error as VerificationFailure {
    throw complained(error.message, language)
  }
}

/// Says what stopped the run, in one line, and gives the exit code.
private func complained(_ message: Words, _ language: Language?) -> ExitCode {
  Output.error("haidang: " + message(language ?? .vietnamese).printable + "\n")
  return ExitCode(2)
}

/// Ends the command with 1 where the content has errors, or warnings that count as such.
func judge(_ result: BuildResult, strict: Bool) throws {
  let diagnostics = result.diagnostics
  guard diagnostics.hasErrors || strict && diagnostics.count(of: .warning) > 0 else { return }
  throw ExitCode(1)
}

extension Diagnostics {
  /// How many there are of a severity; those past the limit are as grave as the last one kept.
  func count(of severity: Diagnostic.Severity) -> Int {
    var count = kept.count { $0.severity == severity }
    for (kind, total) in counts where total > Diagnostics.limit {
      let last = kept.last { $0.place?.path == kind.path && $0.code == kind.code }
      if last?.severity == severity { count += total - Diagnostics.limit }
    }
    return count
  }
}
