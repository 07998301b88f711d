/// Cuts text into words, folding them in the same pass.
///
/// A word is a run of letters and digits, of which the first 32 count. Words joined by single `/`,
/// `-`, `.` or `,` are found as a whole if there is a digit among them ("51/QĐ-TTg", "6/1/2025"), and
/// by their parts too, unless all are digits joined by `.` and `,` ("4,35"). The script of the page
/// cuts what is typed by the same rules.
final class SearchReader {
  /// A word; its bytes are good until the next one.
  struct Word {
    /// The folded letters.
    var bytes: UnsafeBufferPointer<UInt8>
    /// The marks that folding dropped, a bit each (`SearchLetters`).
    var marks: UInt16
    /// Whether it begins with a capital.
    var isCapital: Bool
  }

  private struct Part {
    var start: Int
    var end: Int
    var marks: UInt16 = 0
    var isCapital = false
  }

  private static let mostUnits = 32
  private static let mostParts = 6

  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private let letters: UnsafeMutableBufferPointer<SearchLetters.Letter>

  /// A reader with its buffers.
  init() {
    buffer = .allocate(capacity: Self.mostParts * (Self.mostUnits * 4 + 1))
    letters = .allocate(capacity: SearchLetters.table.count)
    _ = letters.initialize(from: SearchLetters.table)
  }

  deinit {
    buffer.deallocate()
    letters.deallocate()
  }

  /// Gives `take` every word of a text in order.
  func read(_ text: UnsafeBufferPointer<UInt8>, _ take: (Word) -> Void) {
    var index = 0
    while index < text.count {
      let part = readPart(text, &index, 0)
      if part.end == 0 {
        index += text[index] < 0x80 ? 1 : UTF8Reader.scalar(text, at: index).length
      } else if !readJoined(part, text, &index, take) {
        take(word(part))
      }
    }
  }

  /// Reads on after a part and a joint; `false`, and nothing read, if no other part follows.
  private func readJoined(
    _ first: Part, _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ take: (Word) -> Void
  ) -> Bool {
    var parts = [first]
    var whole = first
    var isNumber = true
    while parts.count < Self.mostParts, index + 1 < text.count,
      SearchLetters.isJoint(text[index])
    {
      let joint = text[index]
      var next = index + 1
      let part = readPart(text, &next, whole.end + 1)
      guard part.end > part.start else { break }
      buffer[whole.end] = joint
      isNumber = isNumber && (joint == UInt8(ascii: ",") || joint == UInt8(ascii: "."))
      whole.end = part.end
      whole.marks |= part.marks
      parts.append(part)
      index = next
    }
    guard parts.count > 1 else { return false }
    let bytes = UnsafeBufferPointer(rebasing: buffer[..<whole.end])
    isNumber = isNumber && !bytes.contains { $0 > UInt8(ascii: "9") }
    if bytes.contains(where: { $0 &- 0x30 < 10 }) { take(word(whole)) }
    if !isNumber {
      for part in parts { take(word(part)) }
    }
    return true
  }

  private func word(_ part: Part) -> Word {
    Word(
      bytes: UnsafeBufferPointer(rebasing: buffer[part.start..<part.end]), marks: part.marks,
      isCapital: part.isCapital)
  }

  /// Folds the letters from `index` on into the buffer from `start` on.
  private func readPart(
    _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ start: Int
  ) -> Part {
    var part = Part(start: start, end: start)
    var units = 0
    var isAfterLatin = true
    while index < text.count {
      let byte = text[index]
      var letter = SearchLetters.Letter()
      var length = 1
      if byte < 0x80 {
        guard SearchLetters.isWord(ascii: byte) else { break }
        letter.isUpper = byte &- 0x41 < 26
        letter.ascii.0 = letter.isUpper ? byte | 0x20 : byte
      } else {
        let (scalar, bytes) = UTF8Reader.scalar(text, at: index)
        length = bytes
        if scalar &- 0x300 < 0x70, units > 0, isAfterLatin {
          if units <= Self.mostUnits { part.marks |= SearchLetters.bit(ofMark: scalar) }
          index += length
          continue
        }
        if scalar < 0x250 {
          letter = letters[Int(scalar)]
        } else if scalar &- 0x1E00 < 0x100 {
          letter = letters[Int(scalar - 0x1E00 + 0x250)]
        }
        if letter.ascii.0 == 0, let ascii = Fold.ascii(scalar) {
          guard SearchLetters.isWord(ascii: ascii.0) else { break }
          letter.ascii = ascii
        }
        if letter.ascii.0 == 0, !SearchLetters.isWord(scalar) { break }
      }
      units += 1
      if units == 1 { part.isCapital = letter.isUpper }
      isAfterLatin = letter.ascii.0 != 0
      if units <= Self.mostUnits {
        part.marks |= letter.marks
        part.end = append(letter, text, index, length, at: part.end)
      }
      index += length
    }
    return part
  }

  /// Writes a letter's folded form, or the letter itself where it has none; gives the new end.
  @inline(__always)
  private func append(
    _ letter: SearchLetters.Letter, _ text: UnsafeBufferPointer<UInt8>, _ index: Int,
    _ length: Int, at end: Int
  ) -> Int {
    if letter.ascii.0 != 0 {
      buffer[end] = letter.ascii.0
      guard letter.ascii.1 != 0 else { return end + 1 }
      buffer[end + 1] = letter.ascii.1
      return end + 2
    }
    for offset in 0..<length { buffer[end + offset] = text[index + offset] }
    return end + length
  }
}
