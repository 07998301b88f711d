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
    let range = range.clamped(to: sentence)
    guard Self.mayHaveGap(run, sentence) else {
      text = Self.text(run, sentence)
      let start = range.lowerBound - sentence.lowerBound
      place = start..<start + range.count
      return
    }
    let passed = Self.gaps(run, 0..<sentence.lowerBound)
    let count = Self.gaps(run, sentence)
    var gaps = Self.gapTexts(of: block, document, passed..<passed + count)
    var bytes: [UInt8] = []
    Self.fill(run[sentence.lowerBound..<range.lowerBound], &gaps, into: &bytes)
    let start = bytes.count
    Self.fill(run[range], &gaps, into: &bytes)
    place = start..<bytes.count
    Self.fill(run[range.upperBound..<sentence.upperBound], &gaps, into: &bytes)
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// A part of a run as a string; the text was checked when it was read, so that only a cut inside a
  /// letter could make it no UTF-8.
  private static func text(_ run: [UInt8], _ range: Range<Int>) -> String {
    let isCut = [range.lowerBound, range.upperBound].contains {
      $0 < run.count && run[$0] & 0xC0 == 0x80
    }
    if isCut { return String(decoding: run[range], as: UTF8.self) }
    return run.withUnsafeBufferPointer {
      String(copying: UTF8Span(unchecked: $0.span.extracting(range)))
    }
  }

  /// The texts of some of what the run shows as gaps (links, code), by their number, the last first;
  /// what the build fills in (`[](kpi:…)`) is not known yet.
  private static func gapTexts(
    of block: Int, _ document: MarkdownDocument, _ wanted: Range<Int>
  ) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var node = block + 1
    var number = 0
    while node < document.nodes[block].end, number < wanted.upperBound {
      guard let text = gapText(node, document, isWanted: wanted.contains(number)) else {
        node += 1
        continue
      }
      if wanted.contains(number) { texts.append(text) }
      number += 1
      node = document.nodes[node].end
    }
    return texts.reversed()
  }

  /// The text of a node that is a gap, if it is wanted; `nil` for what is none.
  private static func gapText(
    _ node: Int, _ document: MarkdownDocument, isWanted: Bool
  ) -> [UInt8]? {
    switch document.nodes[node].kind {
    case .code, .link:
      guard isWanted else { return [] }
      let text = document.plainText(of: node)
      return Array((text.isEmpty ? "…" : text).utf8)
    case .html, .image, .footnoteReference: return []
    default: return nil
    }
  }

  private static func fill(
    _ run: ArraySlice<UInt8>, _ gaps: inout [[UInt8]], into bytes: inout [UInt8]
  ) {
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
  }

  /// Whether the first byte of a gap stands in a range; it stands in no Vietnamese letter.
  private static func mayHaveGap(_ run: [UInt8], _ range: Range<Int>) -> Bool {
    run.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for byte in bytes[range] { found |= byte == 0xEF ? 1 : 0 }
      return found != 0
    }
  }

  private static func gaps(_ run: [UInt8], _ range: Range<Int>) -> Int {
    let bytes = run[range]
    return range.count { isGap(bytes, at: $0) }
  }

  private static func isGap(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.endIndex && bytes[index] == 0xEF && bytes[index + 1] == 0xBF
      && bytes[index + 2] == 0xBC
  }
}
