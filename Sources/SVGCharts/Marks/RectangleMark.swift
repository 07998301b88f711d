/// A rectangle between values, or of a given size at a place.
public struct RectangleMark: ChartContent {
  /// The one mark.
  public let marks: [ChartMark]

  /// A rectangle at a place, as wide and high as said.
  public init(
    x: PlottableValue, y: PlottableValue, width: MarkDimension = .automatic,
    height: MarkDimension = .automatic
  ) {
    marks = [Self.mark(ChartMark(.rectangle, x: x, y: y), width, height)]
  }

  /// A rectangle between two values on each axis.
  public init(
    xStart: PlottableValue, xEnd: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue
  ) {
    marks = [ChartMark(.rectangle, x: xStart, xEnd: xEnd, y: yStart, yEnd: yEnd)]
  }

  /// A rectangle over one slot, between two values.
  public init(
    x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue,
    width: MarkDimension = .automatic
  ) {
    marks = [Self.mark(ChartMark(.rectangle, x: x, y: yStart, yEnd: yEnd), width, .automatic)]
  }

  /// A rectangle between two values, over one slot.
  public init(
    xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue,
    height: MarkDimension = .automatic
  ) {
    marks = [Self.mark(ChartMark(.rectangle, x: xStart, xEnd: xEnd, y: y), .automatic, height)]
  }

  private static func mark(
    _ mark: ChartMark, _ width: MarkDimension, _ height: MarkDimension
  ) -> ChartMark {
    var mark = mark
    mark.width = width
    mark.height = height
    return mark
  }
}
