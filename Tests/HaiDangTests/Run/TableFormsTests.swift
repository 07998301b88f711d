import HaiDangSource
import Testing

@testable import HaiDang

/// The same figures in every form that editors and their spreadsheets save them in.
@Suite struct TableFormsTests {
  private static let rows = [
    ["indicator", "period", "scope", "kind", "printed", "value", "unit", "source", "note"],
    ["fdi", "2023", "a", "", "hơn 3.400,5 triệu USD", "", "", "x", "Một, hai; \"ba\""],
    ["fdi", "2024", "a", "", "", "4,35", "tỷ USD", "x", "dòng 1\ndòng 2"],
    ["fdi", "2024", "a", "plan", "từ 1,8-2,3 tỷ USD", "", "", "x", "Đường Ấp Bắc"],
  ]

  /// The rows with a separator and a line end, quoted where they must be.
  private static func table(_ separator: String, _ end: String, first: String = "# numbers: vi")
    -> String
  {
    let lines = rows.map { row in
      row.map { cell in
        let isPlain = !cell.contains { ",;\t\"\n".contains($0) }
        return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: separator)
    }
    return ([first] + lines).filter { !$0.isEmpty }.joined(separator: end) + end
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    let units = [0xFEFF] + Array(text.utf16)
    return units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  /// The figures as JSON, in which a number is canonical whatever is declared.
  private static let json = """
    [{"indicator": "fdi", "period": "2023", "scope": "a", "printed": "hơn 3.400,5 triệu USD",
      "source": "x", "note": "Một, hai; \\"ba\\""},
     {"indicator": "fdi", "period": "2024", "scope": "a", "value": 4.35, "unit": "tỷ USD",
      "source": "x", "note": "dòng 1\\ndòng 2"},
     {"source": "x", "indicator": "fdi", "period": "2024", "scope": "a", "kind": "plan",
      "printed": "từ 1,8-2,3 tỷ USD", "note": "\\u0110ường Ấp Bắc"}]
    """

  private static let forms: [(name: String, bytes: [UInt8])] = [
    ("t.csv", Array(table(",", "\n").utf8)),
    ("t.csv", Array(table(";", "\r\n").utf8)),
    ("t.csv", Array(table("\t", "\r").utf8)),
    ("t.csv", [0xEF, 0xBB, 0xBF] + Array(table(";", "\r\n").utf8)),
    ("t.csv", Array(("sep=;\r\n" + table(";", "\r\n")).utf8)),
    ("t.csv", utf16(table("\t", "\r\n"), bigEndian: false)),
    ("t.csv", utf16(table(";", "\r\n"), bigEndian: true)),
    ("t.json", Array(json.utf8)),
  ]

  private func export(_ name: String, _ bytes: [UInt8], site: String = "") throws -> String {
    let folder = try TestSite([
      "content/site.yml": "title: T\n" + site,
      "content/articles/x.md": "---\ntitle: X\ndate: 2024-01-01\n---\n",
      "content/kpi/indicators.yml": "fdi:\n  title: FDI\n  unit: triệu USD\n",
      "content/kpi/scopes.yml": "a:\n  title: A\n",
    ])
    try folder.folder.write("content/kpi/" + name, bytes)
    let result = try folder.build()
    #expect(result.diagnostics.isEmpty, "\(result.report(.text))")
    return folder.folder.text("public/data/fdi.csv") ?? ""
  }

  @Test func everyFormGivesTheSameFigures() throws {
    let first = try export(Self.forms[0].name, Self.forms[0].bytes)
    #expect(first.contains(",4.35,,,tỷ USD,"))
    for (name, bytes) in Self.forms.dropFirst() { #expect(try export(name, bytes) == first) }
  }

  @Test func theSiteMayDeclareHowNumbersAreWritten() throws {
    let first = try export("t.csv", Self.forms[0].bytes)
    let bytes = Array(Self.table(";", "\n", first: "").utf8)
    #expect(try export("t.csv", bytes, site: "numbers: vi\n") == first)
  }
}
