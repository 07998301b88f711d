/// Sets a text in lines of a given width.
struct TextLines {
  let metrics: FontMetrics
  let size: Double
  var weight = FontWeight.regular

  func width(_ text: String) -> Double { metrics.width(of: text, size: size, weight: weight) }

  /// Breaks a text at spaces into at most `limit` lines; what is left over ends in an ellipsis.
  ///
  /// A number stays with the word after it ("2,05 tỷ"), a no-break space never breaks.
  func wrap(_ text: String, within width: Double, limit: Int = 2) -> [String] {
    if text.utf8.count < 400, self.width(text) <= width { return [text] }
    let pieces = Self.pieces(of: text)
    var lines: [String] = []
    var line = ""
    for (index, piece) in pieces.enumerated() {
      let longer = line.isEmpty ? piece : line + " " + piece
      if self.width(longer) <= width {
        line = longer
      } else if lines.count + 1 < limit, !line.isEmpty {
        lines.append(line)
        line = piece
      } else {
        let rest = line.isEmpty ? piece : line + " " + piece
        return lines + [shorten(rest, within: width, always: index + 1 < pieces.count)]
      }
    }
    return lines + [shorten(line, within: width)]
  }

  /// Cuts a text that is too wide and ends it in an ellipsis.
  func shorten(_ text: String, within width: Double, always: Bool = false) -> String {
    guard always || self.width(text) > width else { return text }
    var room = width - self.width("…")
    var kept = ""
    for character in text {
      room -= self.width(String(character))
      if room < 0 { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The parts between which a line may break: words, a number together with the word after it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
      if let last = pieces.last, isNumber(last) {
        pieces[pieces.count - 1] = last + "\u{A0}" + word
      } else {
        pieces.append(String(word))
      }
    }
    return pieces
  }

  /// Whether a word begins with a digit and holds only what numbers are written with.
  private static func isNumber(_ word: String) -> Bool {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return false }
    return word.unicodeScalars.allSatisfy {
      ("0"..."9").contains($0) || $0 == "," || $0 == "." || $0 == "–"
    }
  }
}
