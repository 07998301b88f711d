/// The words that a chart says itself.
public struct ChartWords: Hashable, Sendable {
  /// Before an estimate, "ước".
  public var estimate: String
  /// In the slot of a missing figure, "chưa có".
  public var missing: String
  /// What was planned, "kế hoạch".
  public var plan: String
  /// A plan that is a range, "kế hoạch (khoảng)".
  public var planRange: String
  /// "kế hoạch" where there is little room, "KH".
  public var planShort: String
  /// What was done, "thực hiện".
  public var actual: String
  /// The rest of a whole, "Khác"; a series of this name comes last, in grey.
  public var other: String
  /// The notice of a value axis that does not start at zero.
  public var cutAxis: String
  /// The notice of a logarithmic axis.
  public var logAxis: String
  /// Names the difference of two lines, "chênh lệch".
  public var difference: String
  /// Names the source that was chosen among several, "được chọn".
  public var chosen: String
  /// A cell with a figure, "có số liệu".
  public var figure: String
  /// A cell whose sources disagree, "các nguồn khác nhau".
  public var conflict: String

  /// Words of a language.
  public init(
    estimate: String, missing: String, plan: String, planRange: String, planShort: String,
    actual: String, other: String, cutAxis: String, logAxis: String, difference: String,
    chosen: String,
    figure: String, conflict: String
  ) {
    self.estimate = estimate
    self.missing = missing
    self.plan = plan
    self.planRange = planRange
    self.planShort = planShort
    self.actual = actual
    self.other = other
    self.cutAxis = cutAxis
    self.logAxis = logAxis
    self.difference = difference
    self.chosen = chosen
    self.figure = figure
    self.conflict = conflict
  }

  /// Vietnamese.
  public static let vietnamese = ChartWords(
    estimate: "ước", missing: "chưa có", plan: "kế hoạch",
    planRange: "kế hoạch (khoảng)", planShort: "KH", actual: "thực hiện", other: "Khác",
    cutAxis: "trục không bắt đầu từ 0", logAxis: "trục logarit", difference: "chênh lệch",
    chosen: "được chọn", figure: "có số liệu", conflict: "các nguồn khác nhau")

  /// English.
  public static let english = ChartWords(
    estimate: "est.", missing: "no figure", plan: "plan", planRange: "plan (range)",
    planShort: "plan", actual: "actual", other: "Other",
    cutAxis: "axis does not start at 0", logAxis: "logarithmic axis", difference: "gap",
    chosen: "chosen", figure: "figure", conflict: "sources disagree")
}
