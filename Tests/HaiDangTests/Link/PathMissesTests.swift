import Testing

@testable import HaiDang

@Suite struct PathMissesTests {
  private let misses = PathMisses([
    "content/parks/vsip.md", "content/parks/dinh-vu.md", "content/articles/bai-44.md",
    "content/articles/2024/vsip-mo-rong.md",
  ])

  @Test(arguments: [
    ("content/parks/vsp.md", "content/parks/vsip.md"),
    ("content/park/vsip.md", "content/parks/vsip.md"),
    ("content/articles/VSIP.md", "content/parks/vsip.md"),
    ("content/articles/Đình-Vũ.md", "content/parks/dinh-vu.md"),
    ("content/articles/2024/vsip-mo-rogn.md", "content/articles/2024/vsip-mo-rong.md"),
  ])
  func aSlipInANameOrAnotherFolderIsFound(wrong: String, meant: String) {
    #expect(misses.nearest(to: wrong) == meant)
  }

  @Test(arguments: [
    "content/articles/khong-co.md", "content/articles/vsp.md", "khac.md", "content/parks/",
  ])
  func halfOfANameIsNoSlip(wrong: String) {
    #expect(misses.nearest(to: wrong) == nil)
  }
}
