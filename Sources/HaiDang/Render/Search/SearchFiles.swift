/// The search index of a site: a manifest, and segments that are made only when a document changed.
func searchFiles(of context: RenderContext) -> [SiteFile] {
  guard context.configuration.hasSearch else { return [] }
  let searched = context.searchedPages
  let plan = SearchPlan(searched.map(\.document))
  let manifest = SiteFile(constant: plan.manifest.bytes, at: plan.manifest.path)
  return [manifest]
    + plan.segments.map { segment in
      var file = SiteFile(paths: segment.paths) {
        SiteFile.Plan(digest: segment.digest) {
          segment.files { context.text(of: searched[$0]) }.map { MadeFile(bytes: $0.bytes) }
        }
      }
      for (entry, place) in zip(segment.documents.map { searched[$0].entry }, segment.places) {
        guard let entry else { continue }
        file.bodies.append(entry)
        file.searchPlaces.append(place)
      }
      let places = zip(file.bodies, file.searchPlaces).map { (entry: $0, place: $1) }
      file.patch = { entries, read in
        context.patch(places.filter { entries.contains($0.entry) }, read: read)
      }
      file.following = segment.documents.map { searched[$0].document.route.path }
      return file
    }
}

/// A page that can be found, and where its text comes from.
private struct SearchedPage: Sendable {
  var document: SearchDocument
  /// The entry whose body is its text; an indicator has its definition.
  var entry: Int?
  var text = ""
}

extension RenderContext {
  /// Every entry with a page, and every indicator.
  fileprivate var searchedPages: [SearchedPage] {
    let entries = linked.entries.indices.filter { !header($0).isIntroduction }
    return entries.map(searchedPage) + ledger.catalogue.indicators.indices.map(searchedIndicator)
  }

  /// What an entry is found by besides its text: its title first, then what else it is called.
  func searchTitles(of entry: Int) -> [String] {
    let header = header(entry)
    var titles = [title(entry)] + header.aliases
    if case .text(let number)? = header.field("number") { titles.append(number) }
    return titles
  }

  /// The text that an entry is found by.
  func searchText(of entry: Int) -> [UInt8] {
    let summary = header(entry).summary.map { $0 + "\n" } ?? ""
    return bodies.plainText(of: entry, after: Array(summary.utf8), in: self)
  }

  /// Puts the texts of entries anew into the index as it stands; gives the files that change.
  func patch(
    _ places: [(entry: Int, place: SearchPlace)], read: (String) -> [UInt8]?
  ) -> [String: [UInt8]]? {
    var changed: [String: [UInt8]] = [:]
    for (entry, place) in places {
      let patch = SearchPatch(
        place: place, titles: searchTitles(of: entry), route: linked.entries[entry].route)
      // Another text may have changed the same shard already.
      let files = patch.files(text: searchText(of: entry)) { changed[$0] ?? read($0) }
      guard let files else { return nil }
      for (path, bytes) in files { changed[path] = bytes }
    }
    return changed
  }

  private func searchedPage(_ entry: Int) -> SearchedPage {
    let header = header(entry)
    let route = linked.entries[entry].route
    let titles = searchTitles(of: entry)
    let kind = configuration.collection(header.collection)?.label(language) ?? header.collection
    var hasher = Digest128.Hasher()
    hasher.add(site.entries[entry].digest)
    for text in [route.path, title(entry), kind] { hasher.add(text) }
    let document = SearchDocument(
      key: route.page, route: route, title: titles[0], kind: kind,
      collection: header.collection, year: linked.entries[entry].years.last ?? header.date?.year,
      names: Array(titles.dropFirst()), digest: hasher.finalize())
    return SearchedPage(document: document, entry: entry)
  }

  private func searchedIndicator(_ indicator: Int) -> SearchedPage {
    let definition = ledger.catalogue.indicators[indicator]
    let route = Routes.indicator(definition.id)
    let kind = indicatorsLabel
    let text = definition.definition ?? ""
    var hasher = Digest128.Hasher()
    for text in [route.path, definition.title, text, kind] { hasher.add(text) }
    let document = SearchDocument(
      key: route.page, route: route, title: definition.title, kind: kind,
      collection: "indicators", year: nil, names: [], digest: hasher.finalize())
    return SearchedPage(document: document, entry: nil, text: text)
  }

  fileprivate func text(of page: SearchedPage) -> [UInt8] {
    page.entry.map(searchText) ?? Array(page.text.utf8)
  }
}
