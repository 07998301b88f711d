/// What all pages share of the figures; the ledger alone gives it.
struct FigureValues: Sendable {
  /// The digest of what figures are called and how they are defined.
  let catalogueDigest: Digest128
  /// The digests of all figures.
  let digests: ObservationDigests
  /// Which series there are.
  let series: SeriesIndex
  /// The years of each indicator's observations; `nil` stands for those without a period.
  let years: [[Int?]]
  /// The addresses and names that stand beside every figure.
  let names: FigureNames

  /// Collects it from a ledger.
  init(of ledger: Ledger, _ language: Language, jobs: Int) {
    catalogueDigest = RenderContext.digest(of: ledger.catalogue)
    series = SeriesIndex(of: ledger)
    digests = ObservationDigests(of: ledger, jobs: jobs) {
      ledger.observations(of: $0).count > RenderContext.longestTable
    }
    years = ledger.catalogue.indicators.indices.map { indicator in
      let years = ledger.observations[ledger.observations(of: indicator)]
        .map { $0.period?.lastYear }
      return Set(years).sorted { ($0 ?? 0) < ($1 ?? 0) }
    }
    names = FigureNames(ledger, years: years, language)
  }
}
