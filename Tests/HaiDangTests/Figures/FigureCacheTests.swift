import Testing

@testable import HaiDang

@Suite struct FigureCacheTests {
  private static func figure(_ id: String) -> ChartFigure {
    ChartFigure(id: id, title: "FDI", table: .own)
  }

  @Test func aFigureIsTakenOnce() {
    let cache = FigureCache()
    let file = Route(path: "charts/parks/vsip/fdi.svg")
    #expect(cache.take(for: file) == nil)
    cache.put(Self.figure("fdi"), for: file)
    #expect(cache.take(for: Route(path: "charts/parks/an-duong/fdi.svg")) == nil)
    #expect(cache.take(for: file)?.id == "fdi")
    #expect(cache.take(for: file) == nil)
  }

  @Test func figuresThatNobodyTakesDoNotPileUp() {
    let cache = FigureCache()
    for number in 0..<1_000 {
      cache.put(Self.figure("\(number)"), for: Route(path: "charts/\(number).svg"))
    }
    let kept = (0..<1_000).count { cache.take(for: Route(path: "charts/\($0).svg")) != nil }
    #expect(kept == 64)
  }
}
