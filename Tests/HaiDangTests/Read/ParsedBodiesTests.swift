import Glibc
import HaiDangMarkdown
import HaiDangSource
import Testing

@testable import HaiDang

/// What is laid aside comes back as it was, whoever asks.
@Suite struct ParsedBodiesTests {
  private static func document(_ text: String) -> MarkdownDocument {
    var parser = MarkdownParser()
    var document = MarkdownDocument()
    var diagnostics = Diagnostics()
    parser.parse(Array(text.utf8), path: "a.md", into: &document, diagnostics: &diagnostics)
    return document
  }

  private static func bodies(
    in folder: TemporaryFolder, threads: Int, room: Int = 0
  ) -> ParsedBodies? {
    guard let own = Descriptor(open(folder.path, O_RDONLY | O_DIRECTORY)) else { return nil }
    return ParsedBodies(in: own, threads: threads, room: room)
  }

  private static let texts = [
    "", "KCN *VSIP*", "# Đề mục\n\n- một\n- hai [x](y.md)\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n",
    "Chú thích[^1]\n\n[^1]: ở đây\n\n```chart\nkind: line\n```\n",
  ]

  @Test func bodiesComeBackAsTheyWere() throws {
    let folder = try TemporaryFolder()
    let bodies = try #require(Self.bodies(in: folder, threads: 2))
    do {
      let writers = [try #require(bodies.writer()), try #require(bodies.writer())]
      for (index, text) in Self.texts.enumerated() {
        writers[index % 2].put(Self.document(text), of: "\(index).md")
      }
    }
    let places = bodies.places
    #expect(places["none.md"] == nil)
    for (index, text) in Self.texts.enumerated() {
      let place = try #require(places["\(index).md"])
      let (document, expected) = (bodies.document(at: place), Self.document(text))
      #expect(document?.nodes == expected.nodes)
      #expect(document?.plainText(of: 0) == expected.plainText(of: 0))
    }
  }

  @Test func discardedBodiesDoNotComeBack() throws {
    let folder = try TemporaryFolder()
    let bodies = try #require(Self.bodies(in: folder, threads: 1))
    do { try #require(bodies.writer()).put(Self.document("KCN VSIP"), of: "a.md") }
    let place = try #require(bodies.places["a.md"])
    #expect(bodies.document(at: place) != nil)
    bodies.discard()
    #expect(bodies.document(at: place) == nil)
  }

  @Test func nothingOfItHasAName() throws {
    let folder = try TemporaryFolder()
    let bodies = try #require(Self.bodies(in: folder, threads: 3))
    try #require(bodies.writer()).put(Self.document("KCN VSIP"), of: "a.md")
    #expect(folder.files().isEmpty)
  }

  @Test func thereIsAWriterForEachThreadAndNoMore() throws {
    let folder = try TemporaryFolder()
    let bodies = try #require(Self.bodies(in: folder, threads: 1))
    let first = bodies.writer()
    #expect(first != nil && bodies.writer() == nil)
  }

  @Test func withoutRoomNothingIsLaidAside() throws {
    let folder = try TemporaryFolder()
    #expect(Self.bodies(in: folder, threads: 1, room: .max) == nil)
  }
}
