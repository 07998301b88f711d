import HaiDangSource

extension Ledger {
  /// Everything that does not add up, as far as the figures alone can tell; quotes and numbers in
  /// articles are checked beside the articles (`QuoteCheck`, `NumberScanner`).
  func check(jobs: Int = 1) -> Diagnostics {
    var (diagnostics, others) = Parallel.both(jobs: jobs) {
      checkStatements()
    } _: {
      checkSums()
    }
    diagnostics.add(others)
    return diagnostics
  }

  /// What is wrong with indicators, and with statements of one thing.
  private func checkStatements() -> Diagnostics {
    var diagnostics = indicatorFaults
    checkDuplicates(&diagnostics)
    checkConflicts(&diagnostics)
    checkClaims(&diagnostics)
    checkScale(&diagnostics)
    return diagnostics
  }

  /// What is wrong between statements of several things, and what has no source.
  private func checkSums() -> Diagnostics {
    var diagnostics = Diagnostics()
    checkCumulative(&diagnostics)
    checkParts(&diagnostics)
    checkSources(&diagnostics)
    return diagnostics
  }

  /// How an observation is named in a message: "'4,35 tỷ USD' (vneconomy-2025-01-06)".
  func shown(_ index: Int) -> Words {
    let observation = observations[index]
    let source = observation.source.map { catalogue.sources[$0].id }
    func words(_ language: Language) -> String {
      let text =
        observation.printed ?? NumberFormat(language).quantity(observation.quantity, .chart)
      return source.map { "'\(text)' (\($0))" } ?? "'\(text)'"
    }
    return Words(vi: words(.vietnamese), en: words(.english))
  }

  /// How the subject of an observation is named in a message: "fdi, năm 2024, city".
  func subject(_ index: Int) -> Words {
    let observation = observations[index]
    let indicator = catalogue.indicators[observation.indicator].id
    let scope = catalogue.scopes[observation.scope].id
    func words(_ language: Language) -> String {
      let period = observation.period.map { $0.words(language) + ", " } ?? ""
      return "\(indicator), \(period)\(scope), \(observation.kind.words(language))"
    }
    return Words(vi: words(.vietnamese), en: words(.english))
  }

  /// All values an observation may have, in its indicator's unit.
  func interval(_ index: Int, _ trust: Quantity.Trust = .full) -> Interval {
    observations[index].quantity.interval(
      in: catalogue.indicators[observations[index].indicator].unit, trust)
  }
}
