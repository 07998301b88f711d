/// A bar from zero to a value, or between two values.
public struct BarMark: ChartContent {
  /// The one mark.
  public let marks: [ChartMark]

  /// A bar at `x` up to `y`, or at `y` out to `x` where `y` is the name.
  public init(
    x: PlottableValue, y: PlottableValue, width: MarkDimension = .automatic,
    stacking: MarkStackingMethod = .standard
  ) {
    var mark = ChartMark(.bar, x: x, y: y)
    mark.width = width
    mark.height = width
    mark.stacking = stacking
    marks = [mark]
  }

  /// A floating column from one value to another.
  public init(
    x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue,
    width: MarkDimension = .automatic
  ) {
    var mark = ChartMark(.bar, x: x, y: yStart, yEnd: yEnd)
    mark.width = width
    mark.stacking = .unstacked
    marks = [mark]
  }

  /// A floating bar from one value to another.
  public init(
    xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue,
    height: MarkDimension = .automatic
  ) {
    var mark = ChartMark(.bar, x: xStart, xEnd: xEnd, y: y)
    mark.height = height
    mark.stacking = .unstacked
    marks = [mark]
  }
}
