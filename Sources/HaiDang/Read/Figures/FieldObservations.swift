import HaiDangSource

/// The observations that entries carry in their quantity fields: the entity is the scope, the
/// entry's own source the source.
func fieldObservations(
  of headers: [Header], _ catalogue: FigureCatalogue, diagnostics: inout Diagnostics
) -> [Observation] {
  var values = ObservationValueReader(catalogue)
  var found: [Observation] = []
  for header in headers {
    for field in header.fields {
      guard case .quantity(let text) = field.value,
        let indicator = catalogue.indicator(field.name),
        let scope = catalogue.scope(header.collection + "/" + header.id)
      else { continue }
      let place = SourcePlace(path: header.path, offset: field.offset)
      var source: Int?
      if let id = header.source?.id {
        source = catalogue.source(id)
        if source == nil { diagnostics.add(catalogue.unknownSource(id, at: place)) }
      }
      let row = ObservationRow(
        indicator: indicator, scope: scope, period: nil, printed: .init(text, TablePlace(place)),
        source: source, notation: catalogue.notation, place: TablePlace(place))
      if let observation = values.observation(row, &diagnostics) { found.append(observation) }
    }
  }
  return found
}
