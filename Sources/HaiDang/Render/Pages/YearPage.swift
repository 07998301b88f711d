import HaiDangMarkup
import HaiDangSource

extension LinkedYear {
  /// The page of the year.
  var route: Route { Routes.year(year) }
}

extension RenderContext {
  /// The page of a year and its print view.
  func yearPages(_ year: Int) -> [Page] {
    let route = linked.years[year].route
    let own = [linked.years[year].entry].compactMap(\.self)
    let page = Page(kind: .year, route: route, bodies: own) { yearView(year, at: route) }
    return [page, printPage(year)]
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
    addYear(year, at: route, notes: nil, to: &view)
    let articles = linked.years[year].articles.prefix(Self.longestList)
      .map { Backlink(entry: $0, sentence: nil, name: 0..<0) }
    addBacklinks("articles", articles[...], from: route, to: &view)
    view.list("parts", [])
    view.text("print", route.rootPrefix + Routes.print(linked.years[year].year).path)
    view.view("previous", year > 0 ? card(ofYear: linked.years[year - 1], from: route) : nil)
    let next = year + 1
    view.view(
      "next", next < linked.years.count ? card(ofYear: linked.years[next], from: route) : nil)
    return view
  }

  /// What the page of a year, or its print view, says of itself.
  func identity(of year: Int, kind: PageKind, at route: Route) -> PageIdentity {
    let label = configuration.collection(EntryCollection.years)?.label(language) ?? ""
    let summary = linked.years[year].entry.flatMap { header($0).summary }
    var breadcrumbs = [(label: label, route: Routes.collection(EntryCollection.years))]
    if kind == .print { breadcrumbs.append((yearTitle(year), linked.years[year].route)) }
    return PageIdentity(
      kind: kind, route: route, title: yearTitle(year), summary: summary,
      section: EntryCollection.years, breadcrumbs: breadcrumbs)
  }

  /// What the page of a year and its print view share.
  func addYear(_ year: Int, at route: Route, notes: PrintNotes?, to view: inout View) {
    if let entry = linked.years[year].entry {
      addBody(of: entry, at: route, notes: notes, to: &view)
    } else {
      view.text("body", nil)
    }
    view.text("year", String(linked.years[year].year))
    view.list("tiles", tiles(ofYear: year, from: route))
    addFigures(charts(ofYear: year), at: route, to: &view)
    view.markup("table", table(ofYear: year, from: route))
    view.list(
      "happened", happened(linked.events.inYear(linked.years[year].year), from: route))
  }

  /// What happened, in the order given; a day is named once, where it begins.
  func happened(_ events: some Collection<Event>, from route: Route) -> [View] {
    var last: PartialDate?
    return events.map { event in
      let isNew = event.date != last
      last = event.date
      var view = View()
      view.text("date", isNew ? event.date.text(in: language) : nil)
      view.text("datetime", isNew ? event.date.iso : nil)
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
