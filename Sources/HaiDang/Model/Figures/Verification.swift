/// How well an observation is founded: its line on the verification page.
enum Verification: Hashable, Sendable {
  /// Its words stand in the article, its number and hedge in them.
  case quoted
  /// Its source is an article, and no words of it are given.
  case withoutQuote
  /// Words are given that are not in the article, or do not hold its number.
  case misquoted
  /// Its source has no text on the site.
  case withoutText
  /// Sources disagree; the reason for the one that the site stands by.
  case settled(why: String)
  /// Sources disagree, and nothing settles it.
  case unsettled
  /// It claims what its figures do not give; the site's remark on that, if there is one.
  case claimFails(why: String?)
  /// It names no source.
  case withoutSource
}

extension Ledger {
  /// The state of every observation; `quotes` are the results of the checks of quotes, by observation.
  func verifications(quotes: [Int: QuoteCheck.Result]) -> [Verification] {
    var states = observations.indices.map { founded($0, quotes[$0]) }
    for disagreement in disagreements() {
      let why = disagreement.settledBy.flatMap { observations[$0].why }
      for index in disagreement.observations where states[index] != .withoutSource {
        let reason = why ?? observations[index].why
        states[index] =
          disagreement.settledBy == nil ? .unsettled : .settled(why: reason ?? "")
      }
    }
    for claim in claims() where !claim.holds {
      states[claim.observation] = .claimFails(why: observations[claim.observation].why)
    }
    return states
  }

  private func founded(_ index: Int, _ quote: QuoteCheck.Result?) -> Verification {
    guard let source = observations[index].source else { return .withoutSource }
    guard catalogue.sources[source].isArticle else { return .withoutText }
    guard observations[index].quote != nil else { return .withoutQuote }
    return quote == .found ? .quoted : .misquoted
  }
}
