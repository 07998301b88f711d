import HaiDangSource

/// The title, subtitle and note of a chart whose editor wrote none.
struct ChartTexts {
  let request: ChartRequest
  /// The observations that it shows.
  let positions: [Int]
  let context: RenderContext

  /// The first and the last of their periods.
  private let first: Period?
  private let last: Period?

  init(request: ChartRequest, positions: [Int], context: RenderContext) {
    (self.request, self.positions, self.context) = (request, positions, context)
    let periods = positions.lazy.compactMap { context.ledger.observations[$0].period }
    (first, last) = (periods.min(), periods.max())
  }

  private var ledger: Ledger { _read { yield context.ledger } }
  private var language: Language { context.language }

  /// What it shows.
  var title: String {
    let names = request.indicators.map { ledger.catalogue.indicators[$0].title }
    let joined = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    switch request.kind {
    case .bullet:
      let period = last?.words(language) ?? ""
      return Words(vi: "Kế hoạch và thực hiện ", en: "Plan and actual, ")(language) + period
    case .sources:
      let period = last?.words(language) ?? ""
      return Words(
        vi: "\(joined), \(period): các nguồn nêu khác nhau",
        en: "\(joined), \(period): sources disagree")(language)
    case .heat: return Words(vi: "Năm nào có số liệu nào", en: "Which figures exist")(language)
    case .columns where hasPlans:
      return joined + Words(vi: " so với kế hoạch", en: " against plan")(language)
    default: return joined
    }
  }

  /// Unit, place and period: "Đơn vị: tỷ USD · Các khu kinh tế, khu công nghiệp · 2020–2024".
  var subtitle: String? {
    var parts: [String] = []
    let units = Set(request.indicators.map { ledger.catalogue.indicators[$0].unit })
    if units.count == 1, let unit = units.first, request.kind != .heat {
      parts.append(context.unitText(unit.symbol(language)))
    } else if request.kind == .bullet {
      parts.append(Words(vi: "% kế hoạch", en: "% of the plan")(language))
    }
    if request.scopes.count == 1, let scope = request.scopes.first {
      parts.append(ledger.catalogue.scopes[scope].title)
    }
    if let span { parts.append(span) }
    if let top = request.top, top < positions.count {
      let text = Words(
        vi: "\(top) trong \(positions.count) nơi, từ lớn nhất",
        en: "the \(top) largest of \(positions.count)")
      parts.append(text(language))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// Where the series changes its meaning, for charts that draw no rule there.
  var note: String? {
    let isDrawn = request.kind == .line || request.kind == .cumulative || request.kind == .heat
    guard !isDrawn, let first, let last else { return nil }
    let breaks = request.indicators.flatMap { ledger.catalogue.indicators[$0].breaks }
      .filter { $0.divides(first, last) }
    var told: [String] = []
    for found in breaks {
      let date = found.period.words(language)
      let text = Words(vi: "Từ \(date): \(found.reason)", en: "From \(date): \(found.reason)")
      if !told.contains(text(language)) { told.append(text(language)) }
    }
    return told.isEmpty ? nil : told.joined(separator: ". ") + "."
  }

  private var hasPlans: Bool {
    request.observationKind == nil
      && positions.contains { ledger.observations[$0].kind == .plan }
  }

  private var span: String? {
    guard let first, let last else { return nil }
    if request.kind == .bullet || request.kind == .sources { return nil }
    if request.periods == .latest {
      return first == last
        ? first.label(language) : Words(vi: "số mới nhất", en: "latest figures")(language)
    }
    if first == last { return first.label(language) }
    return first.firstYear == last.lastYear
      ? String(first.firstYear) : "\(first.firstYear)–\(last.lastYear)"
  }
}
