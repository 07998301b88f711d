import HaiDangSource
import Testing

@testable import HaiDang

/// The cells of a table, rows joined by " / ", and what is wrong with it.
private func expect(
  _ text: String, is rows: [String], finds codes: [String] = [],
  _ location: SourceLocation = #_sourceLocation
) {
  let (table, diagnostics) = TableReader.read(SourceFile(path: "t.csv", text: text))
  let found = (0..<(table?.rowCount ?? 0)).map { row in
    (0..<(table?.names.count ?? 0)).compactMap { column in
      table.map { $0.text($0.cell(row, column)) }
    }.joined(separator: " / ")
  }
  #expect(found == rows, sourceLocation: location)
  let said = diagnostics.kept.map {
    [$0.code.rawValue, $0.place?.cell].compactMap(\.self).joined(separator: " ")
  }
  #expect(said == codes, sourceLocation: location)
}

@Suite struct TableReaderTests {
  @Test func separatorsAreSniffed() {
    expect("a,b\n1,2", is: ["1 / 2"])
    expect("a;b\n1;2,5", is: ["1 / 2,5"])
    expect("a\tb\n1\t2,5", is: ["1 / 2,5"])
    expect("sep=;\na;b\n1;2", is: ["1 / 2"])
    expect("\"a,x,y\";b\n1;2", is: ["1 / 2"])
  }

  @Test func everyLineEndIsOne() {
    expect("a,b\r\n1,2\r\n3,4\r\n", is: ["1 / 2", "3 / 4"])
    expect("a,b\r1,2\r3,4", is: ["1 / 2", "3 / 4"])
    expect("a,b\n1,2\n\n3,4\n\n", is: ["1 / 2", "3 / 4"])
    expect("a,b\n,\n3,4", is: ["3 / 4"])
  }

  @Test func quotedCellsHoldAnything() {
    expect("a,b\n\"x,\ny\",\"say \"\"hi\"\"\"\n3,\"\"", is: ["x,\ny / say \"hi\"", "3 / "])
    expect("a,b\n\"\"\"\",\"\"\"\"\"\"", is: ["\" / \"\""])
    expect("a,b\n  x  ,\" y \"", is: ["x /  y "])
    expect("a,b\n5\" pipe,2", is: ["5\" pipe / 2"])
  }

  @Test func rowsMustHaveTheCellsOfTheHeader() {
    expect("a,b\n1,2,3\n4,5", is: ["4 / 5"], finds: ["wrong-cell-count C2"])
    expect("a,b\n1\n4,5", is: ["4 / 5"], finds: ["wrong-cell-count A2"])
    expect("a,b,,\n1,2,,\n", is: ["1 / 2"])
    // A separator too many is a decimal comma without quotes: 1,5 would be 1 and 5.
    expect("a,b\n1,5,\n", is: [], finds: ["wrong-cell-count C2"])
    // A spreadsheet leaves out what is empty to the end of a row.
    expect("a,b,c\n1,2\n3,4,5", is: ["1 / 2 / ", "3 / 4 / 5"])
    expect("a,b,c\n1;2;3\n4,5,6", is: ["4 / 5 / 6"], finds: ["wrong-cell-count A2"])
    expect("a,b,c\n1;2;3,5\n4,5;6", is: ["4 / 5;6 / "], finds: ["wrong-cell-count A2"])
  }

  /// Filled up, a thousand columns would be as many cells a row.
  @Test func whatARowLeavesOutTakesNoRoom() {
    let heads = (0..<1000).map { "k\($0)" }.joined(separator: ",")
    let csv = heads + "\n" + String(repeating: "a,b\n", count: 100)
    let table = TableReader.read(SourceFile(path: "t.csv", text: csv)).table
    #expect(table?.rowCount == 100)
    #expect(table?.cells.count == 200)
    #expect(table.map { $0.text($0.cell(99, 1)) } == "b")
    #expect(table?.cell(0, 2).isEmpty == true)
    #expect(table?.cell(99, 999).isEmpty == true)
  }

  @Test func jsonKeysStandInAnyOrderAndMayBeLeftOut() {
    let keys = (0..<1000).map { "\"k\($0)\": 0" }.joined(separator: ",")
    let rows = (0..<100).map { "{\"k999\": \"a\", \"k\($0)\": \"b\($0)\"}" }
    let json = "[{\(keys)}, {}, " + rows.joined(separator: ",") + "]"
    let (read, diagnostics) = JSONTableReader.read(SourceFile(path: "t.json", text: json))
    #expect(diagnostics.kept.isEmpty)
    guard let table = read else { return #expect(read != nil) }
    #expect(table.cells.count == 1200)
    #expect(table.rowCount == 102)
    #expect((0..<1000).allSatisfy { table.text(table.cell(0, $0)) == "0" })
    #expect((0..<1000).allSatisfy { table.cell(1, $0).isEmpty })
    for row in 0..<100 {
      #expect(table.text(table.cell(row + 2, 999)) == "a")
      #expect(table.text(table.cell(row + 2, row)) == "b\(row)")
      #expect(table.cell(row + 2, row + 1).isEmpty)
    }
  }

  @Test func rowsAreCountedAsASpreadsheetDoes() {
    expect("# numbers: vi\na,b\n1,2,3", is: [], finds: ["wrong-cell-count C3"])
    expect("sep=;\na;b\n1;2;3", is: [], finds: ["wrong-cell-count C2"])
    expect("\n;;\na;b\n1;2;3\n4;5", is: ["4 / 5"], finds: ["wrong-cell-count C4"])
    expect("a,b\n\"x\ny\",2\n\n1,2,3", is: ["x\ny / 2"], finds: ["wrong-cell-count C4"])
    expect("# numbers: vi\n", is: [], finds: ["empty-file"])
  }

  @Test func brokenTablesAreNamedAndTheRestIsRead() {
    expect("a,b\n1,2\n\"3,4\n5,6", is: ["1 / 2"], finds: ["broken-table A3"])
    expect("a,b\n\"1\"x,2\n3,4", is: ["1 / 2", "3 / 4"], finds: ["broken-table A2"])
    expect("a,b\n1,2\0", is: ["1 / 2\0"], finds: ["broken-table B2"])
    expect("a,b\n1, \"2\"", is: ["1 / \"2\""], finds: ["broken-table B2"])
    let long = String(repeating: "x", count: 1_000_001)
    expect("a,b\n" + long + ",2", is: [], finds: ["broken-table A2"])
    let lines = String(repeating: "x\n", count: 600_000)
    expect("a,b\n\"" + lines + "\",2", is: [], finds: ["broken-table A2"])
    expect(String(repeating: "a,", count: 100_000), is: [], finds: ["broken-table ALM1"])
    expect("", is: [], finds: ["empty-file"])
  }

  @Test func theFirstLineMaySayHowNumbersAreWritten() {
    func notation(_ text: String) -> NumberNotation? {
      TableReader.read(SourceFile(path: "t.csv", text: text)).table?.notation
    }
    #expect(notation("# numbers: vi\na,b\n") == .vietnamese)
    #expect(notation("# numbers: canonical;;\na;b\n") == .canonical)
    #expect(notation("#numbers: vi\r\na,b\r\n") == .vietnamese)
    #expect(notation("# a remark\na,b\n") == nil)
    expect("# numbers: fr\na,b\n1,2", is: ["1 / 2"], finds: ["broken-table"])
  }

  @Test func cellsKnowTheirPlaces() {
    let text = "a,b\n\n1,\"x\"\"y\"\n"
    let (table, _) = TableReader.read(SourceFile(path: "t.csv", text: text))
    #expect(table?.place(0, 1).source == SourcePlace(path: "t.csv", offset: 7, cell: "B3"))
  }

  @Test(arguments: [
    "", "[", "[{", "{}", "[{\"a\":1}", "[{\"a\":1},]", "[{\"a\" 1}]", "[{\"a\":tru}]",
    "[{\"a\":\"\\x\"}]",
    "[{\"a\":\"\\u12\"}]", "[1]", "[{\"a\":1}] x", "[{\"a\":\"line\nend\"}]",
  ])
  func brokenJSONIsNamed(text: String) {
    let (_, diagnostics) = JSONTableReader.read(SourceFile(path: "t.json", text: text))
    #expect(diagnostics.kept.map(\.code) == [.brokenTable])
  }

  @Test func jsonValuesAreTextsNumbersOrNothing() {
    let text =
      "[{\"a\": [1, {\"b\": [true]}], \"c\": \"\\ud83d\\ude00\\u00e9\"}, {\"c\": 5, \"c\": 6}, {\"a\": true}]"
    let (table, diagnostics) = JSONTableReader.read(SourceFile(path: "t.json", text: text))
    #expect(diagnostics.kept.map(\.code) == [.wrongType, .duplicateKey, .wrongType])
    #expect(table.map { $0.text($0.cell(0, 1)) } == "😀é")
    #expect(table?.cell(1, 0).isEmpty == true)
  }

  @Test func deepJSONIsPassedOver() {
    let text =
      "[{\"a\": " + String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
      + "}]"
    let (_, diagnostics) = JSONTableReader.read(SourceFile(path: "t.json", text: text))
    #expect(diagnostics.kept.map(\.code) == [.wrongType])
  }

  @Test func anyTextIsATableOrADiagnostic() throws {
    var generator = SeededGenerator(seed: 8)
    let fixture = try FigureFixture()
    let pieces = [
      "indicator", "period", "scope", "value", "printed", "fdi", "2024", "zones", ",", ",", ",",
      ";", "\t", "\"", "\"\"", "\n",
      "\r\n", "\r", "#", "1.530", "4,35 tỷ USD", "-", "\0", "{", "[", "]", "}", ":", "\\u", " ",
    ]
    for round in 0..<600 {
      let head = round.isMultiple(of: 2) ? "indicator,period,scope,value,printed\n" : ""
      let text = head + (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for path in ["t.csv", "t.json"] {
        let (observations, _) = ObservationReader.all(
          SourceFile(path: path, text: text), fixture.catalogue)
        _ = Ledger(fixture.catalogue, observations).check()
      }
    }
  }
}
