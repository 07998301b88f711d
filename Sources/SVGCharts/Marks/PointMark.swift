/// A dot.
public struct PointMark: ChartContent {
  /// The one mark.
  public let marks: [ChartMark]

  /// A dot at two values.
  public init(x: PlottableValue, y: PlottableValue) {
    marks = [ChartMark(.point, x: x, y: y)]
  }
}
