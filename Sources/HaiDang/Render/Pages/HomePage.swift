import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// The home page: the latest year at a glance.
  var homePage: Page {
    let introduction = [linked.introductions[""]].compactMap(\.self)
    return Page(kind: .home, route: Routes.home, bodies: introduction) { homeView }
  }

  private var homeView: View {
    let route = Routes.home
    let introduction = linked.introductions[""]
    var view = frame(
      PageIdentity(
        kind: .home, route: route, title: configuration.title, summary: configuration.description))
    if let introduction {
      addBody(of: introduction, at: route, to: &view)
    } else {
      view.text("body", nil)
    }
    let year = latestYear
    view.view("year", year.map { yearLink($0, from: route) })
    view.list("tiles", year.map { tiles(ofYear: $0, from: route) } ?? [])
    addFigures(year.map(charts(ofYear:)) ?? [], at: route, to: &view)
    let articles = linked.members(of: EntryCollection.articles).suffix(6).reversed()
    view.list("articles", articles.map { card($0, from: route) })
    let events = year.map { linked.events.inYear(linked.years[$0].year) } ?? []
    view.list("happened", happened(events.suffix(8).reversed(), from: route))
    view.list("collections", collectionLinks(from: route))
    view.list("years", linked.years.reversed().map { link($0.route.path, String($0.year)) })
    view.list("indicators", indicatorLinks(from: route))
    return view
  }

  /// The latest year of which figures say something that happened, else the latest year at all.
  private var latestYear: Int? {
    linked.years.indices.last { year in
      linked.years[year].observations.contains { position in
        let observation = ledger.observations[position]
        let standard = ledger.catalogue.defaultScope ?? observation.scope
        return observation.kind.isResult && observation.scope == standard
      }
    } ?? linked.years.indices.last
  }

  private func yearLink(_ year: Int, from route: Route) -> View {
    var view = View()
    view.text("title", yearTitle(year))
    view.text("href", route.rootPrefix + linked.years[year].route.path)
    return view
  }

  private func collectionLinks(from route: Route) -> [View] {
    configuration.collections.compactMap { collection in
      let members = linked.members(of: collection.id)
      let isShown =
        collection.id != EntryCollection.articles && collection.id != EntryCollection.years
      guard isShown, !members.isEmpty else { return nil }
      var view = link(
        route.rootPrefix + Routes.collection(collection.id).path, collection.label(language))
      view.text("count", String(members.count))
      view.list("cards", members.prefix(24).map { card($0, from: route) })
      return view
    }
  }
}
