import SVGCharts

/// Every chart of the site as a file of its own.
func chartFiles(of context: RenderContext) -> [SiteFile] {
  let locale = context.locale
  let gallery = ChartGallery.samples.map { sample in
    SiteFile(path: Routes.chart(of: sample).path) {
      SiteFile.Plan(
        digest: context.digest(ofGallery: locale),
        makeOne: { context.file(of: context.figure(of: sample)) })
    }
  }
  return gallery
    + context.placedCharts.map { chart, page in
      var file = SiteFile(path: chart.svg.path) {
        SiteFile.Plan(
          digest: context.digest(ofFile: chart), makeOne: { context.file(of: chart) })
      }
      file.following = [page.path]
      return file
    }
}

extension RenderContext {
  /// All charts of the site with the pages where they are at home, each once.
  fileprivate var placedCharts: [(chart: PlacedChart, page: Route)] {
    var placed: [(chart: PlacedChart, page: Route)] = []
    func add(_ charts: [PlacedChart], at page: Route) {
      // A table is no drawing.
      placed += charts.filter { $0.request.kind != .table }.map { ($0, page) }
    }
    for entry in linked.entries.indices {
      let route = linked.entries[entry].route
      add(charts(inBodyOf: entry), at: route)
      let header = header(entry)
      guard header.collection != EntryCollection.articles, !header.isIntroduction else { continue }
      add([timeline(of: entry, at: route)].compactMap(\.self), at: route)
      if let scope = ledger.catalogue.scope(header.collection + "/" + header.id) {
        add(charts(ofScope: scope, at: route), at: route)
      }
    }
    for collection in configuration.collections {
      let route = Routes.collection(collection.id)
      add(charts(of: collection, at: route), at: route)
    }
    for indicator in ledger.catalogue.indicators.indices {
      let route = Routes.indicator(ledger.catalogue.indicators[indicator].id)
      add(charts(ofIndicator: indicator, at: route), at: route)
    }
    for year in linked.years.indices { add(charts(ofYear: year), at: linked.years[year].route) }
    add([matrix(at: Routes.verification)].compactMap(\.self), at: Routes.verification)
    return placed
  }

  /// The bytes of a chart's file; its links are left out there, so any page will do.
  fileprivate func file(of chart: PlacedChart) -> [UInt8] {
    let empty = ChartFigure(id: chart.id, title: chart.request.title ?? "", table: .own)
    let shown = shownFigures.take(for: chart.svg) ?? figure(chart, at: Routes.home)
    return file(of: shown ?? empty)
  }

  fileprivate func digest(ofFile chart: PlacedChart) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(digest(of: [chart]))
    hasher.add(language.rawValue)
    for word in ["source", "unsourced", "asOf"] { hasher.add(theme.word(word)) }
    return hasher.finalize()
  }
}
