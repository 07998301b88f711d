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

  /// The pictures of the documentation, each a file of its own, so that any viewer shows it.
  @Test(arguments: MarkPictures.all.map(\.name))
  func pictureOfTheDocumentationIsDrawnAsRecorded(name: String) throws {
    let picture = try #require(MarkPictures.all.first { $0.name == name })
    let svg = try picture.chart.svg(width: 360, options: ChartOptions(mode: .standalone))
    try expectGolden(svg, "\(name).svg", in: Self.documentation + "/Resources")
    let words = try String(contentsOfFile: Self.documentation + "/Marks.md", encoding: .utf8)
    #expect(words.contains("](\(name))"))
  }

  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  private static let documentation =
    folder + "/../../Sources/SVGCharts/SVGCharts.docc"

  /// Compares text with a file of a folder, one element a line.
  private func expectGolden(
    _ text: String, _ file: String, in folder: String = GoldenTests.folder + "/Golden",
    location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(fileURLWithPath: folder + "/" + file)
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
