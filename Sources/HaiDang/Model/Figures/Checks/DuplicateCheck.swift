import HaiDangSource

extension Ledger {
  /// The same thing stated twice by the same source; a row that is deprecated with a reason may stand
  /// beside the other, since a text can round its own figure.
  func checkDuplicates(_ diagnostics: inout Diagnostics) {
    for group in groups where group.range.count > 1 {
      var first: [Int?: Int] = [:]
      for index in group.range where !isSetAside(index) {
        let source = observations[index].source
        if let earlier = first[source] {
          diagnostics.add(
            .duplicateObservation(
              observations[index].place, subject(index), earlier: observations[earlier].place))
        } else {
          first[source] = index
        }
      }
    }
  }

  private func isSetAside(_ index: Int) -> Bool {
    observations[index].rank == .deprecated && observations[index].why != nil
  }
}

extension Diagnostic {
  fileprivate static func duplicateObservation(
    _ place: SourcePlace, _ subject: Words, earlier: SourcePlace
  ) -> Diagnostic {
    let other = earlier.cell.map { "\(earlier.path), \($0)" } ?? earlier.path
    return Diagnostic(
      .duplicateObservation, .error, at: place,
      vi: "'\(subject.vietnamese)' đã có từ cùng nguồn ở \(other)",
      en: "'\(subject.english)' stands already, from the same source, at \(other)")
  }
}
