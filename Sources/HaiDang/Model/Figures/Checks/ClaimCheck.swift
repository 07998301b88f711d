import HaiDangSource

/// A ratio as a source states it, and what its figures give.
struct Claim: Hashable, Sendable {
  /// The observation that states it.
  var observation: Int
  /// What the formula of its indicator gives, from the claim's own source where that has the figures.
  var computed: DerivedFigure
  /// Whether both can be true.
  var holds: Bool
}

extension Ledger {
  /// Every stated ratio whose formula can be computed; one whose figures are not there is not judged.
  func claims() -> [Claim] {
    catalogue.indicators.indices.filter { formulas[$0] != nil }.flatMap { indicator in
      groups[groupsOfIndicator[indicator]].filter { isClaim($0.key.kind) }
        .flatMap { group in group.range.compactMap { claim($0) } }
    }
  }

  /// Reports the claims that do not hold and that no reason settles.
  func checkClaims(_ diagnostics: inout Diagnostics) {
    for claim in claims() where !claim.holds {
      let observation = observations[claim.observation]
      let isSettled = observation.rank == .deprecated && observation.why != nil
      if !isSettled {
        diagnostics.add(
          .claimMismatch(observation.valuePlace, shown(claim.observation), claim.computed, self))
      }
    }
  }

  private func isClaim(_ kind: Observation.Kind) -> Bool { kind != .plan && kind != .forecast }

  /// What an observation claims, if its figures are there to judge it by.
  ///
  /// Hedges of the inputs are taken as writers mean them: were "gần 2,5" anything below 2.5, no claim of
  /// growth could ever be checked.
  func claim(_ index: Int) -> Claim? {
    let observation = observations[index]
    guard let period = observation.period else { return nil }
    let context = Context(period: period, scope: observation.scope, source: observation.source)
    guard case .success(let computed)? = derived(observation.indicator, context) else { return nil }
    return Claim(
      observation: index, computed: computed, holds: interval(index).meets(computed.expected))
  }
}

extension Diagnostic {
  fileprivate static func claimMismatch(
    _ place: SourcePlace, _ shown: Words, _ computed: DerivedFigure, _ ledger: Ledger
  ) -> Diagnostic {
    func words(_ language: Language) -> (result: String, inputs: String) {
      let format = NumberFormat(language)
      let inputs = computed.inputs.map { ledger.shown($0)(language) }
      return (
        format.quantity(computed.quantity, .chart),
        inputs.joined(separator: Words(vi: " và ", en: " and ")(language))
      )
    }
    let vi = words(.vietnamese)
    let en = words(.english)
    return Diagnostic(
      .claimMismatch, .warning, at: place,
      vi: "\(shown.vietnamese) không khớp: \(vi.inputs) cho \(vi.result)",
      en: "\(shown.english) does not hold: \(en.inputs) give \(en.result)")
  }
}
