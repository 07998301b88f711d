import HaiDangMarkup
import HaiDangSource

extension RenderContext {
  /// How many rows the table of an indicator holds; a longer one is split by year.
  static let longestTable = 500

  /// All figures of the site.
  var ledger: Ledger { _read { yield linked.site.ledger } }

  /// Whether the table of an indicator stands on pages of its own, one a year.
  func isSplit(_ indicator: Int) -> Bool { figureNames.isSplit[indicator] }

  /// The observations of an indicator, by their positions.
  func observations(of indicator: Int) -> Range<Int> {
    ledger.observations(of: indicator)
  }

  /// The page on which an observation has its entry.
  func route(ofObservation position: Int) -> Route {
    let indicator = ledger.observations[position].indicator
    guard isSplit(indicator) else { return figureNames.routes[indicator] }
    let year = ledger.observations[position].period?.lastYear
    return figureNames.yearRoutes[indicator][year] ?? figureNames.routes[indicator]
  }

  /// The address of an observation's entry.
  func href(ofObservation position: Int, from page: Route) -> String {
    let route = route(ofObservation: position)
    return (route == page ? "#" : page.rootPrefix + route.path + "#") + ledger.anchor(position)
  }

  /// Writes the same address, without putting it together first: most of a large site are these.
  private func write(
    hrefOfObservation position: Int, from page: Route, _ html: inout MarkupWriter
  ) {
    let route = route(ofObservation: position)
    if route != page {
      html.text(page.rootPrefix)
      html.text(route.path)
    }
    html.literal("#")
    html.text(utf8: ledger.anchorBytes(position))
  }

  /// A number in running text or a table: its value for machines, a link to its entry and sources.
  ///
  /// `text` is the author's own; without one the figure is shown as printed, or as computed.
  /// `namesNoSource` is false where a cell beside it says already that there is none.
  func figureLink(
    _ target: FigureTarget, text: String, from page: Route, namesNoSource: Bool = true
  ) -> Markup? {
    guard case .figure(let figure) = target else { return nil }
    let shown = text.isEmpty ? ledger.text(figure, language) : text
    return Markup { html in
      write(figure: figure, text: shown, from: page, &html)
      if namesNoSource { writeLackOfSource(of: figure, &html) }
    }
  }

  /// Says of a figure that rests on one without a source that it has none.
  func writeLackOfSource(of figure: Figure, _ html: inout MarkupWriter) {
    guard ledger.sources(figure).contains(nil) else { return }
    html.literal(" ")
    html.element("span", Attribute("class", "unsourced"), text: theme.word("unsourced"))
  }

  /// Writes a figure: its value for machines, a link to its entry, its sources by name.
  func write(figure: Figure, text: String, from page: Route, _ html: inout MarkupWriter) {
    html.literal("<data value=\"")
    html.text(ledger.quantity(figure).machineText)
    html.literal("\"><a class=\"figure\" href=\"")
    switch figure {
    case .observed(let position): write(hrefOfObservation: position, from: page, &html)
    case .derived(let indicator, _, _, _):
      html.text(page.rootPrefix)
      html.text(figureNames.routes[indicator].path)
    }
    if let title = sourceTitle(of: figure) {
      html.literal("\" title=\"")
      html.text(title)
    }
    html.literal("\">")
    html.text(text)
    html.literal("</a></data>")
  }

  /// The sources of a figure by name, for the pointer that rests on it.
  private func sourceTitle(of figure: Figure) -> String? {
    if case .observed(let position) = figure {
      return ledger.observations[position].source.map {
        theme.word("source") + ": " + sourceName($0)
      }
    }
    let sources = ledger.sources(figure)
    guard sources.contains(where: { $0 != nil }) else { return nil }
    let names = sources.compactMap { $0.map(sourceName) }
    return theme.word("source") + ": " + names.joined(separator: "; ")
  }

  /// What a source is called: its publisher and its date, or its title.
  func sourceName(_ source: Int) -> String { figureNames.sources[source] }

  /// A link to a source: the article of that id, or its entry on the page of sources.
  func sourceLink(_ source: Int, from page: Route) -> Markup {
    Markup { write(source: source, from: page, &$0) }
  }

  /// Writes a link to a source.
  func write(source: Int, from page: Route, _ html: inout MarkupWriter) {
    html.element(
      "a", Attribute("href", href(ofSource: source, from: page)), text: sourceName(source))
  }

  /// The address of a source.
  func href(ofSource source: Int, from page: Route) -> String {
    let found = ledger.catalogue.sources[source]
    if found.isArticle, let entry = linked.articles[found.id] { return href(entry, from: page) }
    return page.rootPrefix + Routes.sources.path + "#" + Slug.slug(found.id)
  }
}

extension Quantity {
  /// The value as `data` gives it to machines: canonical, a range with `/` between its ends.
  var machineText: String {
    let scale = { (number: DecimalNumber) in number.scaled(by: self.unit.exponent).canonical }
    return isRange ? scale(low) + "/" + scale(high) : scale(low)
  }
}

extension FigureTarget {
  /// Adds what the page shows of the figure.
  func add(to hasher: inout Digest128.Hasher, in context: RenderContext) {
    guard case .figure(let figure) = self else { return hasher.add(0) }
    hasher.add(context.ledger.text(figure, context.language))
    hasher.add(context.ledger.quantity(figure).machineText)
    for position in context.ledger.inputs(figure) {
      hasher.add(context.route(ofObservation: position).path)
      hasher.add(context.ledger.anchor(position))
    }
    for source in context.ledger.sources(figure) {
      hasher.add(source.map(context.sourceName) ?? "")
    }
  }
}
