import Foundation
import Testing

@testable import HaiDang

/// The reference of `docs/themes.md` is made from the views; `RECORD=1` writes it anew and fails.
@Suite struct ThemeReferenceTests {
  private let page = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/themes.md")
  private let mark = "<!-- Made from the views by `make record`: -->\n"

  @Test func itNamesWhatTheViewsHave() throws {
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.range(of: mark)).upperBound
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try (text[..<start] + reference).write(to: page, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/themes.md")
      return
    }
    #expect(text[start...] == reference)
  }

  @Test func everyNameSaysWhatItShows() {
    let all = PageKind.allCases.flatMap { ViewSchema.names(of: $0) }
    #expect(all.flatMap(Self.withInner).filter { $0.about.isEmpty }.map(\.name) == [])
  }

  private static func withInner(_ name: ViewSchema.Name) -> [ViewSchema.Name] {
    switch name.kind {
    case .view(let inner), .list(let inner): [name] + inner.flatMap(withInner)
    default: [name]
    }
  }

  private var reference: String {
    let parts = ViewSchema.sharedParts.map { section("A \($0.name)", $0.names) }
    let kinds = PageKind.allCases.map { kind in
      let title = "`\(kind.template).mustache`"
      let own = ViewSchema.own(kind)
      return own.isEmpty
        ? "\n### \(title)\n\nThe names of every page, and no more.\n" : section(title, own)
    }
    return section("Every page", ViewSchema.common) + kinds.joined() + parts.joined()
  }

  private func section(_ title: String, _ names: [ViewSchema.Name]) -> String {
    "\n### \(title)\n\n| name | is | shows |\n|---|---|---|\n"
      + names.flatMap { rows($0, inside: "") }.joined()
  }

  private func rows(_ name: ViewSchema.Name, inside: String) -> [String] {
    let own = "| \(inside)`\(name.name)` | \(word(name.kind)) | \(name.about) |\n"
    guard let inner = inner(name.kind), part(inner) == nil else { return [own] }
    return [own] + inner.flatMap { rows($0, inside: inside + "`\(name.name)` › ") }
  }

  private func word(_ kind: ViewSchema.Name.Kind) -> String {
    switch kind {
    case .text: "text"
    case .markup: "markup"
    case .flag: "flag"
    case .words: "words"
    case .view(let names): part(names).map { "a \($0)" } ?? "group"
    case .list(let names): part(names).map { "list of \($0)s" } ?? "list"
    }
  }

  private func inner(_ kind: ViewSchema.Name.Kind) -> [ViewSchema.Name]? {
    switch kind {
    case .view(let names), .list(let names): names
    default: nil
    }
  }

  private func part(_ names: [ViewSchema.Name]) -> String? {
    ViewSchema.sharedParts.first { $0.names == names }?.name
  }
}
