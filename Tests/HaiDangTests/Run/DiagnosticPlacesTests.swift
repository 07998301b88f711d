import HaiDangSource
import Testing

@testable import HaiDang

@Suite struct DiagnosticPlacesTests {
  private static func diagnostic(_ path: String, _ offset: Int) -> Diagnostic {
    Diagnostic(
      .brokenLink, .error, at: SourcePlace(path: path, offset: offset), vi: "hỏng", en: "broken")
  }

  @Test(arguments: [1, 2])
  func whatWasSaidLaterStandsInItsPlace(jobs: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a.md", "một\nhai\nba\n")
    try folder.write("content/b.md", "bốn\n")
    var diagnostics = Diagnostics()
    diagnostics.add(Self.diagnostic("content/b.md", 0))
    diagnostics.add(Self.diagnostic("content/a.md", 10))
    let places = DiagnosticPlaces(
      of: diagnostics,
      in: DiagnosticSources(folder: try SourceFolder(at: folder.path), theme: nil), jobs: jobs)
    #expect(
      places.all(diagnostics).map { $0.diagnostic.place?.path } == ["content/a.md", "content/b.md"])
    diagnostics.add(Self.diagnostic("content/a.md", 6))
    let all = places.all(diagnostics)
    #expect(all.map { $0.diagnostic.place?.offset } == [6, 10, 0])
    #expect(all.map { $0.location?.line } == [2, 3, 1])
  }
}
