import HaiDangSource

/// Looks for the quotes of observations in the articles that they are from.
struct QuoteLoader {
  /// The site's folder.
  let folder: SourceFolder
  /// How many threads.
  let jobs: Int

  /// What came of each quote, by observation; what is wrong is said.
  func check(
    _ ledger: Ledger, _ entries: [Entry], counters: inout BuildCounters,
    diagnostics: inout Diagnostics
  ) throws -> [Int: QuoteCheck.Result] {
    let quoted = quotedArticles(ledger, entries)
    let catalogue = ledger.catalogue
    let folder = folder
    let found = try Parallel.map(count: quoted.count, jobs: jobs) {
      Worker(reader: FileReader(folder))
    } body: { worker, index -> [(observation: Int, result: QuoteCheck.Result)] in
      let article = quoted[index]
      let path = article.header.path
      guard case .read(let file, _) = try worker.reader.text(path, limit: FileReader.pageLimit)
      else { return [] }
      let prose = FoldedProse(Array(file.bytes[min(article.header.body, file.bytes.count)...]))
      return article.observations.compactMap { position in
        let observation = ledger.observations[position]
        guard let quote = observation.quote else { return nil }
        let result = QuoteCheck.check(
          quote, in: prose, observation, catalogue.units, catalogue.language)
        return (position, result)
      }
    }
    counters.read += quoted.count
    var results: [Int: QuoteCheck.Result] = [:]
    for (position, result) in found.flatMap(\.self) {
      let observation = ledger.observations[position]
      results[position] = result
      if let diagnostic = QuoteCheck.diagnostic(result, observation, observation.quote ?? "") {
        diagnostics.add(diagnostic)
      }
    }
    return results
  }

  private struct Worker {
    let reader: FileReader
  }

  /// An article with the observations that quote it.
  private struct Quoted: Sendable {
    var header: Header
    var observations: [Int]
  }

  private func quotedArticles(_ ledger: Ledger, _ entries: [Entry]) -> [Quoted] {
    var bySource: [Int: [Int]] = [:]
    for position in ledger.observations.indices where ledger.observations[position].quote != nil {
      if let source = ledger.observations[position].source {
        bySource[source, default: []].append(position)
      }
    }
    guard !bySource.isEmpty else { return [] }
    return entries.compactMap { entry in
      guard entry.header.collection == EntryCollection.articles,
        let source = ledger.catalogue.source(entry.header.id), let positions = bySource[source]
      else { return nil }
      return Quoted(header: entry.header, observations: positions)
    }
  }
}
