/// The kind of a value axis.
public enum ScaleType: Hashable, Sendable {
  /// Even steps.
  case linear
  /// Even factors; for lines and points only.
  case log
}

/// Whether a part of a chart is shown.
public enum ChartVisibility: Hashable, Sendable {
  /// As suits the chart.
  case automatic
  /// Always.
  case visible
  /// Never.
  case hidden
}

/// A sign in a legend that no series explains.
public enum LegendKey: Hashable, Sendable {
  /// A plan that is one value.
  case planTick(String)
  /// A plan that is a range.
  case planBand(String)
  /// An estimate's hatching, or an outlined dot on lines.
  case estimate(String, onLine: Bool)
  /// An empty slot.
  case missing(String)
  /// The area between two lines.
  case gap(String)
  /// A cell of a matrix.
  case state(HeatChart.State, String)
  /// A hue.
  case paint(Paint, String)
}

/// What the modifiers of a chart set.
struct ChartSettings: Sendable {
  struct Axis: Sendable {
    var domain: ClosedRange<Double>?
    var type = ScaleType.linear
    var visibility = ChartVisibility.automatic
    var suffix = ""
    var isWhole = false
  }

  var x = Axis()
  var y = Axis()
  var legend = ChartVisibility.automatic
  var legendKeys: [LegendKey] = []
  var paints: [String: Paint] = [:]
  var height: Double?
  var notes: [String: String] = [:]
  var order: [String] = []
}
