import HaiDangMarkup
import Testing

@testable import HaiDang

private func digest(_ fill: (inout View) -> Void) -> Digest128 {
  var view = View()
  fill(&view)
  return view.digest
}

private func view(_ title: String) -> View {
  var view = View()
  view.text("title", title)
  return view
}

@Suite struct ViewTests {
  /// Views of which no two show the same.
  private static let different: [@Sendable (inout View) -> Void] = [
    { _ in },
    { $0.text("a", nil) },
    { $0.text("a", "x") },
    { $0.text("a", "y") },
    { $0.text("b", "x") },
    { $0.text("a", "xa") },
    { $0.flag("a", true) },
    { $0.markup("a", Markup { $0.text("x") }) },
    { $0.markup("a", Markup { $0.text("y") }) },
    { $0.markup("a", digest: Digest128(of: [1])) { _ in } },
    { $0.markup("a", digest: Digest128(of: [2])) { _ in } },
    { $0.view("a", view("x")) },
    { $0.view("a", view("y")) },
    { $0.list("a", [view("x")]) },
    { $0.list("a", [view("x"), view("x")]) },
    { $0.list("a", [view("x"), view("y")]) },
    { $0.list("a", [view("y"), view("x")]) },
    { $0.list("a", [view("xy")]) },
    {
      $0.text("a", "x")
      $0.text("b", "x")
    },
    {
      $0.text("a", "xb")
      $0.text("", "x")
    },
    {
      $0.text("b", "x")
      $0.text("a", "x")
    },
    {
      $0.list("a", [view("x")])
      $0.list("b", [view("x")])
    },
    { $0.list("a", [view("x"), view("x"), view("x")]) },
  ]

  @Test func everyValueCounts() {
    let digests = Self.different.map { digest($0) }
    #expect(Set(digests).count == digests.count)
  }

  @Test func theSameValuesGiveTheSame() {
    for fill in Self.different { #expect(digest(fill) == digest(fill)) }
  }

  @Test func nothingIsKnownButAbsent() {
    #expect(digest { $0.text("a", "") } == digest { $0.text("a", nil) })
    #expect(digest { $0.flag("a", false) } == digest { $0.text("a", nil) })
    #expect(digest { $0.list("a", []) } == digest { $0.text("a", nil) })
    #expect(digest { $0.markup("a", .empty) } == digest { $0.view("a", nil) })
  }

  @Test func deferredMarkupIsMadeOnlyWhenItIsShown() throws {
    let fixture = ThemeFixture(["article": "[{{{body}}}]", "year": "{{title}}"])
    var page = View()
    page.text("title", "a")
    page.markup("body", digest: Digest128(of: [])) { $0.text("made") }
    #expect(
      String(decoding: fixture.theme.render(page, as: .article).bytes, as: UTF8.self) == "[made]")
    page.markup("body", digest: Digest128(of: [])) { _ in Issue.record("made for nothing") }
    #expect(String(decoding: fixture.theme.render(page, as: .year).bytes, as: UTF8.self) == "a")
  }
}

@Suite struct ViewSchemaTests {
  @Test(arguments: PageKind.allCases)
  func everyNameIsThereOnce(kind: PageKind) {
    let names = ViewSchema.names(of: kind).map(\.name)
    #expect(Set(names).count == names.count)
  }
}

@Suite struct ViewNameTests {
  /// All names below some, for any depth.
  private static func names(_ names: [ViewSchema.Name]) -> Set<String> {
    var found: Set<String> = []
    for name in names {
      found.insert(name.name)
      switch name.kind {
      case .view(let inner), .list(let inner): found.formUnion(self.names(inner))
      case .text, .markup, .flag, .words: continue
      }
    }
    return found
  }

  @Test func noTwoNamesOfTheSchemaHaveOneHash() {
    let names = PageKind.allCases.reduce(into: Set<String>()) {
      $0.formUnion(Self.names(ViewSchema.names(of: $1)))
    }
    #expect(names.count > 50)
    #expect(Set(names.map { ViewName($0) }).count == names.count)
  }

  @Test func aLiteralAndATextOfTheSameLettersAreOneName() {
    #expect(ViewName("title" as StaticString) == ViewName("title" as String))
    #expect(ViewName("title" as StaticString) != ViewName("titles" as String))
  }
}
