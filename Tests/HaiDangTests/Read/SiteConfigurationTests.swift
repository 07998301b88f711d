import HaiDangSource
import Testing

@testable import HaiDang

private func reading(_ yaml: String) -> (site: SiteConfiguration, faults: [String]) {
  var diagnostics = Diagnostics()
  let file = SourceFile(path: "content/site.yml", text: yaml)
  let site = SiteConfiguration.read(file, diagnostics: &diagnostics)
  return (site, diagnostics.kept.map { "\($0.code.rawValue)@\($0.place?.offset ?? -1)" })
}

private func expect(
  _ yaml: String, _ faults: [String], _ place: Testing.SourceLocation = #_sourceLocation
) {
  #expect(reading(yaml).faults == faults, sourceLocation: place)
}

@Suite struct SiteConfigurationTests {
  @Test func anEmptyFileChangesNothing() {
    #expect(reading("").site == SiteConfiguration())
    expect("# nothing yet\n", [])
  }

  @Test func everySettingIsRead() {
    let (site, faults) = reading(
      """
      title: 2024
      description: a
      language: en
      url: https://a.vn/b/
      theme: plain
      numbers: canonical
      html: allow
      search: false
      mentions: no
      """)
    #expect(faults.isEmpty)
    #expect(site.title == "2024")
    #expect(site.description == "a")
    #expect(site.language == .english)
    #expect(site.url == "https://a.vn/b")
    #expect(site.theme == "plain")
    #expect(site.numbers == .canonical)
    #expect(site.allowsHTML)
    #expect(!site.hasSearch)
    #expect(!site.findsMentions)
  }

  @Test func whatIsWrongIsSaidAndTheRestHolds() {
    let (site, faults) = reading(
      "title: a\nlanguage: fr\nhtml: maybe\ncollections: [a]\nnumber: vi\n")
    #expect(site.title == "a")
    #expect(site.language == .vietnamese)
    #expect(Set(faults) == ["wrong-type@19", "wrong-type@28", "wrong-type@47", "unknown-key@51"])
    expect("a: b: c", ["broken-yaml@4"])
    expect("- a", ["wrong-type@0"])
  }

  @Test(arguments: [
    "a.vn", "ftp://a.vn", "http://", "http:///b", "https://a b", "//a.vn", "javascript:alert(1)",
  ])
  func anAddressHasASchemeAndAHost(url: String) {
    let (site, faults) = reading("url: \"\(url)\"")
    #expect(site.url == nil)
    #expect(faults == ["wrong-type@5"])
  }

  @Test func aCollectionIsDeclared() throws {
    let (site, faults) = reading(
      """
      collections:
        ports:
          label: Cảng
          singular: Bến
          prefixes: [[Cảng, Cảng biển], Bến]
          fields:
            depth: {type: quantity, unit: m, label: Độ sâu, required: true}
            opened: {type: date}
            park: {type: reference, to: parks}
            ships: {type: list, of: text}
            twins: {type: list, of: reference, to: ports}
            state: {type: status, values: [mở, đóng]}
            history: {type: milestones}
            note: {type: text}
      """)
    #expect(faults.isEmpty)
    let ports = try #require(site.collection("ports"))
    #expect(site.collections.last == ports)
    #expect(ports.label.vietnamese == "Cảng")
    #expect(ports.singular.english == "Bến")
    #expect(ports.prefixes == [["Cảng", "Cảng biển"], ["Bến"]])
    #expect(ports.field("depth")?.isRequired == true)
    #expect(ports.field("depth")?.label.vietnamese == "Độ sâu")
    #expect(
      ports.fields.map(\.kind) == [
        .quantity(unit: "m"), .date, .reference(to: "parks"), .list(.text),
        .list(.reference(to: "ports")), .status(["mở", "đóng"]), .milestones, .text,
      ])
  }

  @Test func aShippedCollectionIsExtended() throws {
    let (site, faults) = reading(
      "collections: {parks: {label: Khu, fields: {area: {type: text}, mayor: {type: text}}}}")
    #expect(faults.isEmpty)
    let parks = try #require(site.collection("parks"))
    #expect(site.collections.map(\.id) == EntryCollection.shipped.map(\.id))
    #expect(parks.label.english == "Khu")
    #expect(parks.singular.english == "Zone or park")
    #expect(parks.field("area")?.kind == .text)
    #expect(parks.field("within")?.kind == .reference(to: "parks"))
    #expect(parks.field("mayor") != nil)
  }

  @Test(arguments: [
    "assets", "charts", "data", "indicators", "kpi", "Cảng", "my ports", "PORTS", "a/b",
  ])
  func aNameOfTheProgramIsRefused(name: String) {
    let (site, faults) = reading("collections: {\(name): {label: a}}")
    #expect(site.collections == EntryCollection.shipped)
    #expect(faults == ["bad-file-name@14"])
  }

  @Test func aWrongFieldIsSaid() {
    func field(_ text: String) -> String { "collections: {ports: {fields: {f: \(text)}}}" }
    expect(field("{type: quantity}"), ["missing-key@34"])
    expect(field("{type: reference}"), ["missing-key@34"])
    expect(field("{type: reference, to: prks}"), ["unknown-collection@56"])
    expect(field("{type: list}"), ["missing-key@34"])
    expect(field("{type: list, of: list}"), ["wrong-type@51"])
    expect(field("{type: number}"), ["wrong-type@41"])
    expect(field("{}"), ["missing-key@34"])
    expect(field("{type: text, unit: m}"), ["unknown-key@47"])
    expect(field("text"), ["wrong-type@34"])
    expect("collections: {ports: {lable: a}}", ["unknown-key@22"])
    expect("collections: {ports: {fields: [a]}}", ["wrong-type@30"])
  }
}
