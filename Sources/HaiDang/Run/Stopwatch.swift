/// How long the phases of a run take; for `--timings` alone, nothing that is written depends on it.
struct Stopwatch {
  private(set) var phases: [(phase: String, milliseconds: Double)] = []
  private var last = ContinuousClock.now

  /// Ends a phase.
  mutating func mark(_ phase: String) {
    let now = ContinuousClock.now
    let time = (now - last).components
    phases.append((phase, Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15))
    last = now
  }
}
