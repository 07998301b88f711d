import HaiDangSource

/// Reads and links entries of which only the bodies changed, without the rest of the site.
struct BodyReading {
  /// What the last run kept.
  let sketch: BuildMemory.Sketch
  /// The content as the disk lists it.
  let tree: FileTree
  /// What `site.yml` says.
  let configuration: SiteConfiguration
  private let layout: ContentLayout
  private let names: EntityNames

  init(sketch: BuildMemory.Sketch, tree: FileTree, configuration: SiteConfiguration) {
    (self.sketch, self.tree, self.configuration) = (sketch, tree, configuration)
    // Articles have no names; all else comes in the order in which names are numbered.
    let named = sketch.records.values.lazy.map(\.head.header)
      .filter { $0.collection != EntryCollection.articles }
    var said = Diagnostics()
    layout = ContentLayout(
      paths: named.map(\.path).sorted(), site: configuration, diagnostics: &said)
    let headers = layout.entries.compactMap { sketch.records[$0.path]?.head.header }
    names = EntityNames(of: headers, in: configuration)
  }

  /// The entries at these paths as they are now; `nil` if more than their bodies changed, if they use
  /// figures, or if there is anything to say of them.
  func read(_ paths: Set<String>, in folder: SourceFolder) throws -> [EntryCache.Record]? {
    let words = SiteLoader.TextWords(names: names, units: sketch.units)
    guard words.digest == sketch.names else { return nil }
    let files = paths.sorted().compactMap { path in
      sketch.records[path].map { known in
        ContentLayout.EntryFile(
          path: path, collection: known.head.header.collection, id: known.head.header.id)
      }
    }
    let records = try SiteLoader.read(files, in: folder, configuration, names, units: sketch.units)
    return records.allSatisfy(isBodyAlone) ? records : nil
  }

  private func isBodyAlone(_ record: EntryCache.Record) -> Bool {
    guard let known = sketch.records[record.entry.header.path] else { return false }
    var decoder = known.record
    guard known.head.outline == record.outline,
      let before = try? decoder.decode(EntryCache.Record.self)
    else { return false }
    return [before, record].allSatisfy {
      $0.headerDiagnostics.isEmpty && $0.proseDiagnostics.isEmpty
    }
      && record.entry.prose.figures.isEmpty && record.entry.prose.charts.isEmpty
  }

  /// These entries with all that their bodies lead to, linked as the whole site would link them.
  ///
  /// `nil` if something can only be said of it whole. `years` tells whether a year has a page.
  func link(_ changed: [EntryCache.Record], years: (Int) -> Bool) -> LinkedSite? {
    var entries = changed.map { record in
      Entry(
        header: Self.plain(record.entry.header), prose: record.entry.prose,
        digest: record.entry.digest)
    }
    var places = Dictionary(
      entries.enumerated().map { ($1.header.path, $0) }, uniquingKeysWith: { first, _ in first })
    var attached: [String] = []
    for path in leads(of: entries) where places[path] == nil {
      guard let known = sketch.records[path] else {
        attached.append(path)
        continue
      }
      places[path] = entries.count
      entries.append(
        Entry(header: Self.plain(known.head.header), prose: Prose(), digest: Digest128(of: [])))
    }
    var diagnostics = Diagnostics()
    let owners = SiteLoader.owners(of: names, among: entries)
    let content = Content(
      configuration: configuration, entries: entries, names: names, nameOwners: owners,
      attachments: attachments(attached))
    let site = Site(
      content: content,
      ledger: Ledger(FigureCatalogue(indicators: [], scopes: [], sources: []), []), quotes: [:])
    var linked = HaiDang.link(
      site, ContentLinks(of: content, jobs: 1), jobs: 1, diagnostics: &diagnostics)
    let named = entries.flatMap(\.prose.spans).compactMap { span in
      if case .year(let year) = span.target { year } else { nil }
    }
    linked.yearNumbers = Set(named).filter(years)
    return diagnostics.isEmpty ? linked : nil
  }

  /// A header with what a body shows of it; all else was linked before, and did not change.
  private static func plain(_ header: Header) -> Header {
    var plain = HeaderValues(
      path: header.path, collection: header.collection, id: header.id, title: header.title)
    (plain.aliases, plain.body) = (header.aliases, header.body)
    plain.summary = header.summary
    plain.fields = header.fields.filter { $0.name == "number" }
    return Header(plain)
  }

  /// The paths that bodies lead to, by their links and by the names in them.
  private func leads(of entries: [Entry]) -> [String] {
    let owners = names.owners
    let paths = Dictionary(
      layout.entries.map { ($0.collection + "/" + $0.id, $0.path) },
      uniquingKeysWith: { first, _ in first })
    return entries.flatMap { entry in
      entry.prose.links.compactMap { LinkResolver.path(of: $0.destination, in: entry.header.path) }
        + entry.prose.spans.compactMap { span in
          if case .entity(let target) = span.target { paths[owners[target]] } else { nil }
        }
    }
  }

  private func attachments(_ paths: [String]) -> [Attachment] {
    guard !paths.isEmpty else { return [] }
    let stamps = tree.stamps
    var said = Diagnostics()
    return ContentLayout(paths: paths.sorted(), site: configuration, diagnostics: &said)
      .attachments.compactMap { path, route in
        stamps[path].map { Attachment(path: path, route: route, stamp: $0) }
      }
  }
}
