import HaiDangSource

/// Finds lines and columns by reading the files that diagnostics speak of once more, beside other work.
struct DiagnosticPlaces {
  private let sources: DiagnosticSources
  /// How many diagnostics had been kept when it began.
  private let known: Int
  private let located: Pending<[Diagnostics.Located]>

  /// Begins with what was said so far.
  init(of diagnostics: Diagnostics, in sources: DiagnosticSources, jobs: Int) {
    self.sources = sources
    known = diagnostics.kept.count
    located = Pending(jobs: jobs) {
      let reader = sources.reader
      return diagnostics.located { reader.text($0) }
    }
  }

  /// All diagnostics in order of place, also what was added since.
  func all(_ diagnostics: Diagnostics) -> [Diagnostics.Located] {
    let new = diagnostics.kept[known...].sorted()
    guard !new.isEmpty else { return located.value() }
    let reader = sources.reader
    return (located.value() + Diagnostics.located(new) { reader.text($0) })
      .sorted { $0.diagnostic < $1.diagnostic }
  }
}
