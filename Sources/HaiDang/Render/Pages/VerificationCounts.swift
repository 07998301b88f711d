import HaiDangMarkup
import HaiDangSource

/// The counts at the top of the verification page.
extension RenderContext {
  /// How many figures are in each state.
  func counts(_ states: [VerificationState], isWhole: Bool) -> [View] {
    var counts: [VerificationState: Int] = [:]
    for state in states { counts[state, default: 0] += 1 }
    return VerificationState.allCases.compactMap { state in
      guard let count = counts[state] else { return nil }
      var view = View()
      view.text("href", isWhole ? "#" + state.rawValue : nil)
      view.text("label", state.words(language))
      view.text("count", formatted(count))
      view.text("state", state.rawValue)
      return view
    }
  }

  /// How many figures each year has in each state; a term counts for its last year.
  func countsByYear(_ states: [VerificationState], from page: Route) -> Markup? {
    var counts: [Int?: [VerificationState: Int]] = [:]
    for (position, state) in states.enumerated() {
      counts[ledger.observations[position].period?.lastYear, default: [:]][state, default: 0] += 1
    }
    guard counts.count > 1 else { return nil }
    let words = TableWords(language)
    let used = VerificationState.allCases.filter { state in
      counts.values.contains { $0[state] != nil }
    }
    let total = Words(vi: "Tổng số", en: "All")(language)
    var table = TableWriter(
      caption: Words(vi: "Số liệu theo năm", en: "Figures by year")(language),
      heads: [.init(text: words.year)]
        + used.map { .init(text: $0.words(language), isNumber: true) }
        + [.init(text: total, isNumber: true)])
    for (year, found) in counts.sorted(by: { ($0.key ?? 0) < ($1.key ?? 0) }) {
      table.row(
        head: Markup { html in
          guard let year else { return html.text(words.undated) }
          guard linked.yearNumbers.contains(year) else { return html.text(String(year)) }
          html.element(
            "a", Attribute("href", page.rootPrefix + Routes.year(year).path), text: String(year))
        },
        cells: used.map { state in found[state].map { .number(formatted($0)) } ?? .noNumber }
          + [.number(formatted(found.values.reduce(0, +)))])
    }
    return table.finish()
  }

  /// A count as the page writes it.
  func formatted(_ count: Int) -> String {
    NumberFormat(language).number(DecimalNumber(Int64(count)))
  }
}

/// The states of figures in the order of the page: what needs a look first.
enum VerificationState: String, CaseIterable {
  case unsettled, claim, misquoted, unsourced, settled, unquoted
  case noText = "no-text"
  case checked

  init(_ state: Verification) {
    switch state {
    case .quoted: self = .checked
    case .withoutQuote: self = .unquoted
    case .misquoted: self = .misquoted
    case .withoutText: self = .noText
    case .settled: self = .settled
    case .unsettled: self = .unsettled
    case .claimFails: self = .claim
    case .withoutSource: self = .unsourced
    }
  }

  /// What the page calls the state.
  func words(_ language: Language) -> String {
    let words =
      switch self {
      case .checked: Words(vi: "Đã khớp câu trong bài", en: "Quoted and checked")
      case .unquoted: Words(vi: "Chưa dẫn câu", en: "Without quote")
      case .misquoted: Words(vi: "Câu dẫn không khớp", en: "Quote does not match")
      case .noText: Words(vi: "Số liệu, không có nguyên văn", en: "No text at hand")
      case .settled: Words(vi: "Các nguồn khác nhau, đã chọn", en: "Disagreement settled")
      case .unsettled: Words(vi: "Các nguồn khác nhau, chưa chọn", en: "Disagreement open")
      case .claim: Words(vi: "Tỷ lệ nguồn nêu không khớp", en: "Claim that does not hold")
      case .unsourced: Words(vi: "Chưa có nguồn", en: "Without source")
      }
    return words(language)
  }
}
