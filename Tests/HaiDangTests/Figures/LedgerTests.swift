import HaiDangSource
import Testing

@testable import HaiDang

private let rows = """
  indicator,period,scope,kind,printed,source,rank,why
  fdi,2023,zones,,"3,5 tỷ USD",a,,
  fdi,2024,zones,,"4,35 tỷ USD",a,,
  fdi,2024,zones,plan,"từ 1,8-2,3 tỷ USD",a,preferred,số giao
  fdi,2024,zones,plan,"2 - 2,5 tỷ USD",b,,
  fdi,2025,zones,estimate,ước 5 tỷ USD,a,,
  fdi,2024,city,,"4,9 tỷ USD",b,,
  workers,2024,parks/vsip,,hơn 30.000 người,a,,
  workers,2024,zones,,hơn 210.000 người,a,,
  workers,2024,zones,estimate,ước 209.000 người,b,,
  workers,2023,zones,,185.000 người,a,,
  area,2024,city,,8.000 ha,a,,
  area,2025,city,,42.540 ha,a,,
  area,2026,city,,43.000 ha,a,,
  fdi-attainment,2023,zones,stated,đạt 175% kế hoạch,b,,
  rank,2024,zones,,thứ 6/20,a,,
  """

/// What a reference finds: the text shown and its sources, or the code and what is offered.
private func expect(
  _ address: String, own: String? = nil, hasDefault: Bool = true, table: String = rows,
  finds expected: String, _ location: SourceLocation = #_sourceLocation
) throws {
  let ledger = try FigureFixture(hasDefault: hasDefault).ledger(table).ledger
  let result = FigureReference.read(address, at: nil).flatMap {
    ledger.figure($0, own: own.flatMap(ledger.catalogue.source), at: nil)
  }
  let found: String
  switch result {
  case .success(let figure):
    let sources = ledger.sources(figure).map { $0.map { ledger.catalogue.sources[$0].id } ?? "–" }
    found = ledger.text(figure, .vietnamese, .chart) + " (" + sources.joined(separator: ", ") + ")"
  case .failure(let fault):
    found = "[\(fault.diagnostic.code.rawValue)] \(fault.diagnostic.message.english)"
  }
  #expect(found == expected, sourceLocation: location)
}

@Suite struct LedgerTests {
  @Test func whatIsLeftOutIsTheDefault() throws {
    try expect("kpi:fdi/2024", finds: "4,35 tỷ USD (a)")
    try expect("kpi:fdi/2024@city", finds: "4,9 tỷ USD (b)")
    try expect("kpi:fdi/2025", finds: "ước 5 tỷ USD (a)")
    try expect("kpi:workers/2024@parks/vsip", finds: "hơn 30.000 người (a)")
    try expect("kpi:workers/2024@vsip", finds: "hơn 30.000 người (a)")
    try expect("kpi:rank/2024", finds: "thứ 6/20 (a)")
  }

  @Test func thePreferredRowStandsForAllUnlessASourceIsNamed() throws {
    try expect("kpi:fdi/2024/plan", finds: "từ 1,8-2,3 tỷ USD (a)")
    try expect("kpi:fdi/2024/plan?source=b", finds: "2 - 2,5 tỷ USD (b)")
    try expect("kpi:fdi/2024/plan", own: "b", finds: "2 - 2,5 tỷ USD (b)")
    try expect("kpi:fdi/2024/plan", own: "c", finds: "từ 1,8-2,3 tỷ USD (a)")
    // The article's own estimate wins over another's count.
    try expect("kpi:workers/2024", own: "b", finds: "ước 209.000 người (b)")
  }

  @Test func aFormulaGivesWhatNobodyStates() throws {
    try expect("kpi:fdi-attainment/2024", finds: "189–242% (a)")
    try expect("kpi:fdi-growth/2024", finds: "24,3% (a)")
    try expect("kpi:fdi-attainment/2023", finds: "đạt 175% kế hoạch (b)")
    try expect("kpi:fdi-attainment/2024", own: "b", finds: "174–218% (a, b)")
  }

  @Test func withoutADefaultTheOnlyScopeIsMeant() throws {
    try expect("kpi:area/2024", hasDefault: false, finds: "8.000 ha (a)")
    try expect(
      "kpi:fdi/2024", hasDefault: false,
      finds:
        "[ambiguous-figure] 'kpi:fdi/2024' is there for several scopes: 'kpi:fdi/2024@zones', 'kpi:fdi/2024@city'"
    )
  }

  @Test func whatIsNotThereIsSaidWithWhatIs() throws {
    try expect(
      "kpi:area/2024",
      finds: "[missing-figure] no figure 'kpi:area/2024'; did you mean 'kpi:area/2024@city'?")
    try expect(
      "kpi:fdi/2024/forecast",
      finds: "[missing-figure] no figure 'kpi:fdi/2024/forecast'; did you mean 'kpi:fdi/2024'?")
    try expect(
      "kpi:fdi/2019",
      finds:
        "[missing-figure] no figure 'kpi:fdi/2019'; there are the periods 2023, 2024, 2025; did you mean 'kpi:fdi/2025/estimate'?"
    )
    try expect(
      "kpi:fdi/2024?source=c",
      finds: "[missing-figure] no figure 'kpi:fdi/2024?source=c'; did you mean 'kpi:fdi/2024'?")
    try expect("kpi:fdj/2024", finds: "[unknown-indicator] no indicator 'fdj'; did you mean 'fdi'?")
    try expect("kpi:fdi/2024@zone", finds: "[unknown-scope] no scope 'zone'; did you mean 'zones'?")
    try expect(
      "kpi:fdi/2024?source=boock",
      finds: "[unknown-source] no article or source 'boock'; did you mean 'book'?")
    try expect(
      "kpi:fdi/2024?source=z", finds: "[unknown-source] no article or source 'z'")
  }

  @Test func badReferencesAreNamed() throws {
    try expect(
      "kpi:fdi/07-2024", finds: "[bad-period] '07-2024' is not a period; did you mean '2024-07'?")
    try expect("kpi:fdi/2024/paln", finds: "[bad-kind] 'paln' is not a kind; did you mean 'plan'?")
    for address in ["kpi:", "kpi:/2024", "kpi:fdi/2024/plan/x", "kpi:fdi/2024@"] {
      try expect(
        address,
        finds:
          "[bad-figure-link] '\(address)' is not of the form kpi:INDICATOR/PERIOD/KIND@SCOPE?source=ID"
      )
    }
    try expect(
      "kpi:fdi/2024?src=a",
      finds: "[bad-figure-link] after the '?' of 'kpi:fdi/2024?src=a' only 'source=…' can stand")
  }

  @Test func referencesReadBackAsThemselves() throws {
    for address in [
      "kpi:fdi/2024", "kpi:fdi/2024/plan", "kpi:workers/2024@parks/vsip",
      "kpi:fdi/2023-01..2023-07/plan@city?source=x/y",
    ] {
      let reference = try FigureReference.read(address, at: nil).get()
      #expect(reference.description == address)
    }
  }

  @Test func anAuthorsOwnWordsAreHeldAgainstTheFigure() throws {
    let ledger = try FigureFixture().ledger(rows).ledger
    func mismatch(_ text: String, _ address: String) throws -> Bool {
      let reference = try FigureReference.read(address, at: nil).get()
      let figure = try ledger.figure(reference, at: nil).get()
      return ledger.mismatch(text, with: figure) != nil
    }
    #expect(try !mismatch("4,35 tỷ USD", "kpi:fdi/2024"))
    #expect(try !mismatch("4.350 triệu USD", "kpi:fdi/2024"))
    #expect(try !mismatch("4,4 tỷ USD", "kpi:fdi/2024"))
    #expect(try mismatch("4,5 tỷ USD", "kpi:fdi/2024"))
    #expect(try mismatch("hơn 4,35 tỷ USD", "kpi:fdi/2024"))
    #expect(try mismatch("4,35 tỷ đồng", "kpi:fdi/2024"))
    #expect(try mismatch("nhiều", "kpi:fdi/2024"))
    #expect(try !mismatch("trên 210 nghìn người", "kpi:workers/2024"))
    #expect(try mismatch("210.000 người", "kpi:workers/2024"))
    #expect(try !mismatch("1,8–2,3 tỷ USD", "kpi:fdi/2024/plan"))
    #expect(try mismatch("2 tỷ USD", "kpi:fdi/2024/plan"))
  }

  @Test func attainmentAndGrowthCarryHedgesAndInputs() throws {
    let ledger = try FigureFixture().ledger(rows).ledger
    let format = NumberFormat(.vietnamese)
    let context = Ledger.Context(period: Period(year: 2024), scope: 0)
    let attainment = try ledger.attainment(0, context).get()
    #expect(format.attainment(attainment.quantity) == "đạt 189–242% kế hoạch")
    #expect(attainment.inputs.count == 2)
    let workers = try #require(ledger.catalogue.indicator("workers"))
    let growth = try ledger.growth(workers, context).get()
    #expect(format.growth(growth.quantity) == "tăng hơn 13,5%")
    let estimate = try ledger.growth(0, Ledger.Context(period: Period(year: 2025), scope: 0)).get()
    #expect(estimate.isEstimate)
    #expect(
      ledger.growth(0, Ledger.Context(period: Period(year: 2023), scope: 0)) == .failure(.missing))
  }

  @Test func growthAcrossABreakIsNotComputed() throws {
    let ledger = try FigureFixture().ledger(rows).ledger
    let area = try #require(ledger.catalogue.indicator("area"))
    for year in [2025, 2026] {
      let context = Ledger.Context(period: Period(year: year), scope: 1)
      guard case .failure(.acrossBreak(let found)) = ledger.growth(area, context) else {
        Issue.record("growth of \(year) was computed")
        continue
      }
      #expect(found.reason == "sáp nhập Hải Dương")
    }
  }

  @Test func seriesAreInOrderOfTime() throws {
    let ledger = try FigureFixture().ledger(rows).ledger
    let periods = ledger.series(0, 0, .actual).compactMap { $0.key.period?.description }
    #expect(periods == ["2023", "2024"])
    #expect(ledger.series(0, 0, .stated).isEmpty)
    #expect(ledger.scopes(0) == [0, 1])
    #expect(ledger.observations(of: 0).count == 6)
  }

  @Test func everyObservationHasAnAddressOfItsOwn() throws {
    let ledger = try FigureFixture().ledger(rows).ledger
    let anchors = ledger.observations.indices.map(ledger.anchor)
    #expect(Set(anchors).count == anchors.count)
    #expect(anchors.contains("fdi-2024-plan-zones-b"))
    #expect(anchors.contains("workers-2024-actual-parks-vsip-a"))
    let twins = try FigureFixture().ledger(
      "indicator,period,scope,printed,source\nfdi,2024-01..2024-07,zones,1 tỷ USD,a\nfdi,2024-01..2024-07,zones,1 tỷ USD,a"
    )
    #expect(
      twins.ledger.observations.indices.map(twins.ledger.anchor)
        == ["fdi-2024-01-to-2024-07-actual-zones-a", "fdi-2024-01-to-2024-07-actual-zones-a-2"])
  }

  @Test func everyObservationHasItsState() throws {
    let ledger = try FigureFixture().ledger(
      """
      indicator,period,scope,kind,printed,source,quote,rank,why
      area,2020,zones,,1 ha,a,một ha,,
      area,2021,zones,,2 ha,a,hai ha,,
      area,2022,zones,,3 ha,a,,,
      area,2023,zones,,4 ha,book,,,
      area,2024,zones,,5 ha,,,,
      budget,2024,zones,,5 tỷ đồng,a,,preferred,mới hơn
      budget,2024,zones,,6 tỷ đồng,b,,,
      fdi,2022,zones,,"2,0 tỷ USD",a,,,
      fdi,2023,zones,,"3,0 tỷ USD",a,,,
      fdi-growth,2023,zones,stated,tăng 90%,a,,deprecated,tính sai
      """
    ).ledger
    let areas = ledger.observations(of: 6)
    let states = ledger.verifications(quotes: [
      areas.lowerBound: .found, areas.lowerBound + 1: .withoutNumber,
    ])
    #expect(
      Array(states[areas]) == [.quoted, .misquoted, .withoutQuote, .withoutText, .withoutSource])
    #expect(
      Array(states[ledger.observations(of: 8)])
        == [.settled(why: "mới hơn"), .settled(why: "mới hơn")])
    #expect(Array(states[ledger.observations(of: 4)]) == [.claimFails(why: "tính sai")])
  }
}
