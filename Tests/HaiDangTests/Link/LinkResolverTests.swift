import HaiDangSource
import Testing

@testable import HaiDang

/// A site of a few files, and an article `content/articles/2024/a.md` whose links are resolved.
private struct Fixture {
  private let resolver: LinkResolver
  private let content: Content
  private let path = "content/articles/2024/a.md"

  init() {
    let entries = [
      Self.entry(path, "articles", "2024/a", heading: ("dat-dai", "Đất đai")),
      Self.entry("content/parks/vsip.md", "parks", "vsip", heading: ("gia-thue", "Giá thuê")),
      Self.entry("content/parks/Đình Vũ.md", "parks", "dinh-vu"),
    ]
    let configuration = SiteConfiguration()
    content = Content(
      configuration: configuration, entries: entries,
      names: EntityNames(of: [], in: configuration), nameOwners: [],
      attachments: [
        Attachment(
          path: "content/articles/2024/so do.png", route: "articles/2024/so-do.png",
          stamp: FileStamp(size: 0, modified: 0, changed: 0, inode: 0))
      ])
    resolver = LinkResolver(index: ContentIndex(content), entries: entries)
  }

  private static func entry(
    _ path: String, _ collection: String, _ id: String, heading: (id: String, title: String)? = nil
  ) -> Entry {
    var prose = Prose()
    if let heading {
      prose.headings = [Prose.Heading(level: 2, id: heading.id, title: heading.title)]
    }
    return Entry(
      header: Header(path: path, collection: collection, id: id, title: id), prose: prose,
      digest: Digest128(of: []))
  }

  /// What a link leads to, then what was said, in one line.
  func target(_ destination: String, isImage: Bool = false) -> String {
    var diagnostics = Diagnostics()
    let link = Prose.Link(destination: destination, offset: 7, isImage: isImage)
    let found = resolver.resolve(
      link, in: path, own: content.entries[0].prose.headings, diagnostics: &diagnostics)
    let said = diagnostics.kept.map { "\($0.code.rawValue): \($0.message.english)" }
    return ([name(found)] + said).joined(separator: "; ")
  }

  private func name(_ target: LinkTarget) -> String {
    switch target {
    case .entry(let entry, let fragment):
      content.entries[entry].header.id + (fragment.map { "#" + $0 } ?? "")
    case .attachment(let route): route
    case .fragment(let fragment): "#" + fragment
    case .outside(let address): "outside " + address
    case .nowhere: "nowhere"
    }
  }
}

@Suite struct LinkResolverTests {
  private func expect(
    _ destination: String, _ target: String, _ place: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(Fixture().target(destination) == target, sourceLocation: place)
  }

  @Test func filesAreFoundByTheirPath() {
    expect("../../parks/vsip.md", "vsip")
    expect("./../../parks/./vsip.md", "vsip")
    expect("../../parks/../parks//vsip.md", "vsip")
    expect("a.md", "2024/a")
    expect("../../parks/vsip.md?x=1", "vsip")
    expect("../../parks/%C4%90%C3%ACnh%20V%C5%A9.md", "dinh-vu")
    expect("../../parks/Đình Vũ.md", "dinh-vu")
    expect("so%20do.png", "articles/2024/so-do.png")
  }

  @Test func fragmentsAreHeadings() {
    expect("../../parks/vsip.md#gia-thue", "vsip#gia-thue")
    expect("#dat-dai", "#dat-dai")
    expect(
      "#dat-dei",
      "nowhere; broken-fragment: no heading '#dat-dei' in that page; did you mean '#dat-dai'?")
    expect(
      "../../parks/vsip.md#gia-thu",
      "vsip; broken-fragment: no heading '#gia-thu' in that page; did you mean '#gia-thue'?")
  }

  @Test(arguments: ["https://a.vn/b.md", "mailto:a@b.vn", "tel:+84", "//a.vn/b", "HTTP://a"])
  func otherAddressesStayAsTheyAre(destination: String) {
    expect(destination, "outside " + destination)
  }

  @Test func aLinkToNowhereIsOfferedANearMiss() {
    expect(
      "../../parks/vsp.md",
      "nowhere; broken-link: no page at '../../parks/vsp.md'; did you mean '../../parks/vsip.md'?")
    expect("b.md", "nowhere; broken-link: no page at 'b.md'; did you mean 'a.md'?")
    expect("bao-cao/khac.md", "nowhere; broken-link: no page at 'bao-cao/khac.md'")
  }

  @Test func aMissingFileIsNamed() {
    expect("b.pdf", "nowhere; missing-file: no file at 'b.pdf'")
    #expect(
      Fixture().target("../../parks/vsp.md", isImage: true)
        == "nowhere; missing-file: no file at '../../parks/vsp.md'")
    expect("../../parks/", "nowhere; missing-file: no file at '../../parks/'")
    expect("../../parks/vsip", "nowhere; missing-file: no file at '../../parks/vsip'")
  }

  @Test(arguments: [
    "../../../site.yml", "../../../../etc/passwd", "/parks/vsip.md", "%2e%2e/../../../a.md",
    "..\\..\\..\\a.md", "a%00.md", "%FF.md", "%2", "a%zz.md",
  ])
  func noLinkLeavesTheContent(destination: String) {
    expect(destination, "nowhere; outside-site: link '\(destination)' leaves the content folder")
  }
}
