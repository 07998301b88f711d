import HaiDangMarkup
import HaiDangSource
import SVGCharts

/// A chart with all that stands around it: title, subtitle, table, sources, addresses.
struct ChartFigure: Sendable {
  /// What the data table of a figure is made from.
  enum Table: Sendable {
    /// Observations, by position, with their sources.
    case observations([Int])
    /// What the chart itself shows.
    case own
    /// A table made elsewhere.
    case made(Markup)
  }

  /// The id of its element, unlike any other's on the page.
  var id: String
  /// What it shows.
  var title: String
  /// What, unit, period, place.
  var subtitle: String?
  /// What one must know to read it right.
  var note: String?
  /// The chart; `nil` where the table is all.
  var chart: (any ReadableChart)?
  /// The chart as it is drawn for a page, once it was.
  var drawing: Drawing?
  /// Its figures.
  var table: Table
  /// The file that has its figures.
  var csv: Route?
  /// Where the chart stands as a file of its own.
  var svg: Route?
  /// Whether its figures are made up.
  var isIllustration = false

  /// The observations it shows.
  var observations: [Int] {
    if case .observations(let positions) = table { positions } else { [] }
  }
}

extension RenderContext {
  /// The widths that a chart is drawn at: for a page, and for a phone.
  private static let widths = (wide: 640.0, narrow: 328.0)

  /// The view of a chart, made when the page is written; it stands in lists that have a digest already.
  func view(of figure: ChartFigure, at page: Route) -> View {
    var view = View()
    view.text("id", figure.id)
    view.text("title", figure.title)
    view.text("subtitle", figure.subtitle)
    view.text("note", figure.note)
    addDrawings(of: figure, to: &view)
    view.text("summary", figure.chart.map { summary(figure.title, $0) })
    view.markup("table", undigested: table(of: figure, from: page))
    view.text("csv", figure.csv.map { page.rootPrefix + $0.path })
    view.text("svg", figure.svg.map { page.rootPrefix + $0.path })
    view.markup("source", sources(of: figure, from: page))
    view.text("asOf", asOf(figure))
    view.flag("illustration", figure.isIllustration)
    return view
  }

  /// Adds the drawing for a page and, for a theme that asks for it, the one for a phone.
  private func addDrawings(of figure: ChartFigure, to view: inout View) {
    guard let chart = figure.chart, let wide = figure.drawing ?? drawing(of: chart) else {
      for name in ["wide", "narrow"] as [StaticString] { view.markup(name, nil) }
      return
    }
    view.markup("wide", undigested: wide.markup())
    view.markup(
      "narrow",
      undigested: { [self] html in
        if let narrow = drawing(of: chart, width: Self.widths.narrow) {
          html.markup(narrow.markup())
        }
      })
  }

  /// The language of charts.
  var locale: ChartLocale { language == .vietnamese ? .vietnamese : .english }

  /// The drawing as a file of its own: literal light colours, title and source in it.
  ///
  /// A chart that cannot be drawn is its caption alone: the pages that link it are written by then.
  func file(of figure: ChartFigure) -> [UInt8] {
    let caption = ChartCaption(
      title: figure.title, subtitle: figure.subtitle ?? "", source: sourceLine(of: figure))
    let options = ChartOptions(
      locale: locale, mode: .standalone, name: figure.title, caption: caption)
    let width = Self.widths.wide
    let drawing = figure.drawing ?? (try? figure.chart?.drawing(width: width, options: options))
    return (drawing?.markup(options) ?? caption.markup(width: width, options: options)).bytes
  }

  /// The chart drawn for a page; `nil` where it cannot be.
  func drawing(of chart: any ReadableChart, width: Double = RenderContext.widths.wide) -> Drawing? {
    // Small drawings, as lines in tables are, keep their size.
    let width = chart.kind == .sparkline ? 96 : width
    return try? chart.drawing(width: width, options: ChartOptions(locale: locale))
  }

  /// What a chart shows, in words, after its title.
  private func summary(_ title: String, _ chart: any ReadableChart) -> String {
    let isClosed = title.utf8.last.map { ".?!".utf8.contains($0) } ?? true
    return title + (isClosed ? " " : ". ") + chart.summary(locale)
  }

  // MARK: Table

  private func table(of figure: ChartFigure, from page: Route) -> Markup? {
    let caption = theme.word("dataTable") + ": " + figure.title
    switch figure.table {
    case .observations(let positions):
      return observationTable(positions, from: page, caption: caption, figure: figure.id)
    case .made(let markup): return markup
    case .own:
      // Made-up figures have no rows elsewhere that their marks could lead to.
      return figure.chart.map {
        markup(of: $0.table(locale), caption: caption, hasIDs: figure.isIllustration)
      }
    }
  }

  private func markup(of table: ChartTable, caption: String, hasIDs: Bool) -> Markup {
    var writer = TableWriter(caption: caption, heads: table.headers.map { .init(text: $0) })
    for row in table.rows {
      writer.row(
        id: hasIDs ? row.link : nil, head: Markup { $0.text(row.header) },
        cells: row.cells.map { .text($0) })
    }
    return writer.finish()
  }

  // MARK: Sources

  private func distinctSources(of figure: ChartFigure) -> [Int?] {
    var seen: Set<Int?> = []
    return figure.observations.map { ledger.observations[$0].source }
      .filter { seen.insert($0).inserted }
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

  /// What stands below a drawing of its own: note, sources, day.
  private func sourceLine(of figure: ChartFigure) -> String {
    let names = distinctSources(of: figure).map { $0.map(sourceName) ?? theme.word("unsourced") }
    var parts = figure.note.map { [$0] } ?? []
    if figure.isIllustration { parts.append(theme.word("illustration") + ".") }
    if !names.isEmpty {
      parts.append(theme.word("source") + ": " + names.joined(separator: "; ") + ".")
    }
    if let asOf = asOf(figure) { parts.append(theme.word("asOf") + " " + asOf + ".") }
    return parts.joined(separator: " ")
  }

  private func asOf(_ figure: ChartFigure) -> String? {
    let last = figure.observations.filter { ledger.observations[$0].kind.isResult }
      .max { period($0) < period($1) }
    return last.flatMap { ledger.observations[$0].asOf }
      .flatMap { PartialDate($0)?.text(in: language) }
  }

  /// The period of an observation; one without comes before all others.
  private func period(_ position: Int) -> Period {
    ledger.observations[position].period ?? Period(year: Period.years.lowerBound)
  }

  /// Adds all that pages show of an observation.
  func add(observation position: Int, to hasher: inout Digest128.Hasher) {
    hasher.add(figureDigests[position])
  }
}
