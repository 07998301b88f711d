/// One figure as the catalogue draws it: where it stands, its value or range, and its text as printed.
public struct ChartDatum: Hashable, Sendable {
  /// Where a figure stands: a time, or a name.
  public enum Position: Hashable, Sendable {
    /// A period or a day.
    case period(ChartPeriod)
    /// A park, a country, an indicator.
    case category(String)
  }

  /// Where it stands.
  public var position: Position
  /// The least value; the value itself where it is one; `nil` where there is no figure.
  public var low: Double?
  /// The greatest value; equal to `low` where it is one value.
  public var high: Double?
  /// The text as printed, hedge included, unit as the chart's readers need it: "hơn 210.000".
  public var label: String
  /// Whether it is an estimate or a forecast: hatched, and called so.
  public var isEstimate: Bool
  /// Where a click on its mark leads, "#o-fdi-2024".
  public var link: String?
  /// The series it belongs to; empty where there is one.
  public var series: String

  /// A figure; a range has `through`.
  public init(
    _ position: Position, _ value: Double?, through high: Double? = nil, label: String,
    isEstimate: Bool = false, link: String? = nil, series: String = ""
  ) {
    self.position = position
    self.low = value
    self.high = high ?? value
    self.label = label
    self.isEstimate = isEstimate
    self.link = link
    self.series = series
  }

  /// A figure of a whole year.
  public static func year(
    _ year: Int, _ value: Double?, through high: Double? = nil, label: String,
    isEstimate: Bool = false, link: String? = nil, series: String = ""
  ) -> ChartDatum {
    ChartDatum(
      .period(.year(year)), value, through: high, label: label, isEstimate: isEstimate,
      link: link, series: series)
  }

  /// A figure of a name.
  public static func named(
    _ name: String, _ value: Double?, through high: Double? = nil, label: String,
    isEstimate: Bool = false, link: String? = nil, series: String = ""
  ) -> ChartDatum {
    ChartDatum(
      .category(name), value, through: high, label: label, isEstimate: isEstimate, link: link,
      series: series)
  }

  /// A slot without a figure.
  public static func missing(_ position: Position, series: String = "") -> ChartDatum {
    ChartDatum(position, nil, label: "", series: series)
  }
}

extension ChartDatum.Position {
  /// How it is written.
  func label(_ locale: ChartLocale) -> String {
    switch self {
    case .period(let period): period.label(locale)
    case .category(let name): name
    }
  }
}

extension ChartDatum {
  /// Whether there is a figure that can be drawn.
  var isPresent: Bool { value != nil }

  /// The value that a mark ends at: a range's middle is nowhere said, so its upper end.
  var value: Double? {
    guard let low, let high, low.isFinite, high.isFinite, abs(low) < 1e15, abs(high) < 1e15 else {
      return nil
    }
    return max(low, high)
  }

  /// The least value of a range.
  var lowest: Double? { value.flatMap { value in low.map { min($0, high ?? value) } } }

  var isRange: Bool { isPresent && low != high }

  // Inlined into a loop of a chart it crashes the optimizer of Swift 6.3.1.
  @inline(never)
  var period: ChartPeriod? {
    if case .period(let period) = position { return period }
    return nil
  }

  /// How its place is written.
  func place(_ locale: ChartLocale) -> String { position.label(locale) }

  /// The printed text, which says that an estimate is one.
  func text(_ locale: ChartLocale) -> String {
    guard isEstimate, isPresent else { return label }
    let word = locale.words.estimate
    return label.hasPrefix(word) ? label : word + " " + label
  }

  /// The name of its mark for those who do not see it: "2024: hơn 2 tỷ USD".
  func name(_ locale: ChartLocale, unit: String, what: String = "") -> MarkName {
    MarkName(what: what, place: place(locale), text: text(locale), unit: unit)
  }

  /// A text with its unit, unless it ends in it already.
  static func withUnit(_ text: String, _ unit: String) -> String {
    guard !MarkName.isIn(text, unit) else { return text }
    return unit == "%" ? text + "%" : text + "\u{A0}" + unit
  }
}

extension [ChartDatum] {
  /// The different series in the order of appearance.
  var seriesNames: [String] {
    var names: [String] = []
    for datum in self where names.last != datum.series && !names.contains(datum.series) {
      names.append(datum.series)
    }
    return names
  }

  /// Throws where nothing can be drawn.
  func checked() throws(ChartError) {
    guard !isEmpty else { throw .noData }
    guard contains(where: \.isPresent) else {
      throw contains { $0.low != nil } ? .noFiniteValue : .noData
    }
  }
}
