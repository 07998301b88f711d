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
  /// After a count of events, "mốc".
  public var events: String
  /// Heads the times of a table, "Kỳ".
  public var period: String
  /// Heads the names of a table, "Tên".
  public var subject: String
  /// Heads the figures of a table, "Số liệu".
  public var value: String
  /// Heads the sources of a table, "Nguồn".
  public var source: String
  /// Heads the events of a table, "Sự kiện".
  public var event: String
  /// What each kind of chart is called, "biểu đồ cột".
  public var kinds: [ChartKind: String]

  /// Words of a language.
  public init(
    first: String, last: String, highest: String, lowest: String, abovePlan: String,
    onPlan: String, belowPlan: String, missing: String, events: String, period: String,
    subject: String, value: String, source: String, event: String, kinds: [ChartKind: String]
  ) {
    self.first = first
    self.last = last
    self.highest = highest
    self.lowest = lowest
    self.abovePlan = abovePlan
    self.onPlan = onPlan
    self.belowPlan = belowPlan
    self.missing = missing
    self.events = events
    self.period = period
    self.subject = subject
    self.value = value
    self.source = source
    self.event = event
    self.kinds = kinds
  }

  /// What a kind of chart is called; its name in blocks where the words have none.
  public func name(of kind: ChartKind) -> String { kinds[kind] ?? kind.rawValue }

  /// A text with its first letter in upper case, as a sentence begins.
  func capitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// Vietnamese.
  public static let vietnamese = SummaryWords(
    first: "đầu kỳ", last: "cuối kỳ", highest: "cao nhất", lowest: "thấp nhất",
    abovePlan: "trên kế hoạch", onPlan: "đúng kế hoạch", belowPlan: "dưới kế hoạch",
    missing: "chưa có số liệu", events: "mốc", period: "Kỳ", subject: "Tên", value: "Số liệu",
    source: "Nguồn", event: "Sự kiện",
    kinds: [
      .columns: "biểu đồ cột", .bars: "biểu đồ thanh xếp hạng", .line: "biểu đồ đường",
      .cumulative: "biểu đồ lũy kế", .gap: "hai đường và khoảng cách",
      .bullet: "kế hoạch và thực hiện", .stacked: "biểu đồ chồng", .share: "tỷ trọng",
      .multiples: "nhiều biểu đồ nhỏ cùng thang", .dumbbell: "so hai thời điểm",
      .slope: "biểu đồ dốc", .sources: "các nguồn khác nhau", .timeline: "dòng thời gian",
      .heat: "bảng có số liệu", .sparkline: "đường nhỏ",
    ])

  /// English.
  public static let english = SummaryWords(
    first: "first", last: "last", highest: "highest", lowest: "lowest", abovePlan: "above plan",
    onPlan: "on plan", belowPlan: "below plan", missing: "no figure", events: "events",
    period: "Period", subject: "Name", value: "Figure", source: "Source", event: "Event",
    kinds: [
      .columns: "column chart", .bars: "ranked bars", .line: "line chart",
      .cumulative: "cumulative chart", .gap: "two lines and the gap between",
      .bullet: "plan and actual", .stacked: "stacked bars", .share: "shares of a whole",
      .multiples: "small multiples on one scale", .dumbbell: "two moments compared",
      .slope: "slope chart", .sources: "sources that disagree", .timeline: "timeline",
      .heat: "which figures exist", .sparkline: "sparkline",
    ])
}
