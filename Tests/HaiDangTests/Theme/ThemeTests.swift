import HaiDangMarkup
import HaiDangSource
import Testing

@testable import HaiDang

/// Checks a theme whose article template is `article`, with other templates.
private func expect(
  _ article: String, _ faults: [String], _ others: [String: String] = [:],
  _ place: Testing.SourceLocation = #_sourceLocation
) {
  let fixture = ThemeFixture(others.merging(["article": article]) { $1 })
  #expect(
    fixture.faults
      == faults.map { $0.hasPrefix("@") ? "templates/article.mustache" + $0 : $0 },
    sourceLocation: place)
}

@Suite struct ThemeCheckTests {
  @Test func namesAreThoseOfThePage() {
    expect("{{title}} {{{body}}} {{date}} {{site.title}} {{is.article}}", [])
    expect("{{titel}}", ["@0 unknown-name: this page has no name 'titel'; did you mean 'title'?"])
    expect("{{#chapters}}{{/chapters}}", ["@0 unknown-name: this page has no name 'chapters'"])
    expect(
      "{{site.titel}}",
      ["@0 unknown-name: this page has no name 'site.titel'; did you mean 'title'?"])
    expect("{{title.x}}", ["@0 unknown-name: this page has no name 'title.x'"])
    expect(
      "đ {{^sumary}}{{/sumary}}",
      ["@3 unknown-name: this page has no name 'sumary'; did you mean 'summary'?"])
  }

  @Test func sectionsAddTheirNamesAndKeepTheOuterOnes() {
    expect("{{#related}}{{href}} {{language}}{{/related}}", [])
    expect("{{href}}", ["@0 unknown-name: this page has no name 'href'"])
    expect("{{#backlinks}}{{#card}}{{href}}{{/card}}{{/backlinks}}", [])
    expect("{{#site}}{{home}}{{/site}}", [])
    expect("{{#summary}}{{summary}} {{title}}{{/summary}}", [])
    expect("{{#related}}{{.}}{{/related}}", [])
  }

  @Test func aListSaysWhetherItIsFilled() {
    expect("{{#hasRelated}}{{#related}}{{title}}{{/related}}{{/hasRelated}}", [])
    expect("{{^hasBacklinks}}{{/hasBacklinks}}", [])
    expect(
      "{{#hasTitle}}{{/hasTitle}}",
      ["@0 unknown-name: this page has no name 'hasTitle'"])
    expect(
      "{{#hasRelated}}{{href}}{{/hasRelated}}", ["@15 unknown-name: this page has no name 'href'"])
  }

  @Test func wordsAreThoseOfTheTheme() {
    expect("{{words.hello}}", [])
    expect(
      "{{words.helo}}",
      ["@0 missing-word: the theme has no word 'helo' for this language; did you mean 'hello'?"])
  }

  @Test func partialsAreThere() {
    expect("{{> a}}", [], ["a": "{{title}}"])
    expect(
      "{{> artcle}}",
      ["@0 missing-partial: the theme has no template 'artcle'; did you mean 'article'?"])
    expect("{{#related}}{{> a}}{{/related}}", [], ["a": "{{href}}"])
  }

  @Test func aPartialIsCheckedWhereItIsUsed() {
    expect(
      "{{> a}}",
      ["templates/a.mustache@0 unknown-name: this page has no name 'href'"], ["a": "{{href}}"])
    // Said once, though two pages use it.
    expect(
      "{{> a}}",
      ["templates/a.mustache@0 unknown-name: this page has no name 'nothing'"],
      ["a": "{{nothing}}", "home": "{{> a}}"])
  }

  @Test func circlesAreFound() {
    expect("{{> article}}", ["@0 partial-cycle: template 'article' contains itself"])
    expect(
      "{{> a}}", ["templates/b.mustache@0 partial-cycle: template 'a' contains itself"],
      ["a": "{{> b}}", "b": "{{> a}}"])
    expect("{{> a}}{{> a}}", [], ["a": "{{> b}}", "b": ""])
  }

  @Test func theTemplateOfFiguresIsNoCircleEither() {
    expect(
      "", ["templates/figure.mustache@0 partial-cycle: template 'figure' contains itself"],
      ["figure": "{{> figure}}"])
  }

  /// Every way through templates that all contain each other would be more than the years of the world.
  @Test func circlesAreFoundWithoutGoingEveryWay() {
    let names = (10..<40).map { "p\($0)" }
    let all = names.map { "{{> \($0)}}" }.joined()
    let fixture = ThemeFixture(
      Dictionary(uniqueKeysWithValues: names.map { ($0, all) }).merging(["article": all]) { $1 })
    #expect(Set(fixture.diagnostics.kept.map(\.code)).contains(.partialCycle))
  }

  @Test func partialsThatDoubleAreRefused() {
    var chain: [String: String] = ["p30": "x"]
    for level in 0..<30 { chain["p\(level)"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
    let fixture = ThemeFixture(chain.merging(["article": "{{> p0}}"]) { $1 })
    #expect(fixture.diagnostics.kept.map(\.code) == [.brokenTemplate])
    #expect(
      fixture.faults.first?.contains("is longer than 2 MB from 'p") == true, "\(fixture.faults)")
    var short: [String: String] = ["p10": "x"]
    for level in 0..<10 { short["p\(level)"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
    expect("{{> p0}}", [], short)
  }

  @Test func partialsAreNestedOnlySoDeep() {
    func chain(_ count: Int) -> [String: String] {
      var chain = ["p\(count)": ""]
      for level in 1..<count { chain["p\(level)"] = "{{> p\(level + 1)}}" }
      return chain
    }
    expect("{{> p1}}", [], chain(64))
    let deep = "too-deep: sections and templates are nested more than 64 levels deep"
    expect("{{> p1}}", ["templates/p64.mustache@0 " + deep], chain(65))
    expect("{{#related}}{{> p1}}{{/related}}", ["templates/p63.mustache@0 " + deep], chain(64))
    expect("{{> p1}}", ["templates/p64.mustache@0 " + deep], chain(5_000))
    // A template that is deep in one place and not in another.
    expect(
      "{{> p32}}{{> p1}}", ["templates/p31.mustache@0 " + deep], chain(80))
  }

  @Test func aPageNeedsItsTemplate() {
    #expect(
      ThemeFixture([:], without: "year").faults
        == ["missing-template: the theme lacks the template 'templates/year.mustache'"])
  }

  @Test func aBrokenTemplateIsNamed() {
    expect(
      "a\n{{#related}}",
      ["@2 broken-template: section 'related' must be closed with '{{/related}}'"])
  }

  @Test func wordsAreText() {
    let fixture = ThemeFixture([:], words: "a: 2024\nb: [c]\n")
    #expect(fixture.faults == ["i18n/vi.yml@11 wrong-type: 'b' must be text"])
    #expect(fixture.theme.word("a") == "2024")
    #expect(fixture.theme.word("zzz") == "zzz")
  }
}

@Suite struct ThemeTests {
  private func rendered(
    _ template: String, _ others: [String: String] = [:], words: String = "hello: Chào\n",
    _ fill: (inout View) -> Void = { _ in }
  )
    -> String
  {
    let fixture = ThemeFixture(others.merging(["article": template]) { $1 }, words: words)
    #expect(fixture.faults.isEmpty)
    var view = View()
    fill(&view)
    return String(decoding: fixture.theme.render(view, as: .article).bytes, as: UTF8.self)
  }

  private static func card(_ title: String) -> View {
    var card = View()
    card.text("title", title)
    return card
  }

  /// The library goes by characters, in which a quote with a mark is no quote.
  @Test(arguments: ["", "\u{301}", "\u{200D}", "\u{FE0F}"])
  func nothingBreaksOutOfAnAttribute(mark: String) {
    let text = "\"\(mark)'\(mark)<\(mark)>\(mark)&\(mark)"
    let escaped = "&quot;\(mark)&#39;\(mark)&lt;\(mark)&gt;\(mark)&amp;\(mark)"
    let result = rendered("<a href=\"{{title}}\" title='{{summary}}'>{{> b}}", ["b": "{{title}}"]) {
      $0.text("title", text)
      $0.text("summary", text)
    }
    #expect(result == "<a href=\"\(escaped)\" title='\(escaped)'>\(escaped)")
  }

  @Test func textInsideAListIsEscapedAndMarkupIsNot() {
    let result = rendered("{{#related}}{{title}},{{/related}}{{{body}}}") {
      $0.list("related", ["<a>", "\"\u{301}"].map(Self.card))
      $0.markup("body", Markup { $0.literal("<b>") })
    }
    #expect(result == "&lt;a&gt;,&quot;\u{301},<b>")
  }

  @Test func aKnownNameWithoutAValueIsEmptyAndHidesTheOuterOne() {
    let result = rendered(
      "{{#related}}[{{title}}{{^summary}}none{{/summary}}{{summary}}]{{/related}}"
    ) {
      $0.text("title", "outer")
      $0.text("summary", "outer")
      var card = View()
      card.text("title", "inner")
      card.text("summary", nil)
      $0.list("related", [card])
    }
    #expect(result == "[innernone]")
  }

  @Test func aSectionOnTextSeesTheOuterNames() {
    let result = rendered("{{#summary}}{{title}}: {{summary}}{{/summary}}") {
      $0.text("title", "a")
      $0.text("summary", "b")
    }
    #expect(result == "a: b")
  }

  @Test func wordsStandInEveryTemplate() {
    let words = "a: \"<1> & \\\"2\\\"\"\nb: ''\n"
    #expect(
      rendered("{{words.a}}|{{{words.a}}}", words: words)
        == "&lt;1&gt; &amp; &quot;2&quot;|<1> & \"2\"")
    #expect(
      rendered("{{#words.b}}[{{words.b}}]{{/words.b}}{{^words.a}}no{{/words.a}}.", words: words)
        == "[].")
    let inner = rendered(
      "{{#related}}{{> p}} {{/related}}", ["p": "{{title}}{{words.a}}"], words: "a: x\n"
    ) {
      $0.list("related", ["1", "2"].map(Self.card))
    }
    #expect(inner == "1x 2x ")
  }

  @Test func namesInsideViewsAreFoundOrEmpty() {
    let result = rendered(
      "{{site.title}}|{{site.home}}|{{#is.article}}a{{/is.article}}{{^is.year}}n{{/is.year}}"
    ) {
      var (site, flags) = (View(), View())
      site.text("title", "<t>")
      flags.flag("article", true)
      flags.flag("year", false)
      $0.view("site", site)
      $0.view("is", flags)
    }
    #expect(result == "&lt;t&gt;||an")
  }

  @Test func aListMayBeSomeOfWhatManyPagesHave() {
    let shared = ["a", "b", "c"].map(Self.card)
    let template = "{{#hasRelated}}:{{/hasRelated}}{{#related}}{{title}}{{/related}}"
    #expect(
      rendered(template) { $0.list("related", digest: Digest128(of: []), [2, 0], of: shared) }
        == ":ca")
  }

  @Test func filledListsAreKnown() {
    let template = "{{#hasRelated}}yes{{/hasRelated}}{{^hasRelated}}no{{/hasRelated}}"
    #expect(rendered(template) { $0.list("related", [View()]) } == "yes")
    #expect(rendered(template) { $0.list("related", []) } == "no")
  }

  @Test func tagsInTextAreText() {
    let result = rendered("{{title}}{{{body}}}") {
      $0.text("title", "{{summary}}{{> a}}")
      $0.markup("body", Markup { $0.text("{{{summary}}}") })
      $0.text("summary", "x")
    }
    #expect(result == "{{summary}}{{&gt; a}}{{{summary}}}")
  }

  @Test func aPartialDoesNotIndentWhatItShows() {
    let result = rendered("<div>\n  {{> a}}\n</div>", ["a": "{{{body}}}"]) {
      $0.markup("body", Markup { $0.literal("<pre>a\nb</pre>") })
    }
    #expect(result == "<div>\n<pre>a\nb</pre></div>")
  }

  @Test func theDigestOfAPageHoldsItsTemplatesAndWords() {
    func digests(_ templates: [String: String], words: String = "hello: a\n") -> [Digest128] {
      let theme = ThemeFixture(templates, words: words).theme
      return PageKind.allCases.map { theme.digest(of: $0) }
    }
    let base = digests(["article": "{{> a}}", "a": "{{> b}}", "b": "1", "c": "1"])
    #expect(base == digests(["article": "{{> a}}", "a": "{{> b}}", "b": "1", "c": "2"]))
    let changed = digests(["article": "{{> a}}", "a": "{{> b}}", "b": "2", "c": "1"])
    let different = zip(PageKind.allCases, zip(base, changed)).filter { $1.0 != $1.1 }.map(\.0)
    #expect(different == [.article])
    let words = digests(
      ["article": "{{> a}}", "a": "{{> b}}", "b": "1", "c": "1"], words: "hello: b\n")
    #expect(zip(base, words).allSatisfy { $0 != $1 })
  }
}
