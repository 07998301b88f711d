import HaiDangMarkup
import HaiDangSource

/// Parts that the pages of articles, entities and years share.
extension RenderContext {
  /// The body of an entry; made only when the page is written.
  func addBody(of entry: Int, at route: Route, notes: PrintNotes? = nil, to view: inout View) {
    var hasher = Digest128.Hasher()
    hasher.add(bodyDigest(of: entry))
    if let notes { hasher.add(notes.digest(of: entry, in: self)) }
    let bodies = bodies
    view.markup("body", digest: hasher.finalize()) { [self] html in
      bodies.write(entry, at: route, notes: notes, in: self, to: &html)
    }
  }

  /// What the markup of a body depends on: its file, and all that its links and figures became.
  func bodyDigest(of entry: Int) -> Digest128 {
    let source = site.entries[entry]
    let article = linked.entries[entry]
    var hasher = Digest128.Hasher()
    hasher.add(source.digest)
    // Taken once: both threads would count the references to them at every name.
    let (owners, routes, years) = (site.nameOwners, routeDigests, linked.yearNumbers)
    for span in source.prose.spans {
      hasher.add(Int(span.block) << 32 | Int(span.start))
      hasher.add(Int(span.end))
      switch span.target {
      case .entity(let entity): hasher.add(routes[owners[entity]])
      case .year(let year): hasher.add(years.contains(year) ? year : 0)
      }
    }
    for link in article.links { link.add(to: &hasher, in: self) }
    for figure in article.figures { figure.add(to: &hasher, in: self) }
    for chart in article.charts { chart?.add(to: &hasher, in: self) }
    return hasher.finalize()
  }

  /// The charts of an entry's blocks, where its own page has them.
  func charts(inBodyOf entry: Int) -> [PlacedChart] {
    let linked = linked.entries[entry]
    return linked.charts.enumerated().compactMap { number, request in
      request.map { PlacedChart($0, id: "chart-\(number + 1)", home: linked.route) }
    }
  }

  /// The page of what a text names; `nil` for a year that has none.
  func route(of target: MentionWalk.Target) -> Route? {
    switch target {
    case .entity(let entity): linked.entries[site.nameOwners[entity]].route
    case .year(let year): linked.yearNumbers.contains(year) ? Routes.year(year) : nil
    }
  }

  /// Adds lists of entries under their labels.
  func addRelations(
    _ name: StaticString, _ relations: [Relation], from route: Route, to view: inout View
  ) {
    view.list(name, relations.map { group($0.label(language), $0.entries, from: route) })
  }

  /// Cards under a label.
  func group(_ label: String, _ entries: [Int], from route: Route) -> View {
    var view = View(names: 2, text: 32)
    view.text("label", label)
    addCards("cards", entries, from: route, to: &view)
    return view
  }

  /// Adds those who speak of a page; their views are made only when the page is, since a site has
  /// many times more of them than pages.
  func addBacklinks(
    _ name: StaticString, _ backlinks: ArraySlice<Backlink>, from route: Route,
    to view: inout View
  ) {
    guard !backlinks.isEmpty else { return view.list(name, []) }
    var hasher = Digest128.Hasher()
    hasher.add(digest(ofCards: backlinks.map { $0.entry }, from: route))
    for backlink in backlinks {
      hasher.add(backlink.sentence ?? "")
      hasher.add(backlink.name.lowerBound)
      hasher.add(backlink.name.upperBound)
    }
    view.list(name, digest: hasher.finalize()) { [self] in
      views(of: backlinks, from: route)
    }
  }

  /// Those who speak of a page, each with the sentence, the name marked.
  private func views(of backlinks: ArraySlice<Backlink>, from route: Route) -> [View] {
    backlinks.map { backlink in
      var view = View(names: 2, text: 0)
      view.view("card", card(backlink.entry, from: route))
      if let sentence = backlink.sentence {
        let name = backlink.name
        view.markup("sentence", undigested: { Self.write(sentence, marking: name, to: &$0) })
      } else {
        view.markup("sentence", nil)
      }
      return view
    }
  }

  /// Writes a sentence with one place in it marked.
  static func write(
    _ sentence: String, marking name: Range<Int>, to html: inout MarkupWriter
  ) {
    var sentence = sentence
    sentence.withUTF8 { bytes in
      let name = name.clamped(to: 0..<bytes.count)
      html.text(utf8: bytes[..<name.lowerBound])
      html.literal("<mark>")
      html.text(utf8: bytes[name])
      html.literal("</mark>")
      html.text(utf8: bytes[name.upperBound...])
    }
  }
}

extension LinkTarget {
  /// Adds what the page shows of the target.
  fileprivate func add(to hasher: inout Digest128.Hasher, in context: RenderContext) {
    switch self {
    case .entry(let entry, let fragment):
      hasher.add(1)
      hasher.add(context.linked.entries[entry].route.path)
      hasher.add(context.title(entry))
      hasher.add((fragment ?? ""))
    case .attachment(let route):
      hasher.add(2)
      hasher.add(route)
    case .fragment(let fragment):
      hasher.add(3)
      hasher.add(fragment)
    case .outside(let address):
      hasher.add(4)
      hasher.add(address)
    case .nowhere: hasher.add(5)
    }
  }
}
