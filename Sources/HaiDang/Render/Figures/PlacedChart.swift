import HaiDangMarkup
import HaiDangSource

/// A chart where it belongs: what it shows, its id on that page, its file.
struct PlacedChart: Sendable {
  /// What it shows.
  var request: ChartRequest
  /// The id of its element.
  var id: String
  /// Its drawing as a file; a page that repeats the chart links the same one.
  var svg: Route

  /// A chart that is at home on a page: its file is named after both.
  init(_ request: ChartRequest, id: String, home: Route) {
    self.init(request, id: id, svg: Routes.chart(id, of: home))
  }

  /// A chart that is shown again on another page.
  init(_ request: ChartRequest, id: String, svg: Route) {
    self.request = request
    self.id = id
    self.svg = svg
  }
}

extension Routes {
  /// The drawing of a chart of a page: "charts/indicators/fdi/chart-fdi.svg".
  static func chart(_ id: String, of page: Route) -> Route {
    let route = Route(path: "charts/\(page.page)/\(id).svg")
    guard route.path.utf8.count > Route.limit else { return route }
    return Route(path: "charts/\(Digest128(of: Array(route.path.utf8))).svg")
  }

  /// The file that has the figures of indicators: of one its own, of several that of all.
  static func data(_ indicators: [String]) -> Route {
    Route(path: "data/\(indicators.count == 1 ? indicators[0] : "all").csv")
  }
}

extension RenderContext {
  /// The figure of a chart, its links counted from a page.
  func figure(_ chart: PlacedChart, at page: Route) -> ChartFigure? {
    ChartDrawing(context: self, page: page, id: chart.id, request: chart.request)
      .figure(svg: chart.svg)
  }

  /// Adds charts to a view; they are drawn only when the page is written.
  func addFigures(_ charts: [PlacedChart], at page: Route, to view: inout View) {
    guard !charts.isEmpty else { return view.list("figures", []) }
    view.list("figures", digest: digest(of: charts)) { [self] in
      charts.compactMap { chart -> View? in
        guard var figure = figure(chart, at: page) else { return nil }
        // On other pages than its own a chart is another's.
        if chart.svg == Routes.chart(chart.id, of: page) {
          figure.drawing = figure.chart.flatMap { drawing(of: $0) }
          shownFigures.put(figure, for: chart.svg)
        }
        return self.view(of: figure, at: page)
      }
    }
  }

  /// A chart of an editor's block, written into the body.
  func figureMarkup(_ chart: PlacedChart, at page: Route) -> Markup? {
    guard let figure = figure(chart, at: page) else { return nil }
    return theme.figure(view(of: figure, at: page))
  }

  /// The digest of all that charts show, also of what stands in their files.
  func digest(of charts: [PlacedChart]) -> Digest128 {
    var hasher = Digest128.Hasher()
    for chart in charts {
      hasher.add(chart.id)
      hasher.add(chart.svg.path)
      chart.request.add(to: &hasher, in: self)
    }
    return hasher.finalize()
  }
}

extension ChartRequest {
  /// Adds all that the chart shows.
  func add(to hasher: inout Digest128.Hasher, in context: RenderContext) {
    addWords(to: &hasher, in: context.ledger.catalogue)
    if let entity { context.add(milestonesOf: entity, to: &hasher) }
    let ledger = context.ledger
    for indicator in indicators {
      guard kind != .heat, kind != .table else {
        for position in ledger.observations(of: indicator) {
          context.add(observation: position, to: &hasher)
        }
        continue
      }
      for scope in scopes {
        for kind in Observation.Kind.allCases {
          for group in ledger.series(indicator, scope, kind) {
            for position in group.range { context.add(observation: position, to: &hasher) }
          }
        }
      }
    }
  }
}

extension ChartRequest {
  /// Adds what was asked for; ids, not positions, which every new entity moves.
  private func addWords(to hasher: inout Digest128.Hasher, in catalogue: FigureCatalogue) {
    hasher.add(kind.rawValue)
    for indicator in indicators { hasher.add(catalogue.indicators[indicator].id) }
    hasher.add(scopes.count)
    for scope in scopes {
      hasher.add(catalogue.scopes[scope].id)
      hasher.add(catalogue.scopes[scope].title)
    }
    switch periods {
    case .all: hasher.add(0)
    case .latest: hasher.add(1)
    case .years(let years):
      hasher.add(years.lowerBound)
      hasher.add(years.upperBound)
    case .these(let periods): for period in periods { hasher.add(period.description) }
    }
    hasher.add(observationKind?.rawValue ?? "")
    for text in [title, subtitle] { hasher.add(text ?? "") }
    hasher.add(keepsOrder ? 1 : 0)
    hasher.add(top ?? 0)
    hasher.add(Int(bitPattern: UInt((minimum ?? 0).bitPattern)))
    for highlight in highlights {
      switch highlight {
      case .indicator(let indicator): hasher.add(catalogue.indicators[indicator].id)
      case .scope(let scope): hasher.add(catalogue.scopes[scope].id)
      case .period(let period): hasher.add(period.description)
      }
    }
  }
}

extension RenderContext {
  /// Adds all that a timeline shows of an entity's milestones.
  fileprivate func add(milestonesOf entity: Int, to hasher: inout Digest128.Hasher) {
    hasher.add(title(entity))
    for event in linked.events.milestones(of: entity) {
      hasher.add(event.date.iso)
      hasher.add(event.text ?? "")
      hasher.add(event.document.map { linked.entries[$0].route.path } ?? "")
    }
  }
}
