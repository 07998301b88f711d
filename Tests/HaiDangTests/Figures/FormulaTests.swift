import HaiDangSource
import Testing

@testable import HaiDang

/// The value of a formula over a few figures of one year, as a percentage or "[fault]".
private func expect(
  _ formula: String, is expected: String, _ location: SourceLocation = #_sourceLocation
) throws {
  let fixture = try FigureFixture()
  let ledger = fixture.ledger(
    """
    indicator,period,scope,kind,value,source
    workers,2024,zones,,200,a
    workers,2023,zones,,100,a
    area,2024,zones,,50,a
    area,2024,zones,plan,40,a
    fdi-attainment,2024,zones,,50,a
    """
  ).ledger
  let found: String
  switch FormulaReader.read(formula, fixture.catalogue) {
  case .failure(let fault):
    found = "[\(fault.words.english)]" + (fault.near.map { " " + $0 } ?? "")
  case .success(let formula):
    let unit = try #require(UnitTable.shipped.unit("điểm"))
    let context = Ledger.Context(period: Period(year: 2024), scope: 0)
    switch ledger.value(formula, context, unit: unit, decimals: 3) {
    case .success(let value): found = value.quantity.low.canonical
    case .failure(let reason): found = "\(reason)"
    }
  }
  #expect(found == expected, "\(formula)", sourceLocation: location)
}

@Suite struct FormulaTests {
  @Test func signsBindAsInSchool() throws {
    try expect("workers + 2 * 3", is: "206")
    try expect("(workers + 2) * 3", is: "606")
    try expect("workers - 20 - 30", is: "150")
    try expect("workers / 2 / 5", is: "20")
    try expect("-workers + 10", is: "-190")
    try expect("workers * -1", is: "-200")
    try expect("((workers))", is: "200")
    try expect("workers − 20 × 2", is: "160")
  }

  @Test func aFormulaNeedsAnIndicator() throws {
    try expect("5", is: "[a formula needs an indicator in it]")
    try expect("(2 + 3) * -1", is: "[a formula needs an indicator in it]")
  }

  @Test func figuresAreTakenByKindAndPeriod() throws {
    try expect("workers - workers.previous", is: "100")
    try expect("area.actual / area.plan", is: "1.3")
    try expect("workers.actual.previous", is: "100")
    try expect("area.previous", is: "missing")
    try expect("workers / (area - area)", is: "zeroDivisor")
  }

  @Test func percentagesCountAsFractions() throws {
    try expect("workers * fdi-attainment", is: "100")
  }

  /// "4,35" has three digits, so the share of a plan of 4 has three: 109%, however many decimals the
  /// indicator asks for; with plans of two digits the guide writes "đạt 189–242%".
  @Test(arguments: [
    ("4,35 tỷ USD", "4 tỷ USD", "109%"), ("4.350 triệu USD", "4 tỷ USD", "108,8%"),
    ("4,35 tỷ USD", "từ 1,8-2,3 tỷ USD", "189–242%"), ("1 tỷ USD", "3 tỷ USD", "33%"),
    ("350 triệu USD", "4 tỷ USD", "8,8%"), ("ước 4,35 tỷ USD", "4 tỷ USD", "missing"),
  ])
  func computedFiguresHaveNoMoreDigitsThanTheirInputs(actual: String, plan: String, share: String)
    throws
  {
    let ledger = try FigureFixture().ledger(
      """
      indicator,period,scope,kind,printed,source
      fdi,2024,zones,,"\(actual)",a
      fdi,2024,zones,plan,"\(plan)",a
      """
    ).ledger
    let formula = try FormulaReader.read("fdi.actual / fdi.plan", ledger.catalogue).get()
    let context = Ledger.Context(period: Period(year: 2024), scope: 0)
    switch ledger.value(formula, context, unit: .percent, decimals: 1) {
    case .success(let value):
      #expect(NumberFormat(.vietnamese).quantity(value.quantity, .chart) == share)
    case .failure(let reason): #expect("\(reason)" == share)
    }
  }

  @Test func brokenFormulasAreNamed() throws {
    try expect("", is: "[a value is missing beside a sign]")
    try expect("workers +", is: "[a value is missing beside a sign]")
    try expect("* workers", is: "[a value is missing beside a sign]")
    try expect("workers area", is: "[a sign is missing between two values]")
    try expect("(workers", is: "[the brackets do not match]")
    try expect("workers)", is: "[the brackets do not match]")
    try expect("()", is: "[a value is missing beside a sign]")
    try expect("worker / 2", is: "[no indicator 'worker'] workers")
    try expect("workers.paln", is: "['.paln' is not known] plan")
    try expect("workers ^ 2", is: "['^' is not known here]")
    try expect("workers + area", is: "['người' and 'ha' cannot be added]")
    try expect(String(repeating: "(", count: 100_000), is: "[the formula is too long]")
  }

  @Test func aPercentageIsNotMadeTwice() throws {
    let bad = Indicator(id: "x", title: "x", unit: .percent, formula: "x.actual / x.plan * 100")
    let good = Indicator(id: "x", title: "x", unit: .percent, formula: "x.actual / x.plan")
    func codes(_ indicator: Indicator) -> [DiagnosticCode] {
      let catalogue = FigureCatalogue(indicators: [indicator], scopes: [], sources: [])
      return Ledger(catalogue, []).check().kept.map(\.code)
    }
    #expect(codes(bad) == [.badFormula])
    #expect(codes(good) == [])
    #expect(
      codes(Indicator(id: "x", title: "x", unit: .percent, parts: ["y"])) == [.unknownIndicator])
  }
}
