/// A day on which a series changed its meaning; growth across it says nothing.
public struct SeriesBreak: Hashable, Sendable {
  /// The first day of the new meaning.
  public var date: ChartDate
  /// What changed, in words.
  public var reason: String

  /// A break.
  public init(_ date: ChartDate, _ reason: String) {
    self.date = date
    self.reason = reason
  }
}
