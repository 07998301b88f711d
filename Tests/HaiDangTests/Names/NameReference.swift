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
      let fitting = names.filter { fits($0.tokens, Array(tokens[index...].prefix($0.tokens.count))) }
      guard let name = fitting.max(by: { $0.tokens.count < $1.tokens.count }) else {
        index += 1
        continue
      }
      let last = tokens[index + name.tokens.count - 1]
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
      let maySink = index == 0 && name.count > 1 && name[1].isWord
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

  private static func key(_ word: String) -> String {
    let scalars = word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    let letters = scalars.filter { !tones.contains($0) }
    return String(String.UnicodeScalarView(letters + scalars.filter { tones.contains($0) }))
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      defer { offset += length }
      let isWord = CharacterSet.alphanumerics.union(.nonBaseCharacters).contains(scalar)
      if isWord, let last = tokens.last, last.isWord, last.end == offset {
        tokens[tokens.count - 1].text.unicodeScalars.append(scalar)
        tokens[tokens.count - 1].end += length
      } else if !CharacterSet.whitespacesAndNewlines.contains(scalar) {
        let isDash = scalar.properties.isDash
        tokens.append(
          Token(
            key: isDash ? "-" : String(scalar), start: offset, end: offset + length,
            text: String(scalar), isWord: isWord))
      }
    }
    return tokens.map { token in
      var token = token
      if token.isWord { token.key = key(token.text) }
      return token
    }
  }
}
