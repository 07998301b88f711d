import HaiDangSource

/// Making the files of the site: only those whose digest changed, and of these only what differs.
extension BuildRun {
  /// What was staged.
  struct WriteOutcome {
    var files: [SiteFile]
    /// What became of each.
    fileprivate var made: [WrittenFile]
    /// How many of them are pages.
    var htmlPages: Int { files.count { $0.path.hasSuffix(".html") } }
  }

  /// What became of a file.
  fileprivate struct WrittenFile: Sendable {
    var digest: Digest128
    var isPlanned = false
    /// How many of its paths were made.
    var made = 0
    /// Where the body of its entry stands, if it was made.
    var body: Range<Int>?
  }

  /// Makes the files whose digest changed, and stages them.
  func write(_ files: [SiteFile], of site: Site) throws -> WriteOutcome {
    let output = output
    output?.expect(files.reduce(0) { $0 + $1.paths.count })
    let known = pages
    let isFresh = kept.flatMap { freshEntries(of: site, since: $0, known) }
    let progress = FileProgress(total: files.count, show: progress)
    let made = try Parallel.map(count: files.count, jobs: options.jobs) {
      ()
    } body: { _, index -> WrittenFile in
      let file = files[index]
      defer { progress.count() }
      if let isFresh, !file.bodies.contains(where: { isFresh[$0] }),
        let digest = known.digests[file.path], let output,
        file.paths.allSatisfy(output.isAsWritten),
        try file.paths.allSatisfy({ try output.keep($0) })
      {
        return WrittenFile(digest: digest)
      }
      let plan = file.plan()
      if let isFresh, let patched = try Self.patch(file, isFresh, output) {
        return WrittenFile(digest: plan.digest, isPlanned: true, made: patched)
      }
      let isKnown = known.digests[file.path] == plan.digest
      let kept = isKnown ? try file.paths.filter { try output?.keep($0) ?? false } : []
      if kept.count == file.paths.count {
        return WrittenFile(digest: plan.digest, isPlanned: true)
      }
      let made = try plan.make()
      for (path, made) in zip(file.paths, made) where !kept.contains(path) {
        _ = try output?.stage(path, made.bytes)
      }
      return WrittenFile(
        digest: plan.digest, isPlanned: true, made: made.count, body: made.first?.body)
    }
    counters.compared = files.reduce(0) { $0 + $1.paths.count }
    counters.planned = zip(files, made).reduce(0) { $0 + ($1.1.isPlanned ? $1.0.paths.count : 0) }
    counters.made = made.reduce(0) { $0 + $1.made }
    mark("render")
    return WriteOutcome(files: files, made: made)
  }

  /// Stages what a few bodies change of files that otherwise stand as they were written; gives how many
  /// were made, `nil` where they must be made as a whole.
  private static func patch(
    _ file: SiteFile, _ isFresh: [Bool], _ output: OutputFolder?
  ) throws -> Int? {
    guard let patch = file.patch, let output else { return nil }
    let fresh = file.bodies.filter { isFresh[$0] }
    guard fresh.count <= fewBodies, file.paths.allSatisfy(output.isAsWritten),
      let changed = patch(fresh, output.read)
    else { return nil }
    for path in file.paths {
      if let bytes = changed[path] {
        _ = try output.stage(path, bytes)
      } else {
        _ = try output.keep(path)
      }
    }
    return changed.count
  }

  /// Which entries were read now, if nothing but bodies changed since the last run.
  private func freshEntries(
    of site: Site, since kept: BuildMemory.Values, _ known: PageCache
  ) -> [Bool]? {
    let isSettled = otherFiles.allSatisfy { $0.stamp.isSettled(before: kept.readSince) }
    return isSettled && outline(of: site) == known.outline ? isFresh : nil
  }

  /// The digest of everything that files depend on but the bodies of entries.
  func outline(of site: Site) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(surroundings(otherFiles))
    for record in entries.records { hasher.add(record.outline) }
    for quote in site.quotes.sorted(by: { $0.key < $1.key }) {
      hasher.add(quote.key)
      hasher.add(quote.value.rawValue)
    }
    return hasher.finalize()
  }
}

extension BuildRun.WriteOutcome {
  /// What is kept of the pages, by what was known of them before.
  func pages(of site: Site, since known: PageCache) -> PageCache {
    var pages = known
    pages.digests = Dictionary(
      zip(files, made).map { ($0.path, $1.digest) }, uniquingKeysWith: { $1 })
    pages.bodies = shownBodies(of: site, known.bodies)
    return pages
  }

  /// Where bodies stand that show on one page alone, and that no figure quotes.
  private func shownBodies(
    of site: Site, _ known: [String: ShownBody]
  ) -> [String: ShownBody] {
    // The page of each body; that of one on several is none.
    var pages: [Int?] = Array(repeating: nil, count: site.entries.count)
    var isShown = Array(repeating: false, count: site.entries.count)
    var places: [SearchPlace?] = Array(repeating: nil, count: site.entries.count)
    for (index, file) in files.enumerated() {
      if file.searchPlaces.isEmpty {
        for entry in file.bodies {
          pages[entry] = isShown[entry] ? nil : index
          isShown[entry] = true
        }
      } else {
        for (entry, place) in zip(file.bodies, file.searchPlaces) { places[entry] = place }
      }
    }
    let quoted = quotedSources(of: site)
    var shown: [String: ShownBody] = [:]
    shown.reserveCapacity(site.entries.count)
    for (entry, page) in pages.enumerated() {
      guard let page, files[page].bodies.count == 1 else { continue }
      let header = site.entries[entry].header
      guard quoted.isEmpty || !quoted.contains(header.id) else { continue }
      let path = files[page].path
      let before = made[page].made > 0 ? nil : known[header.path]
      let stood = before?.page == path ? before?.place : nil
      guard let place = made[page].body ?? stood else { continue }
      shown[header.path] = ShownBody(page: path, place: place, search: places[entry])
    }
    return shown
  }

  /// The ids of sources whose texts are searched for quotes.
  private func quotedSources(of site: Site) -> Set<String> {
    let ledger = site.ledger
    return Set(
      site.quotes.keys.compactMap { position in
        ledger.observations[position].source.map { ledger.catalogue.sources[$0].id }
      })
  }
}
