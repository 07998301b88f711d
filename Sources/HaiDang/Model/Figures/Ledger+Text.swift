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
    var anchor = catalogue.indicators[observation.indicator].id
    func append(_ part: String) {
      anchor += "-"
      anchor += part
    }
    if let period = observation.period {
      let text = period.description
      append(text.utf8.contains(UInt8(ascii: ".")) ? text.replacing("..", with: "-to-") : text)
    }
    append(observation.kind.rawValue)
    append(catalogue.scopes[observation.scope].id)
    if let source = observation.source { append(catalogue.sources[source].id) }
    if let number = twins[index] { append(String(number)) }
    // An address stands beside every figure, and nearly all ids are ASCII.
    guard anchor.utf8.allSatisfy({ $0 < 0x80 }) else {
      return anchor.replacing("/", with: "-").lowercased()
    }
    let bytes = anchor.utf8.map { byte in
      byte == UInt8(ascii: "/") ? UInt8(ascii: "-") : byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
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
