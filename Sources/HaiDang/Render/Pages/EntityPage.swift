import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// The page of an entity, such as a park, a project or a document.
  func entityPage(_ entry: Int) -> Page {
    let route = linked.entries[entry].route
    return Page(kind: .entity, route: route, bodies: [entry]) { entityView(entry, at: route) }
  }

  private func entityView(_ entry: Int, at route: Route) -> View {
    let header = header(entry)
    let entity = linked.entries[entry]
    let collection = configuration.collection(header.collection)
    let label = collection?.label(language) ?? header.collection
    let list = Routes.collection(header.collection)
    var view = frame(
      PageIdentity(
        kind: .entity, route: route, title: title(entry), summary: header.summary,
        section: header.collection, breadcrumbs: [(label, list)], updated: header.updated))
    addBody(of: entry, at: route, to: &view)
    view.view("collection", link(route.rootPrefix + list.path, label))
    view.list("facts", facts(of: entry, collection, from: route))
    view.list("milestones", milestones(of: entry, from: route))
    addTimeline(of: entry, at: route, to: &view)
    view.view("chain", chain(of: entry, at: route))
    let scope = ledger.catalogue.scope(header.collection + "/" + header.id)
    addFigures(ofScope: scope, at: route, to: &view)
    addRelations(
      "relations", entity.relations.filter { !isAmongMilestones($0, of: entry) }, from: route,
      to: &view)
    addRelations("reverse", entity.reverse, from: route, to: &view)
    addBacklinks("articles", entity.backlinks.prefix(Self.shown), from: route, to: &view)
    let more = entity.backlinks.count > Self.shown
    view.text(
      "backlinksMore",
      more ? route.rootPrefix + Routes.collection(EntryCollection.articles).path : nil)
    view.view("previous", entity.previous.map { card($0, from: route) })
    view.view("next", entity.next.map { card($0, from: route) })
    return view
  }

  /// All that the page shows of an entity's figures, made only when the page is.
  private func addFigures(ofScope scope: Int?, at route: Route, to view: inout View) {
    guard let scope, !figureDigests.positions(ofScope: scope).isEmpty else {
      view.list("tiles", [])
      view.list("figures", [])
      return view.markup("table", nil)
    }
    var hasher = Digest128.Hasher()
    hasher.add(catalogueDigest)
    hasher.add(figureDigests.digest(ofScope: scope))
    let digest = hasher.finalize()
    view.list("tiles", digest: digest) { [self] in tiles(ofScope: scope, from: route) }
    addFigures(charts(ofScope: scope, at: route), at: route, to: &view)
    view.markup("table", digest: digest) { [self] html in
      if let table = table(ofScope: scope, from: route) { html.markup(table) }
    }
  }

  private func addTimeline(of entry: Int, at route: Route, to view: inout View) {
    guard let chart = timeline(of: entry, at: route) else { return view.list("timeline", []) }
    view.list("timeline", digest: digest(of: [chart])) { [self] in
      figure(chart, at: route).map { [self.view(of: $0, at: route)] } ?? []
    }
  }

  /// How many who speak of an entity its page shows; the newest are the ones.
  private static let shown = 500

  /// The declared fields in words, milestones and quantities apart.
  private func facts(of entry: Int, _ collection: EntryCollection?, from route: Route) -> [View] {
    let header = header(entry)
    return header.fields.compactMap { field in
      guard let declared = collection?.field(field.name),
        let value = fact(field.value, of: entry, field.name, from: route)
      else { return nil }
      var view = View()
      view.text("label", declared.label(language))
      view.markup("value", value)
      return view
    }
  }

  private func fact(
    _ value: FieldValue, of entry: Int, _ name: String, from route: Route
  ) -> Markup? {
    switch value {
    case .text(let text): Markup { $0.text(text) }
    case .date(let date): Markup { $0.text(date.text(in: language)) }
    case .quantity(let text): fieldFigure(name, text, of: entry, from: route)
    case .list(let values): list(values)
    case .references, .milestones: nil
    }
  }

  /// A quantity with its entry in the ledger; as written when the ledger has none.
  private func fieldFigure(
    _ name: String, _ text: String, of entry: Int, from route: Route
  ) -> Markup? {
    let id = header(entry).collection + "/" + header(entry).id
    guard let indicator = ledger.catalogue.indicator(name), let scope = ledger.catalogue.scope(id)
    else { return Markup { $0.text(text) } }
    let subject = Ledger.Subject(indicator: indicator, scope: scope, period: nil)
    guard let position = ledger.pick(subject, [.actual]) else { return Markup { $0.text(text) } }
    return figureLink(.figure(.observed(position)), text: text, from: route)
  }

  private func list(_ values: [FieldValue]) -> Markup {
    let words = values.compactMap { value -> String? in
      switch value {
      case .text(let text), .quantity(let text): text
      case .date(let date): date.text(in: language)
      default: nil
      }
    }
    return Markup { $0.text(words.joined(separator: ", ")) }
  }

  /// Whether the milestones name all entries of a list, so that it would say nothing more.
  private func isAmongMilestones(_ relation: Relation, of entry: Int) -> Bool {
    let documents = linked.events.milestones(of: entry).compactMap(\.document)
    return relation.entries.allSatisfy(documents.contains)
  }

  private func milestones(of entry: Int, from route: Route) -> [View] {
    linked.events.milestones(of: entry).map { milestone in
      var view = View()
      view.text("date", milestone.date.text(in: language))
      view.text("datetime", milestone.date.iso)
      view.text("event", milestone.text)
      view.view("document", milestone.document.map { card($0, from: route) })
      return view
    }
  }
}
