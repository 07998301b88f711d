/// All the ways in which a word may be written in bytes, as far as names allow.
///
/// Composed (NFC), decomposed (NFD), or with the hat composed and the tone not, as some Windows
/// keyboards type; the tone on any vowel of the syllable ("hoà", "hòa"); as its author wrote it, with
/// a capital first, in capitals, and where it may, in lower case.
struct WordSpellings {
  private struct Letter {
    var base: UInt32
    var isUpper: Bool
    var marks: [UInt32]
    var tone: UInt32
  }

  private var letters: [Letter] = []

  /// Takes a word apart.
  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Reader.scalar(bytes, at: index)
        add(scalar)
        index += length
      }
    }
  }

  private mutating func add(_ scalar: UInt32) {
    if let letter = Latin.letter(scalar) {
      letters.append(Letter(base: letter.base, isUpper: letter.isUpper, marks: [], tone: 0))
      for mark in [letter.marks.0, letter.marks.1] where mark != 0 { add(mark) }
    } else if Latin.isMark(scalar), let last = letters.indices.last {
      if NameWord.isTone(scalar), letters[last].tone == 0 {
        letters[last].tone = scalar
      } else {
        letters[last].marks.append(scalar)
      }
    } else {
      letters.append(Letter(base: scalar, isUpper: false, marks: [], tone: 0))
    }
  }

  /// The spellings in bytes, without doubles, in a stable order.
  func all(anyCase: Bool, maySink: Bool) -> [[UInt8]] {
    var result: [[UInt8]] = []
    let isPlain = letters.allSatisfy { $0.marks.isEmpty && $0.tone == 0 }
    let forms = isPlain ? [.composed] : Form.allCases
    for placed in placements() {
      for cased in WordSpellings.cases(placed, anyCase: anyCase, maySink: maySink) {
        for form in forms {
          let spelling = WordSpellings.bytes(cased, form)
          if !result.contains(spelling) { result.append(spelling) }
        }
      }
    }
    return result
  }

  /// The word with its tone on each of its vowels; as it is if it has several tones or none.
  private func placements() -> [[Letter]] {
    let toned = letters.indices.filter { letters[$0].tone != 0 }
    guard toned.count == 1, let from = toned.first else { return [letters] }
    let vowels = letters.indices.filter {
      "aeiouy".unicodeScalars.map(\.value).contains(letters[$0].base)
    }
    return ([from] + vowels.filter { $0 != from }).map { place in
      var moved = letters
      moved[from].tone = 0
      moved[place].tone = letters[from].tone
      return moved
    }
  }

  private static func cases(_ word: [Letter], anyCase: Bool, maySink: Bool) -> [[Letter]] {
    let lower = word.map { Letter(base: $0.base, isUpper: false, marks: $0.marks, tone: $0.tone) }
    let upper = word.map { Letter(base: $0.base, isUpper: true, marks: $0.marks, tone: $0.tone) }
    let capital = Array(upper.prefix(1) + lower.dropFirst())
    if anyCase { return [word, lower, capital, upper] }
    let isLower = !word.contains { $0.isUpper }
    var result = [word, upper]
    if isLower { result.append(capital) }
    if maySink { result.append(Array(lower.prefix(1) + word.dropFirst())) }
    return result
  }

  private enum Form: CaseIterable {
    case composed
    case decomposed
    case toneApart
  }

  private static func bytes(_ word: [Letter], _ form: Form) -> [UInt8] {
    var result: [UInt8] = []
    for letter in word {
      for scalar in scalars(letter, form) { UTF8Reader.append(scalar, to: &result) }
    }
    return result
  }

  private static func scalars(_ letter: Letter, _ form: Form) -> [UInt32] {
    let base = letter.isUpper ? Latin.capital(letter.base) : letter.base
    let tone = letter.tone == 0 ? [] : [letter.tone]
    switch form {
    case .composed:
      return Latin.composed([base] + letter.marks + tone)
        ?? Latin.composed([base] + tone + letter.marks) ?? [base] + letter.marks + tone
    case .decomposed:
      let isToneFirst = letter.tone == 0x323 && !letter.marks.contains { $0 < 0x323 && $0 >= 0x31B }
      return [base] + (isToneFirst ? tone + letter.marks : letter.marks + tone)
    case .toneApart:
      return (Latin.composed([base] + letter.marks) ?? [base] + letter.marks) + tone
    }
  }
}

extension Latin {
  /// The one scalar that a letter and its marks compose to, or `nil`.
  fileprivate static func composed(_ scalars: [UInt32]) -> [UInt32]? {
    guard var letter = scalars.first else { return nil }
    for mark in scalars.dropFirst() {
      guard let found = compositions[UInt64(letter) << 32 | UInt64(mark)] else { return nil }
      letter = found
    }
    return [letter]
  }

  fileprivate static func capital(_ scalar: UInt32) -> UInt32 {
    let mapped = Unicode.Scalar(scalar)?.properties.uppercaseMapping.unicodeScalars
    guard let mapped, mapped.count == 1 else { return scalar }
    return mapped.first?.value ?? scalar
  }

  private static let compositions: [UInt64: UInt32] = {
    var result: [UInt64: UInt32] = [:]
    for row in rows {
      for pair in row.pairs.unicodeScalars.split(separator: " ") {
        let scalars = pair.map(\.value)
        result[UInt64(scalars[1]) << 32 | UInt64(row.mark)] = scalars[0]
      }
    }
    return result
  }()
}
