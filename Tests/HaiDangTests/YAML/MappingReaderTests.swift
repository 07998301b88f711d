import HaiDangSource
import Testing

@testable import HaiDang

/// Reads a mapping and gives what `take` made of it, with all that was wrong.
private func reading<Value>(
  _ yaml: String, _ take: (inout MappingReader) -> Value
) -> (value: Value, faults: [String]) {
  let bytes = Array(yaml.utf8)
  var diagnostics = Diagnostics()
  let root = YAMLReader(path: "a.md").read(
    bytes, in: 0..<bytes.count, limit: 1000, diagnostics: &diagnostics)
  var reader = MappingReader(root ?? YAMLValue(content: .empty, offset: 0), path: "a.md")
  let value = take(&reader)
  diagnostics.add(reader.finish())
  return (
    value,
    diagnostics.kept.map {
      "\($0.code.rawValue)@\($0.place?.offset ?? -1) \($0.message.english)"
    }
  )
}

@Suite struct MappingReaderTests {
  private enum Fruit: String, CaseIterable { case apple, pear }

  @Test func textIsText() {
    #expect(reading("a: 2024") { $0.text("a") }.value == "2024")
    #expect(reading("a:") { $0.text("a") }.value == nil)
    #expect(reading("a:") { $0.text("a") }.faults.isEmpty)
    #expect(reading("b: c") { $0.text("a") }.value == nil)
    #expect(reading("a: [b]") { $0.text("a") }.faults == ["wrong-type@3 'a' must be text"])
    #expect(reading("a: {b: c}") { $0.text("a") }.faults == ["wrong-type@3 'a' must be text"])
  }

  @Test(arguments: [
    ("true", true), ("yes", true), ("True", true), ("false", false), ("no", false), ("NO", false),
  ])
  func flagsAreYesOrNo(text: String, expected: Bool) {
    let (value, faults) = reading("a: \(text)") { $0.flag("a") }
    #expect(value == expected)
    #expect(faults.isEmpty)
  }

  @Test func aFlagIsNothingElse() {
    #expect(
      reading("a: 1") { $0.flag("a") }.faults == ["wrong-type@3 'a' must be 'true' or 'false'"])
  }

  @Test func aChoiceIsOneOfItsWords() {
    #expect(reading("a: pear") { $0.choice("a") as Fruit? }.value == .pear)
    #expect(
      reading("a: paer") { $0.choice("a") as Fruit? }.faults == [
        "wrong-type@3 'a' is 'paer'; it can be: 'apple', 'pear'; did you mean 'pear'?"
      ])
  }

  @Test func aSingleTextIsAListOfOne() {
    #expect(reading("a: b") { $0.texts("a").map(\.text) }.value == ["b"])
    #expect(reading("a: [b, 2024]") { $0.texts("a").map(\.text) }.value == ["b", "2024"])
    #expect(reading("a: [b, đ]") { $0.texts("a").map(\.offset) }.value == [4, 7])
    #expect(reading("a: [b, [c]]") { $0.texts("a").map(\.text) }.faults.count == 1)
  }

  @Test func whatMustBeThereIsMissed() {
    #expect(reading("b:\n") { $0.requiredText("b") }.faults == ["missing-key@0 'b' is missing"])
    #expect(
      reading("x: y\nb:\n") { reader in
        _ = reader.text("x")
        return reader.requiredText("b")
      }.faults == ["missing-key@5 'b' is missing"])
    #expect(reading("") { $0.required("b") }.faults == ["missing-key@0 'b' is missing"])
  }

  @Test func aKeyThatNobodyAskedForIsOfferedANearMiss() {
    #expect(
      reading("titel: a\nzzz: b") { $0.text("title") }.faults == [
        "unknown-key@0 no key 'titel'; did you mean 'title'?", "unknown-key@9 no key 'zzz'",
      ])
  }

  @Test func aListIsNoMapping() {
    #expect(
      reading("- a") { $0.text("b") }.faults == [
        "wrong-type@0 lines of 'key: value' must stand here"
      ])
    #expect(reading("a") { $0.text("b") }.faults.count == 1)
  }

  @Test func datesAreAsFarAsTheyAreKnown() {
    #expect(reading("a: 2024-01") { $0.date("a") }.value == PartialDate("2024-01"))
    #expect(
      reading("a: 21/1/2024") { $0.date("a") }.faults == [
        "bad-date@3 '21/1/2024' is not a date; a date is written 2024-01-21, 2024-01 or 2024"
      ])
  }
}
