import HaiDangSource

extension Ledger {
  /// A figure as a page shows it: as printed where it is, else formatted.
  func text(_ figure: Figure, _ language: Language, _ place: NumberFormat.Place = .prose) -> String
  {
    let format = NumberFormat(language)
    switch figure {
    case .observed(let index):
      let observation = observations[index]
      if let printed = observation.printed, language == catalogue.language { return printed }
      return format.quantity(
        observation.quantity, place, isEstimate: observation.kind == .estimate)
    case .derived(_, _, _, let derived):
      return format.quantity(derived.quantity, place, isEstimate: derived.isEstimate)
    }
  }

  /// The quantity of a figure.
  func quantity(_ figure: Figure) -> Quantity {
    switch figure {
    case .observed(let index): observations[index].quantity
    case .derived(_, _, _, let derived): derived.quantity
    }
  }

  /// The positions of all observations that a figure rests on.
  func inputs(_ figure: Figure) -> [Int] {
    switch figure {
    case .observed(let index): [index]
    case .derived(_, _, _, let derived): derived.inputs
    }
  }

  /// The sources that a figure rests on, each once, in order; nothing for an input without one.
  func sources(_ figure: Figure) -> [Int?] {
    var sources: [Int?] = []
    for index in inputs(figure) where !sources.contains(observations[index].source) {
      sources.append(observations[index].source)
    }
    return sources
  }

  /// Why an author's own words for a figure do not say what it says; nothing where they do.
  func mismatch(_ text: String, with figure: Figure) -> Diagnostic? {
    let quantity = quantity(figure)
    let shown = self.text(figure, catalogue.language)
    // What the source printed is right by itself, also where the row must say what it means.
    if FoldedText(text).bytes == FoldedText(shown).bytes { return nil }
    switch PrintedFigure.parse(text, catalogue.language, units: catalogue.units) {
    case .failure(let refusal): return .unreadText(text, shown, refusal)
    case .success(let words):
      guard let own = words.quantity(unit: quantity.unit), own.unit.converts(to: quantity.unit),
        own.isRange == quantity.isRange, own.qualifier == quantity.qualifier,
        own.interval(in: quantity.unit).meets(quantity.interval())
      else { return .otherText(text, shown) }
      return nil
    }
  }

  /// The address of an observation on its indicator's page, and its id in exports.
  ///
  /// It is the same from build to build, whatever rows are added. Two rows of one key and source are
  /// told apart by their order.
  func anchor(_ index: Int) -> String {
    let observation = observations[index]
    var anchor = ""
    anchor.reserveCapacity(64)
    anchor += anchorParts.indicators[observation.indicator]
    func append(_ part: String) {
      anchor += "-"
      anchor += part
    }
    if let period = observation.period { append(AnchorParts.part(period)) }
    append(observation.kind.rawValue)
    append(anchorParts.scopes[observation.scope])
    if let source = observation.source { append(anchorParts.sources[source]) }
    if let number = twins[index] { append(String(number)) }
    return anchor
  }

  /// What ids are in an address, folded once: an address stands beside every figure.
  struct AnchorParts: Sendable {
    let indicators: [String]
    let scopes: [String]
    let sources: [String]

    init(_ catalogue: FigureCatalogue) {
      indicators = catalogue.indicators.map { AnchorParts.part($0.id) }
      scopes = catalogue.scopes.map { AnchorParts.part($0.id) }
      sources = catalogue.sources.map { AnchorParts.part($0.id) }
    }

    private static func part(_ id: String) -> String {
      id.replacing("/", with: "-").lowercased()
    }

    static func part(_ period: Period) -> String {
      let text = period.description
      // A year, as most are, stands as it is.
      return text.utf8.count == 4 ? text : text.replacing("..", with: "-to-").lowercased()
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadText(
    _ text: String, _ shown: String, _ refusal: PrintedFigure.Refusal
  ) -> Diagnostic {
    Diagnostic(
      .figureTextMismatch, .error, at: nil,
      vi: "'\(text)' không đọc được là số liệu: \(refusal.words.vietnamese); số liệu là '\(shown)'",
      en: "'\(text)' cannot be read as a figure: \(refusal.words.english); the figure is '\(shown)'"
    )
  }

  fileprivate static func otherText(_ text: String, _ shown: String) -> Diagnostic {
    Diagnostic(
      .figureTextMismatch, .error, at: nil, vi: "'\(text)' khác với số liệu '\(shown)'",
      en: "'\(text)' is not the figure '\(shown)'")
  }
}
