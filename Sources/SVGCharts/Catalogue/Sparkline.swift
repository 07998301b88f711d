/// A small line for a table's row or a tile: no axes, the last point marked, the plan as a band.
///
/// The figures stand beside it, so it says nothing to those who do not see it unless it is given a name.
public struct Sparkline: SVGChart {
  /// The values in order; `nil` is a gap.
  public var values: [Double?]
  /// The range of the plan.
  public var plan: ClosedRange<Double>?
  /// The height in pixels.
  public var height: Double

  /// A line through values.
  public init(_ values: [Double?], plan: ClosedRange<Double>? = nil, height: Double = 24) {
    self.values = values
    self.plan = plan
    self.height = height
  }

  /// Lays the line out at a width, 80 being usual.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    guard width >= 20 else { throw .tooNarrow(width: width) }
    let finite = values.map { value in value.flatMap { $0.isFinite && abs($0) < 1e15 ? $0 : nil } }
    let present = finite.compactMap { $0 }
    guard !values.isEmpty else { throw .noData }
    guard let low = present.min(), let high = present.max() else { throw .noFiniteValue }
    let bottom = min(low, plan?.lowerBound ?? low)
    let top = max(high, plan?.upperBound ?? high)
    let isFlat = bottom == top
    let y = LinearScale(
      domain: isFlat ? (bottom - 1)...(top + 1) : bottom...top, start: height - 4, end: 4)
    let x = LinearScale(
      domain: 0...Double(max(values.count - 1, 1)), start: 4, end: width - 4)
    var canvas = Canvas(metrics: options.metrics)
    if let plan {
      canvas.rectangle(
        Rect(
          left: 0, top: y(plan.upperBound), right: width,
          bottom: max(y(plan.lowerBound), y(plan.upperBound) + 1.5)), .planBand)
    }
    let points = finite.enumerated().map { index, value in
      value.map { Point(x: x(Double(index)), y: y($0)) }
    }
    var line = PathData()
    for part in points.split(separator: nil) { line.polyline(part.compactMap { $0 }) }
    canvas.path(line, .line(.first))
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      let isAlone =
        (index == 0 || points[index - 1] == nil)
        && (index + 1 == points.count || points[index + 1] == nil)
      let isLast = !points[(index + 1)...].contains { $0 != nil }
      if isAlone || isLast { canvas.circle(point, radius: 3, .dot(.first)) }
    }
    return Drawing(width: width, height: height, canvas: canvas)
  }
}
