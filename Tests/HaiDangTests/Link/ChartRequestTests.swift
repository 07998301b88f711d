import HaiDangSource
import Testing

@testable import HaiDang

/// Reads a chart block that stands at byte 100 of its file, over the figures of the fixture.
private func reading(_ yaml: String) throws -> (request: ChartRequest?, faults: [String]) {
  let table = """
    indicator,period,scope,kind,printed,source
    fdi,2023,zones,actual,1 triệu USD,a
    area,2023,parks/vsip,actual,1 ha,a
    """
  let ledger = try FigureFixture().ledger(table).ledger
  var diagnostics = Diagnostics()
  let request = ChartRequest.read(
    Prose.Chart(yaml: yaml, offset: 100), path: "a.md", ledger: ledger, diagnostics: &diagnostics)
  return (
    request,
    diagnostics.kept.map {
      "\($0.code.rawValue)@\($0.place?.offset ?? -1) \($0.message.english)"
    }
  )
}

private func expect(
  _ yaml: String, _ faults: String..., place: Testing.SourceLocation = #_sourceLocation
) throws {
  let (request, found) = try reading(yaml)
  #expect(found == faults, sourceLocation: place)
  #expect((request == nil) == !faults.isEmpty, sourceLocation: place)
}

@Suite struct ChartRequestTests {
  @Test(arguments: ["0..9223372036854775807", "-2024..2024", "2020..2300", "1700..2024"])
  func yearsThatNoFigureHasAreRefused(years: String) throws {
    try expect(
      "type: share\nindicator: fdi\nscopes: [zones, parks/vsip]\nperiods: \(years)",
      "bad-period@164 '\(years)' is not a period; a period is written 2024, 2024-07, 2024-Q3 or 2020..2025"
    )
  }

  @Test(arguments: ["1000000000000000", "-1000000000000000", "9999999999999999999999"])
  func anAxisThatCannotBeDrawnIsRefused(minimum: String) throws {
    try expect(
      "type: line\nindicator: fdi\nminimum: \(minimum)",
      "bad-chart@135 'minimum' is '\(minimum)'; a chart draws only numbers below 10¹⁵")
    try expect("type: line\nindicator: fdi\nminimum: -999999999999999")
  }

  @Test func everythingThatABlockSaysIsRead() throws {
    let (read, faults) = try reading(
      """
      type: columns
      indicator: fdi
      scope: VSIP Hải Phòng
      periods: 2020..2025
      kind: plan
      title: 2024
      subtitle: NO
      sort: given
      top: 5
      highlight: 2024
      """)
    let request = try #require(read)
    let catalogue = try FigureFixture().catalogue
    #expect(faults.isEmpty)
    #expect(request.kind == .columns)
    #expect(request.indicators.map { catalogue.indicators[$0].id } == ["fdi"])
    #expect(request.scopes.map { catalogue.scopes[$0].id } == ["parks/vsip"])
    #expect(request.periods == .years(2020...2025))
    #expect(request.observationKind == .plan)
    #expect(request.title == "2024")
    #expect(request.subtitle == "NO")
    #expect(request.keepsOrder)
    #expect(request.top == 5)
    #expect(request.highlights == [.period(Period(year: 2024))])
  }

  @Test func scopesThatAreNotNamedAreTheDefaultOneOrThoseThereAre() throws {
    let catalogue = try FigureFixture().catalogue
    func scopes(_ yaml: String) throws -> [String] {
      try #require(try reading(yaml).request).scopes.map { catalogue.scopes[$0].id }
    }
    #expect(try scopes("type: line\nindicator: fdi") == ["zones"])
    #expect(try scopes("type: bars\nindicator: area") == ["parks/vsip"])
    #expect(try scopes("type: bars\nindicator: area\nscopes: [city, zones]") == ["city", "zones"])
  }

  @Test func periodsAreYearsOrAList() throws {
    func of(_ periods: String) throws -> PeriodSelection {
      let yaml = "type: line\nindicator: fdi\nperiods: \(periods)"
      return try #require(try reading(yaml).request).periods
    }
    #expect(try of("2024") == .these([Period(year: 2024)]))
    #expect(try of("[2023, 2024]") == .these([Period(year: 2023), Period(year: 2024)]))
    #expect(try of("2023..2024") == .years(2023...2024))
    try expect(
      "type: line\nindicator: fdi\nperiods: [24]",
      "bad-period@136 '24' is not a period; a period is written 2024, 2024-07, 2024-Q3 or 2020..2025"
    )
    #expect(try reading("type: line\nindicator: fdi\nperiods: 2025..2020").request == nil)
  }

  @Test func aBlockNeedsATypeAndAnIndicator() throws {
    try expect("indicator: fdi", "missing-key@100 'type' is missing")
    try expect("", "missing-key@100 'type' is missing")
    try expect("type: line", "bad-chart@100 a chart must have an 'indicator'")
    let (_, faults) = try reading("type: colums\nindicator: fdi")
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("wrong-type@106 'type' is 'colums'") == true)
    #expect(faults.first?.hasSuffix("did you mean 'columns'?") == true)
  }

  @Test func namesAreThoseOfTheFigures() throws {
    let (_, indicator) = try reading("type: line\nindicator: fdii")
    #expect(indicator.count == 1)
    #expect(indicator.first?.hasPrefix("unknown-indicator@122 ") == true)
    #expect(indicator.first?.hasSuffix("did you mean 'fdi'?") == true)
    let (_, scope) = try reading("type: line\nindicator: fdi\nscope: cty")
    #expect(scope.map { $0.prefix(17) } == ["unknown-scope@133"])
    try expect(
      "type: line\nindicator: fdi\nscop: city",
      "unknown-key@126 no key 'scop'; did you mean 'scope'?")
  }

  @Test func whatCannotBeDrawnIsRefused() throws {
    try expect(
      "type: stacked\nindicator: fdi",
      "bad-chart@100 a 'stacked' chart needs 2 indicators in 'indicators', or 2 scopes in 'scopes'")
    try expect(
      "type: gap\nindicators: [fdi, fdi-new, fdi-added]",
      "bad-chart@100 a 'gap' chart needs 2 indicators in 'indicators', or 2 scopes in 'scopes'")
    try expect(
      "type: stacked\nindicators: [fdi-attainment, fdi-growth]",
      "bad-chart@100 'fdi-attainment' is a rate and cannot be summed")
    try expect(
      "type: share\nindicator: fdi-growth",
      "bad-chart@100 'fdi-growth' is a rate and cannot be summed")
    try expect(
      "type: cumulative\nindicator: fdi",
      "bad-chart@100 'fdi' is not a stock, so it cannot be drawn as 'cumulative'")
    try expect(
      "type: line\nindicators: [fdi, workers]",
      "unit-mismatch@100 'workers' has another unit and cannot share the axis")
    try expect("type: line\nindicators: [fdi, fdi-cumulative]")
    try expect("type: cumulative\nindicator: fdi-cumulative")
    try expect("type: stacked\nindicators: [fdi-new, fdi-added]")
  }

  @Test(arguments: ["0", "101", "-1", "a", "1e3", "99999999999999999999"])
  func aCountIsSmall(text: String) throws {
    try expect(
      "type: bars\nindicator: fdi\ntop: \(text)",
      "wrong-type@131 'top' is a number from 1 to 100, not '\(text)'")
  }

  @Test func brokenYAMLIsNamedInItsFile() throws {
    let (request, faults) = try reading("type: line\nindicator: a: b")
    #expect(request == nil)
    #expect(faults.map { $0.prefix(15) } == ["broken-yaml@123"])
    #expect(
      try reading("- a").faults.map { $0.prefix(14) } == ["wrong-type@100"])
    #expect(try reading("a: &b 1\nc: *b").faults.map { $0.prefix(15) } == ["broken-yaml@111"])
  }
}
