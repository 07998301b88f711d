import HaiDangMarkdown
import HaiDangSource
import Testing

@testable import HaiDang

/// A year is linked the first time in its section, but not as a part of a day's date.
@Suite struct YearLinkTests {
  @Test(arguments: [
    ("Ngày 21/10/2024, năm 2024 và năm 2024.", [false, true, false]),
    ("Ngày 21-10-2024, 21.10.2024.", [false, false]),
    ("Ngày 21 tháng 10 năm 2024; tháng 10/2024.", [false, true]),
    ("Tháng 10 năm 2024, giai đoạn 2021-2025.", [true, true]),
  ])
  func onlyYearsOutsideOfDatesAreLinked(text: String, links: [Bool]) {
    var parser = MarkdownParser()
    var document = MarkdownDocument()
    var diagnostics = Diagnostics()
    parser.parse(Array(text.utf8), path: "a.md", into: &document, diagnostics: &diagnostics)
    let header = Header(path: "a.md", collection: "articles", id: "a", title: "A")
    var walk = MentionWalk(EntityNames(of: [], in: SiteConfiguration()), header: header)
    let found = document.all(.paragraph).flatMap { walk.matches(in: $0, of: document) }
    // The date still says that the page speaks of its year.
    #expect(found.map(\.isLinked) == links)
  }
}
