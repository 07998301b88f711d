/// Finds the name that an author probably meant, for "did you mean".
enum Suggestion {
  /// Longer texts have no near miss: a slip of the finger is found in names, not in paragraphs.
  static let longest = 120

  /// The candidate nearest to a text by edits of its folded letters, if any is near enough.
  ///
  /// Near enough is one edit in four letters, and one at least; swapped neighbours count once. Among
  /// equals the one that differs less before folding wins, then the first in byte order. The time
  /// grows with the number of candidates; those of another length or of other letters cost next to
  /// nothing.
  static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Word(text)
    guard !wanted.folded.isEmpty, wanted.folded.count <= longest else { return nil }
    var limit = max(1, wanted.folded.count / 4)
    var best: (distance: Int, exact: Int, name: String)?
    for candidate in candidates where candidate != text {
      let word = Word(candidate)
      guard wanted.mayBeNear(word, within: limit) else { continue }
      let distance = editDistance(wanted.folded, word.folded, limit: limit)
      guard distance <= limit, distance < max(1, word.folded.count) else { continue }
      limit = distance
      let exact = editDistance(Array(text.utf8), Array(candidate.utf8), limit: 4 * longest)
      let found = (distance, exact, candidate)
      if let known = best, known < found { continue }
      best = found
    }
    return best?.name
  }

  /// The edits (insertion, deletion, replacement, swap of neighbours) between two texts, as far as
  /// `limit`: more than that is told as `limit + 1`.
  static func editDistance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int {
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    var before = [Int](repeating: 0, count: second.count + 1)
    var above = Array(0...second.count)
    var row = above
    for (i, letter) in first.enumerated() {
      row[0] = i + 1
      var least = row[0]
      for (j, other) in second.enumerated() {
        var cost = min(above[j] + (letter == other ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other {
          cost = min(cost, before[j - 1] + 1)
        }
        row[j + 1] = cost
        least = min(least, cost)
      }
      guard least <= limit else { return limit + 1 }
      (before, above, row) = (above, row, before)
    }
    return min(above[second.count], limit + 1)
  }
}

/// A folded text and the letters it has, so that most candidates are refused by one comparison.
private struct Word {
  var folded: [UInt8]
  var letters: UInt64

  init(_ text: String) {
    folded = Fold.folded(Array(text.utf8))
    letters = folded.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// False only where the distance is surely greater: an edit adds or removes two letters at most.
  func mayBeNear(_ other: Word, within limit: Int) -> Bool {
    abs(folded.count - other.folded.count) <= limit
      && (letters ^ other.letters).nonzeroBitCount <= 2 * limit
  }
}
