import HaiDangSource

extension Ledger {
  /// Statements that name no source.
  func checkSources(_ diagnostics: inout Diagnostics) {
    for (index, observation) in observations.enumerated() where observation.source == nil {
      diagnostics.add(.unsourcedObservation, .warning, in: observation.path) {
        .unsourcedObservation(observation.place, subject(index))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unsourcedObservation(_ place: SourcePlace, _ subject: Words)
    -> Diagnostic
  {
    Diagnostic(
      .unsourcedObservation, .warning, at: place, vi: "'\(subject.vietnamese)' chưa có nguồn",
      en: "'\(subject.english)' has no source")
  }
}
