/// The Latin letters and their marks: the one table that folding, slugs, sorting and name finding use.
///
/// It covers Latin-1, Latin Extended-A and B, and Latin Extended Additional, where every Vietnamese
/// letter stands; what lies outside has no entry.
enum Latin {
  /// What one scalar is made of.
  struct Letter {
    /// The lower-case letter without its marks ("ậ" has "a", "Đ" has "đ"); 0 where it is no letter.
    var base: UInt32 = 0
    /// The marks, as the letter decomposes in canonical order; 0 where there is none.
    var marks: (UInt32, UInt32) = (0, 0)
    /// Whether it is a capital.
    var isUpper = false
    /// One or two lower-case ASCII letters that stand for it; 0 where there is none.
    var ascii: (UInt8, UInt8) = (0, 0)
  }

  /// The letter at a scalar, or `nil` where the scalar is no Latin letter.
  static func letter(_ scalar: UInt32) -> Letter? {
    guard let index = index(scalar) else { return nil }
    let letter = letters[index]
    return letter.base == 0 ? nil : letter
  }

  /// Whether the scalar is a combining mark of the block that Latin letters use.
  static func isMark(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

  private static func index(_ scalar: UInt32) -> Int? {
    if scalar < 0x250 { return Int(scalar) }
    if (0x1E00..<0x1F00).contains(scalar) { return Int(scalar - 0x1E00 + 0x250) }
    return nil
  }

  private static let letters: [Letter] = {
    var letters = [Letter](repeating: Letter(), count: 0x350)
    enterPlain(&letters)
    enterMarked(&letters)
    return letters
  }()

  /// ASCII letters, and letters that only a list can spell out.
  private static func enterPlain(_ letters: inout [Letter]) {
    for value in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let base = UInt32(value)
      letters[Int(base)] = Letter(base: base, ascii: (value, 0))
      letters[Int(base) - 32] = Letter(base: base, isUpper: true, ascii: (value, 0))
    }
    for entry in spelledOut.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let scalars = entry.map(\.value)
      let ascii = (UInt8(scalars[1]), scalars.count > 2 ? UInt8(scalars[2]) : 0)
      letters[Int(scalars[0])] = Letter(base: scalars[0], ascii: ascii)
    }
    for value in 0x80..<UInt32(0x250) {
      guard let lower = lowercase(value), lower != value, let index = index(lower) else { continue }
      guard letters[index].base != 0 else { continue }
      letters[Int(value)] = letters[index]
      letters[Int(value)].isUpper = true
    }
  }

  /// Letters with marks: as often as it takes, since a letter may be built on another of the rows.
  private static func enterMarked(_ letters: inout [Letter]) {
    for _ in 0..<2 {
      for row in rows {
        for pair in row.pairs.unicodeScalars.split(separator: " ") {
          let (marked, plain) = (pair[pair.startIndex].value, pair.dropFirst().first?.value ?? 0)
          guard let index = index(marked), let from = Latin.index(plain) else { continue }
          guard letters[from].base != 0 else { continue }
          letters[index] = letters[from]
          let inner = letters[from].marks.0
          letters[index].marks = inner == 0 ? (row.mark, 0) : (inner, row.mark)
        }
      }
    }
  }

  private static func lowercase(_ value: UInt32) -> UInt32? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first?.value : nil
  }
}
