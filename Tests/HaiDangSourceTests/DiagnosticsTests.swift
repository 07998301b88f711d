import Testing

@testable import HaiDangSource

private func fault(
  _ path: String? = "a.md", _ offset: Int? = 0, _ code: DiagnosticCode = .brokenLink,
  _ severity: Diagnostic.Severity = .error, _ message: String = "x"
) -> Diagnostic {
  Diagnostic(
    code, severity, at: path.map { SourcePlace(path: $0, offset: offset) }, vi: message,
    en: message)
}

@Suite struct DiagnosticsTests {
  @Test func pastTheLimitAKindIsOnlyCounted() {
    var diagnostics = Diagnostics()
    for offset in 0..<101 { diagnostics.add(fault("a.md", offset)) }
    diagnostics.add(fault("b.md"))
    diagnostics.add(fault("a.md", 0, .missingFile))
    #expect(diagnostics.kept.count == 102)
    #expect(diagnostics.counts[.init(path: "a.md", code: .brokenLink)] == 101)
    #expect(diagnostics.counts[.init(path: "b.md", code: .brokenLink)] == 1)
    #expect(diagnostics.uncounted.map(\.times) == [1])
    #expect(diagnostics.uncounted.map(\.diagnostic) == [fault("a.md", 99)])
  }

  @Test func countsAddUpAcrossSteps() {
    var first = Diagnostics()
    for offset in 0..<80 { first.add(fault("a.md", offset)) }
    var second = Diagnostics()
    for offset in 80..<300 { second.add(fault("a.md", offset)) }
    first.add(second)
    #expect(first.kept.count == Diagnostics.limit)
    #expect(first.counts.values.reduce(0, +) == 300)
    var third = Diagnostics()
    third.add(fault())
    third.add(fault(), times: 41)
    #expect(third.kept.count == 1)
    #expect(third.counts.values.reduce(0, +) == 42)
  }

  @Test func anErrorStaysAnErrorWhereItIsOnlyCounted() {
    var diagnostics = Diagnostics()
    for offset in 0..<100 { diagnostics.add(fault("a.md", offset, .brokenLink, .warning)) }
    #expect(!diagnostics.hasErrors)
    diagnostics.add(fault("a.md", 100, .brokenLink, .error))
    #expect(diagnostics.kept.count == 100)
    #expect(diagnostics.hasErrors)
    var other = Diagnostics()
    other.add(diagnostics)
    #expect(other.hasErrors)
  }

  @Test func nearMissesAreOffered() {
    #expect(fault().suggesting(nil) == fault())
    #expect(fault().suggesting("y").message.english == "x; did you mean 'y'?")
    #expect(fault().suggesting("y").message.vietnamese == "x; có phải 'y' không?")
  }

  @Test func theSiteAsAWholeComesFirstAndTheOrderIsTotal() {
    let sorted = [
      fault(nil), fault("a.md", nil), fault("a.md", 3, .badChart), fault("a.md", 3, .brokenLink),
      fault("a.md", 3, .brokenLink, .error, "y"), fault("b.md", 0),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
