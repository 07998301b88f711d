import Testing

@testable import HaiDang

@Suite struct SearchPlanTests {
  @Test func theFilesAreThoseThatWerePlanned() {
    let site = Self.site(90)
    for segment in SearchPlan(site.documents).segments {
      #expect(segment.files { site.texts[$0] }.map(\.path) == segment.paths)
    }
    let paths = SearchPlan(site.documents).segments.flatMap(\.paths)
    #expect(Set(paths).count == paths.count)
  }

  @Test func everyDocumentIsInOneSegment() {
    let plan = SearchPlan(Self.site(2000).documents)
    #expect(plan.segments.count == 2)
    #expect(plan.segments.flatMap(\.documents).sorted() == Array(0..<2000))
  }

  @Test func theSameDocumentsGiveTheSameBytes() {
    let site = Self.site(300)
    #expect(Self.files(site) == Self.files(site))
  }

  @Test func aSiteWithoutDocumentsHasASearchThatFindsNothing() {
    #expect(Self.files(([], [])).values.allSatisfy { !$0.isEmpty })
  }

  @Test func oneChangedDocumentChangesOnlyItsSegment() {
    let before = Self.site(2000)
    var after = before
    after.texts[700] = Array("Đình Vũ đạt 4,35 tỷ USD.".utf8)
    after.documents[700].digest = Digest128(of: after.texts[700])
    let (plan, other) = (SearchPlan(before.documents), SearchPlan(after.documents))
    let changed = zip(plan.segments, other.segments).filter { $0.digest != $1.digest }
    #expect(changed.count == 1 && changed[0].0.documents.contains(700))
    #expect(plan.manifest.bytes == other.manifest.bytes)
    #expect(plan.segments.map(\.paths) == other.segments.map(\.paths))
    expect(before, after, changed: 2...20)
  }

  @Test func aChangedWordChangesAHandfulOfFiles() {
    let before = Self.site(2000)
    var after = before
    after.texts[700] += Array(" Nguyễn.".utf8)
    after.documents[700].digest = Digest128(of: after.texts[700])
    expect(before, after, changed: 2...2)
  }

  @Test func aNewDocumentLeavesOtherSegmentsAsTheyAre() {
    let before = Self.site(2000)
    let after = Self.site(2001)
    let (plan, other) = (SearchPlan(before.documents), SearchPlan(after.documents))
    #expect(zip(plan.segments, other.segments).count { $0.digest != $1.digest } == 1)
  }

  @Test func whatATitleHoldsStaysAString() {
    var site = Self.site(1)
    site.documents[0].title = "\"</script>\\\n<b>"
    site.texts[0] = Array("a\u{0}\"b\\".utf8)
    let files = Self.files(site)
    let script = String(
      decoding: files["assets/search/0/articles-2024-0.js"] ?? [], as: UTF8.self)
    #expect(
      script == """
        haidangSearch.text("0/articles-2024-0","articles/a0.html","\\"</script>\\\\\\n<b>",\
        "a \\"b\\\\");

        """)
  }

  private typealias Site = (documents: [SearchDocument], texts: [[UInt8]])

  /// As many files differ between two sites as `changed` allows.
  private func expect(_ before: Site, _ after: Site, changed: ClosedRange<Int>) {
    let (old, new) = (Self.files(before), Self.files(after))
    let different = new.filter { old[$0.key] != $0.value }.map(\.key).sorted()
    #expect(changed.contains(different.count), "\(different)")
  }

  private static func files(_ site: Site) -> [String: [UInt8]] {
    let plan = SearchPlan(site.documents)
    let files = [plan.manifest] + plan.segments.flatMap { $0.files { site.texts[$0] } }
    return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  private static func site(_ count: Int) -> Site {
    let syllables = ["khu", "công", "nghiệp", "cảng", "đảo", "vốn", "xuất", "khẩu", "Hải", "Phòng"]
    let texts = (0..<count).map { number in
      (1...20).map { syllables[number * $0 % 7 + $0 % 4] }.joined(separator: " ") + " \(number)."
    }
    let documents = texts.enumerated().map { number, text in
      SearchDocument(
        key: "articles/a\(number)", route: Route(page: "articles/a\(number)"),
        title: "Bài \(number)", kind: "Bài viết", collection: "articles", year: 2024 - number % 3,
        names: [], digest: Digest128(of: Array(text.utf8)))
    }
    return (documents, texts.map { Array($0.utf8) })
  }
}
