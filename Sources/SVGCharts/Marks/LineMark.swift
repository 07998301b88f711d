/// A point of a line; the marks of one series make the line, a value that is not finite breaks it.
public struct LineMark: ChartContent {
  /// The one mark.
  public let marks: [ChartMark]

  /// The next point of the line of its `foregroundStyle(by:)`.
  public init(x: PlottableValue, y: PlottableValue) {
    marks = [ChartMark(.line, x: x, y: y)]
  }

  /// The next point of a line that is named apart from its colour.
  public init(x: PlottableValue, y: PlottableValue, series: PlottableValue) {
    var mark = ChartMark(.line, x: x, y: y)
    mark.lineKey = series.text
    marks = [mark]
  }
}
