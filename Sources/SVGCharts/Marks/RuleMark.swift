/// A thin straight line: across the plot, or between two values.
public struct RuleMark: ChartContent {
  /// The one mark.
  public let marks: [ChartMark]

  /// A line from bottom to top.
  public init(x: PlottableValue) {
    marks = [ChartMark(.rule, x: x)]
  }

  /// A line from side to side.
  public init(y: PlottableValue) {
    marks = [ChartMark(.rule, y: y)]
  }

  /// A level line between two values.
  public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
    marks = [ChartMark(.rule, x: xStart, xEnd: xEnd, y: y)]
  }

  /// An upright line between two values.
  public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
    marks = [ChartMark(.rule, x: x, y: yStart, yEnd: yEnd)]
  }
}
