import HaiDangMarkup
import HaiDangSource
import SVGCharts

/// A chart with all that stands around it: title, subtitle, table, sources, addresses.
struct ChartFigure: Sendable {
  /// The id of its element, unlike any other's on the page.
  var id: String
  /// What it shows.
  var title: String
  /// What, unit, period, place.
  var subtitle: String?
  /// The drawing.
  var chart: any SVGChart
  /// The observations it shows, by position, in the order of its table.
  var observations: [Int]
  /// The indicator whose CSV has its figures.
  var indicator: Int?
  /// Where the chart stands as a file of its own.
  var svg: Route?
  /// Whether its figures are made up.
  var isIllustration = false
}

extension RenderContext {
  /// The widths that a chart is drawn at: for a page, and for a phone.
  private static let widths = (wide: 640.0, narrow: 328.0)

  /// The view of a chart; its drawings are made only when the page is written.
  func view(of figure: ChartFigure, at page: Route) -> View {
    var view = View()
    view.text("id", figure.id)
    view.text("title", figure.title)
    view.text("subtitle", figure.subtitle)
    let digest = digest(of: figure)
    let options = ChartOptions(locale: locale)
    view.markup("wide", digest: digest) {
      (try? figure.chart.markup(width: Self.widths.wide, options: options)) ?? .empty
    }
    view.markup("narrow", digest: digest) {
      (try? figure.chart.markup(width: Self.widths.narrow, options: options)) ?? .empty
    }
    view.text("summary", summary(of: figure))
    view.markup("table", digest: digest) { [self] in
      observationTable(
        figure.observations, from: page, caption: theme.word("dataTable") + ": " + figure.title,
        hasIDs: false)
    }
    let id = figure.indicator.map { ledger.catalogue.indicators[$0].id }
    view.text("csv", id.map { "\(page.rootPrefix)data/\($0).csv" })
    view.text("svg", figure.svg.map { page.rootPrefix + $0.path })
    view.markup("source", sources(of: figure, from: page))
    view.text("asOf", asOf(figure))
    view.flag("illustration", figure.isIllustration)
    return view
  }

  /// The language of charts.
  var locale: ChartLocale { language == .vietnamese ? .vietnamese : .english }

  /// The drawing as a file of its own: literal colours, title and source in it.
  func file(of figure: ChartFigure) -> [UInt8] {
    let caption = ChartCaption(
      title: figure.title, subtitle: figure.subtitle ?? "", source: sourceLine(of: figure))
    let options = ChartOptions(
      locale: locale, mode: .standalone, name: figure.title, caption: caption)
    return (try? figure.chart.markup(width: Self.widths.wide, options: options).bytes) ?? []
  }

  private func digest(of figure: ChartFigure) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(figure.title)
    for position in figure.observations { add(observation: position, to: &hasher) }
    return hasher.finalize()
  }

  /// What a chart shows, in words.
  private func summary(of figure: ChartFigure) -> String? {
    let shown = figure.observations.map { ledger.observations[$0] }
    guard let first = shown.first, let last = shown.last else { return nil }
    let format = NumberFormat(language)
    let range = [first, last].map { observation in
      let period = observation.period.map { $0.words(language) } ?? ""
      let text = format.quantity(observation.quantity, .chart)
      return period.isEmpty ? text : "\(period): \(text)"
    }
    let ends = first == last ? [range[0]] : range
    return figure.title + ". " + ends.joined(separator: "; ") + "."
  }

  private func distinctSources(of figure: ChartFigure) -> [Int?] {
    var sources: [Int?] = []
    for position in figure.observations {
      let source = ledger.observations[position].source
      if !sources.contains(source) { sources.append(source) }
    }
    return sources
  }

  private func sources(of figure: ChartFigure, from page: Route) -> Markup? {
    let sources = distinctSources(of: figure)
    guard !sources.isEmpty else { return nil }
    return Markup { html in
      for (number, source) in sources.enumerated() {
        if number > 0 { html.literal("; ") }
        if let source {
          html.markup(sourceLink(source, from: page))
        } else {
          html.element(
            "span", Attribute("class", "unsourced"), text: theme.word("unsourced"))
        }
      }
    }
  }

  private func sourceLine(of figure: ChartFigure) -> String {
    let names = distinctSources(of: figure).map { $0.map(sourceName) ?? theme.word("unsourced") }
    return names.isEmpty ? "" : theme.word("source") + ": " + names.joined(separator: "; ")
  }

  private func asOf(_ figure: ChartFigure) -> String? {
    let last = figure.observations.map { ledger.observations[$0] }.filter(\.kind.isResult)
      .max { ($0.period ?? Period(year: 1800)) < ($1.period ?? Period(year: 1800)) }
    return last?.asOf.flatMap { PartialDate($0)?.text(in: language) }
  }

  /// Adds all that pages show of an observation.
  func add(observation position: Int, to hasher: inout Digest128.Hasher) {
    hasher.add(figureDigests[position])
  }
}
