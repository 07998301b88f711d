import HaiDangMarkdown

/// A sentence of a block as a reader sees it: the words of links and code stand in their places again.
struct RunSentence {
  /// The words of the sentence.
  let text: String
  /// Where in them the place stands that the sentence was asked for, in bytes.
  let place: Range<Int>

  /// The sentence around a range of a block's run.
  init(around range: Range<Int>, in block: Int, of document: MarkdownDocument, _ run: [UInt8]) {
    let sentence = Sentence.range(around: range, in: run)
    var gaps = Self.gapTexts(of: block, document, after: run[..<sentence.lowerBound])
    let before = Self.filled(run[sentence.lowerBound..<range.lowerBound], &gaps)
    let inside = Self.filled(run[range], &gaps)
    let after = Self.filled(run[range.upperBound..<sentence.upperBound], &gaps)
    text = String(decoding: before + inside + after, as: UTF8.self)
    place = before.count..<before.count + inside.count
  }

  /// The texts of what the run shows as gaps (links, code), without those in `passed`, last first; what
  /// the build fills in (`[](kpi:…)`) is not known yet.
  private static func gapTexts(
    of block: Int, _ document: MarkdownDocument, after passed: ArraySlice<UInt8>
  ) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var node = block + 1
    while node < document.nodes[block].end {
      switch document.nodes[node].kind {
      case .code, .link:
        let text = document.plainText(of: node)
        texts.append(Array((text.isEmpty ? "…" : text).utf8))
        node = document.nodes[node].end
      case .html, .image, .footnoteReference:
        texts.append([])
        node = document.nodes[node].end
      default: node += 1
      }
    }
    let count = passed.indices.count { isGap(passed, at: $0) }
    return Array(texts.dropFirst(count).reversed())
  }

  private static func filled(_ run: ArraySlice<UInt8>, _ gaps: inout [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = run.startIndex
    while index < run.endIndex {
      if isGap(run, at: index) {
        bytes += gaps.popLast() ?? []
        index += 3
      } else {
        bytes.append(run[index])
        index += 1
      }
    }
    return bytes
  }

  private static func isGap(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.endIndex && bytes[index] == 0xEF && bytes[index + 1] == 0xBF
      && bytes[index + 2] == 0xBC
  }
}
