/// The figures as files: of each indicator as CSV, CSV for Vietnamese spreadsheets and JSON, of all
/// likewise, and the package that describes them.
func dataFiles(of context: RenderContext) -> [SiteFile] {
  let ledger = context.ledger
  guard !ledger.observations.isEmpty else { return [] }
  let digests = ledger.catalogue.indicators.indices.map {
    context.digest(ofObservations: ledger.observations(of: $0))
  }
  let title = context.configuration.title
  let package = file("data/datapackage.json", Digest128.of(digests, title)) {
    DataPackage.file(name: "haidang", title: title, of: ledger)
  }
  let json = tables(".json", of: ledger, digests) { rows in
    ObservationJSON.file(of: ledger, keeping: rows)
  } one: { indicator, rows in
    ObservationJSON.file(indicator, of: ledger, from: rows)
  }
  return json + tables(".csv", .canonical, of: ledger, digests)
    + tables(".vi.csv", .vietnamese, of: ledger, digests) + [package]
}

private func tables(
  _ ending: String, _ style: ObservationCSV.Style, of ledger: Ledger, _ digests: [Digest128]
) -> [SiteFile] {
  tables(ending, of: ledger, digests) { rows in
    ObservationCSV.file(of: ledger, style, keeping: rows)
  } one: { indicator, rows in
    ObservationCSV.file(indicator, of: ledger, style, from: rows)
  }
}

/// The files of one format, the one with all figures first: the others are cut from it.
private func tables(
  _ ending: String, of ledger: Ledger, _ digests: [Digest128],
  all: @escaping @Sendable (MadeRows) -> [UInt8],
  one: @escaping @Sendable (Int, MadeRows) -> [UInt8]
) -> [SiteFile] {
  let rows = MadeRows(indicators: digests.count)
  let files = zip(ledger.catalogue.indicators.indices, digests).map { indicator, digest in
    file("data/" + ledger.catalogue.indicators[indicator].id + ending, digest) {
      one(indicator, rows)
    }
  }
  return [file("data/all" + ending, Digest128.of(digests, "")) { all(rows) }] + files
}

private func file(
  _ path: String, _ digest: Digest128, _ make: @escaping @Sendable () -> [UInt8]
) -> SiteFile {
  var file = SiteFile(path: path) { SiteFile.Plan(digest: digest, makeOne: make) }
  file.isLong = true
  return file
}

extension RenderContext {
  /// The digest of all that data files say of some observations, and of what they name.
  fileprivate func digest(ofObservations positions: Range<Int>) -> Digest128 {
    var hasher = Digest128.Hasher()
    for position in positions {
      add(observation: position, to: &hasher)
      hasher.add(ledger.observations[position].excerpt ?? "")
      hasher.add(ledger.observations[position].quantity.unit.description)
      hasher.add(ledger.observations[position].quantity.qualifier.rawValue)
      hasher.add(ledger.observations[position].quantity.decimals)
    }
    hasher.add(catalogueDigest)
    return hasher.finalize()
  }
}

extension Digest128 {
  /// The digest of digests and a text.
  fileprivate static func of(_ digests: [Digest128], _ text: String) -> Digest128 {
    var hasher = Digest128.Hasher()
    for digest in digests { hasher.add(digest) }
    hasher.add(text)
    return hasher.finalize()
  }
}
