import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// The page of an indicator, and one a year when its table is long.
  func indicatorPages(_ indicator: Int) -> [Page] {
    let id = ledger.catalogue.indicators[indicator].id
    let route = Routes.indicator(id)
    var pages = [
      Page(kind: .indicator, route: route) {
        indicatorView(indicator, year: nil, at: route)
      }
    ]
    guard isSplit(indicator) else { return pages }
    for year in indicatorYears[indicator] {
      let part = Routes.indicator(id, year: year)
      pages.append(
        Page(kind: .indicator, route: part) {
          indicatorView(indicator, year: .some(year), at: part)
        })
    }
    return pages
  }

  /// The list of all indicators.
  var indicatorsPage: Page? {
    guard !ledger.catalogue.indicators.isEmpty else { return nil }
    let route = Routes.indicators
    let title = indicatorsLabel
    return Page(kind: .collection, route: route) {
      var view = frame(
        PageIdentity(kind: .collection, route: route, title: title, section: "indicators"))
      view.text("body", nil)
      view.text("count", String(ledger.catalogue.indicators.count))
      view.list(
        "cards",
        ledger.catalogue.indicators.indices.map { indicatorCard($0, from: route) })
      view.list("groups", [])
      view.list("parts", [])
      view.list("figures", [])
      return view
    }
  }

  /// The indicators with how many figures each has.
  func indicatorLinks(from page: Route) -> [View] {
    ledger.catalogue.indicators.indices.map { indicator in
      let definition = ledger.catalogue.indicators[indicator]
      var view = View()
      view.text("href", page.rootPrefix + Routes.indicator(definition.id).path)
      view.text("title", definition.title)
      view.text("count", String(observations(of: indicator).count))
      return view
    }
  }

  private func indicatorCard(_ indicator: Int, from page: Route) -> View {
    let definition = ledger.catalogue.indicators[indicator]
    var card = View()
    card.text("href", page.rootPrefix + Routes.indicator(definition.id).path)
    card.text("title", definition.title)
    card.text("summary", definition.definition)
    card.text("date", nil)
    card.text("datetime", nil)
    card.text("kind", definition.unit.symbol(language))
    return card
  }

  private func indicatorView(_ indicator: Int, year: Int??, at route: Route) -> View {
    let definition = ledger.catalogue.indicators[indicator]
    let own = Routes.indicator(definition.id)
    let label = indicatorsLabel
    let undated = TableWords(language).undated
    let part = year.map { $0.map(String.init) ?? undated }
    let title = definition.title + (part.map { ", " + $0 } ?? "")
    let breadcrumbs =
      [(label: label, route: Routes.indicators)]
      + (part == nil ? [] : [(label: definition.title, route: own)])
    var view = frame(
      PageIdentity(
        kind: .indicator, route: route, title: title, summary: nil, section: "indicators",
        breadcrumbs: breadcrumbs, dataset: part == nil ? dataset(indicator) : nil))
    view.text("definition", definition.definition)
    view.text("unit", definition.unit.symbol(language))
    view.text("type", definition.measure.words(language))
    view.text("better", definition.better.words(language))
    view.text("formula", definition.formula)
    let isWhole = year == nil
    view.list("tiles", isWhole ? tiles(ofIndicator: indicator, from: route) : [])
    addFigures(isWhole ? charts(ofIndicator: indicator, at: route) : [], at: route, to: &view)
    let positions = shown(indicator, year: year)
    var hasher = Digest128.Hasher()
    for position in positions { add(observation: position, to: &hasher) }
    view.markup("table", digest: hasher.finalize()) { html in
      guard !positions.isEmpty else { return }
      html.markup(observationTable(positions, from: route, caption: title))
    }
    let byPeriod = PeriodTable(context: self, indicator: indicator, page: route)
    if isWhole, !observations(of: indicator).isEmpty {
      view.markup("byPeriod", digest: byPeriod.digest) { $0.markup(byPeriod.markup()) }
    } else {
      view.markup("byPeriod", nil)
    }
    view.markup("disagreements", isWhole ? disagreements(of: indicator, from: route) : nil)
    view.list("breaks", definition.breaks.map(breakView))
    view.list("sources", isWhole ? sources(of: indicator, from: route) : [])
    view.list(
      "parts",
      definition.parts.compactMap { ledger.catalogue.indicator($0) }
        .map { indicatorCard($0, from: route) })
    addBacklinks(
      "used", isWhole ? linked.indicatorUses[indicator][...] : [], from: route, to: &view)
    view.list("downloads", downloads("data/\(definition.id)", from: route))
    view.list("periods", periodLinks(indicator, at: route))
    return view
  }

  /// What the page tells machines of its figures.
  private func dataset(_ indicator: Int) -> DatasetSummary {
    let definition = ledger.catalogue.indicators[indicator]
    let years = indicatorYears[indicator].compactMap(\.self)
    return DatasetSummary(
      id: definition.id, definition: definition.definition,
      unit: definition.unit.symbol(language),
      years: years.first.flatMap { first in years.last.map { first...$0 } })
  }

  /// The observations in a page's table: all, those of its year, or none where they are split.
  private func shown(_ indicator: Int, year: Int??) -> [Int] {
    let all = Array(observations(of: indicator))
    guard isSplit(indicator) else { return all }
    guard let year else { return [] }
    return all.filter { ledger.observations[$0].period?.lastYear == year }
  }

  private func breakView(_ found: Indicator.Break) -> View {
    var view = View()
    view.text("date", found.period.words(language))
    view.text("reason", found.reason)
    return view
  }

  private func sources(of indicator: Int, from page: Route) -> [View] {
    let positions = observations(of: indicator)
    let found = Set(positions.compactMap { ledger.observations[$0].source }).sorted()
    return found.map { source in
      var view = link(href(ofSource: source, from: page), ledger.catalogue.sources[source].title)
      view.text("date", ledger.catalogue.sources[source].publisher)
      return view
    }
  }

  private func periodLinks(_ indicator: Int, at route: Route) -> [View] {
    guard isSplit(indicator) else { return [] }
    let id = ledger.catalogue.indicators[indicator].id
    return indicatorYears[indicator].map { year in
      let part = Routes.indicator(id, year: year)
      let label = year.map(String.init) ?? TableWords(language).undated
      return link(route.rootPrefix + part.path, label, isCurrent: part == route)
    }
  }

  /// The statements of one thing that differ, side by side: the one the site stands by, the others,
  /// and why.
  private func disagreements(of indicator: Int, from page: Route) -> Markup? {
    let own = (linked.disagreements[indicator] ?? []).prefix(Self.longestTable)
    guard !own.isEmpty else { return nil }
    let words = TableWords(language)
    var table = TableWriter(
      caption: Words(vi: "Các nguồn nêu khác nhau", en: "Sources that disagree")(language),
      isCaptionShown: false,
      heads: [
        .init(text: words.period), .init(text: Words(vi: "Số được dùng", en: "Used")(language)),
        .init(text: Words(vi: "Số của nguồn khác", en: "Stated otherwise")(language)),
        .init(text: Words(vi: "Vì sao", en: "Why")(language)),
      ])
    for found in own {
      let first = ledger.observations[found.lower]
      let chosen = found.settledBy
      let others = found.observations.filter { $0 != chosen }
      let period = first.period?.words(language) ?? words.undated
      table.row(
        head: Markup { html in
          html.text(period + ", " + first.kind.words(language) + ", ")
          html.markup(scopeLink(first.scope, from: page))
        },
        cells: [
          chosen.map { .markup(statement($0, from: page)) } ?? .absent,
          .markup(
            Markup { html in
              for other in others { html.markup(statement(other, from: page)) }
            }),
          .markup(reasons(([chosen].compactMap(\.self) + others))),
        ])
    }
    return table.finish()
  }

  /// A figure and who states it.
  private func statement(_ position: Int, from page: Route) -> Markup {
    Markup { html in
      html.element("div") { html in
        let text = ledger.text(.observed(position), language, .chart)
        html.markup(figureLink(.figure(.observed(position)), text: text, from: page) ?? .empty)
        html.element("div", Attribute("class", "from")) { html in
          let source = ledger.observations[position].source
          html.markup(source.map { sourceLink($0, from: page) } ?? .empty)
        }
      }
    }
  }

  /// What the rows say of the disagreement.
  private func reasons(_ positions: [Int]) -> Markup {
    Markup { html in
      for position in positions {
        let observation = ledger.observations[position]
        guard let text = observation.why ?? observation.note else { continue }
        html.element("p", text: text)
      }
    }
  }
}

extension Indicator.Measure {
  /// What the page calls it.
  var words: Words {
    switch self {
    case .flow: Words(vi: "phát sinh trong kỳ", en: "flow")
    case .stock: Words(vi: "số tại một thời điểm", en: "stock")
    case .rate: Words(vi: "tỷ lệ, bình quân hoặc thứ hạng", en: "rate")
    }
  }
}

extension Indicator.Direction {
  /// What the page calls it; nothing where neither way is better.
  func words(_ language: Language) -> String? {
    switch self {
    case .up: Words(vi: "càng cao càng tốt", en: "higher is better")(language)
    case .down: Words(vi: "càng thấp càng tốt", en: "lower is better")(language)
    case .none: nil
    }
  }
}
