/// A chart in the shape of Apple's Swift Charts: marks in a closure, drawn as SVG.
///
/// ```swift
/// let chart = Chart(data) {
///   BarMark(x: .value("Năm", $0.year), y: .value("FDI", $0.value))
/// }
/// let svg = try chart.svg(width: 640)
/// ```
public struct Chart: SVGChart {
  var marks: [ChartMark]
  var settings = ChartSettings()

  /// A chart of marks.
  public init(@ChartBuilder _ content: () -> MarkGroup) {
    marks = content().marks
  }

  /// A chart with the same marks for each element.
  public init<Data: Sequence>(
    _ data: Data, @ChartBuilder content: (Data.Element) -> MarkGroup
  ) {
    marks = data.flatMap { content($0).marks }
  }

  init(marks: [ChartMark]) {
    self.marks = marks
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    guard width >= 120 else { throw .tooNarrow(width: width) }
    if marks.contains(where: { $0.shape == .sector }) {
      return try SectorLayout(chart: self, width: width, options: options).drawing()
    }
    var layout = try ChartLayout(chart: self, width: width, options: options)
    return try layout.drawing()
  }
}
