/// Finds the name that an author probably meant, for "did you mean".
enum Suggestion {
  /// Longer texts have no near miss: a slip of the finger is found in names, not in paragraphs.
  static let longest = 120
  /// How many candidates are compared letter by letter, the likeliest first: among thousands of names
  /// that are all alike none is worth looking for longer.
  static let mostCompared = 200

  /// The candidate nearest to a text by edits of its folded letters, if any is near enough.
  ///
  /// Near enough is one edit in four letters, and one at least; swapped neighbours count once. Among
  /// equals the one that differs less before folding wins, then the first in byte order. Who asks
  /// often of the same names prepares them once (`NearMisses`).
  static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    Candidates(candidates).nearest(to: text)
  }

  /// How many edits still are a slip in a text of so many bytes.
  fileprivate static func limit(_ count: Int) -> Int { max(1, count / 4) }

  /// The edits (insertion, deletion, replacement, swap of neighbours) between two texts, as far as
  /// `limit`: more than that is told as `limit + 1`.
  static func editDistance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int {
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    let shorter = min(first.count, second.count)
    // What two texts share at their ends needs no edit: paths share most of theirs.
    var start = 0
    while start < shorter, first[start] == second[start] { start += 1 }
    var end = 0
    while end < shorter - start, first[first.count - 1 - end] == second[second.count - 1 - end] {
      end += 1
    }
    return distance(
      Array(first[start..<first.count - end]), Array(second[start..<second.count - end]), limit)
  }

  /// The same, row by row; in a row only what `limit` edits can reach.
  private static func distance(_ first: [UInt8], _ second: [UInt8], _ limit: Int) -> Int {
    let far = limit + 1
    var before = [Int](repeating: far, count: second.count + 2)
    var above = before
    for column in 0...min(limit, second.count) { above[column] = column }
    var row = before
    for i in 1..<first.count + 1 {
      let low = max(1, i - limit)
      let high = min(second.count, i + limit)
      row[low - 1] = low == 1 ? i : far
      var least = row[low - 1]
      for j in low..<max(low, high + 1) {
        let isSame = first[i - 1] == second[j - 1]
        var cost = min(above[j - 1] + (isSame ? 0 : 1), above[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          cost = min(cost, before[j - 2] + 1)
        }
        row[j] = cost
        least = min(least, cost)
      }
      row[high + 1] = far
      guard least <= limit else { return far }
      (before, above, row) = (above, row, before)
    }
    return min(above[second.count], far)
  }
}

extension Suggestion {
  /// Names made ready to be compared with texts.
  struct Candidates {
    private var names: [String] = []
    private var folded: [[UInt8]] = []
    private var letters: [LetterCounts] = []

    /// Folds the names; those that are too long to be near anything are left out.
    init(_ candidates: some Sequence<String>) {
      let most = longest + limit(longest)
      for name in candidates {
        let bytes = Fold.folded(Array(name.utf8))
        guard bytes.count <= most else { continue }
        names.append(name)
        folded.append(bytes)
        letters.append(LetterCounts(bytes))
      }
    }

    /// The name nearest to a text (`Suggestion.nearest`).
    func nearest(to text: String) -> String? {
      let wanted = Fold.folded(Array(text.utf8))
      guard !wanted.isEmpty, wanted.count <= longest else { return nil }
      var limit = Suggestion.limit(wanted.count)
      var left = mostCompared
      var best: (distance: Int, exact: Int, name: String)?
      for (least, likely) in likeliest(wanted, within: limit).enumerated() {
        // Whoever needs more edits than the best one comes behind it.
        guard least <= limit else { break }
        for index in likely where names[index] != text {
          guard left > 0 else { return best?.name }
          left -= 1
          let distance = editDistance(wanted, folded[index], limit: limit)
          guard distance <= limit, distance < max(1, folded[index].count) else { continue }
          limit = distance
          let name = names[index]
          let exact = editDistance(Array(text.utf8), Array(name.utf8), limit: 4 * longest)
          let found = (distance, exact, name)
          if let known = best, known < found { continue }
          best = found
        }
      }
      return best?.name
    }

    /// The candidates by the edits that they surely need.
    private func likeliest(_ wanted: [UInt8], within limit: Int) -> [[Int]] {
      var likely: [[Int]] = Array(repeating: [], count: limit + 1)
      let counts = LetterCounts(wanted)
      for index in letters.indices {
        let edits = counts.leastEdits(letters[index])
        // More of one kind than are ever compared need not be told apart.
        if edits <= limit, likely[edits].count <= mostCompared { likely[edits].append(index) }
      }
      return likely
    }
  }
}

/// Which letters a folded text has once, twice, three times and four times, so that most candidates are
/// refused by two comparisons.
private struct LetterCounts {
  /// A bit a letter, those of a first occurrence in the lower half, those of a second above; letters
  /// that share their lower five bits count as one.
  private var once: UInt64 = 0
  /// The same for the third and the fourth.
  private var often: UInt64 = 0
  private let count: Int

  /// Counts the letters of a text.
  init(_ text: [UInt8]) {
    count = text.count
    for byte in text {
      let first: UInt64 = 1 << UInt64(byte & 31)
      let second = first << 32
      if once & first == 0 {
        once |= first
      } else if once & second == 0 {
        once |= second
      } else if often & first == 0 {
        often |= first
      } else {
        often |= second
      }
    }
  }

  /// As many edits as surely are needed: one adds a letter, takes one away, or does both.
  func leastEdits(_ other: LetterCounts) -> Int {
    let missing = (once & ~other.once).nonzeroBitCount + (often & ~other.often).nonzeroBitCount
    let added = (other.once & ~once).nonzeroBitCount + (other.often & ~often).nonzeroBitCount
    return max(missing + max(0, other.count - count), added + max(0, count - other.count))
  }
}
