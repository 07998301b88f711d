import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// The page that shows every figure with its state; one a year where there are many.
  var verificationPages: [Page] {
    guard !ledger.observations.isEmpty || !linked.unsourcedNumbers.isEmpty else { return [] }
    let states = ledger.verifications(quotes: site.quotes)
    let all = Array(ledger.observations.indices)
    let route = Routes.verification
    let isSplit = all.count > Self.longestTable
    let years = isSplit ? observationYears(all) : []
    var pages = [
      Page(kind: .verification, route: route) {
        verificationView(states, isSplit ? [] : all, at: route, year: nil, of: years)
      }
    ]
    for year in years { pages += verificationPages(year, states, of: years) }
    return pages
  }

  /// The figures of one year; those without a period have none.
  private struct ObservationYear: Sendable {
    var year: Int?
    var positions: [Int]
  }

  /// The parts of one year, each with as many rows as a table holds.
  private func verificationPages(
    _ year: ObservationYear, _ states: [Verification], of years: [ObservationYear]
  ) -> [Page] {
    let positions = year.positions
    return stride(from: 0, to: positions.count, by: Self.longestTable).map { start in
      let part = Array(positions[start..<min(positions.count, start + Self.longestTable)])
      let route = Self.route(ofYear: year.year, part: start / Self.longestTable + 1)
      return Page(kind: .verification, route: route) {
        verificationView(states, part, at: route, year: .some(year.year), of: years)
      }
    }
  }

  private static func route(ofYear year: Int?, part: Int) -> Route {
    let name = year.map(String.init) ?? "undated"
    return Route(page: "verification/\(name)" + (part > 1 ? "-\(part)" : ""))
  }

  /// The years that observations have, each with its own, in their order.
  private func observationYears(_ all: [Int]) -> [ObservationYear] {
    Dictionary(grouping: all) { ledger.observations[$0].period?.lastYear }
      .map { ObservationYear(year: $0.key, positions: $0.value) }
      .sorted { ($0.year ?? 0) < ($1.year ?? 0) }
  }

  private func verificationView(
    _ states: [Verification], _ positions: [Int], at route: Route, year: Int??,
    of years: [ObservationYear]
  ) -> View {
    let title = Words(vi: "Đối chiếu số liệu", en: "Verification")(language)
    let undated = TableWords(language).undated
    let part = year.map { $0.map(String.init) ?? undated }
    var view = frame(
      PageIdentity(
        kind: .verification, route: route, title: title + (part.map { ", " + $0 } ?? ""),
        section: "verification",
        breadcrumbs: part == nil ? [] : [(title, Routes.verification)]))
    view.list("counts", year == nil ? counts(states, isWhole: !positions.isEmpty) : [])
    let matrix = year == nil ? matrix(at: route) : nil
    addFigures(matrix.map { [$0] } ?? [], at: route, to: &view)
    view.list("sections", sections(positions, states, from: route))
    view.list(
      "parts",
      years.map { other in
        let label = other.year.map(String.init) ?? undated
        let count = other.positions.count
        let page = Self.route(ofYear: other.year, part: 1)
        var item = link(route.rootPrefix + page.path, label, isCurrent: page == route)
        item.text("count", String(count))
        return item
      })
    view.markup("numbers", year == nil ? unsourcedTable(from: route) : nil)
    return view
  }

  /// How many figures are in each state.
  private func counts(_ states: [Verification], isWhole: Bool) -> [View] {
    VerificationState.allCases.compactMap { state in
      let count = states.count { VerificationState($0) == state }
      guard count > 0 else { return nil }
      var view = link(isWhole ? "#" + state.rawValue : "#", state.words(language))
      view.text("count", String(count))
      view.text("state", state.rawValue)
      return view
    }
  }

  /// The figures of each state, those with trouble first.
  private func sections(
    _ positions: [Int], _ states: [Verification], from route: Route
  ) -> [View] {
    VerificationState.allCases.compactMap { state in
      let found = positions.filter { VerificationState(states[$0]) == state }
      guard !found.isEmpty else { return nil }
      let title = state.words(language)
      var hasher = Digest128.Hasher()
      for position in found { add(observation: position, to: &hasher) }
      var view = View()
      view.text("id", state.rawValue)
      view.text("title", title)
      view.text("count", String(found.count))
      view.markup("table", digest: hasher.finalize()) {
        verificationTable(found, states, from: route, caption: title)
      }
      return view
    }
  }

  private func verificationTable(
    _ positions: [Int], _ states: [Verification], from page: Route, caption: String
  ) -> Markup {
    let words = TableWords(language)
    var table = TableWriter(
      caption: caption, isCaptionShown: false,
      heads: [
        .init(text: words.indicator), .init(text: words.period), .init(text: words.scope),
        .init(text: words.kind), .init(text: words.figure, isNumber: true),
        .init(text: words.source), .init(text: words.remark),
      ])
    for position in positions {
      let observation = ledger.observations[position]
      let text = ledger.text(.observed(position), language, .chart)
      let link = figureLink(.figure(.observed(position)), text: text, from: page) ?? .empty
      table.row(
        head: indicatorLink(observation.indicator, from: page),
        cells: [
          .text(observation.period?.label(language) ?? words.undated),
          .markup(scopeLink(observation.scope, from: page)),
          .text(observation.kind.words(language)), .markup(link, "number"),
          .markup(observation.source.map { sourceLink($0, from: page) } ?? .empty),
          .text(remark(observation, states[position])),
        ])
    }
    return table.finish()
  }

  private func remark(_ observation: Observation, _ state: Verification) -> String {
    switch state {
    case .settled(let why): why
    case .claimFails(let why): why ?? observation.why ?? observation.note ?? ""
    default: observation.why ?? observation.note ?? ""
    }
  }

  /// How many numbers with a unit each article has that no observation states.
  private func unsourcedTable(from page: Route) -> Markup? {
    let articles = linked.unsourcedNumbers.sorted { $0.key < $1.key }
    guard !articles.isEmpty else { return nil }
    let words = TableWords(language)
    var table = TableWriter(
      caption: Words(
        vi: "Số trong bài chưa có trong sổ số liệu", en: "Numbers that no figure states")(language),
      isCaptionShown: false,
      heads: [
        .init(text: words.article), .init(text: words.count, isNumber: true),
        .init(text: words.figure),
      ])
    for (entry, numbers) in articles.prefix(Self.longestTable) {
      let shown = numbers.prefix(12).map(\.text).joined(separator: "; ")
      table.row(
        head: Markup { html in
          html.element("a", Attribute("href", href(entry, from: page)), text: title(entry))
        },
        cells: [.number(String(numbers.count)), .text(shown + (numbers.count > 12 ? "; …" : ""))])
    }
    return table.finish()
  }
}

/// The states of figures in the order of the page: what needs a look first.
private enum VerificationState: String, CaseIterable {
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
