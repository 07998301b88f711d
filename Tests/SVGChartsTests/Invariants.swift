import Testing

@testable import SVGCharts

/// What holds of every drawing, whatever the data.
func expectInvariants(
  _ chart: any SVGChart, width: Double, options: ChartOptions = ChartOptions(), _ what: String,
  location: Testing.SourceLocation = #_sourceLocation
) throws {
  let drawing = try chart.drawing(width: width, options: options)
  let frame = Rect(x: 0, y: 0, width: drawing.width, height: drawing.height)
  for (index, box) in drawing.boxes.enumerated() {
    if !frame.contains(box.rect) {
      Issue.record(
        "\(what) at \(width): '\(box.text)' leaves the drawing", sourceLocation: location)
    }
    for other in drawing.boxes[(index + 1)...] where box.rect.intersects(other.rect) {
      Issue.record(
        "\(what) at \(width): '\(box.text)' \(box.rect) overlaps '\(other.text)' \(other.rect)",
        sourceLocation: location)
    }
  }
  let svg = try chart.svg(width: width, options: options)
  #expect(WellFormed.fault(in: svg) == nil, "\(what) at \(width)", sourceLocation: location)
  let bytes = Array(svg.utf8)
  for forbidden in ["<style", " style=", " id=", "<script", "<title", "NaN", "inf\"", "<image"]
  where WellFormed.holds(bytes, forbidden) {
    Issue.record("\(what): '\(forbidden)'", sourceLocation: location)
  }
}
