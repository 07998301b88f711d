import HaiDangSource
import Testing

@testable import HaiDang

/// What is kept of a file comes back whole.
@Suite struct EntryCacheTests {
  /// A header with something in every property.
  private static let header: HeaderValues = {
    var header = HeaderValues(path: "content/a.md", collection: "parks", id: "a", title: "Đình Vũ")
    let reference = Reference(collection: "documents", name: "51/QĐ-TTg", offset: 7)
    header.date = PartialDate("2024-01-21")
    header.updated = PartialDate("2024")
    header.summary = "s"
    header.isDraft = true
    header.aliases = ["b", ""]
    header.needsPrefix = ["c"]
    header.source = Citation(
      id: "i", publisher: "p", title: "t", date: PartialDate("2024-02"), number: "n", url: "u",
      offset: 3)
    let milestone = Milestone(
      date: PartialDate(year: 2024), event: "e", document: reference)
    let values: [FieldValue] = [
      .text("a"), .quantity("752 ha"), .date(PartialDate(year: 1)), .references([reference]),
      .list([.text("b"), .list([])]), .milestones([milestone]),
    ]
    header.fields = values.enumerated().map {
      FieldEntry(name: "f\($0)", value: $1, offset: $0)
    }
    header.references = [reference]
    header.years = [2024, -1]
    header.nolink = ["d"]
    header.linksNothing = true
    header.redirects = [Redirect(route: "r", offset: 9)]
    header.body = 99
    return header
  }()

  /// Prose with something in every property.
  private static let prose: Prose = {
    var prose = Prose()
    prose.headings = [Prose.Heading(level: 2, id: "a", title: "A")]
    prose.links = [Prose.Link(destination: "a", offset: 1, isImage: true)]
    prose.figures = [Prose.Figure(destination: "kpi:a", text: "b", offset: 2)]
    prose.charts = [Prose.Chart(yaml: "type: line", offset: 3)]
    prose.mentions = [.entity(4), .year(2024)].map {
      Prose.Mention(target: $0, sentence: "Đình Vũ.", nameInSentence: 0..<9)
    }
    prose.spans = [Prose.Span(block: 3, start: 1, end: 4, target: .entity(7))]
    prose.cited = [Prose.Cited(number: "12/AB-CD", date: "2024-01-02")]
    prose.numbers = [Prose.Number(text: "1 ha", offset: 5, key: 6, context: -7)]
    return prose
  }()

  private func roundTrip<Value: Cacheable>(_ value: Value) throws -> Value {
    var encoder = ByteEncoder()
    encoder.encode(value)
    var decoder = ByteDecoder(encoder.finish())
    let back = try decoder.decode(Value.self)
    #expect(decoder.remaining == 0)
    return back
  }

  @Test func headersAndProseComeBackWhole() throws {
    #expect(try roundTrip(Self.header) == Self.header)
    #expect(try roundTrip(Self.prose) == Self.prose)
    let empty = HeaderValues(path: "", collection: "", id: "", title: "")
    #expect(try roundTrip(empty) == empty)
    #expect(try roundTrip(Prose()) == Prose())
  }

  /// The test above is as good as its values: none may be what a new header or prose has.
  @Test func everyPropertyIsTried() {
    func unchanged(_ value: Any, _ fresh: Any) -> [String] {
      zip(Mirror(reflecting: value).children, Mirror(reflecting: fresh).children)
        .filter { String(describing: $0.value) == String(describing: $1.value) }
        .compactMap(\.0.label)
    }
    let fresh = HeaderValues(path: "", collection: "", id: "", title: "")
    #expect(unchanged(Self.header, fresh) == [])
    #expect(unchanged(Self.prose, Prose()) == [])
  }

  @Test func whatWasSaidComesBackWithItsCounts() throws {
    var diagnostics = Diagnostics()
    for offset in 0..<150 {
      diagnostics.add(
        Diagnostic(
          .brokenLink, .warning, at: SourcePlace(path: "a", offset: offset, cell: "A1"), vi: "v",
          en: "e"))
    }
    diagnostics.add(Diagnostic(.missingTemplate, .error, at: nil, vi: "v", en: "e"))
    #expect(try roundTrip(diagnostics) == diagnostics)
    #expect(try roundTrip(Diagnostics()) == Diagnostics())
  }

  @Test func aRecordKeepsBothHalvesOfWhatWasSaid() throws {
    var said = Diagnostics()
    said.add(Diagnostic(.unsafeLink, .warning, at: nil, vi: "v", en: "e"))
    let record = EntryCache.Record(
      stamp: FileStamp(size: 1, modified: 2, changed: 3, inode: 4),
      entry: Entry(header: Header(Self.header), prose: Self.prose, digest: Digest128(of: [])),
      headerDiagnostics: Diagnostics(), proseDiagnostics: said)
    let cache = EntryCache(
      declarations: Digest128(of: [1]), names: Digest128(of: [2]), units: ["cái"],
      records: [record])
    let folder = try TemporaryFolder()
    let file = CacheFile(site: folder.path, output: "", part: "kept", version: "1")
    try file.save(readSince: 1) { cache.encode(to: &$0) }
    var decoder = try #require(file.load()).values
    let back = try EntryCache(from: &decoder)
    #expect(decoder.remaining == 0)
    #expect(back.declarations == cache.declarations)
    #expect(back.names == cache.names)
    let kept = try #require(back.record(of: Self.header.path))
    #expect(kept.stamp == record.stamp)
    #expect(kept.entry.header.values == record.entry.header.values)
    #expect(kept.entry.prose == record.entry.prose)
    #expect(kept.entry.digest == record.entry.digest)
    #expect(kept.headerDiagnostics == Diagnostics())
    #expect(kept.proseDiagnostics == said)
  }

  @Test func whatIsKnownOfPagesComesBack() throws {
    var pages = PageCache()
    pages.digests = ["index.html": Digest128(of: [1]), "đ.html": Digest128(of: [2])]
    (pages.outline, pages.surroundings) = (Digest128(of: [3]), Digest128(of: [4]))
    let search = SearchPlace(segment: 1, document: 2, documents: 3, shards: 4, text: "a.js")
    pages.bodies = [
      "a.md": ShownBody(page: "a.html", place: 5..<9, search: search),
      "b.md": ShownBody(page: "b.html", place: 0..<0),
    ]
    let back = try roundTrip(pages)
    #expect(back.digests == pages.digests)
    #expect(back.outline == pages.outline && back.surroundings == pages.surroundings)
    #expect(back.bodies == pages.bodies)
  }
}
