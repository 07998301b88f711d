/// The words of a chart's summary.
public struct SummaryWords: Hashable, Sendable {
  /// Before the first figure, "đầu kỳ".
  public var first: String
  /// Before the last figure, "cuối kỳ".
  public var last: String
  /// Before the greatest, "cao nhất".
  public var highest: String
  /// Before the least, "thấp nhất".
  public var lowest: String
  /// Before the places that exceed their plan, "trên kế hoạch".
  public var abovePlan: String
  /// Before the places that are within their plan, "đúng kế hoạch".
  public var onPlan: String
  /// Before the places that miss their plan, "dưới kế hoạch".
  public var belowPlan: String
  /// Before the places without a figure, "chưa có số liệu".
  public var missing: String

  /// Words of a language.
  public init(
    first: String, last: String, highest: String, lowest: String, abovePlan: String,
    onPlan: String, belowPlan: String, missing: String
  ) {
    self.first = first
    self.last = last
    self.highest = highest
    self.lowest = lowest
    self.abovePlan = abovePlan
    self.onPlan = onPlan
    self.belowPlan = belowPlan
    self.missing = missing
  }

  /// Vietnamese.
  public static let vietnamese = SummaryWords(
    first: "đầu kỳ", last: "cuối kỳ", highest: "cao nhất", lowest: "thấp nhất",
    abovePlan: "trên kế hoạch", onPlan: "đúng kế hoạch", belowPlan: "dưới kế hoạch",
    missing: "chưa có số liệu")

  /// English.
  public static let english = SummaryWords(
    first: "first", last: "last", highest: "highest", lowest: "lowest", abovePlan: "above plan",
    onPlan: "on plan", belowPlan: "below plan", missing: "no figure")
}
