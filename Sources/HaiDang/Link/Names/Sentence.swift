/// Finds the sentence around a place in running text, for the words that a back-link shows.
enum Sentence {
  /// The most bytes of a sentence; a longer one is cut between words, around the place.
  static let limit = 300

  /// The range of the sentence that holds a range of a run of text, without spaces at its ends.
  ///
  /// A sentence ends at `.`, `!`, `?`, `…` or `;` before a space; a gap (U+FFFC) is part of it. A full stop
  /// after an abbreviation ("TP.", "Tp.", "ThS.", a single capital) or inside a number ends nothing.
  static func range(around place: Range<Int>, in run: [UInt8]) -> Range<Int> {
    run.withUnsafeBufferPointer { bytes in
      let place = place.clamped(to: 0..<bytes.count)
      let start = self.start(before: place.lowerBound, bytes)
      let end = self.end(after: place.upperBound, bytes)
      return trimmed(shortened(start..<end, around: place, bytes), bytes)
    }
  }

  private static func start(before place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = place
    let least = max(0, place - 2 * limit)
    while index > least {
      if index < place, ends(at: index, bytes) { return index }
      index -= 1
    }
    return index
  }

  private static func end(after place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = place
    let most = min(bytes.count, place + 2 * limit)
    while index < most {
      index += 1
      if ends(at: index, bytes) { return index }
    }
    return index
  }

  /// Whether a sentence ends just before an index.
  @inline(__always)
  private static func ends(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0 else { return false }
    switch bytes[index - 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return startsAnew(index, bytes)
    case UInt8(ascii: "."):
      return startsAnew(index, bytes) && !isAbbreviation(before: index - 1, bytes)
    case 0xA6:
      return UTF8Reader.scalar(bytes, before: index).value == 0x2026 && startsAnew(index, bytes)
    default: return false
    }
  }

  /// Whether what follows is the end, or white space (after closing quotation marks and brackets).
  private static func startsAnew(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < bytes.count else { return true }
    let scalar = UTF8Reader.scalar(bytes, at: index).value
    return WordBreak.isSpace(scalar)
  }

  /// Whether the word before a full stop is short for something and goes on.
  private static func isAbbreviation(before end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = WordBreak.wordStart(bytes, before: end)
    // What begins with a small letter, as most words before a full stop, is none.
    guard start < end, bytes[start] &- 0x61 >= 26 else { return false }
    let word = Array(bytes[start..<end])
    if word.count == 1 { return word[0] &- 0x41 < 26 }
    let folded = Fold.folded(word)
    return word[0] != folded[0] && abbreviations.contains(folded)
  }

  /// Titles and places that a name follows, folded; they count with a capital only.
  private static let abbreviations: Set<[UInt8]> = Set(
    "tp tx tt gs pgs ts ths ks cn bs ds ls kts tr st mr mrs ms dr co ltd".split(separator: " ").map
    {
      Array($0.utf8)
    })

  /// The part of a sentence around a place that is within the limit, cut between words.
  private static func shortened(
    _ range: Range<Int>, around place: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    guard range.count > limit else { return range }
    let room = max(0, limit - place.count)
    let before = min(place.lowerBound - range.lowerBound, room / 2)
    let after = min(range.upperBound - place.upperBound, room - before)
    let more = min(place.lowerBound - range.lowerBound, room - after)
    var start = place.lowerBound - more
    var end = place.upperBound + after
    if start > range.lowerBound {
      while start < place.lowerBound, !isSpace(start - 1, bytes) { start += 1 }
    }
    if end < range.upperBound { while end > place.upperBound, !isSpace(end, bytes) { end -= 1 } }
    return start..<end
  }

  private static func trimmed(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(start, bytes) { start += 1 }
    while end > start, isSpace(end - 1, bytes) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index])
  }
}
