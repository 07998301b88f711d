/// Finds for every article the articles most like it: those that share rare entities and years.
///
/// A shared thing weighs more the fewer articles have it, in classes of powers of two: one article
/// more changes a weight only where it crosses into another class, so it does not shift every page.
func linkRelated(
  of site: Site, _ content: ContentIndex, into entries: inout [LinkedEntry], jobs: Int
) {
  let index = TopicIndex(of: site, content, entries)
  // A worker's scores stand in one array of all articles, which it clears by what it touched: sums
  // in dictionaries and sorting all candidates took most of the time of linking.
  let related = try? Parallel.map(count: index.articles.count, jobs: jobs) {
    Scores(count: index.articles.count)
  } body: { scores, article in
    index.nearest(to: article, &scores)
  }
  for (article, nearest) in (related ?? []).enumerated() {
    entries[index.articles[article]].related = nearest.map { index.articles[$0] }
  }
}

/// How many are shown.
private let shown = 4

/// What articles share, by number: an article is its place in `articles`, the newest first.
private struct TopicIndex: Sendable {
  /// The articles, the newest first.
  let articles: [Int]
  /// The day of each.
  private let days: [Int32]
  /// The topics of each article that few enough share.
  private var topics: [[Int32]]
  /// The articles that have each topic: an entry by its number, then the years.
  private var having: [[Int32]]
  /// What each topic weighs; nothing where so many share it that it tells nothing, and would cost
  /// the square of their number.
  private var weights: [Int32]

  private static let mostSharing = 256

  init(of site: Site, _ content: ContentIndex, _ entries: [LinkedEntry]) {
    articles = content.newestFirst.filter {
      site.entries[$0].header.collection == EntryCollection.articles
    }
    days = articles.map { Int32(clamping: site.entries[$0].header.date?.dayNumber ?? 0) }
    topics = Array(repeating: [], count: articles.count)
    having = Array(repeating: [], count: entries.count)
    var years: [Int: Int32] = [:]
    var own: [Int32] = []
    for (number, article) in articles.enumerated() {
      own.removeAll(keepingCapacity: true)
      for entry in entries[article].mentioned { own.append(Int32(entry)) }
      for relation in entries[article].relations {
        for entry in relation.entries { own.append(Int32(entry)) }
      }
      for year in entries[article].years {
        let topic = years[year] ?? Int32(having.count)
        if topic == having.count {
          years[year] = topic
          having.append([])
        }
        own.append(topic)
      }
      own.sort()
      topics[number].reserveCapacity(own.count)
      for (place, topic) in own.enumerated() where place == 0 || own[place - 1] != topic {
        having[Int(topic)].append(Int32(number))
        topics[number].append(topic)
      }
    }
    let total = articles.count
    weights = having.map { sharing in
      sharing.count > Self.mostSharing ? 0 : weightClass(of: total, sharing.count)
    }
  }

  /// The articles nearest to one, the nearest first.
  func nearest(to article: Int, _ scores: inout Scores) -> [Int] {
    for topic in topics[article] where weights[Int(topic)] > 0 {
      scores.add(weights[Int(topic)], to: having[Int(topic)])
    }
    return scores.takeBest(shown, besides: article, days)
  }
}

/// The scores of all articles for one, cleared after each.
private struct Scores {
  private var values: [Int32]
  /// The articles that have a score, in the order in which they got it: the first `touched` of this memory.
  private var memory: [Int32]
  private var touched = 0

  init(count: Int) {
    values = Array(repeating: 0, count: count)
    memory = Array(repeating: 0, count: count + 1)
  }

  mutating func add(_ weight: Int32, to articles: [Int32]) {
    // Millions of these make the lists of a large site, so there is no branch; numbers are below the count by
    // construction.
    var touched = touched
    values.withUnsafeMutableBufferPointer { values in
      memory.withUnsafeMutableBufferPointer { memory in
        for article in articles {
          let score = values[Int(article)]
          memory[touched] = article
          touched &+= score == 0 ? 1 : 0
          values[Int(article)] = score &+ weight
        }
      }
    }
    self.touched = touched
  }

  /// The highest scores; all are zero again.
  ///
  /// Of equal ones the nearest in time goes first, then the older: so an article of today does not
  /// enter the pages of all that ever had its topics.
  mutating func takeBest(_ count: Int, besides own: Int, _ days: [Int32]) -> [Int] {
    var best: [Candidate] = []
    var least = Candidate(score: 0, distance: .max, article: .max)
    values.withUnsafeMutableBufferPointer { values in
      for touched in memory[..<touched] {
        let article = Int(touched)
        let score = values[article]
        values[article] = 0
        // Most fall behind the last of the best, and cost this comparison alone.
        guard score >= least.score, article != own else { continue }
        let found = Candidate(
          score: score, distance: abs(days[article] - days[own]), article: article)
        let place = best.firstIndex { found.isNearer(than: $0) } ?? best.count
        guard place < count else { continue }
        if best.count == count { best.removeLast() }
        best.append(found)
        for index in stride(from: best.count - 1, to: place, by: -1) {
          best.swapAt(index, index - 1)
        }
        if best.count == count, let last = best.last { least = last }
      }
    }
    touched = 0
    return best.map(\.article)
  }
}

/// An article that shares something with another.
private struct Candidate {
  var score: Int32
  /// The days between both.
  var distance: Int32
  var article: Int

  func isNearer(than other: Candidate) -> Bool {
    if score != other.score { return score > other.score }
    return distance != other.distance ? distance < other.distance : article > other.article
  }
}

/// The weight of what `count` articles of `total` share: one for each halving, at least one.
private func weightClass(of total: Int, _ count: Int) -> Int32 {
  let ratio = max(1, total / max(1, count))
  return Int32(Int.bitWidth - ratio.leadingZeroBitCount)
}
