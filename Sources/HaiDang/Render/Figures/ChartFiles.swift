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
    + context.placedCharts.map { chart in
      SiteFile(path: chart.svg.path) {
        SiteFile.Plan(
          digest: context.digest(ofFile: chart), makeOne: { context.file(of: chart) })
      }
    }
}

extension RenderContext {
  /// All charts of the site where they are at home, each once.
  fileprivate var placedCharts: [PlacedChart] {
    var charts: [PlacedChart] = []
    for entry in linked.entries.indices {
      let route = linked.entries[entry].route
      charts += self.charts(inBodyOf: entry)
      let header = header(entry)
      guard header.collection != EntryCollection.articles, !header.isIntroduction else { continue }
      if let timeline = timeline(of: entry, at: route) { charts.append(timeline) }
      if let scope = ledger.catalogue.scope(header.collection + "/" + header.id) {
        charts += self.charts(ofScope: scope, at: route)
      }
    }
    for collection in configuration.collections {
      charts += self.charts(of: collection, at: Routes.collection(collection.id))
    }
    for indicator in ledger.catalogue.indicators.indices {
      let route = Routes.indicator(ledger.catalogue.indicators[indicator].id)
      charts += self.charts(ofIndicator: indicator, at: route)
    }
    for year in linked.years.indices { charts += self.charts(ofYear: year) }
    if let matrix = matrix(at: Routes.verification) { charts.append(matrix) }
    // A table is no drawing.
    return charts.filter { $0.request.kind != .table }
  }

  /// The bytes of a chart's file; its links are left out there, so any page will do.
  fileprivate func file(of chart: PlacedChart) -> [UInt8] {
    let empty = ChartFigure(id: chart.id, title: chart.request.title ?? "", table: .own)
    return file(of: figure(chart, at: Routes.home) ?? empty)
  }

  fileprivate func digest(ofFile chart: PlacedChart) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(digest(of: [chart]))
    hasher.add(language.rawValue)
    for word in ["source", "unsourced", "asOf"] { hasher.add(theme.word(word)) }
    return hasher.finalize()
  }
}
