import HaiDangSource

extension TreeReader {
  /// Reports definitions that cmark-gfm dropped and references that it left as text.
  mutating func reportFootnotes(_ definitions: [FootnoteWatch.Definition]) {
    var labels: Set<String> = []
    var kept: Set<String> = []
    for node in footnotes { kept.insert(Self.key(document.text(of: node))) }
    for definition in definitions {
      let key = Self.key(definition.label[...])
      let place = place(ofLine: definition.line)
      let label = String(decoding: definition.label.prefix(60), as: UTF8.self)
      if !labels.insert(key).inserted {
        diagnostics.add(.duplicateFootnote(label, place))
      } else if !kept.contains(key) {
        diagnostics.add(.unusedFootnote(label, place))
      }
    }
    guard document.arena.withUnsafeBufferPointer({ $0.contains(mark: "[^") }) else { return }
    var missing = 0
    for node in document.nodes.indices where document.nodes[node].kind == .text {
      reportMissing(in: node, defined: labels, &missing)
    }
  }

  /// Reports each `[^label]` of a text that stands in the source without a backslash before it.
  private mutating func reportMissing(in node: Int, defined: Set<String>, _ missing: inout Int) {
    let words = document.text(of: node)
    var index = words.startIndex
    while let open = words[index...].firstIndex(of: UInt8(ascii: "[")) {
      index = open + 1
      guard index < words.endIndex, words[index] == UInt8(ascii: "^"),
        let close = words[index...].firstIndex(of: UInt8(ascii: "]")), close > index + 1
      else { continue }
      let label = words[(index + 1)..<close]
      index = close + 1
      guard label.count <= 100, let place = sourcePlace(of: words[open...close], in: node)
      else { continue }
      let name = String(decoding: label.prefix(60), as: UTF8.self)
      missing += 1
      let nearest = missing <= Diagnostics.limit ? nearMiss(to: name, among: defined) : nil
      diagnostics.add(.missingFootnote(name, place).suggesting(nearest))
    }
  }

  private func sourcePlace(of mark: ArraySlice<UInt8>, in node: Int) -> SourcePlace? {
    let start = document.offset(of: node) - baseOffset
    var index = MarkdownLines.find(UInt8(ascii: "["), in: text, from: start)
    // A block is at most 64 KB; beyond it the mark belongs to another one.
    while index + mark.count <= text.count, index - start < 1 << 16 {
      if text[index..<(index + mark.count)].elementsEqual(mark) {
        let isEscaped = index > 0 && text[index - 1] == UInt8(ascii: "\\")
        if isEscaped { return nil }
        return SourcePlace(path: path, offset: baseOffset + index)
      }
      index = MarkdownLines.find(UInt8(ascii: "["), in: text, from: index + 1)
    }
    return nil
  }

  /// A label that `name` begins with, or that begins with it.
  private func nearMiss(to name: String, among labels: Set<String>) -> String? {
    let key = name.lowercased()
    return labels.filter { $0.hasPrefix(key) || key.hasPrefix($0) }.min()
  }

  private func place(ofLine line: Int) -> SourcePlace {
    let range = lines.range(line)
    let mark = MarkdownLines.find(UInt8(ascii: "["), in: text, from: range.lowerBound)
    return SourcePlace(path: path, offset: baseOffset + min(mark, range.upperBound))
  }

  private static func key(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased()
  }
}

extension Diagnostic {
  fileprivate static func unusedFootnote(_ label: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .unusedFootnote, .warning, at: place,
      vi: "không có chỗ nào dẫn đến chú thích '\(label)', chú thích không hiện ra",
      en: "nothing refers to the footnote '\(label)', it is not shown")
  }

  fileprivate static func duplicateFootnote(_ label: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .duplicateFootnote, .warning, at: place,
      vi: "chú thích '\(label)' đã có ở trên, lần sau không hiện ra",
      en: "the footnote '\(label)' is defined above, this one is not shown")
  }

  fileprivate static func missingFootnote(_ label: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .missingFootnote, .warning, at: place,
      vi: "không có chú thích '\(label)'",
      en: "no footnote '\(label)'")
  }
}
