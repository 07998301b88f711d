import Foundation
import HaiDangSource
import Testing

@testable import HaiDang

/// The names of the real content in texts that a reader marked: every one is found, nothing else is.
@Suite struct MentionTests {
  private static let site: Site? = {
    var options = BuildOptions()
    options.site = Repository.top.path
    options.writes = false
    var diagnostics = Diagnostics()
    guard let run = try? BuildRun(options, progress: nil),
      let (loaded, _) = try? run.read(&diagnostics)
    else { return nil }
    return try? run.site(of: loaded, &diagnostics)
  }()

  @Test(arguments: MarkedText.files)
  func everyNameIsFoundAndNothingElse(file: String) throws {
    let site = try #require(Self.site)
    let paragraphs = try MarkedText.paragraphs(of: file)
    #expect(paragraphs.count > 4)
    for paragraph in paragraphs {
      for form in [
        paragraph.text.precomposedStringWithCanonicalMapping,
        paragraph.text.decomposedStringWithCanonicalMapping,
      ] {
        var text = paragraph
        text.text = form
        let found = text.found(in: site).map(\.precomposedStringWithCanonicalMapping)
        let wrong = found.difference(from: paragraph.expected)
        #expect(wrong.isEmpty, "\(paragraph.place): \(Self.words(wrong))")
      }
    }
  }

  /// A list whose prefix stands above it, in a line, in a heading or at the head of a column.
  @Test(arguments: [
    ("Các KCN mới:\n\n- An Dương (196 ha)\n- Kiến Thụy\n- Nomura", "an-duong kien-thuy"),
    ("Các KCN mới:\n\n- **An Dương**: 196 ha\n- ở huyện Kiến Thụy", "an-duong"),
    ("Danh mục KCN:\n\n1. Tiên Thanh, Vinh Quang\n2. KCN An Hòa", "tien-thanh an-hoa"),
    ("## Các khu công nghiệp\n\n- Tiên Thanh", "tien-thanh"),
    (
      "Các KCN sau:\n\n| TT | Tên | Nơi |\n|--|--|--|\n| 1 | Tiên Thanh | Kiến Thụy |", "tien-thanh"
    ),
    ("Các KCN mới:\n\nAn Dương là huyện.\n\n- An Dương", ""),
    ("Các KCN ở các huyện:\n\n- An Dương\n- Kiến Thụy", ""),
    ("Các KCN đều đông.\n\n- An Dương", ""),
    ("| TT | Tên KCN | Nơi |\n|--|--|--|\n| 1 | Tiên Thanh | Kiến Thụy |", "tien-thanh"),
    ("| Nơi | Khu công nghiệp |\n|--|--|\n| Kiến Thụy | **An Hòa** |\n| An Dương |", "an-hoa"),
    (
      "| Số | Ngày |\n|--|--|\n| 51/QĐ-TTg | 12/01/2022 |\n| 51/QĐ-TTg | ngày 15/01/2024 |",
      "51-qd-ttg-2024-01-15"
    ),
    (
      "| Hỏi | Đáp | Ngày |\n|--|--|--|\n| 96/TTr-UBND | 51/QĐ-TTg | 15/01/2024 |",
      "96-ttr-ubnd-2024-06-12 51-qd-ttg-2024-01-15"
    ),
    ("| Số KCN của huyện | Nơi |\n|--|--|\n| An Hòa | Kiến Thụy |", ""),
  ])
  func aListIsGovernedByTheLineAboveIt(text: String, pages: String) throws {
    let site = try #require(Self.site)
    let found = MarkedText(place: "", text: text, expected: []).found(in: site)
    #expect(found.map { $0.split(separator: "|")[1] } == pages.split(separator: " "), "\(text)")
  }

  /// A row is read once for its dates, and the heads once for their columns.
  @Test func aWideTableCostsNoMoreThanItsWidth() throws {
    let site = try #require(Self.site)
    let width = 500
    func row(_ cell: String) -> String { "|" + String(repeating: cell + "|", count: width) + "\n" }
    let text = row("KCN") + row("--") + row("1/1/2024") + row("An Hòa") + row("51/QĐ-TTg")
    let found = MarkedText(place: "", text: text, expected: []).found(in: site)
    #expect(found.count == 2 * width)
  }

  /// Each article by its file: what its text names, each page once, as a reader of it lists them.
  @Test func articlesNameWhatTheirReadersFind() throws {
    let site = try #require(Self.site)
    let url = MarkedText.folder.appending(path: "articles.txt")
    var expected: [String: [String]] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      guard !line.hasPrefix("#") else { continue }
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      expected[parts[0]] = parts.count > 1 ? parts[1].split(separator: " ").map(String.init) : []
    }
    let articles = site.entries.filter { $0.header.collection == EntryCollection.articles }
    #expect(Set(articles.map(\.header.id)) == Set(expected.keys))
    for article in articles {
      let found = article.prose.mentions.map { mention in
        switch mention.target {
        case .entity(let target): String(site.names.owners[target].split(separator: "/")[1])
        case .year(let year): String(year)
        }
      }
      let wrong = found.sorted().difference(from: (expected[article.header.id] ?? []).sorted())
      #expect(wrong.isEmpty, "\(article.header.id): \(Self.words(wrong))")
    }
  }

  private static func words(_ difference: CollectionDifference<String>) -> String {
    let missing = difference.removals.map { change in
      if case .remove(_, let element, _) = change { "missing " + element } else { "" }
    }
    let more = difference.insertions.map { change in
      if case .insert(_, let element, _) = change { "wrong " + element } else { "" }
    }
    return (missing + more).joined(separator: "; ")
  }
}
