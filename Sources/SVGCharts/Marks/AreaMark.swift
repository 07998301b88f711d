/// A point of an area's border; the marks of one series make the area.
public struct AreaMark: ChartContent {
  /// The one mark.
  public let marks: [ChartMark]

  /// An area from zero, stacked on those before it.
  public init(
    x: PlottableValue, y: PlottableValue, stacking: MarkStackingMethod = .standard
  ) {
    var mark = ChartMark(.area, x: x, y: y)
    mark.stacking = stacking
    marks = [mark]
  }

  /// An area between two values.
  public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
    var mark = ChartMark(.area, x: x, y: yStart, yEnd: yEnd)
    mark.stacking = .unstacked
    marks = [mark]
  }

  /// An area between two values, of a series named apart from its colour.
  public init(
    x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue, series: PlottableValue
  ) {
    var mark = ChartMark(.area, x: x, y: yStart, yEnd: yEnd)
    mark.stacking = .unstacked
    mark.lineKey = series.text
    marks = [mark]
  }
}
