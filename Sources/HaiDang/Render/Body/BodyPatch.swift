import HaiDangMarkup
import HaiDangSource

/// Puts new bodies into the pages and the search index as they stand.
struct BodyPatch {
  /// What changes.
  struct Result {
    /// The files, with their new bytes, by path.
    var files: [String: [UInt8]] = [:]
    /// Where the bodies stand now.
    var bodies: [ShownBody] = []
    /// The files, named as their digests are, that are no longer what these digests say.
    var remade: [String] = []
  }

  private let linked: LinkedSite
  private let context: RenderContext

  /// Begins with a site of the entries whose bodies changed, and what they lead to.
  init(linked: LinkedSite, folder: SourceFolder) {
    self.linked = linked
    // No theme shows in a body without charts.
    var said = Diagnostics()
    let theme = Theme(
      files: [], over: [], language: linked.configuration.language, diagnostics: &said)
    context = RenderContext(
      linked: linked, theme: theme, bodies: BodySource(folder, parsed: nil),
      cards: EntryCards(of: linked.site.content, linked.entries),
      figures: FigureValues(of: linked.site.ledger, linked.configuration.language, jobs: 1))
  }

  /// The files with the first entries of the site, as many as `bodies` says where they stand.
  ///
  /// `nil` if one of them is not as it was written; `read` gives the bytes that stand at a path.
  func result(_ bodies: [ShownBody], read: (String) -> [UInt8]?) -> Result? {
    var result = Result()
    for (entry, body) in bodies.enumerated() {
      guard put(entry, body, into: &result, read: read) else { return nil }
    }
    return context.bodies.diagnostics.isEmpty ? result : nil
  }

  private func put(
    _ entry: Int, _ body: ShownBody, into result: inout Result, read: (String) -> [UInt8]?
  ) -> Bool {
    guard let page = read(body.page), body.place.upperBound <= page.count else { return false }
    let markup = Markup { html in
      context.bodies.write(
        entry, at: Route(path: body.page), notes: nil, in: context, to: &html)
    }.bytes
    result.files[body.page] =
      page[..<body.place.lowerBound] + markup + page[body.place.upperBound...]
    result.remade.append(body.page)
    var body = body
    body.place = body.place.lowerBound..<body.place.lowerBound + markup.count
    result.bodies.append(body)
    guard let place = body.search else { return true }
    let files = context.patch([(entry, place)]) { result.files[$0] ?? read($0) }
    result.files.merge(files ?? [:]) { $1 }
    result.remade.append(SearchSegment.shardPath(0, of: place.segment))
    return files != nil
  }
}
