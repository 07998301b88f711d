import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// The page that shows every figure with its state; one a year where there are many.
  var verificationPages: [Page] {
    guard !ledger.observations.isEmpty || !linked.unsourcedNumbers.isEmpty else { return [] }
    let unsourced = unsourcedYears
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
    return pages + unsourcedPages(unsourced)
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

  /// What the page is called.
  var verificationTitle: String { Words(vi: "Đối chiếu số liệu", en: "Verification")(language) }

  private func verificationView(
    _ states: [Verification], _ positions: [Int], at route: Route, year: Int??,
    of years: [ObservationYear]
  ) -> View {
    let undated = TableWords(language).undated
    let part = year.map { $0.map(String.init) ?? undated }
    var view = frame(
      PageIdentity(
        kind: .verification, route: route,
        title: verificationTitle + (part.map { ", " + $0 } ?? ""), section: "verification",
        breadcrumbs: part == nil ? [] : [(verificationTitle, Routes.verification)]))
    let named = year == nil ? states.map(VerificationState.init) : []
    view.list("counts", counts(named, isWhole: !positions.isEmpty))
    view.markup("byYear", countsByYear(named, from: route))
    let matrix = year == nil ? matrix(at: route) : nil
    addFigures(matrix.map { [$0] } ?? [], at: route, to: &view)
    view.list("sections", sections(positions, states, from: route))
    view.list(
      "parts",
      years.map { other in
        let page = Self.route(ofYear: other.year, part: 1)
        var item = link(
          route.rootPrefix + page.path, other.year.map(String.init) ?? undated,
          isCurrent: page == route)
        item.text("count", formatted(other.positions.count))
        return item
      })
    view.markup("numbers", year == nil ? unsourcedTable(from: route) : nil)
    return view
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
        $0.markup(verificationTable(found, states, from: route, caption: title))
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
    var last: (indicator: Int?, scope: Int?)
    var (indicator, scope) = (Markup.empty, Markup.empty)
    for position in positions {
      let now = (ledger.observations[position].indicator, ledger.observations[position].scope)
      if now.0 != last.indicator { indicator = indicatorLink(now.0, from: page) }
      if now.1 != last.scope { scope = scopeLink(now.1, from: page) }
      last = now
      table.row(
        head: indicator,
        cells: [
          .text(ledger.observations[position].period?.label(language) ?? words.undated),
          .markup(scope, "scope"), .short(ledger.observations[position].kind.words(language)),
          figureCell(position, from: page),
          .init {
            if let source = ledger.observations[position].source {
              write(source: source, from: page, &$0)
            }
          }, .text(remark(position, states[position])),
        ])
    }
    return table.finish()
  }

  private func figureCell(_ position: Int, from page: Route) -> TableWriter.Cell {
    .init("number") { html in
      let text = ledger.text(.observed(position), language, .chart)
      write(figure: .observed(position), text: text, from: page, &html)
      writeLackOfSource(of: .observed(position), &html)
    }
  }

  private func remark(_ position: Int, _ state: Verification) -> String {
    let own = ledger.observations[position].why ?? ledger.observations[position].note
    return switch state {
    case .settled(let why): why
    case .claimFails(let why): why ?? own ?? ""
    default: own ?? ""
    }
  }

  /// How many numbers with a unit each article has that no observation states; a year's, where
  /// there are many articles.
  private func unsourcedTable(from page: Route) -> Markup? {
    let years = unsourcedYears
    guard !years.isEmpty else { return nil }
    let words = TableWords(language)
    let caption = Words(
      vi: "Số trong bài chưa có trong sổ số liệu", en: "Numbers that no figure states")(language)
    let isSplit = years.reduce(0) { $0 + $1.articles.count } > Self.longestTable
    var table = TableWriter(
      caption: caption,
      heads: [
        .init(text: isSplit ? words.year : words.article),
        .init(text: words.count, isNumber: true), .init(text: words.figure),
      ])
    for year in years.reversed() {
      let rows = isSplit ? [year.articles] : year.articles.map { [$0] }
      for articles in rows {
        guard let first = articles.first else { continue }
        let numbers = articles.prefix(12).flatMap { linked.unsourcedNumbers[$0] ?? [] }
        let count = isSplit ? year.count : numbers.count
        let label = isSplit ? year.year.map(String.init) ?? words.undated : title(first)
        let address =
          isSplit
          ? page.rootPrefix + Self.route(ofNumbersIn: year.year).path
          : href(ofNumbersIn: first, from: page)
        let shown = numbers.prefix(12).map(\.text).joined(separator: "; ")
        table.row(
          head: Markup { $0.element("a", Attribute("href", address), text: label) },
          cells: [.number(formatted(count)), .text(shown + (count > 12 ? "; …" : ""))])
      }
    }
    return table.finish()
  }
}
