public import HaiDangSource

/// What is counted: the definition that its observations share.
public struct Indicator: Hashable, Sendable {
  /// How its values behave over time.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// What happens in a period: may be summed over periods.
    case flow
    /// What there is at a time: never summed.
    case stock
    /// A share, a rank, an average: never summed.
    case rate
  }

  /// Which way is good news.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    case up
    case down
    case none
  }

  /// A change of what the series means, from a month on.
  public struct Break: Hashable, Sendable {
    /// The first month, or year, of the new meaning.
    public var period: Period
    /// What changed.
    public var reason: String

    /// Makes a break.
    public init(_ period: Period, reason: String) {
      self.period = period
      self.reason = reason
    }

    /// Whether it lies between the values of two periods, the earlier first.
    func divides(_ earlier: Period, _ later: Period) -> Bool {
      earlier.firstMonth < period.firstMonth && period.firstMonth <= later.lastMonth
    }
  }

  /// Its id, the name of its page and data files.
  public var id: String
  /// Its name.
  public var title: String
  /// What is counted, in a sentence or two.
  public var definition: String?
  /// The unit that charts and tables convert to.
  public var unit: Unit
  /// How its values behave over time.
  public var measure: Measure
  /// Whether it is a stock that only grows.
  public var isCumulative: Bool
  /// Which way is good news.
  public var better: Direction
  /// How many decimals computed values show; nothing means as many as the inputs bear.
  public var decimals: Int?
  /// The ids of the indicators that are parts of it.
  public var parts: [String]
  /// How it is computed from others, as written.
  public var formula: String?
  /// Where its series changes its meaning.
  public var breaks: [Break]
  /// Where it is declared.
  public var place: SourcePlace?
  /// Where its formula is written.
  public var formulaPlace: SourcePlace?

  /// Makes an indicator.
  public init(
    id: String, title: String, definition: String? = nil, unit: Unit, type: Measure = .flow,
    cumulative: Bool = false,
    better: Direction = .none, decimals: Int? = nil, parts: [String] = [], formula: String? = nil,
    breaks: [Break] = [], place: SourcePlace? = nil, formulaPlace: SourcePlace? = nil
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.unit = unit
    self.measure = type
    self.isCumulative = cumulative
    self.better = better
    self.decimals = decimals
    self.parts = parts
    self.formula = formula
    self.breaks = breaks
    self.place = place
    self.formulaPlace = formulaPlace
  }
}
