import HaiDangSource
import Testing

@testable import HaiDang

/// What is said about names: which collide, which look like one thing twice, which nobody uses.
@Suite struct NameChecksTests {
  @Test func aNameOfTwoPagesIsReportedAndNotLinked() throws {
    let said = try check([
      "parks/a.md": entity("KCN A Mới", "aliases: [Sao Băng]\n"),
      "parks/b.md": entity("KCN B Mới", "aliases: [Sao Băng]\n"),
      "articles/x.md": article("KCN A Mới, KCN B Mới và Sao Băng.\n\nLại Sao Băng."),
    ])
    #expect(said.contains("content/parks/b.md alias-collision"))
    #expect(said.filter { $0 == "content/articles/x.md ambiguous-name" }.count == 1)
  }

  @Test func frontMatterSettlesWhatANameMeans() throws {
    let said = try check([
      "parks/a.md": entity("KCN A Mới", "aliases: [Sao Băng]\n"),
      "parks/b.md": entity("KCN B Mới", "aliases: [Sao Băng]\n"),
      "articles/x.md": article("KCN A Mới rồi Sao Băng.", "parks: [b]\n"),
    ])
    #expect(!said.contains("content/articles/x.md ambiguous-name"))
  }

  @Test func aDeclaredPageMayLeaveOutItsPrefix() throws {
    let files = [
      "parks/a.md": entity("KCN Kiến Mới", "needs_prefix: [Kiến Mới]\n"),
      "articles/x.md": article("Ở Kiến Mới, việc đang xong."),
    ]
    #expect(try mentions(files) == [])
    var declared = files
    declared["articles/x.md"] = article("Ở Kiến Mới, việc đang xong.", "parks: [a]\n")
    #expect(try mentions(declared) == ["parks/a"])
  }

  @Test func oneNameWithTwoKindsOfNumeralsIsLikelyOneThing() throws {
    let said = try check([
      "parks/a.md": entity("KCN Giang Biên II"), "parks/b.md": entity("KCN Giang Biên 2"),
      "parks/c.md": entity("KCN Giang Biên 3"),
      "articles/x.md": article("KCN Giang Biên II, KCN Giang Biên 2 và KCN Giang Biên 3."),
    ])
    #expect(said == ["content/parks/b.md similar-entities"])
  }

  @Test func aliasesThatNoTextCanUseAreReported() throws {
    let said = try check([
      "parks/a.md": entity("KCN A Mới", "aliases: [A, '2024', AB]\n"),
      "articles/x.md": article("KCN A Mới."),
    ])
    #expect(said == ["content/parks/a.md unusable-alias", "content/parks/a.md unusable-alias"])
  }

  @Test func whatNobodySpeaksOfIsAnOrphan() throws {
    let said = try check([
      "parks/a.md": entity("KCN A Mới"), "parks/b.md": entity("KCN B Mới"),
      "parks/c.md": entity("KCN C Mới"), "projects/d.md": entity("Cầu Mới Xong", "park: c\n"),
      "articles/x.md": article("KCN A Mới."), "articles/y.md": article("Không nhắc ai."),
      "articles/z.md": article("Xem [bài kia](x.md)."),
    ])
    #expect(
      said == [
        "content/articles/y.md orphan", "content/parks/b.md orphan", "content/projects/d.md orphan",
      ])
  }

  @Test func orphansAreNotSaidOfABuild() throws {
    let site = try TestSite(["content/parks/b.md": entity("KCN B Mới")])
    #expect(try site.build().diagnostics.isEmpty)
  }

  @Test func anEmptyLinkIsANameThatIsNotLinked() throws {
    let files = [
      "parks/a.md": entity("KCN A Mới"),
      "articles/x.md": article("Nhà máy [KCN A Mới]() là một tờ báo."),
    ]
    #expect(try mentions(files) == [])
    let site = try TestSite(Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0, $1) }))
    let result = try site.build()
    #expect(!result.hasErrors, "\(result.report(.text))")
    let page = String(decoding: try #require(site.output()["articles/x.html"]), as: UTF8.self)
    #expect(page.contains("Nhà máy KCN A Mới là một tờ báo."))
  }

  @Test func documentsWithoutAPageAreListed() throws {
    let linked = try linked([
      "documents/51.md": entity("Quyết định 51/QĐ-TTg", "number: 51/QĐ-TTg\ndate: 2024-01-15\n"),
      "articles/x.md": article(
        "Công văn 12/BQL-VP ngày 2/3/2024, 12/BQL-VP và 51/QĐ-TTg; 12/BQL–VP ngày 02/03/2024."),
      "articles/y.md": article("Công văn 12/BQL-VP."),
    ])
    #expect(
      linked.cited.map { "\($0.number) \($0.date ?? "-") \($0.entries.count)" } == [
        "12/BQL-VP - 2", "12/BQL-VP 2024-03-02 1",
      ])
  }

  @Test func documentsThatAnswerMakeAChain() throws {
    let linked = try linked([
      "documents/a.md": document("1/AA-BB", "2024-01-01"),
      "documents/b.md": document("2/AA-BB", "2024-01-11", "asks: [a]\n"),
      "documents/c.md": document("3/AA-BB", "2024-01-10", "answers: [b]\n"),
      "documents/d.md": document("4/AA-BB", "2024-01-12"),
    ])
    let position = { (id: String) in linked.entities["documents/" + id] ?? -1 }
    #expect(linked.chains.chain(of: position("a")) == ["a", "c", "b"].map(position))
    #expect(linked.chains.chain(of: position("d")).isEmpty)
    #expect(linked.chains.steps(of: position("c")).map(\.target) == [position("b")])
  }

  // MARK: Sites

  private func entity(_ title: String, _ fields: String = "") -> String {
    "---\ntitle: \(title)\n\(fields)---\n\nMột câu.\n"
  }

  private func document(_ number: String, _ date: String, _ fields: String = "") -> String {
    entity("Văn bản số \(number)", "number: \(number)\ndate: \(date)\n" + fields)
  }

  private func article(_ text: String, _ fields: String = "") -> String {
    "---\ntitle: Bài\ndate: 2024-01-02\n\(fields)---\n\n\(text)\n"
  }

  private func run(_ files: [String: String]) throws -> (LinkedSite, Diagnostics) {
    let site = try TestSite(Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0, $1) }))
    var options = BuildOptions()
    options.site = site.folder.path
    options.writes = false
    var diagnostics = Diagnostics()
    let run = try BuildRun(options, progress: nil)
    let (loaded, _) = try run.read(&diagnostics)
    let links = ContentLinks(of: loaded.content, jobs: 1)
    return (run.link(try run.site(of: loaded, &diagnostics), links, &diagnostics), diagnostics)
  }

  private func linked(_ files: [String: String]) throws -> LinkedSite { try run(files).0 }

  private func check(_ files: [String: String]) throws -> [String] {
    try run(files).1.kept.sorted().map { "\($0.place?.path ?? "-") \($0.code.rawValue)" }
  }

  /// What the article `x` names.
  private func mentions(_ files: [String: String]) throws -> [String] {
    let linked = try linked(files)
    let article = try #require(linked.entities["articles/x"])
    return linked.entries[article].mentioned.map {
      linked.site.entries[$0].header.collection + "/" + linked.site.entries[$0].header.id
    }
  }
}
