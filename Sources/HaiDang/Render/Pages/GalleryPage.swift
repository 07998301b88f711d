import HaiDangSource
import SVGCharts

extension Routes {
  /// The drawing of a chart of the gallery.
  static func chart(of sample: ChartGallery.Sample) -> Route {
    Route(path: "charts/gallery/\(sample.id).svg")
  }
}

extension RenderContext {
  /// Every kind of chart with made-up figures, for editors to choose from.
  var galleryPage: Page {
    let route = Routes.gallery
    let title = Words(vi: "Các kiểu biểu đồ", en: "Kinds of charts")(language)
    let summary = Words(
      vi: "Mọi kiểu biểu đồ mà một bài viết có thể dùng. Số liệu trên trang này là số minh họa, "
        + "không phải số thật.",
      en: "Every kind of chart that an article can use. The figures on this page are made up.")
    return Page(kind: .gallery, route: route) {
      var view = frame(
        PageIdentity(
          kind: .gallery, route: route, title: title, summary: summary(language),
          section: "gallery"))
      view.list("sections", digest: digest(ofGallery: locale)) { gallerySections(at: route) }
      return view
    }
  }

  /// One chart of the gallery.
  func figure(of sample: ChartGallery.Sample) -> ChartFigure {
    ChartFigure(
      id: "chart-" + sample.id,
      title: language == .vietnamese ? sample.vietnamese : sample.english,
      subtitle: sample.chart.unit.isEmpty ? nil : unitText(sample.chart.unit),
      chart: sample.chart, table: .own, svg: Routes.chart(of: sample), isIllustration: true)
  }

  /// How a subtitle says the unit.
  func unitText(_ unit: String) -> String {
    Words(vi: "Đơn vị: \(unit)", en: "Unit: \(unit)")(language)
  }

  /// The digest of the gallery, which changes with the program alone.
  func digest(ofGallery locale: ChartLocale) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(language.rawValue)
    for word in ["dataTable", "illustration"] { hasher.add(theme.word(word)) }
    for sample in ChartGallery.samples { hasher.add(sample.id) }
    return hasher.finalize()
  }

  private func gallerySections(at route: Route) -> [View] {
    ChartKind.allCases.map { kind in
      var view = View()
      view.text("id", kind.rawValue)
      let name = locale.summary.name(of: kind)
      view.text("title", name.prefix(1).uppercased() + name.dropFirst())
      let samples = ChartGallery.samples.filter { $0.chart.kind == kind }
      view.list("figures", samples.map { self.view(of: figure(of: $0), at: route) })
      return view
    }
  }
}
