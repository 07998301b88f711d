import HaiDangSource
import Testing

@testable import HaiDang

/// Front matter and body of a text, between bars; or the diagnostic.
private func parts(_ text: String) -> String {
  let file = SourceFile(path: "a.md", text: text)
  var diagnostics = Diagnostics()
  let found = FrontMatter(in: file, diagnostics: &diagnostics)
  if let fault = diagnostics.kept.first {
    return "! \(fault.code.rawValue)@\(fault.place?.offset ?? -1)"
  }
  let yaml = found.yaml.map { String(decoding: file.bytes[$0], as: UTF8.self) } ?? "none"
  return yaml + "|" + String(decoding: file.bytes[found.body...], as: UTF8.self)
}

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\na: b\n---\nbody\n", "a: b\n|body\n"),
    ("---\r\na: b\r\n---\r\nbody\r\n", "a: b\r\n|body\r\n"),
    ("---\ra: b\r---\rbody", "a: b\r|body"),
    ("---  \na: b\n---\t\nbody", "a: b\n|body"),
    ("---\na: b\n---", "a: b\n|"),
    ("---\n---\nbody", "|body"),
    ("---\n---", "|"),
    ("---\na: |\n  ----\n ---\n---\nbody\n---\n", "a: |\n  ----\n ---\n|body\n---\n"),
    ("body\n---\n", "none|body\n---\n"),
    ("----\nbody", "none|----\nbody"),
    ("--- a\nbody", "none|--- a\nbody"),
    (" ---\na: b\n---\n", "none| ---\na: b\n---\n"),
    ("\n---\na: b\n---\n", "none|\n---\na: b\n---\n"),
    ("", "none|"),
    ("---", "! unclosed-front-matter@0"),
    ("---\n", "! unclosed-front-matter@0"),
    ("---\na: b\nbody", "! unclosed-front-matter@0"),
    ("---\na: b\n ---\nbody", "! unclosed-front-matter@0"),
    ("---\na: b\n--- x\nbody", "! unclosed-front-matter@0"),
  ])
  func bodyBeginsAfterTheSecondLine(text: String, expected: String) {
    #expect(parts(text) == expected)
  }
}
