import HaiDangSource

/// The numbers with a unit in each article's text that no observation states, by entry.
func unsourcedNumbers(of site: Site) -> [Int: [Prose.Number]] {
  let stated = StatedNumbers(site.ledger.observations)
  var found: [Int: [Prose.Number]] = [:]
  for (position, entry) in site.entries.enumerated()
  where entry.header.collection == EntryCollection.articles {
    let numbers = entry.prose.numbers
    // Often none is stated: then nothing is copied.
    let isKnown = numbers.contains { stated.contains($0.key) }
    let unknown = isKnown ? numbers.filter { !stated.contains($0.key) } : numbers
    if !unknown.isEmpty { found[position] = unknown }
  }
  return found
}

/// Says each of these numbers where it stands, as a strict build does.
func reportUnsourcedNumbers(of linked: LinkedSite, diagnostics: inout Diagnostics) {
  for (entry, numbers) in linked.unsourcedNumbers.sorted(by: { $0.key < $1.key }) {
    let path = linked.site.entries[entry].header.path
    for number in numbers {
      diagnostics.add(
        .unsourcedNumber(SourcePlace(path: path, offset: number.offset), number.text))
    }
  }
}

extension Diagnostic {
  fileprivate static func unsourcedNumber(_ place: SourcePlace, _ text: String) -> Diagnostic {
    Diagnostic(
      .unsourcedNumber, .warning, at: place,
      vi: "'\(text)' chưa có trong sổ số liệu", en: "no figure states '\(text)'")
  }
}
