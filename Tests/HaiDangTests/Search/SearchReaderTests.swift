import Foundation
import Testing

@testable import HaiDang

@Suite struct SearchReaderTests {
  /// The table that the script of the search page is tested by too.
  static let table: [[String]] = {
    let path = URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../Slow/search-words.tsv").standardized.path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map(String.init) }
  }()

  @Test func theTableIsThere() {
    #expect(Self.table.count > 15)
  }

  @Test(arguments: table)
  func textIsCutIntoWords(row: [String]) {
    expect(unescaped(row[0]), row[1])
  }

  @Test(arguments: ["Łódź", "ǅungla", "Nguyễn", "ÀÉĨỎỤƯƠĂÂÊÔĐ", "Straße", "Ǽǿ"])
  func lettersFoldAsElsewhere(word: String) {
    let composed = word.precomposedStringWithCanonicalMapping
    for form in [composed, word.decomposedStringWithCanonicalMapping] {
      #expect(words(form).map { String($0.prefix { $0 != ":" }) } == [Fold.folded(word)])
    }
  }

  @Test func bytesThatAreNoTextPartWords() {
    var read: [String] = []
    [0x61, 0xFF, 0x62, 0xC4].withUnsafeBufferPointer { bytes in
      SearchReader().read(bytes) { read.append(String(decoding: $0.bytes, as: UTF8.self)) }
    }
    #expect(read == ["a", "b"])
  }

  private func expect(_ text: String, _ expected: String) {
    #expect(words(text).joined(separator: " ") == expected)
  }

  private func words(_ text: String) -> [String] {
    var words: [String] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      SearchReader().read(bytes) { word in
        words.append("\(String(decoding: word.bytes, as: UTF8.self)):\(word.marks)")
      }
    }
    // A joined word is followed by its parts, which the page's script has no use for.
    return words.filter { word in
      !words.contains { $0.contains(where: "/-".contains) && Self.isPart(word, of: $0) }
    }
  }

  private static func isPart(_ word: String, of joined: String) -> Bool {
    let term = word.prefix { $0 != ":" }
    let parts = joined.prefix { $0 != ":" }.split(whereSeparator: "/-.,".contains)
    return parts.count > 1 && parts.contains(term)
  }

  /// Puts in the scalars that are written as `\u{…}`.
  private func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "\\u{"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      result += rest[..<start.lowerBound]
      let value = UInt32(rest[start.upperBound..<end], radix: 16).flatMap(Unicode.Scalar.init)
      result += value.map { String(Character($0)) } ?? "?"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
