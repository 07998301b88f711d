import HaiDangMarkup
import HaiDangSource

/// What a page says of itself to its frame.
struct PageIdentity: Sendable {
  /// The kind of page.
  var kind: PageKind
  /// Where it is.
  var route: Route
  /// Its title.
  var title: String
  /// One or two sentences about it.
  var summary: String?
  /// The part of the navigation that it is in: a collection's id, "indicators" or "sources".
  var section: String?
  /// The way to it from the home page, without the home page and itself.
  var breadcrumbs: [(label: String, route: Route)] = []
  /// The day of an article.
  var published: PartialDate?
  /// The day it was last revised.
  var updated: PartialDate?
  /// The figures that it is the page of.
  var dataset: DatasetSummary?
}

extension PageIdentity {
  /// Adds what the head of the page shows besides what the site says of itself.
  fileprivate func add(to hasher: inout Digest128.Hasher) {
    hasher.add(kind.rawValue)
    hasher.add(route.path)
    hasher.add(title)
    hasher.add(summary ?? "")
    for date in [published, updated] { hasher.add(date?.iso ?? "") }
    guard let dataset else { return hasher.add(0) }
    hasher.add(1)
    for text in [dataset.id, dataset.definition ?? "", dataset.unit] { hasher.add(text) }
    hasher.add(dataset.years?.lowerBound ?? 0)
    hasher.add(dataset.years?.upperBound ?? 0)
  }
}

extension RenderContext {
  /// The names that every page has.
  func frame(_ page: PageIdentity) -> View {
    var view = View()
    // A server shows its error page at any address, so the links of that one start at its root.
    let root = page.kind == .notFound ? serverRoot : page.route.rootPrefix
    var hasher = Digest128.Hasher()
    page.add(to: &hasher)
    hasher.add(configuration.url ?? "")
    view.markup("head", digest: hasher.finalize()) { [self] in write(headOf: page, to: &$0) }
    view.add(frames.part(page.kind, page.section, root) { sharedFrame(page, root) })
    view.list(
      "breadcrumbs",
      page.kind == .home
        ? [] : page.breadcrumbs.map { link(root + $0.route.path, $0.label) })
    view.text("title", page.title)
    view.text("summary", page.summary)
    return view
  }

  /// What all pages of a kind, in a part of the site and a depth of folders, have alike.
  private func sharedFrame(_ page: PageIdentity, _ root: String) -> View {
    var view = View()
    view.text("language", language.rawValue)
    view.text("root", root)
    view.text("kind", page.kind.rawValue)
    var flags = View()
    for kind in PageKind.allCases { flags.flag(kind.flag, kind == page.kind) }
    view.view("is", flags)
    var site = View()
    site.text("title", configuration.title)
    site.text("description", configuration.description)
    site.text("home", root + "index.html")
    site.text("search", configuration.hasSearch ? root + "search.html" : nil)
    site.text("feed", hasFeed ? root + "feed.xml" : nil)
    view.view("site", site)
    view.list("navigation", navigation(root: root, current: page.section))
    var footer = View()
    footer.text("sources", root + Routes.sources.path)
    footer.text("verification", root + Routes.verification.path)
    footer.text("gallery", root + Routes.gallery.path)
    view.view("footer", footer)
    return view
  }

  /// A link with its label.
  func link(_ href: String, _ label: String, isCurrent: Bool? = nil) -> View {
    var view = View(names: 3, text: 128)
    view.text("href", href)
    view.text("label", label)
    if let isCurrent { view.flag("current", isCurrent) }
    return view
  }

  private func navigation(root: String, current: String?) -> [View] {
    var items = configuration.collections.compactMap { collection -> View? in
      guard !linked.members(of: collection.id).isEmpty else { return nil }
      return link(
        root + Routes.collection(collection.id).path, collection.label(language),
        isCurrent: collection.id == current)
    }
    if !site.ledger.catalogue.indicators.isEmpty {
      items.append(
        link(root + Routes.indicators.path, indicatorsLabel, isCurrent: current == "indicators"))
    }
    return items
  }

  /// What indicators are called.
  var indicatorsLabel: String { Words(vi: "Chỉ tiêu", en: "Indicators")(language) }

  private func write(headOf page: PageIdentity, to html: inout MarkupWriter) {
    let base = configuration.url.map { $0 + "/" }
    var head = PageHead(
      title: page.title, siteTitle: configuration.title,
      description: page.summary ?? page.dataset?.definition ?? configuration.description,
      canonical: page.kind == .notFound ? nil : base.map { $0 + page.route.path },
      feed: base.map { $0 + "feed.xml" }, language: language,
      type: page.kind == .article ? "article" : "website",
      published: page.published?.iso, modified: page.updated?.iso)
    let data = StructuredData(head: head, base: base ?? page.route.rootPrefix)
    head.data = page.dataset.map(data.dataset) ?? (page.kind == .article ? data.article : nil)
    head.write(to: &html)
  }

  /// The path of the site on its server, from `url`: "/" or "/bao-cao/".
  private var serverRoot: String {
    guard let url = configuration.url, let scheme = url.firstRange(of: "://") else { return "/" }
    let rest = url[scheme.upperBound...]
    return (rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "") + "/"
  }
}

/// The routes that a site always has.
enum Routes {
  static let home = Route(page: "index")
  static let sources = Route(page: "sources")
  static let verification = Route(page: "verification")
  static let search = Route(page: "search")
  static let notFound = Route(page: "404")
  static let gallery = Route(page: "charts/index")
  static let indicators = Route(page: "indicators/index")

  /// The list of a collection.
  static func collection(_ id: String) -> Route { Route(page: id + "/index") }
  /// The page of an indicator.
  static func indicator(_ id: String) -> Route { Route(page: "indicators/" + id) }
  /// The part of an indicator's page for one year, when its table is split.
  static func indicator(_ id: String, year: Int?) -> Route {
    Route(page: "indicators/\(id)/\(year.map(String.init) ?? "undated")")
  }
  /// The page of a year.
  static func year(_ year: Int) -> Route { Route(page: "years/\(year)") }
  /// The print view of a year.
  static func print(_ year: Int) -> Route { Route(page: "years/\(year)-print") }
}
