import HaiDangSource
import Testing

@testable import HaiDang

private let rows = """
  indicator,period,scope,kind,printed,value,low,high,unit,source,quote,rank,why,note
  fdi,2024,zones,,"4,35 tỷ USD",,,,,a,"đạt ""4,35 tỷ USD"", bằng 242%",,,
  fdi,2024,zones,plan,"từ 1,8-2,3 tỷ USD",,1.8,2.3,tỷ USD,a,,preferred,"dòng 1
  dòng 2",=cmd()
  fdi,2023-01..2023-07,zones,estimate,dự kiến 1.950 triệu USD,,,,,b,,,,+1
  workers,2024,parks/vsip,,,1846.50,,,người,book,,,,@x
  area,2024,city,,,,10,12.5,ha,a,,,,-
  rank,2024,zones,,thứ 6/20,,,,,a,,,,
  fdi-growth,2024,zones,stated,giảm 5%,,,,,,,,,
  """

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct DataFilesTests {
  private func ledger() throws -> Ledger { try FigureFixture().ledger(rows).ledger }

  @Test func theCanonicalTableReadsBackAsItWas() throws {
    let ledger = try ledger()
    #expect(ledger.observations.count == 7)
    let file = ObservationCSV.file(of: ledger, .canonical, keeping: MadeRows(indicators: 0))
    let (again, diagnostics) = ObservationReader.all(
      SourceFile(path: "data/all.csv", bytes: file), ledger.catalogue)
    #expect(diagnostics.isEmpty)
    func content(_ observations: [Observation]) -> [Observation] {
      let place = TablePlace(SourcePlace(path: ""))
      return observations.map { observation in
        var copy = observation
        copy.row = place
        copy.cell = place
        return copy
      }
    }
    #expect(content(again) == content(Array(ledger.observations)))
  }

  @Test func noObservationIsLostBetweenTables() throws {
    var generator = SeededGenerator(seed: 7)
    let fixture = try FigureFixture()
    let texts = ["", "a,b", "\"", "x\ny", "dòng\r\n", "'", "=1", "chữ Việt", ";", "#"]
    var lines = ["indicator,period,scope,kind,low,high,unit,qualifier,source,note,why"]
    for index in 0..<500 {
      func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &generator)] }
      let note = texts.indices.map { _ in pick(texts) }.prefix(2).joined()
      let low = Int.random(in: -500...500, using: &generator)
      let cells = [
        "budget", "\(1900 + index % 200)", pick(["zones", "city", "vsip"]),
        pick(Observation.Kind.allCases).rawValue, "\(low).5", "\(low + pick([0, 3])).50",
        pick(["tỷ đồng", "triệu VNĐ", ""]), pick(Qualifier.allCases).rawValue,
        pick(["a", "book", ""]),
        "\"" + note.replacing("\"", with: "\"\"") + "\"", pick(["", "vì"]),
      ]
      lines.append(cells.joined(separator: ","))
    }
    let source = SourceFile(path: "t.csv", text: lines.joined(separator: "\n"))
    let (first, said) = ObservationReader.all(source, fixture.catalogue)
    let ledger = Ledger(fixture.catalogue, first)
    let file = ObservationCSV.file(of: ledger, .canonical, keeping: MadeRows(indicators: 0))
    let (second, more) = ObservationReader.all(
      SourceFile(path: "u.csv", bytes: file), fixture.catalogue)
    #expect(said.isEmpty && more.isEmpty)
    #expect(first.count == 500)
    #expect(second.map(\.quantity) == ledger.observations.map(\.quantity))
    #expect(second.map(\.note) == ledger.observations.map(\.note))
    #expect(second.map(\.key) == ledger.observations.map(\.key))
  }

  @Test func theSpreadsheetTableStartsNoFormula() throws {
    let ledger = try ledger()
    let file = ObservationCSV.file(of: ledger, .vietnamese, keeping: MadeRows(indicators: 0))
    #expect(file.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = text(Array(file.dropFirst(3)))
    #expect(lines.hasPrefix("Chỉ tiêu;Kỳ;Phạm vi;"))
    #expect(lines.contains(";1846,50;"))
    #expect(lines.contains(";1,8;2,3;tỷ USD;"))
    #expect(lines.contains(";-5;"))
    #expect(lines.contains(";7 tháng đầu năm 2023;"))
    for formula in ["'=cmd()", "'+1", "'@x", "'-"] { #expect(lines.contains(";\(formula)\r\n")) }
    for cell in lines.split(whereSeparator: { ";\r\n\"".contains($0) }) {
      let isNumber = cell.allSatisfy { $0.isNumber || $0 == "," || $0 == "-" }
      #expect(isNumber || !"=+-@\t".contains(cell.first ?? " "), "\(cell)")
    }
  }

  @Test(arguments: [
    ("1/2", true), ("3-4", true), ("12:30", true), ("1e5", true), ("007", true), ("1.5", true),
    ("2024-07", true), ("1 / 2", true), ("=1", true), ("+1", true), ("-1", true), ("@a", true),
    ("\tx", true), ("2024", false), ("1.353", false), ("1,5", false), ("0,5", false), ("0", false),
    ("77%", false), ("2024-07-31", false), ("1/2 số dự án", false), ("2 - 2,5 tỷ USD", false),
    ("3a", false), ("'1", false), ("−5%", false), ("", false),
  ])
  func textsThatASpreadsheetWouldTakeForSomethingElse(text: String, isTaken: Bool) {
    #expect(
      Array(text.utf8).withUnsafeBufferPointer { SpreadsheetGuess.isTaken($0.span) } == isTaken)
  }

  @Test func jsonKeepsNumbersAndWordsExact() throws {
    let ledger = try ledger()
    let json = text(ObservationJSON.file(0, of: ledger, from: MadeRows(indicators: 1)))
    #expect(json.contains("\"quote\": \"đạt \\\"4,35 tỷ USD\\\", bằng 242%\""))
    #expect(json.contains("\"value\": 4.35"))
    #expect(json.contains("\"id\": \"fdi-2024-plan-zones-a\""))
    #expect(json.contains("\"why\": \"dòng 1\\ndòng 2\""))
    #expect(!json.contains("workers"))
    let all = text(ObservationJSON.file(of: ledger, keeping: MadeRows(indicators: 0)))
    #expect(all.contains("\"value\": 1846.50"))
    #expect(all.contains("\"title\": \"Niên giám\""))
    #expect(!all.contains("\"id\": \"c\""))
  }

  @Test func theFileOfAnIndicatorIsTheSameFromTheRowsOfAllAsFromItsOwn() throws {
    let ledger = try ledger()
    let indicators = ledger.catalogue.indicators.count
    let none = MadeRows(indicators: 3 * indicators)
    for style in [ObservationCSV.Style.canonical, .vietnamese] {
      let rows = MadeRows(indicators: indicators)
      _ = ObservationCSV.file(of: ledger, style, keeping: rows)
      for indicator in 0..<indicators {
        let cut = ObservationCSV.file(indicator, of: ledger, style, from: rows)
        #expect(cut == ObservationCSV.file(indicator, of: ledger, style, from: none))
      }
      #expect(rows.take(0) == nil, "all are taken: nothing is kept")
    }
    let rows = MadeRows(indicators: indicators)
    _ = ObservationJSON.file(of: ledger, keeping: rows)
    for indicator in 0..<indicators {
      let cut = ObservationJSON.file(indicator, of: ledger, from: rows)
      #expect(cut == ObservationJSON.file(indicator, of: ledger, from: none))
    }
  }

  @Test func jsonEscapesEverythingItMust() {
    var json = JSONWriter()
    json.object { json in
      json.member("a\"b", "\\\n\r\t\u{1}\u{7F}é")
      json.name("empty")
      json.array { _ in }
      json.member("list", ["x", "y"])
      json.name("flag")
      json.bool(true)
    }
    #expect(
      text(json.finish()) == """
        {
          "a\\"b": "\\\\\\n\\r\\t\\u0001\\u007fé",
          "empty": [],
          "list": [
            "x",
            "y"
          ],
          "flag": true
        }

        """)
  }

  @Test func thePackageDescribesEveryTable() throws {
    let package = text(DataPackage.file(name: "Báo cáo", title: "Báo cáo", of: try ledger()))
    // The table of an indicator without figures has a header, and is there all the same.
    for id in ["fdi", "workers", "area", "rank", "fdi-growth", "budget"] {
      #expect(package.contains("\"path\": \"\(id).csv\""))
    }
    #expect(package.contains("\"name\": \"b-o-c-o\""))
  }
}
