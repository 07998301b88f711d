import HaiDangSource

extension Ledger {
  /// Statements that name no source.
  func checkSources(_ diagnostics: inout Diagnostics) {
    for index in observations.indices where observations[index].source == nil {
      diagnostics.add(.unsourcedObservation, .warning, in: observations[index].path) {
        .unsourcedObservation(observations[index].place, subject(index))
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
