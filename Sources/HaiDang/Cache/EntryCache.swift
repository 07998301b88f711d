import HaiDangSource

/// What the last run kept of each Markdown file, by path.
struct EntryCache: Sendable {
  /// What is kept of one file.
  struct Record: Sendable {
    /// The stamp of the bytes it was read from.
    var stamp: FileStamp
    /// The entry.
    var entry: Entry
    /// The digest of what pages besides its own can show of it: another body may leave it as it was.
    var outline = Digest128(of: [])
    /// What was wrong with its front matter.
    var headerDiagnostics: Diagnostics
    /// What was wrong with its body.
    var proseDiagnostics: Diagnostics
    /// The record as the cache holds it, for one that was kept: it is not encoded again.
    var kept: ArraySlice<UInt8>?
    /// Whether the file with all records has this one, and it did not change since.
    var isInBase = false
  }

  /// The digest of what front matter is read by: the declarations of the site, the program.
  var declarations: Digest128
  /// The digest of all names and declared units that bodies were searched for.
  var names: Digest128
  /// The counting words among them, which the site declares.
  var units: [String]
  /// The records, one of each file.
  var records: [Record]
  /// Where the record of a path stands, in a cache that was read.
  private var positions: [String: Int] = [:]

  /// What a run keeps.
  init(declarations: Digest128, names: Digest128, units: [String], records: [Record]) {
    (self.declarations, self.names, self.records) = (declarations, names, records)
    self.units = units
  }

  /// Nothing kept.
  static let empty = EntryCache(
    declarations: Digest128(of: []), names: Digest128(of: []), units: [], records: [])

  /// The paths that there are records of, in a cache that was read.
  var paths: some Collection<String> { positions.keys }

  /// Puts in what changed since the file with all records was written.
  mutating func apply(_ changed: [Record], removed: [String]) {
    for path in removed { positions[path] = nil }
    for record in changed {
      positions[record.entry.header.path] = records.count
      records.append(record)
    }
  }

  /// What the last run kept of a file.
  func record(of path: String) -> Record? {
    positions[path].map { records[$0] }
  }
}

extension EntryCache.Record {
  /// Finds the digest of its outline.
  mutating func outlineEntry() {
    var encoder = ByteEncoder(capacity: Self.usualSize)
    encoder.encode(entry.header.values)
    encoder.encode(entry.prose.outline)
    outline = Digest128(of: encoder.finish())
  }

  /// More bytes than most records take.
  fileprivate static let usualSize = 4096
}

extension EntryCache {
  /// The beginning of a record: what can be known of an entry without its prose.
  struct Head: Sendable {
    /// The stamp of the bytes it was read from.
    var stamp: FileStamp
    /// The digest of its outline.
    var outline: Digest128
    /// Its front matter.
    var header: Header
  }
}

extension EntryCache.Head: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(stamp)
    encoder.encode(outline)
    encoder.encode(header.values)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    stamp = try decoder.decode()
    outline = try decoder.decode()
    header = Header(try decoder.decode())
  }
}

extension EntryCache.Record: Cacheable {
  func encode(to encoder: inout ByteEncoder) {
    encoder.encode(EntryCache.Head(stamp: stamp, outline: outline, header: entry.header))
    encoder.encode(entry.prose)
    encoder.encode(entry.digest)
    encoder.encode(headerDiagnostics)
    encoder.encode(proseDiagnostics)
  }

  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    let head = try decoder.decode(EntryCache.Head.self)
    (stamp, outline) = (head.stamp, head.outline)
    entry = Entry(
      header: head.header, prose: try decoder.decode(), digest: try decoder.decode())
    headerDiagnostics = try decoder.decode()
    proseDiagnostics = try decoder.decode()
    kept = nil
  }
}

extension EntryCache {
  /// Writes it piece by piece: of a large site it is tens of megabytes.
  func encode(to file: inout SealedBytes.Pieces) {
    var start = ByteEncoder()
    start.encode(declarations)
    start.encode(names)
    start.encode(units)
    start.encode(records.count)
    file.put(start)
    for first in stride(from: 0, to: records.count, by: Self.pieceSize) {
      let part = records[first..<min(first + Self.pieceSize, records.count)]
      var piece = ByteEncoder(capacity: part.count * Record.usualSize)
      for record in part { Self.encode(record, to: &piece) }
      file.put(piece)
    }
  }

  /// How many records are written at once.
  private static let pieceSize = 64

  /// Writes records, each as a section of its own.
  static func encode(_ records: [Record], to encoder: inout ByteEncoder) {
    encoder.encode(records.count)
    for record in records { encode(record, to: &encoder) }
  }

  private static func encode(_ record: Record, to encoder: inout ByteEncoder) {
    if let kept = record.kept {
      encoder.encode(bytes: kept)
    } else {
      encoder.encode(section: ByteEncoder(record, capacity: Record.usualSize))
    }
  }

  /// Reads what `encode` wrote.
  init(from decoder: inout ByteDecoder) throws(DamagedData) {
    declarations = try decoder.decode()
    names = try decoder.decode()
    units = try decoder.decode()
    records = try Self.records(from: &decoder)
    positions.reserveCapacity(records.count)
    for position in records.indices {
      records[position].isInBase = true
      positions[records[position].entry.header.path] = position
    }
  }

  /// Reads records, on all processors.
  static func records(from decoder: inout ByteDecoder) throws(DamagedData) -> [Record] {
    try sections(from: &decoder) { section throws(DamagedData) in
      let bytes = section.rest
      var record = try section.decode(Record.self)
      record.kept = bytes
      return record
    }
  }

  /// Reads the heads of records, on all processors, each with a decoder for the whole record.
  static func heads(
    from decoder: inout ByteDecoder
  ) throws(DamagedData) -> [(head: Head, record: ByteDecoder)] {
    try sections(from: &decoder) { section throws(DamagedData) in
      let record = section
      return (try section.decode(Head.self), record)
    }
  }

  private static func sections<Value: Sendable>(
    from decoder: inout ByteDecoder,
    _ read: @escaping @Sendable (inout ByteDecoder) throws(DamagedData) -> Value
  ) throws(DamagedData) -> [Value] {
    let count = try decoder.decodeCount()
    var sections: [ByteDecoder] = []
    for _ in 0..<count { sections.append(try decoder.section()) }
    let all = sections
    let decoded = try? Parallel.map(count: count, jobs: Processors.count) {
      ()
    } body: { _, index in
      var section = all[index]
      return try read(&section)
    }
    guard let decoded else { throw DamagedData() }
    return decoded
  }
}
