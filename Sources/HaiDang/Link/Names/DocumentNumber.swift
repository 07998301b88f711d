import Glibc

/// A number of a Vietnamese administrative document in running text: "51/QĐ-TTg", "45-NQ/TW".
struct DocumentNumber: Hashable, Sendable {
  /// The number as written, with plain hyphens and no spaces.
  var number: String
  /// What two spellings of a number share: folded, no leading zeros, `/` and hyphens the same
  /// ("45-NQ/TW" is also written "45/NQ-TW").
  var key: String
  /// The date beside it, which is part of its identity: numbers start again each year.
  var date: DocumentDate?
  /// The offset of its first byte, "số" left out.
  var start: Int
  /// The offset after its last byte, the date left out.
  var end: Int

  /// The key of a number that an author wrote.
  static func key(of number: String) -> String {
    var key: [UInt8] = []
    let bytes = Array(number.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let (scalar, length) = UTF8Reader.scalar(buffer, at: index)
        if WordBreak.isHyphen(scalar) || scalar == 0x2F {
          key.append(UInt8(ascii: "-"))
        } else if !WordBreak.isSpace(scalar) {
          key += buffer[index..<index + length]
        }
        index += length
      }
    }
    let digits = key.drop { $0 == UInt8(ascii: "0") }
    return String(decoding: Fold.folded(Array(digits)), as: UTF8.self)
  }

  /// The numbers of documents in a run of text, ascending.
  ///
  /// A number has digits, then kinds and issuers in capitals ("QĐ", "TTg", "XD5") after `/` or `-`,
  /// sometimes with a year between ("15/2020/NĐ-CP"). With one part alone ("51/QĐ") it counts only
  /// after "số". Every number has a `/`, so that the search goes from one to the next.
  static func numbers(in run: [UInt8]) -> [DocumentNumber] {
    run.withUnsafeBufferPointer { numbers(in: $0) }
  }

  /// The numbers of documents in a run of text that stands in a buffer.
  static func numbers(in bytes: UnsafeBufferPointer<UInt8>) -> [DocumentNumber] {
    guard let base = bytes.baseAddress else { return [] }
    var result: [DocumentNumber] = []
    var index = 0
    while index < bytes.count, let found = memchr(base + index, 0x2F, bytes.count - index) {
      let slash = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      index = slash + 1
      guard let start = start(before: slash, bytes), start >= result.last?.end ?? 0,
        let end = end(from: start, bytes)
      else { continue }
      let written = String(decoding: bytes[start..<end], as: UTF8.self)
      let number = plain(written)
      result.append(
        DocumentNumber(
          number: number, key: key(of: number), date: .after(end, in: bytes), start: start, end: end
        ))
      index = max(index, end)
    }
    return result
  }

  /// Where the number begins that has its first slash at an index: "51/", "45-NQ/".
  private static func start(before slash: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // Forms leave room for the number, which a space then follows: "Số: 4705 /BQL-VP".
    let slash = slash > 0 && bytes[slash - 1] == 0x20 ? slash - 1 : slash
    var start = WordBreak.wordStart(bytes, before: slash)
    guard start < slash else { return nil }
    if bytes[start] &- 0x30 >= 10 {
      guard isPart(start..<slash, bytes), let hyphen = hyphen(before: start, bytes) else {
        return nil
      }
      start = WordBreak.wordStart(bytes, before: hyphen)
      guard isSerial(start..<hyphen, bytes) else { return nil }
    } else if !isSerial(start..<slash, bytes) {
      return nil
    }
    guard start > 0 else { return start }
    let before = UTF8Reader.scalar(bytes, before: start).value
    let isJoined = before == 0x2F || before == 0x2E || before == 0x2C || WordBreak.isHyphen(before)
    return isJoined ? nil : start
  }

  /// Where the hyphen before an index begins, with the space before it; there may be one after it.
  private static func hyphen(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let end = index > 0 && bytes[index - 1] == 0x20 ? index - 1 : index
    guard end > 0 else { return nil }
    let (scalar, length) = UTF8Reader.scalar(bytes, before: end)
    guard WordBreak.isHyphen(scalar) else { return nil }
    let start = end - length
    return start > 0 && bytes[start - 1] == 0x20 ? start - 1 : start
  }

  /// Up to six digits, and a letter at most ("51a").
  private static func isSerial(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = bytes[range].prefix { $0 &- 0x30 < 10 }.count
    let rest = bytes[range].dropFirst(digits)
    return (1...6).contains(digits) && rest.count <= 1
      && rest.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
  }

  /// Where the number that begins at an index ends, or `nil` if it is none.
  private static func end(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = WordBreak.wordEnd(bytes, from: start)
    var parts = 0
    var hasYear = false
    var hasHyphen = false
    while let next = join(at: end, mayHaveSpaces: parts <= 1 && !hasHyphen && !hasYear, bytes) {
      let wordEnd = WordBreak.wordEnd(bytes, from: next.index)
      if parts == 0, !hasYear, next.sign == 0x2F, isYear(next.index..<wordEnd, bytes) {
        hasYear = true
      } else if isPart(next.index..<wordEnd, bytes) {
        parts += 1
        hasHyphen = hasHyphen || WordBreak.isHyphen(next.sign)
      } else {
        break
      }
      end = wordEnd
    }
    let isSure = parts >= 2 || (parts == 1 && (hasYear || followsNumberWord(start, bytes)))
    return isSure ? end : nil
  }

  /// The sign between two parts and the index after it; it may have spaces about it.
  private static func join(
    at index: Int, mayHaveSpaces: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (sign: UInt32, index: Int)? {
    var next = index
    if mayHaveSpaces, next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count else { return nil }
    let (sign, length) = UTF8Reader.scalar(bytes, at: next)
    let isHyphen = WordBreak.isHyphen(sign)
    let mayBeApart = isHyphen || sign == 0x2F
    guard mayBeApart || (next == index && [0x26, 0x2E].contains(sign)) else { return nil }
    next += length
    if mayBeApart, mayHaveSpaces, next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next < bytes.count ? (sign, next) : nil
  }

  private static func isYear(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count == 4, bytes[range].allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    return DocumentDate.isYear(bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }

  /// Whether a word is a kind or an issuer: a capital first, another capital or nothing but capitals.
  private static func isPart(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !range.isEmpty, range.count <= 24 else { return false }
    var word = NameWord()
    word.read(bytes, from: range.lowerBound, to: range.upperBound)
    return word.capitals & 1 == 1
      && (word.capitals.nonzeroBitCount > 1 || word.letters == 1)
  }

  private static func followsNumberWord(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = start
    if let found = WordBreak.word(bytes, before: start)?.end {
      end = found
    } else {
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x3A { end -= 1 }
    }
    let wordStart = WordBreak.wordStart(bytes, before: end)
    guard wordStart < end else { return false }
    var word = NameWord()
    word.read(bytes, from: wordStart, to: end)
    return TimeWord.word(word) == .number
  }

  /// The number with plain hyphens and no spaces.
  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !WordBreak.isSpace(scalar.value) {
      result.append(WordBreak.isHyphen(scalar.value) ? "-" : scalar)
    }
    return String(result)
  }
}
