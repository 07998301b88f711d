/// What changed since the file with all that a run keeps was written: of a small edit a few records.
///
/// Writing everything again, tens of megabytes for a large site, would be a fifth of a small rebuild.
struct KeptChange: Sendable {
  /// The seal of the file that it goes with.
  var base: Digest128
  /// The records that are not there, or otherwise.
  var records: [EntryCache.Record] = []
  /// The paths of records that are there and no longer hold.
  var removedRecords: [String] = []
  /// The digests of pages that are not there, or otherwise.
  var pages = PageCache()
  /// The pages that are there and no longer in the site, or whose digest is not known.
  var removedPages: [String] = []
  /// The entries whose bodies are there and no longer at one place alone.
  var removedBodies: [String] = []

  /// How many records or pages it names.
  var count: Int {
    records.count + removedRecords.count + pages.digests.count + removedPages.count
      + pages.bodies.count + removedBodies.count
  }

  /// Puts in an entry of which only the body changed, and where that stands now.
  mutating func put(_ record: EntryCache.Record, _ body: ShownBody) {
    let path = record.entry.header.path
    records.removeAll { $0.entry.header.path == path }
    records.append(record)
    pages.bodies[path] = body
  }

  /// Forgets the digests of files that are no longer what these stand for.
  mutating func forget(_ files: [String]) {
    for path in files {
      pages.digests[path] = nil
      if !removedPages.contains(path) { removedPages.append(path) }
    }
  }

  /// Nothing changed since a file.
  init(base: Digest128) {
    self.base = base
  }

  /// What changed from `old`, as its file has it, to what a run keeps now.
  ///
  /// `nil` where the file is of no use any more: all records were read by other rules.
  init?(from old: BuildMemory.Values, to entries: EntryCache, _ pages: PageCache) {
    guard entries.declarations == old.entries.declarations, entries.names == old.entries.names
    else { return nil }
    self.init(base: old.base)
    records = entries.records.filter { !$0.isInBase }
    if entries.records.count - records.count < old.basePaths.count {
      let standing = Set(entries.records.lazy.map { $0.entry.header.path })
      removedRecords = old.basePaths.filter { !standing.contains($0) }
    }
    self.pages.outline = pages.outline
    self.pages.surroundings = pages.surroundings
    for (path, body) in pages.bodies where old.basePages.bodies[path] != body {
      self.pages.bodies[path] = body
    }
    for path in old.basePages.bodies.keys where pages.bodies[path] == nil {
      removedBodies.append(path)
    }
    for (path, digest) in pages.digests where old.basePages.digests[path] != digest {
      self.pages.digests[path] = digest
    }
    for path in old.basePages.digests.keys where pages.digests[path] == nil {
      removedPages.append(path)
    }
  }
}

extension KeptChange: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(base)
    EntryCache.encode(records, to: &encoder)
    encoder.encode(removedRecords)
    encoder.encode(pages)
    encoder.encode(removedPages)
    encoder.encode(removedBodies)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    base = try decoder.decode()
    records = try EntryCache.records(from: &decoder)
    removedRecords = try decoder.decode()
    pages = try decoder.decode()
    removedPages = try decoder.decode()
    removedBodies = try decoder.decode()
  }
}
