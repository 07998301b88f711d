/// A document that texts name by its number, and that has no page.
struct CitedDocument: Hashable, Sendable {
  /// The number as the first of them writes it.
  var number: String
  /// The date that stands beside it, the fullest there is.
  var date: String?
  /// Who names it, newest first.
  var entries: [Int]
}

/// The documents that texts name and that have no page, by number; one number beside two dates is two
/// documents, without a date it may be either and stands for itself.
func citedDocuments(of content: Content, _ index: ContentIndex) -> [CitedDocument] {
  var found: [String: CitedDocument] = [:]
  for position in index.newestFirst {
    for cited in content.entries[position].prose.cited {
      let key = DocumentNumber.key(of: cited.number) + " " + (cited.date ?? "")
      let new = CitedDocument(number: cited.number, date: cited.date, entries: [])
      if found[key, default: new].entries.last != position {
        found[key, default: new].entries.append(position)
      }
    }
  }
  return found.sorted { $0.key < $1.key }.map(\.value)
}
