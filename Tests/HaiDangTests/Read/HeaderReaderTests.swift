import HaiDangSource
import Testing

@testable import HaiDang

/// Reads front matter of an entry `x` of a collection.
private func reading(
  _ yaml: String, in id: String = "articles", site: SiteConfiguration = SiteConfiguration()
) throws -> (header: Header, faults: [String]) {
  let file = SourceFile(path: "a.md", text: "---\n\(yaml)\n---\nbody")
  var diagnostics = Diagnostics()
  let header = HeaderReader(site: site).read(
    file, id: "x", in: try #require(site.collection(id)), diagnostics: &diagnostics)
  return (header, diagnostics.kept.map { "\($0.code.rawValue)@\($0.place?.offset ?? -1)" })
}

private func expect(
  _ yaml: String, in id: String = "articles", site: SiteConfiguration = SiteConfiguration(),
  _ faults: [String], _ place: Testing.SourceLocation = #_sourceLocation
) throws {
  #expect(try reading(yaml, in: id, site: site).faults == faults, sourceLocation: place)
}

@Suite struct HeaderReaderTests {
  @Test func anArticleHasAllItsKeys() throws {
    let (header, faults) = try reading(
      """
      title: 2024
      date: 2025-01-06
      updated: 2025-02
      summary: a
      draft: yes
      aliases: [b]
      needs_prefix: c
      source: {publisher: NO, title: 1:30, date: 2025, number: 007, url: http://a}
      redirects: [old/a, old/b]
      nolink: [VSIP]
      years: [2024, "2025"]
      parks: [Đình Vũ]
      documents: 51/QĐ-TTg
      """)
    #expect(faults.isEmpty)
    #expect(header.title == "2024")
    #expect(header.date == PartialDate("2025-01-06"))
    #expect(header.updated == PartialDate("2025-02"))
    #expect(header.summary == "a")
    #expect(header.isDraft)
    #expect(header.aliases == ["b"])
    #expect(header.needsPrefix == ["c"])
    #expect(header.source?.publisher == "NO")
    #expect(header.source?.title == "1:30")
    #expect(header.source?.date == PartialDate("2025"))
    #expect(header.source?.number == "007")
    #expect(header.source?.url == "http://a")
    #expect(header.redirects.map(\.route) == ["old/a", "old/b"])
    #expect(header.nolink == ["VSIP"])
    #expect(!header.linksNothing)
    #expect(header.years == [2024, 2025])
    #expect(header.references.map(\.collection) == ["parks", "documents"])
    #expect(header.references.map(\.name) == ["Đình Vũ", "51/QĐ-TTg"])
  }

  @Test func anArticleNeedsATitleAndADay() throws {
    try expect("title: a\ndate: 2024", [])
    try expect("summary: b", ["missing-key@4", "missing-key@4"])
    try expect("title: a\ndate:", ["missing-key@13"])
    try expect("title: [a]\ndate: 2024", ["wrong-type@11"])
    try expect("title: a\ndate: 21/1/2024", ["bad-date@19"])
  }

  @Test func wordsForAYearNeedNoTitle() throws {
    let (header, faults) = try reading("summary: a", in: "years")
    #expect(faults.isEmpty)
    #expect(header.title == "")
  }

  @Test func shippedFieldsHaveTheirTypes() throws {
    let (park, faults) = try reading(
      "title: a\ntype: KCN\narea: 752 ha\nstatus: mở\nestablished: 1997-03\nwithin: Đình Vũ",
      in: "parks")
    #expect(faults.isEmpty)
    #expect(park.fields.map(\.name) == ["type", "area", "status", "established", "within"])
    #expect(park.field("area") == .quantity("752 ha"))
    #expect(park.field("established") == PartialDate("1997-03").map { .date($0) })
    guard case .references(let within) = park.field("within") else {
      Issue.record("'within' is no reference")
      return
    }
    #expect(within.map(\.name) == ["Đình Vũ"])
    try expect("title: a\ntype: KNC", in: "parks", ["wrong-type@19"])
    try expect("title: a\narea: [1]", in: "parks", ["wrong-type@19"])
    try expect("title: a\nestablished: now", in: "parks", ["bad-date@26"])
    try expect("title: a\nwithin: {a: b}", in: "parks", ["wrong-type@21"])
    try expect("title: a", in: "documents", ["missing-key@4"])
  }

  @Test func theDateOfADocumentIsItsOwn() throws {
    #expect(
      try reading("title: a\nnumber: 1\ndate: 2018", in: "documents").header.date
        == PartialDate("2018"))
  }

  @Test func milestonesHaveADayAndAnEvent() throws {
    let (header, faults) = try reading(
      """
      title: a
      milestones:
        - {date: 2024-05, event: 1:30, document: 51/QĐ-TTg}
        - {date: 2025, event: b}
      """, in: "projects")
    #expect(faults.isEmpty)
    guard case .milestones(let milestones) = header.field("milestones") else {
      Issue.record("no milestones")
      return
    }
    #expect(milestones.map(\.event) == ["1:30", "b"])
    #expect(milestones.first?.document?.collection == "documents")
    #expect(milestones.last?.document == nil)
    try expect("title: a\nmilestones: {date: 2024}", in: "projects", ["wrong-type@25"])
    try expect("title: a\nmilestones:\n- {date: x, event: b}", in: "projects", ["bad-date@34"])
    try expect(
      "title: a\nmilestones:\n- {evnt: b}", in: "projects",
      ["missing-key@27", "missing-key@27", "unknown-key@28"])
    try expect(
      "title: a\nmilestones:\n- b", in: "projects",
      ["wrong-type@27"])
  }

  @Test func declaredFieldsHaveTheirTypes() throws {
    var site = SiteConfiguration()
    site.collections.append(
      EntryCollection(
        id: "ports", label: .none, singular: .none,
        fields: [
          Field(name: "depth", label: .none, kind: .quantity(unit: "m"), isRequired: true),
          Field(name: "days", label: .none, kind: .list(.date)),
          Field(name: "ships", label: .none, kind: .list(.text)),
          Field(name: "twins", label: .none, kind: .list(.reference(to: "ports"))),
        ]))
    let (port, faults) = try reading(
      "title: a\ndepth: 14\ndays: [2024, 2025-01]\nships: NO\ntwins: [b, c]", in: "ports",
      site: site)
    #expect(faults.isEmpty)
    #expect(port.field("depth") == .quantity("14"))
    #expect(
      port.field("days")
        == .list(["2024", "2025-01"].compactMap { PartialDate($0) }.map { .date($0) }))
    #expect(port.field("ships") == .list([.text("NO")]))
    try expect("title: a", in: "ports", site: site, ["missing-key@4"])
    try expect("title: a\ndepth: 1\ndays: [x]", in: "ports", site: site, ["bad-date@29"])
    // Any other page may name ports.
    try expect("title: a\ndate: 2024\nports: [b]", site: site, [])
    try expect("title: a\ndate: 2024\nports: [b]", ["unknown-key@24"])
  }

  @Test(
    arguments: [
      ("true", true, []), ("false", false, []), ("VSIP", false, ["VSIP"]),
      ("[a, b]", false, ["a", "b"]),
    ] as [(String, Bool, [String])])
  func namesCanBeSilenced(text: String, all: Bool, names: [String]) throws {
    let (header, faults) = try reading("title: a\ndate: 2024\nnolink: \(text)")
    #expect(faults.isEmpty)
    #expect(header.linksNothing == all)
    #expect(header.nolink == names)
  }

  @Test(arguments: ["24", "2024-01", "a", "2020..2025"])
  func aYearIsAYear(text: String) throws {
    try expect("title: a\ndate: 2024\nyears: [2024, \(text)]", ["bad-date@38"])
  }

  @Test func aSourceIsAnIDOrWords() throws {
    #expect(try reading("title: a\ndate: 2024\nsource: heza-2023").header.source?.id == "heza-2023")
    try expect("title: a\ndate: 2024\nsource: {pubisher: b}", ["unknown-key@33"])
    try expect("title: a\ndate: 2024\nsource: {date: b}", ["bad-date@39"])
    try expect("title: a\ndate: 2024\nsource: [b]", ["wrong-type@32"])
  }

  @Test func anUnknownKeyIsOfferedANearMiss() throws {
    let file = SourceFile(path: "a.md", text: "---\ntitle: a\ndate: 2024\nsummry: b\n---\n")
    var diagnostics = Diagnostics()
    let site = SiteConfiguration()
    _ = HeaderReader(site: site).read(
      file, id: "x", in: site.collections[0], diagnostics: &diagnostics)
    #expect(
      diagnostics.kept.map(\.message.english) == ["no key 'summry'; did you mean 'summary'?"])
  }

  @Test(arguments: ["- a", "a", "\"\"", "''", "|\n", "[]"])
  func frontMatterThatIsNoMappingIsSaid(yaml: String) throws {
    #expect(try reading(yaml).faults.contains { $0.hasPrefix("wrong-type@") })
  }

  @Test func brokenFrontMatterIsSaidOnceAndTheBodyStays() throws {
    let (header, faults) = try reading("title: a: b")
    #expect(faults == ["broken-yaml@12"])
    #expect(header.title == "x")
    #expect(header.body == 20)
  }
}
