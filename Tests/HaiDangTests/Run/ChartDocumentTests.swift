import Foundation
import HaiDangSource
import Testing

@testable import HaiDang

/// The examples of `docs/bieu-do.md`, built with the content that they speak of.
@Suite struct ChartDocumentTests {
  private let document: String

  init() throws {
    document = try String(
      contentsOf: Repository.top.appending(path: "docs/bieu-do.md"), encoding: .utf8)
  }

  /// The blocks of the document, as they stand in it.
  private var blocks: [String] {
    document.split(separator: "```chart\n").dropFirst().compactMap { part in
      part.range(of: "```").map { String(part[..<$0.lowerBound]) }
    }
  }

  @Test func everyKindHasAnExample() {
    for kind in ChartRequest.Kind.allCases {
      #expect(blocks.contains { $0.hasPrefix("type: \(kind.rawValue)\n") }, "\(kind)")
    }
  }

  @Test func everyExampleIsDrawn() throws {
    let site = try TestSite(copying: [Repository.top.appending(path: "content")])
    let body = blocks.map { "```chart\n\($0)```\n" }.joined(separator: "\n")
    try site.folder.write(
      "content/articles/bieu-do.md", "---\ntitle: Biểu đồ\ndate: 2025-01-01\n---\n" + body)
    let result = try site.build()
    #expect(!result.hasErrors, "\(result.report(.text))")
    let page = try #require(site.folder.text("public/articles/bieu-do.html"))
    let figures = page.components(separatedBy: "<figure class=\"chart\"").dropFirst()
    #expect(figures.count == blocks.count)
    for (block, figure) in zip(blocks, figures) where !block.hasPrefix("type: table") {
      #expect(figure.components(separatedBy: "<svg").count == 3, "\(block)")
    }
  }
}
