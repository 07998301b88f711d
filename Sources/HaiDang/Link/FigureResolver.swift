import HaiDangSource

/// Resolves the `kpi:` links of prose against the ledger.
struct FigureResolver {
  /// Where the figures are.
  let ledger: Ledger

  /// What a figure of the entry with this header stands for; its author's own words are checked.
  func resolve(
    _ figure: Prose.Figure, in header: Header, diagnostics: inout Diagnostics
  ) -> FigureTarget {
    let place = SourcePlace(path: header.path, offset: figure.offset)
    let own =
      header.collection == EntryCollection.articles ? ledger.catalogue.source(header.id) : nil
    switch FigureReference.read(figure.destination, at: place)
      .flatMap({ ledger.figure($0, own: own, at: place) })
    {
    case .failure(let fault):
      diagnostics.add(fault.diagnostic)
      return .nowhere
    case .success(let found):
      if !figure.text.isEmpty, var mismatch = ledger.mismatch(figure.text, with: found) {
        mismatch.place = place
        diagnostics.add(mismatch)
      }
      return .figure(found)
    }
  }
}
