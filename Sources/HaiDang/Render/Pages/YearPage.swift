import HaiDangMarkup
import HaiDangSource

extension LinkedYear {
  /// The page of the year.
  var route: Route { Routes.year(year) }
}

extension RenderContext {
  /// The page of a year, its print view, and the parts of a long list of articles.
  func yearPages(_ year: Int) -> [Page] {
    let route = linked.years[year].route
    let print = Routes.print(linked.years[year].year)
    return [
      Page(kind: .year, route: route) { yearView(year, at: route) },
      Page(kind: .print, route: print) { printView(year, at: print) },
    ]
  }

  /// What a year is called: its words' title, or its number.
  func yearTitle(_ year: Int) -> String {
    let linked = linked.years[year]
    if let entry = linked.entry { return title(entry) }
    return Words(vi: "Năm \(linked.year)", en: String(linked.year))(language)
  }

  /// What other pages show of a year.
  func card(ofYear year: LinkedYear, from page: Route) -> View {
    if let entry = year.entry { return card(entry, from: page) }
    var card = View()
    card.text("href", page.rootPrefix + year.route.path)
    card.text("title", Words(vi: "Năm \(year.year)", en: String(year.year))(language))
    return card
  }

  private func yearView(_ year: Int, at route: Route) -> View {
    var view = frame(identity(of: year, kind: .year, at: route))
    addYear(year, at: route, to: &view)
    let articles = linked.years[year].articles.prefix(Self.longestList)
    addBacklinks(
      "articles", articles.map { Backlink(entry: $0, sentence: nil, name: 0..<0) }, from: route,
      to: &view)
    view.list("parts", [])
    view.text("print", route.rootPrefix + Routes.print(linked.years[year].year).path)
    view.view("previous", year > 0 ? card(ofYear: linked.years[year - 1], from: route) : nil)
    let next = year + 1
    view.view(
      "next", next < linked.years.count ? card(ofYear: linked.years[next], from: route) : nil)
    return view
  }

  private func identity(of year: Int, kind: PageKind, at route: Route) -> PageIdentity {
    let label = configuration.collection(EntryCollection.years)?.label(language) ?? ""
    let summary = linked.years[year].entry.flatMap { header($0).summary }
    var breadcrumbs = [(label: label, route: Routes.collection(EntryCollection.years))]
    if kind == .print { breadcrumbs.append((yearTitle(year), linked.years[year].route)) }
    return PageIdentity(
      kind: kind, route: route, title: yearTitle(year), summary: summary,
      section: EntryCollection.years, breadcrumbs: breadcrumbs)
  }

  /// What the page of a year and its print view share.
  private func addYear(_ year: Int, at route: Route, to view: inout View) {
    if let entry = linked.years[year].entry {
      addBody(of: entry, at: route, to: &view)
    } else {
      view.text("body", nil)
    }
    view.text("year", String(linked.years[year].year))
    view.list("tiles", tiles(ofYear: year, from: route))
    addFigures(charts(ofYear: year), at: route, to: &view)
    view.markup("table", table(ofYear: year, from: route))
    view.list("happened", happened(in: year, from: route))
  }

  private func printView(_ year: Int, at route: Route) -> View {
    var view = frame(identity(of: year, kind: .print, at: route))
    addYear(year, at: route, to: &view)
    view.list("articles", [])
    let articles = Array(linked.years[year].articles.prefix(Self.printed).reversed())
    view.list("chapters", articles.map { chapter($0, at: route) })
    view.list(
      "contents",
      articles.map { article in
        var item = link("#" + chapterID(article), title(article))
        item.text("level", "2")
        return item
      })
    view.list("notes", [])
    return view
  }

  /// How many articles a print view holds whole, the newest of a year that has more: a hundred of
  /// ten kilobytes each would already make a page of more than a megabyte.
  private static let printed = 60

  private func chapterID(_ article: Int) -> String {
    "bai-" + header(article).id.replacing("/", with: "-")
  }

  private func chapter(_ article: Int, at route: Route) -> View {
    var view = View()
    view.text("id", chapterID(article))
    view.text("title", title(article))
    addBody(of: article, at: route, to: &view)
    view.view("source", header(article).source.map { citation($0) })
    return view
  }

  /// What happened in a year: milestones and documents with a date in it, by day.
  func happened(in year: Int, from route: Route) -> [View] {
    linked.events.inYear(linked.years[year].year).map { event in
      var view = View()
      view.text("date", event.date.text(in: language))
      view.text("datetime", event.date.iso)
      view.markup(
        "text",
        Markup { html in
          html.element(
            "a", Attribute("href", href(event.entry, from: route)), text: title(event.entry))
          if let text = event.text ?? header(event.entry).summary {
            html.literal(": ")
            html.text(text)
          }
        })
      return view
    }
  }
}
