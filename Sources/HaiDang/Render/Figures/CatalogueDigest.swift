extension RenderContext {
  /// The digest of what indicators, scopes and sources are called and how they are defined.
  static func digest(of catalogue: FigureCatalogue) -> Digest128 {
    var hasher = Digest128.Hasher()
    hasher.add(catalogue.language.rawValue)
    for indicator in catalogue.indicators {
      for text in [
        indicator.id, indicator.title, indicator.definition ?? "", indicator.unit.description,
        indicator.measure.rawValue, indicator.better.rawValue, indicator.formula ?? "",
      ] { hasher.add(text) }
      for part in indicator.parts { hasher.add(part) }
      for found in indicator.breaks {
        hasher.add(found.period.description)
        hasher.add(found.reason)
      }
    }
    for scope in catalogue.scopes {
      hasher.add(scope.id)
      hasher.add(scope.title)
    }
    for source in catalogue.sources {
      for text in [source.id, source.title, source.publisher, source.date, source.url] {
        hasher.add(text ?? "")
      }
    }
    return hasher.finalize()
  }
}
