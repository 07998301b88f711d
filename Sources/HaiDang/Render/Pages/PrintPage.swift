import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// A year whole, on one page to be printed: its figures, then its articles as chapters.
  func printPage(_ year: Int) -> Page {
    let route = Routes.print(linked.years[year].year)
    let bodies =
      linked.years[year].articles.prefix(Self.printed)
      + [linked.years[year].entry].compactMap(\.self)
    return Page(kind: .print, route: route, bodies: Array(bodies)) { printView(year, at: route) }
  }

  private func printView(_ year: Int, at route: Route) -> View {
    let articles = Array(linked.years[year].articles.prefix(Self.printed).reversed())
    var chapters = Dictionary(uniqueKeysWithValues: articles.map { ($0, chapterID($0)) })
    let own = linked.years[year].entry
    if let own { chapters[own] = "main" }
    let notes = PrintNotes([own].compactMap(\.self) + articles, chapters: chapters, in: self)
    var view = frame(identity(of: year, kind: .print, at: route))
    addYear(year, at: route, notes: notes, to: &view)
    view.list("chapters", articles.map { chapter($0, notes, at: route) })
    var contents = [link("#part-figures", theme.word("theYearInFigures"))]
    if view.value(named: ViewName("table"))?.isFilled == true {
      contents.append(link("#part-plan", theme.word("planAndActual")))
    }
    if !linked.events.inYear(linked.years[year].year).isEmpty {
      contents.append(link("#part-happened", theme.word("happened")))
    }
    contents += articles.map { link("#" + chapterID($0), title($0)) }
    if !notes.notes.isEmpty { contents.append(link("#part-notes", theme.word("notes"))) }
    view.list(
      "contents",
      contents.map { item in
        var item = item
        item.text("level", "2")
        return item
      })
    view.list("notes", notes.notes.enumerated().map { noteView($1, number: $0 + 1, at: route) })
    return view
  }

  /// How many articles a print view holds whole, the newest of a year that has more: a hundred of
  /// ten kilobytes each would already make a page of more than a megabyte.
  private static let printed = 60

  private func chapterID(_ article: Int) -> String {
    "bai-" + header(article).anchor
  }

  private func chapter(_ article: Int, _ notes: PrintNotes, at route: Route) -> View {
    var view = View()
    view.text("id", chapterID(article))
    view.text("title", title(article))
    view.text("date", header(article).date?.text(in: language))
    view.text("datetime", header(article).date?.iso)
    addBody(of: article, at: route, notes: notes, to: &view)
    view.view("source", header(article).source.map { citation($0) })
    return view
  }

  /// A note: what it is called, and where it is as paper can say it.
  private func noteView(_ note: PrintNotes.Note, number: Int, at route: Route) -> View {
    let path = note.entry.map { linked.entries[$0].route.path } ?? note.address ?? ""
    let isOutside = note.entry == nil && path.contains(":")
    var view = View()
    view.text("number", String(number))
    view.text("title", note.entry.map(title))
    view.text("href", isOutside ? path : route.rootPrefix + path)
    view.text("address", isOutside ? path : (configuration.url.map { $0 + "/" } ?? "") + path)
    return view
  }
}
