/// What every page and file shows of an observation, as one digest each.
///
/// An observation stands on the pages of its entity, indicator and year, in charts and in exports;
/// hashing its words anew for each took half of a run that changes nothing.
struct ObservationDigests: Sendable {
  /// The digests by position in the ledger.
  private let digests: [Digest128]
  /// The positions of every scope's observations, indicator by indicator.
  private let positions: [[Int]]

  /// Digests the observations of a ledger; the index of a split table is part of every address.
  init(of ledger: Ledger, jobs: Int, isSplit: (Int) -> Bool) {
    let catalogue = ledger.catalogue
    let indicators = catalogue.indicators.indices.map { indicator -> Digest128 in
      let definition = catalogue.indicators[indicator]
      // Also what charts need to put it on an axis.
      let axis = [
        definition.unit.description, definition.unit.symbol.english, definition.measure.rawValue,
        definition.decimals.map(String.init),
      ]
      let breaks = definition.breaks.flatMap { [$0.period.description, $0.reason] }
      return Self.digest(
        [definition.id, definition.title, isSplit(indicator) ? "split" : "whole"] + axis + breaks)
    }
    let scopes = catalogue.scopes.map { Self.digest([$0.id, $0.title]) }
    let sources = catalogue.sources.map {
      Self.digest([
        $0.id, $0.title, $0.publisher, $0.date, $0.url, $0.isArticle ? "article" : "other",
      ])
    }
    let digests = { @Sendable (positions: Range<Int>) in
      positions.map { position in
        Self.digest(of: position, ledger, indicators, scopes, sources)
      }
    }
    let (middle, end) = (ledger.observations.count / 2, ledger.observations.count)
    let (one, other) = Parallel.both(jobs: jobs) {
      digests(0..<middle)
    } _: {
      digests(middle..<end)
    }
    self.digests = one + other
    var positions: [[Int]] = Array(repeating: [], count: catalogue.scopes.count)
    for position in ledger.observations.indices {
      positions[ledger.observations[position].scope].append(position)
    }
    self.positions = positions
  }

  private static func digest(
    of position: Int, _ ledger: Ledger, _ indicators: [Digest128], _ scopes: [Digest128],
    _ sources: [Digest128]
  ) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(indicators[ledger.observations[position].indicator])
    hasher.add(scopes[ledger.observations[position].scope])
    if let source = ledger.observations[position].source {
      hasher.add(sources[source])
    } else {
      hasher.add(0)
    }
    hasher.add(ledger.twins[position] ?? 0)
    ledger.observations[position].add(to: &hasher)
    return hasher.finalize()
  }

  /// The digest of the observation at a position.
  subscript(position: Int) -> Digest128 { digests[position] }

  /// The observations of a scope.
  func positions(ofScope scope: Int) -> [Int] { positions[scope] }

  /// The digest of all observations of a scope.
  func digest(ofScope scope: Int) -> Digest128 {
    var hasher = Digest128.Hasher()
    for position in positions[scope] { hasher.add(digests[position]) }
    return hasher.finalize()
  }

  private static func digest(_ texts: [String?]) -> Digest128 {
    var hasher = Digest128.Hasher()
    for text in texts { hasher.add(text ?? "") }
    return hasher.finalize()
  }
}

extension Observation {
  /// Adds what is stated, without what it is stated of.
  fileprivate func add(to hasher: inout Digest128.Hasher) {
    hasher.add(Int(period?.firstMonth ?? -1))
    hasher.add(Int(period?.months ?? -1))
    hasher.add(kind.rawValue)
    hasher.add(quantity.low)
    hasher.add(quantity.high)
    hasher.add(quantity.decimals)
    hasher.add(quantity.qualifier.rawValue)
    hasher.add(quantity.outOf ?? 0)
    hasher.add(quantity.unit.base)
    hasher.add(quantity.unit.exponent)
    hasher.add(quantity.unit.symbol.vietnamese)
    hasher.add(rank.rawValue)
    hasher.add(printed)
    hasher.add(quote)
    hasher.add(excerpt)
    hasher.add(why)
    hasher.add(note)
    hasher.add(asOf)
  }
}

extension Digest128.Hasher {
  fileprivate mutating func add(_ number: DecimalNumber) {
    add(Int(number.significand))
    add(number.exponent)
  }

  /// Adds a text, or that there is none.
  fileprivate mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    add(text ?? "")
  }
}
