/// A part of a ring; three at most, since angles are hard to compare.
public struct SectorMark: ChartContent {
  /// The one mark.
  public let marks: [ChartMark]

  /// A part as large as its value among all.
  public init(angle: PlottableValue) {
    marks = [ChartMark(.sector, x: angle)]
  }
}
