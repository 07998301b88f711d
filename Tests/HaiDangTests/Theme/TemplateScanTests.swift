import HaiDangSource
import Testing

@testable import HaiDang

/// The tags of a template with the sections around them, and what is wrong with it.
private func scan(_ text: String) -> String {
  var diagnostics = Diagnostics()
  let scan = TemplateScan(SourceFile(path: "t", text: text), diagnostics: &diagnostics)
  let tags = scan.tags.map { tag in
    (tag.inside + ["\(sigil(tag.kind))\(tag.name)"]).joined(separator: "/") + "@\(tag.offset)"
  }
  let faults = diagnostics.kept.map {
    "! \($0.code.rawValue)@\($0.place?.offset ?? -1) \($0.message.english)"
  }
  return (tags + faults).joined(separator: " ")
}

private func sigil(_ kind: TemplateScan.Kind) -> String {
  switch kind {
  case .variable: ""
  case .section: "#"
  case .inverted: "^"
  case .partial: ">"
  }
}

@Suite struct TemplateScanTests {
  @Test func sectionsAreNestedOnlySoDeep() {
    func nested(_ count: Int) -> String {
      String(repeating: "{{#a}}", count: count) + String(repeating: "{{/a}}", count: count)
    }
    #expect(!scan(nested(64)).contains("!"))
    let deep = " ! too-deep@384 sections and templates are nested more than 64 levels deep"
    #expect(scan(nested(65)).hasSuffix(deep))
    #expect(scan(nested(20_000)).hasSuffix(deep))
  }

  @Test(arguments: [
    ("a {{b}} c", "b@2"), ("{{{b}}}", "b@0"), ("{{& b }}", "b@0"), ("{{ a.b }}", "a.b@0"),
    ("{{.}}", ".@0"), ("đ{{> a }}", ">a@2"), ("{{!a {{b}}}", ""), ("a } b }} c { d", ""),
    ("{{#a}}{{b}}{{/a}}{{c}}", "#a@0 a/b@6 c@17"),
    ("{{^ a }}{{#b}}{{c}}{{/b}}{{/ a }}", "^a@0 a/#b@8 a/b/c@14"),
    ("{{#a}}{{#a}}{{/a}}{{/a}}", "#a@0 a/#a@6"), ("{{\n a\t}}", "a@0"), ("{{}}", ""),
  ])
  func tagsAreFound(text: String, expected: String) {
    #expect(scan(text) == expected)
  }

  @Test(arguments: [
    ("a {{b", "! broken-template@2 a tag opened with '{{' must be closed with '}}'"),
    ("{{{b}}", "! broken-template@0 a tag opened with '{{' must be closed with '}}'"),
    ("{{", "! broken-template@0 a tag opened with '{{' must be closed with '}}'"),
    ("{{#a}}b", "#a@0 ! broken-template@0 section 'a' must be closed with '{{/a}}'"),
    ("{{/a}}", "! broken-template@0 '{{/a}}' closes no open section"),
    (
      "{{#a}}{{#b}}{{/a}}{{/b}}", "#a@0 a/#b@6 ! broken-template@12 '{{/a}}' closes no open section"
    ),
    ("{{=<% %>=}}", "! broken-template@0 templates do not use the tag '{{=<% %>=}}'"),
    (
      "{{%CONTENT_TYPE:TEXT}}",
      "! broken-template@0 templates do not use the tag '{{%CONTENT_TYPE:TEXT}}'"
    ),
    ("{{<a}}", "! broken-template@0 templates do not use the tag '{{<a}}'"),
    ("{{$a}}", "! broken-template@0 templates do not use the tag '{{$a}}'"),
  ])
  func whatIsNotClosedIsSaid(text: String, expected: String) {
    #expect(scan(text) == expected)
  }
}
