/// The figures as files: of each indicator as CSV, CSV for Vietnamese spreadsheets and JSON, of all
/// likewise, and the package that describes them.
func dataFiles(of context: RenderContext) -> [SiteFile] {
  let ledger = context.ledger
  guard !ledger.observations.isEmpty else { return [] }
  let whole = context.digest(ofObservations: ledger.observations.indices)
  let everything = 0..<ledger.observations.count
  let title = context.configuration.title
  var files = [
    file("data/all.csv", whole) { ObservationCSV.file(everything, of: ledger, .canonical) },
    file("data/all.vi.csv", whole) { ObservationCSV.file(everything, of: ledger, .vietnamese) },
    file("data/all.json", whole) { ObservationJSON.file(of: ledger) },
    file("data/datapackage.json", Digest128.of(whole, title)) {
      DataPackage.file(name: "haidang", title: title, of: ledger)
    },
  ]
  for (indicator, definition) in ledger.catalogue.indicators.enumerated() {
    let positions = ledger.observations(of: indicator)
    let path = "data/\(definition.id)"
    let digest = context.digest(ofObservations: positions)
    files += [
      file(path + ".csv", digest) { ObservationCSV.file(positions, of: ledger, .canonical) },
      file(path + ".vi.csv", digest) { ObservationCSV.file(positions, of: ledger, .vietnamese) },
      file(path + ".json", digest) { ObservationJSON.file(indicator, of: ledger) },
    ]
  }
  return files
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
  /// The digest of a digest and a text.
  fileprivate static func of(_ digest: Digest128, _ text: String) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(digest)
    hasher.add(text)
    return hasher.finalize()
  }
}
