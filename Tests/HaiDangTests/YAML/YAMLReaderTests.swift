import HaiDangSource
import Testing

@testable import HaiDang

/// Reads YAML that stands after `before` in its file, and writes what came of it in one line.
private func reading(_ yaml: String, before: String = "", limit: Int = 64 * 1024) -> String {
  let bytes = Array((before + yaml).utf8)
  var diagnostics = Diagnostics()
  let value = YAMLReader(path: "a.md").read(
    bytes, in: before.utf8.count..<bytes.count, limit: limit, diagnostics: &diagnostics)
  let faults = diagnostics.kept.map { "\($0.code.rawValue)@\($0.place?.offset ?? -1)" }
  return ([value.map(dump) ?? "none"] + faults).joined(separator: " ")
}

private func dump(_ value: YAMLValue) -> String {
  switch value.content {
  case .empty: return "~"
  case .scalar(let text): return "'\(text)'"
  case .sequence(let elements): return "[" + elements.map(dump).joined(separator: ",") + "]"
  case .mapping(let pairs):
    return "{"
      + pairs.map { "\($0.key)@\($0.offset):\(dump($0.value))@\($0.value.offset)" }
      .joined(separator: ",") + "}"
  }
}

private func expect(
  _ yaml: String, _ expected: String, before: String = "",
  _ place: Testing.SourceLocation = #_sourceLocation
) {
  #expect(reading(yaml, before: before) == expected, sourceLocation: place)
}

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    "2024", "NO", "yes", "007", "1:30", "0x1F", "1e3", ".inf", "2024-01-21", "true", "1_000",
    "0o17", "=", "<<", "off",
  ])
  func scalarsAreTextAsWritten(text: String) {
    expect("a: \(text)", "{a@0:'\(text)'@3}")
    expect("a: [\(text)]", "{a@0:['\(text)']@3}")
    expect("\(text): a", "{\(text)@0:'a'@\(text.utf8.count + 2)}")
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func nothingIsEmptyUnlessQuoted(text: String) {
    #expect(reading("a: \(text)").hasPrefix("{a@0:~@"))
    #expect(reading("a: \"\(text)\"").hasPrefix("{a@0:'\(text)'@3"))
    #expect(reading("a: '\(text)'").hasPrefix("{a@0:'\(text)'@3"))
  }

  @Test func placesAreBytesOfTheFile() {
    expect("đ: ê\nb: c", "{đ@4:'ê'@8,b@11:'c'@14}", before: "---\n")
    expect("a: b\r\nc: d", "{a@0:'b'@3,c@6:'d'@9}")
    expect("a: b\rc: d", "{a@0:'b'@3,c@5:'d'@8}")
    expect("- 😀: x", "[{😀@2:'x'@8}]")
    expect("a: |\n  x\n  y\nb: c", "{a@0:'x\ny\n'@3,b@13:'c'@16}")
  }

  @Test func nothingAtAllIsEmpty() {
    expect("", "~")
    expect("\n# a comment\n", "~")
  }

  @Test func theSecondOfTwoKeysIsTheWrongOne() {
    expect("title: a\ndate: b\ntitle: c\n", "none duplicate-key@17")
    expect("title: a\r\nđ: b\r\ntitle: c\r\n", "none duplicate-key@17")
    expect("a: b\ntitle: a\ntitle: c\n", "none duplicate-key@18", before: "---\n")
    expect("x:\n  k: a\n  k: b\n", "none duplicate-key@12")
    expect("\"a\": 1\n\"a\": 2\n", "none duplicate-key@7")
    expect("{a: 1, a: 2}", "none duplicate-key@7")
    expect("{b: a, a: 1,a: 2}", "none duplicate-key@12")
    expect("a: 1\nb:\n  a: 2\nc: a\na: 3\n", "none duplicate-key@20")
    expect("- a: 1\n  a: 2\n", "none duplicate-key@9")
  }

  @Test func brokenTextIsNamedAtItsPlace() {
    expect("a: b: c", "none broken-yaml@4")
    expect("\ta: b", "none broken-yaml@0")
    expect("a:\n\t- b", "none broken-yaml@3")
    expect("a: [b", "none broken-yaml@5")
    expect("a: \"b\nc: d\n", "none broken-yaml@11")
    expect("a: b\n c: d\n", "none broken-yaml@7")
    expect("a: \u{7}", "none broken-yaml@3")
    expect("a: *b", "none broken-yaml@3")
    expect("a\n--- \nb", "none broken-yaml@2")
    expect("? [a]\n: b", "{} broken-yaml@2")
    expect("a: \"\\q\"", "none broken-yaml@4")
  }

  @Test func messagesOfTheLibraryAreSaidInVietnamese() {
    for yaml in [
      "a: b: c", "\ta: b", "a: [b", "a: {b", "a: \"b\n", "a: b\n c: d\n", "a: \u{7}",
      "a: \"\\q\"", "a: @b", "- a\nb: c\n", "a: - b", "a: 'b", "a: *b", "%\na: b", "%a\nb: c",
      "\"a\"\"b\"", "a\n---\nb",
    ] {
      var diagnostics = Diagnostics()
      let bytes = Array(yaml.utf8)
      _ = YAMLReader(path: "a.md").read(
        bytes, in: 0..<bytes.count, limit: 1000, diagnostics: &diagnostics)
      #expect(diagnostics.kept.count == 1, "\(yaml)")
      for message in diagnostics.kept.map(\.message) {
        let own = message.vietnamese.replacing("YAML không đọc được: ", with: "")
        let library = message.english.replacing("YAML cannot be read: ", with: "")
        #expect(own != library, "\(yaml)")
      }
    }
  }

  @Test func depthIsBounded() {
    let deepest = String(repeating: "[", count: 64) + "a" + String(repeating: "]", count: 64)
    #expect(!reading(deepest).contains("too-deep"))
    let deeper = "[" + deepest + "]"
    #expect(reading(deeper) == "none too-deep@64")
    let blocks = (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(reading(blocks).contains(" too-deep@"))
    let huge = (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(reading(huge, limit: YAMLReader.fileLimit).contains("none too-deep@"))
  }

  /// A tower of these would make a short text a billion values, or take the library seconds as keys.
  @Test(arguments: [
    "a: &x 1\nb: *x\n", "- &x 1\n- *x\n", "{a: &x 1, b: *x}", "[&x 1,*x]", "&x a: *x",
    "? &x a\n: *x\n", "a:\n  &x 1\nb:\n  *x\n", "--- &x\na: *x\n", "a: &x 1\n*x : b\n",
    "a: !!str &x 1\nb: *x\n", "{\"a\":&x 1,\"b\":*x}", "a:\u{2028}&x 1\nb: *x\n",
  ])
  func namesOfValuesAreRefused(yaml: String) {
    #expect(reading(yaml).hasPrefix("none broken-yaml@"))
  }

  @Test(arguments: [
    "a: b & c *d*\n", "a: b&c\nd: e*f\n", "a: \"& *\"\n", "a: &x 1\n", "a: b * c\nd: e & f\n",
    "a: R&D\nb: 5 * 3\nc: x**y**\n", "a: đ&b\nc: đ*d\n", "a: wow! &b *c\n",
  ])
  func ordinaryTextIsNoName(yaml: String) {
    #expect(!reading(yaml).contains("broken-yaml"), "\(reading(yaml))")
  }

  @Test func lengthIsBounded() {
    let text = String(repeating: "a", count: 1000)
    #expect(reading(text, limit: 1000) == "'\(text)'")
    #expect(reading(text + "a", limit: 1000) == "none file-too-large@0")
  }

  /// The library compares each with all before it: so many took it more than a minute.
  @Test(.timeLimit(.minutes(1))) func directivesAreBounded() {
    let many = (0..<300_000).map { "%TAG !a\($0)! b\n" }.joined()
    #expect(reading(many, limit: YAMLReader.fileLimit).hasPrefix("none broken-yaml@"))
    expect("%TAG !a! b\n---\na: b", "{a@15:'b'@18}")
  }

  @Test(arguments: ["{a,b}", "[a,b]", "- \n-\n-", "? \n? a", "a:\nb:", "{?,a}", "[[],[]]", "a"])
  func noTextHasMoreValuesThanBytes(text: String) {
    #expect(!reading(text).contains("none broken-yaml@0 YAML may not"))
    #expect(!reading(text).hasPrefix("none"), "\(reading(text))")
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["[", "{", "- ", "? ", "[{"])
  func depthOfOneLineIsBounded(open: String) {
    let yaml = String(repeating: open, count: 65_000 / open.utf8.count)
    #expect(reading(yaml, limit: 65_000).hasPrefix("none too-deep@"))
  }

  @Test func aLongListIsNotDeep() {
    #expect(!reading(String(repeating: "- a\n", count: 200)).contains("none"))
    #expect(!reading(String(repeating: "- [a]\n", count: 100)).contains("none"))
  }

  /// Lines end there for YAML, though not for an editor's eye.
  @Test func placesBehindLinesThatOnlyYAMLKnows() {
    expect("a: b\u{85}c: d", "{a@0:'b'@3,c@6:'d'@9}")
    expect("a: b\u{2028}c: d", "{a@0:'b'@3,c@7:'d'@10}")
  }

  @Test func manyKeysAreComparedToo() {
    let keys = (0..<40).map { "k\($0): 1\n" }.joined()
    #expect(!reading(keys).contains("none"))
    #expect(reading(keys + "k39: 2\n") == "none duplicate-key@\(keys.utf8.count)")
  }

  /// Walking the text from its start for every place in it would be two hundred billion steps here.
  @Test(.timeLimit(.minutes(2))) func placesInALongLineAreFoundInOneWalk() {
    let count = 600_000
    let text = "[" + String(repeating: "ê,", count: count) + "]"
    var diagnostics = Diagnostics()
    let bytes = Array(text.utf8)
    let value = YAMLReader(path: "a.md").read(
      bytes, in: 0..<bytes.count, limit: YAMLReader.fileLimit, diagnostics: &diagnostics)
    #expect(value?.sequence?.map(\.offset) == (0..<count).map { 1 + 3 * $0 })
  }
}
