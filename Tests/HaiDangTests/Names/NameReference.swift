import Foundation

@testable import HaiDang

/// Finds names without prefixes as slowly and plainly as can be: every name at every word.
struct NameReference {
  private struct Token: Equatable {
    var key: String
    var start: Int
    var end: Int
    var text: String
    var isWord: Bool
    var beginsLine = false

    /// Whether it is a word with a capital and small letters after it.
    var isProper: Bool {
      isWord && text.count > 1 && text == text.capitalized && text != text.uppercased()
    }
  }

  private let names: [(target: Int32, tokens: [Token])]

  init(_ entries: [NameEntry]) {
    names = entries.map { ($0.target, NameReference.tokens($0.text)) }
  }

  func mentions(in text: String) -> [Mention] {
    let tokens = NameReference.tokens(text)
    var found: [Mention] = []
    var index = 0
    while index < tokens.count {
      let fitting = names.filter { name in
        name.tokens.first?.key == tokens[index].key
          && fits(name.tokens, Array(tokens[index...].prefix(name.tokens.count)))
      }
      guard let name = fitting.max(by: { $0.tokens.count < $1.tokens.count }) else {
        index += 1
        continue
      }
      let next = index + name.tokens.count
      // A capitalised word on the same line makes a longer name of it, which nobody knows.
      if next < tokens.count, tokens[next].isProper, !tokens[next].beginsLine {
        index += 1
        continue
      }
      let last = tokens[next - 1]
      found.append(Mention(target: name.target, start: tokens[index].start, end: last.end))
      index += name.tokens.count
    }
    return found
  }

  private func fits(_ name: [Token], _ text: [Token]) -> Bool {
    guard name.map(\.key) == text.map(\.key) else { return false }
    let words = zip(name, text).enumerated().filter { $0.element.0.isWord }
    if words.allSatisfy({ $0.element.1.text == $0.element.1.text.uppercased() }) { return true }
    return words.allSatisfy { index, pair in
      let (written, read) = (toneless(pair.0.text), toneless(pair.1.text))
      let maySink =
        index == 0 && name.count > 1 && name[1].isWord
        && name[1].text == name[1].text.lowercased()
      return written == read || (written == written.lowercased() && written.capitalized == read)
        || (maySink && written == written.capitalized && written.lowercased() == read)
    }
  }

  private static let tones: Set<Unicode.Scalar> = [
    "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
  ]

  private func toneless(_ word: String) -> String {
    let scalars = word.decomposedStringWithCanonicalMapping.unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { !NameReference.tones.contains($0) }))
  }

  private static let wordScalars = CharacterSet.alphanumerics.union(.nonBaseCharacters)

  private static func key(_ word: String) -> String {
    let scalars = word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    let letters = scalars.filter { !tones.contains($0) }
    return String(String.UnicodeScalarView(letters + scalars.filter { tones.contains($0) }))
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var offset = 0
    var isLineEnd = false
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      defer { offset += length }
      let isWord = wordScalars.contains(scalar)
      if isWord, let last = tokens.last, last.isWord, last.end == offset {
        tokens[tokens.count - 1].text.unicodeScalars.append(scalar)
        tokens[tokens.count - 1].end += length
      } else if !scalar.properties.isWhitespace {
        let isDash = scalar.properties.isDash
        tokens.append(
          Token(
            key: isDash ? "-" : String(scalar), start: offset, end: offset + length,
            text: String(scalar), isWord: isWord, beginsLine: isLineEnd))
        isLineEnd = false
      } else if scalar == "\n" {
        isLineEnd = true
      }
    }
    return tokens.map { token in
      var token = token
      if token.isWord { token.key = key(token.text) }
      return token
    }
  }
}
