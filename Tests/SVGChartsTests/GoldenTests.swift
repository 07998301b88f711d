import Foundation
import Testing

@testable import SVGCharts

/// The gallery as it was approved; `RECORD=1` records it anew and fails, so that no run passes by recording.
@Suite struct GoldenTests {
  @Test(arguments: ChartGallery.samples.map(\.id))
  func galleryIsDrawnAsRecorded(id: String) throws {
    let sample = try #require(ChartGallery.samples.first { $0.id == id })
    for (layout, width) in [("wide", sample.wide), ("narrow", sample.narrow)] {
      let svg = try sample.chart.svg(width: width)
      try expectGolden(svg, "\(id)-\(layout).svg")
    }
  }

  @Test func standaloneFileIsDrawnAsRecorded() throws {
    let sample = try #require(ChartGallery.samples.first)
    let options = ChartOptions(
      mode: .standalone, name: sample.vietnamese,
      caption: ChartCaption(
        title: sample.vietnamese, subtitle: "tỷ USD, 2019–2025", source: "Nguồn: minh họa"))
    try expectGolden(
      sample.chart.svg(width: sample.wide, options: options), "standalone.svg")
  }

  @Test func stylesheetIsWrittenAsRecorded() throws {
    try expectGolden(ChartStylesheet.css, "charts.css")
  }

  /// Compares text with a file of `Golden`, one element a line.
  private func expectGolden(
    _ text: String, _ file: String, location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let url = folder.appendingPathComponent("Golden/\(file)")
    let lines =
      text.replacingOccurrences(of: "><", with: ">\n<").trimmingCharacters(in: .newlines) + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try lines.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file)", sourceLocation: location)
    } else {
      let golden = try String(contentsOf: url, encoding: .utf8)
      #expect(lines == golden, "\(file) differs", sourceLocation: location)
    }
  }
}
