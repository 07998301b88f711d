/// Which entries a run builds.
struct EntrySelection: Hashable, Sendable {
  /// Whether drafts are built.
  var includesDrafts: Bool
  /// Articles of a later day are left out.
  var now: PartialDate?

  /// Whether an entry of this header is built.
  func includes(_ header: Header) -> Bool {
    if header.isDraft, !includesDrafts { return false }
    if header.collection == EntryCollection.articles, let now, let date = header.date {
      return date <= now
    }
    return true
  }
}
