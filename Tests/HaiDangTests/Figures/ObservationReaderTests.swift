import HaiDangSource
import Testing

@testable import HaiDang

/// The findings of a table, in a notation.
private func expect(
  _ table: String, _ notation: NumberNotation = .canonical, finds expected: [String],
  path: String = "kpi/t.csv", _ location: SourceLocation = #_sourceLocation
) throws {
  let findings = try FigureFixture(notation: notation).ledger(table, path: path).findings
  #expect(findings == expected, sourceLocation: location)
}

/// The quantities that a table gives, formatted.
private func expect(
  _ table: String, _ notation: NumberNotation = .canonical, reads expected: [String],
  path: String = "kpi/t.csv", _ location: SourceLocation = #_sourceLocation
) throws {
  let result = try FigureFixture(notation: notation).ledger(table, path: path)
  #expect(result.findings == [], sourceLocation: location)
  let texts = result.ledger.observations.map {
    NumberFormat(.vietnamese).quantity($0.quantity, .chart).replacing("\u{A0}", with: " ")
  }
  #expect(texts == expected, sourceLocation: location)
}

@Suite struct ObservationReaderTests {
  private let head = "indicator,period,scope,source,"

  /// Large tables are read by halves: where the cut is must not show, nor in what is counted past a limit.
  @Test(arguments: [40, 150, 260])
  func threadsDoNotShow(faultyRows: Int) throws {
    let rows = (0..<3_000).map { row in
      let isFaulty = row.isMultiple(of: 3_000 / faultyRows)
      return "\(isFaulty ? "nothing" : "fdi"),\(1900 + row % 100),zones,a,\(row + 1)"
    }
    let text = head + "value\n" + rows.joined(separator: "\n")
    let file = SourceFile(path: "kpi/t.csv", text: text)
    let catalogue = try FigureFixture().catalogue
    let one = ObservationReader.all(file, catalogue, jobs: 1)
    let two = ObservationReader.all(file, catalogue, jobs: 2)
    #expect(one.observations.count > 2_000)
    #expect(one.observations == two.observations)
    #expect(one.diagnostics == two.diagnostics)
    #expect(one.diagnostics.kept.count == min(faultyRows, Diagnostics.limit))
  }

  @Test func printedAloneIsEnough() throws {
    try expect(
      head + "printed\nworkers,2024,zones,a,hơn 210.000 người", reads: ["hơn 210.000 người"])
  }

  @Test func numbersAloneAreEnough() throws {
    try expect(head + "value\nfdi,2024,zones,a,4350", reads: ["4.350 triệu USD"])
    try expect(head + "value,unit\nfdi,2024,zones,a,4.35,tỷ USD", reads: ["4,35 tỷ USD"])
    try expect(
      head + "low,high,unit,qualifier\nfdi,2024,zones,a,1.8,2.3,tỷ USD,about",
      reads: ["khoảng 1,8–2,3 tỷ USD"])
  }

  @Test func printedAndColumnsMustAgree() throws {
    let header = head + "printed,value,unit\n"
    try expect(header + "fdi,2024,zones,a,\"4,35 tỷ USD\",4.35,tỷ USD", finds: [])
    try expect(header + "fdi,2024,zones,a,\"4,35 tỷ USD\",4350,triệu USD", finds: [])
    try expect(header + "fdi,2024,zones,a,\"4,35 tỷ USD\",4.35,", finds: [])
    try expect(
      header + "fdi,2024,zones,a,\"4,35 tỷ USD\",4.36,tỷ USD", finds: ["printed-mismatch E2"])
    try expect(
      header + "fdi,2024,zones,a,\"4,35 tỷ USD\",4.35,triệu USD", finds: ["printed-mismatch E2"])
    try expect(
      head + "printed,qualifier\nworkers,2024,zones,a,hơn 210.000 người,nearly",
      finds: ["printed-mismatch E2"])
    try expect(
      head + "printed,low,high\nfdi,2024,zones,a,\"1,8-2,3 tỷ USD\",1.8,2.4",
      finds: ["printed-mismatch E2"])
    try expect(
      head + "printed,kind\nfdi,2024,zones,a,ước đạt 4 tỷ USD,actual",
      finds: ["printed-mismatch E2"])
  }

  @Test func aScaleWordTheSourceLeftOutNeedsAReason() throws {
    let row = head + "printed,value,unit,why\nfdi,2024,zones,a,17 USD,17,tỷ USD,"
    try expect(row, finds: ["printed-mismatch E2"])
    try expect(row + "nguồn thiếu chữ tỷ", reads: ["17 tỷ USD"])
  }

  @Test func wordsOfTheNumberGiveTheKind() throws {
    let result = try FigureFixture().ledger(
      head + "printed\nfdi,2024,zones,a,ước đạt 4 tỷ USD\nfdi,2023,zones,a,3 tỷ USD")
    #expect(result.ledger.observations.map(\.kind) == [.actual, .estimate])
  }

  @Test func undeclaredNumbersThatReadTwoWaysAreErrors() throws {
    let row = head + "value\nworkers,2024,zones,a,1.530"
    try expect(row, .undeclared, finds: ["ambiguous-number E2"])
    try expect("# numbers: vi\n" + row, .undeclared, reads: ["1.530 người"])
    try expect(row, .vietnamese, reads: ["1.530 người"])
    try expect("# numbers: canonical\n" + row, .vietnamese, reads: ["1,530 người"])
    try expect(head + "value\nworkers,2024,zones,a,\"4,35\"", .undeclared, reads: ["4,35 người"])
    try expect(head + "value\nworkers,2024,zones,a,nhiều", .undeclared, finds: ["bad-number E2"])
  }

  @Test func namesThatAreNotKnownAreErrors() throws {
    let header = "indicator,period,scope,source,printed,unit,kind,rank,qualifier,as_of\n"
    try expect(
      header + "fdii,2024x,zone,d,4 tỷ USD,,,,,",
      finds: ["unknown-indicator A2", "bad-period B2", "unknown-scope C2", "unknown-source D2"])
    try expect(
      header + "fdi,2024,zones,a,4 tỷ USD,tỷ,aktual,best,roughly,hôm qua",
      finds: ["unknown-unit F2", "bad-kind G2", "bad-rank H2", "bad-qualifier I2", "bad-date J2"])
    try expect(header + "fdi,2024,zones,a,4 tỷ đồng,,,,,", finds: ["unit-mismatch E2"])
    try expect(header + "fdi,2024,zones,a,4 tỷ USD,tỷ đồng,,,,", finds: ["unit-mismatch F2"])
    try expect(header + "fdi,2024,zones,a,4 con voi,,,,,", finds: ["unknown-unit E2"])
    try expect(header + "fdi,2024,zones,a,4 nghìn tỷ,,,,,", finds: ["unknown-unit E2"])
    try expect(header + "fdi,2024,zones,a,4,,,,,", finds: ["unknown-unit E2"])
    try expect(header + "fdi,2024,zones,a,tăng 2 lần,,,,,", finds: ["ambiguous-number E2"])
  }

  @Test func anEmptyChoiceIsNoNearMiss() throws {
    let messages = try FigureFixture().messages(
      head + "printed,rank,qualifier\nfdi,2024,zones,a,4 tỷ USD,x,\nfdi,2023,zones,a,4 tỷ USD,,o\n"
        + "fdi,2022,zones,a,4 tỷ USD,prefered,")
    #expect(
      messages == [
        "'x' is not a rank (preferred, deprecated, or empty)",
        "'o' is not a qualifier (about, over, nearly, least, most)",
        "'prefered' is not a rank (preferred, deprecated, or empty); did you mean 'preferred'?",
      ])
  }

  @Test func nearMissesAreOffered() throws {
    let fixture = try FigureFixture()
    let header = "indicator,period,scope,source,value,unit\n"
    let messages = fixture.messages(
      header + "worker,07/2024,city-eest,a,4,\nfdi,2024,cat-hai,a,4,tỷ\nfdi,2024,city,a,4,ha")
    #expect(
      messages == [
        "no indicator 'worker'; did you mean 'workers'?",
        "'07/2024' is not a period (2024, 2024-07, 2024-Q3, 2024-H1, 2024-01..2024-07, 2020..2025); did you mean '2024-07'?",
        "no scope 'city-eest'; did you mean 'city-east'?",
        "the scope 'cat-hai' may be any of 'parks/cat-hai', 'ports/cat-hai'",
        "'ha' does not convert to 'triệu USD' of the indicator 'fdi'",
      ])
  }

  @Test func scopesAreFoundByIdByLastPartAndByName() throws {
    let table =
      head
      + "printed\narea,2024,parks/vsip,a,1 ha\narea,2023,vsip,a,1 ha\narea,2022,VSIP Hải Phòng,a,1 ha"
    let result = try FigureFixture().ledger(table)
    #expect(result.findings == [])
    #expect(Set(result.ledger.observations.map(\.scope)) == [4])
  }

  @Test func anEmptyCellIsNotAll() throws {
    try expect(
      head
        + "printed\n,2024,zones,a,1 ha\narea,,zones,a,1 ha\narea,2024,,a,1 ha\narea,2024,zones,a,",
      finds: ["empty-cell A2", "empty-cell B3", "empty-cell C4", "empty-cell A5"])
  }

  @Test func columnsComeInAnyOrderAndAreNamedRightly() throws {
    try expect("value,Scope,INDICATOR,period,source\n3,zones,fdi,2024,a", reads: ["3 triệu USD"])
    try expect("indicator,period,value\nfdi,2024,3", finds: ["missing-column"])
    try expect("indicator,period,scope,low\nfdi,2024,zones,3", finds: ["missing-column"])
    try expect("fdi,2024,zones,3\nfdi,2023,zones,4", finds: ["missing-column A1"])
    try expect("# numbers: vi\n" + head + "vaule,value\n", finds: ["unknown-column E2"])
    try expect(head + "value,vaule\nfdi,2024,zones,a,3,4", finds: ["unknown-column F1"])
    try expect(head + "value,value\nfdi,2024,zones,a,3,4", finds: ["duplicate-key F1"])
  }

  @Test func whatPeopleCallAColumnIsOffered() throws {
    #expect(
      try FigureFixture().messages("Chỉ tiêu,kỳ,scope,Giá trị\n") == [
        "no column is named 'Chỉ tiêu'; did you mean 'indicator'?",
        "no column is named 'kỳ'; did you mean 'period'?",
        "no column is named 'Giá trị'; did you mean 'value'?",
      ])
  }

  @Test func aRowOfAnotherTableSaysWhatSeparatesItsCells() throws {
    #expect(
      try FigureFixture().messages("indicator;period;scope;value\nfdi,2024,zones,3\n") == [
        "this row separates cells by ',', the header by ';'"
      ])
  }

  @Test func quotesAndExcerptsAreShort() throws {
    let long = String(repeating: "chữ ", count: 76)
    try expect(
      head + "printed,quote\nfdi,2024,zones,a,4 tỷ USD,\(long)", finds: ["quote-mismatch F2"])
    let words = String(repeating: "chữ ", count: 16)
    try expect(
      head + "printed,excerpt\nfdi,2024,zones,a,4 tỷ USD,\(words)", finds: ["quote-mismatch F2"])
  }

  @Test func jsonHasTheSameFields() throws {
    let rows = """
      [{"indicator": "fdi", "period": "2024", "scope": "zones", "source": "a", "value": 4.350, "unit": "tỷ USD"},
       {"indicator": "fdi", "period": "2023", "scope": "zones", "source": "a", "printed": "h\\u01a1n 3 tỷ USD",
        "note": null}]
      """
    try expect(rows, .vietnamese, reads: ["hơn 3 tỷ USD", "4,350 tỷ USD"], path: "kpi/t.json")
  }

  @Test func anEntityFieldIsAnObservationWithoutDate() throws {
    let fixture = try FigureFixture()
    var values = ObservationValueReader(fixture.catalogue)
    var diagnostics = Diagnostics()
    let place = SourcePlace(path: "parks/vsip.md", offset: 12)
    let row = ObservationRow(
      indicator: 6, scope: 4, printed: ObservationRow.Cell("752 ha", place), source: 0,
      notation: .undeclared, place: TablePlace(place))
    let observation = values.observation(row, &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(observation?.period == nil)
    #expect(observation?.quantity.low == DecimalNumber(752))
  }
}
