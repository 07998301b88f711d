import HaiDangSource
import Testing

@testable import HaiDang

/// A small site's indicators, scopes and sources, for tests of tables and checks.
struct FigureFixture {
  var catalogue: FigureCatalogue

  init(
    notation: NumberNotation = .canonical, language: Language = .vietnamese, hasDefault: Bool = true
  ) throws {
    func unit(_ text: String) throws -> Unit { try #require(UnitTable.shipped.unit(text)) }
    let merger = Indicator.Break(Period(year: 2025, month: 7), reason: "sáp nhập Hải Dương")
    let indicators = [
      Indicator(
        id: "fdi", title: "Vốn FDI", unit: try unit("triệu USD"), better: .up, decimals: 1,
        parts: ["fdi-new", "fdi-added"]),
      Indicator(id: "fdi-new", title: "Vốn cấp mới", unit: try unit("triệu USD")),
      Indicator(id: "fdi-added", title: "Vốn tăng thêm", unit: try unit("triệu USD")),
      Indicator(
        id: "fdi-attainment", title: "Tỷ lệ so với kế hoạch", unit: .percent, type: .rate,
        decimals: 0, formula: "fdi.actual / fdi.plan"),
      Indicator(
        id: "fdi-growth", title: "Tăng trưởng FDI", unit: .percent, type: .rate, decimals: 1,
        formula: "fdi / fdi.previous - 1"),
      Indicator(
        id: "fdi-cumulative", title: "Vốn lũy kế", unit: try unit("tỷ USD"), type: .stock,
        cumulative: true, breaks: [merger]),
      Indicator(
        id: "area", title: "Diện tích", unit: try unit("ha"), type: .stock, breaks: [merger]),
      Indicator(id: "workers", title: "Lao động", unit: try unit("người"), type: .stock),
      Indicator(id: "budget", title: "Nộp ngân sách", unit: try unit("tỷ đồng")),
      Indicator(id: "rank", title: "Xếp hạng", unit: .rank, type: .rate),
    ]
    let scopes = [
      FigureScope(id: "zones", title: "Các KKT, KCN", isDefault: hasDefault),
      FigureScope(id: "city", title: "Hải Phòng", parts: ["city-east", "city-west"]),
      FigureScope(id: "city-east", title: "Phía đông"),
      FigureScope(id: "city-west", title: "Phía tây"),
      FigureScope(id: "parks/vsip", title: "KCN VSIP", isEntity: true),
      FigureScope(id: "parks/cat-hai", title: "KCN Cát Hải", isEntity: true),
      FigureScope(id: "ports/cat-hai", title: "Cảng Cát Hải", isEntity: true),
    ]
    let sources =
      ["a", "b", "c"].map { FigureSource(id: $0, title: $0, isArticle: true) }
      + [FigureSource(id: "book", title: "Niên giám", isArticle: false)]
    catalogue = FigureCatalogue(
      indicators: indicators, scopes: scopes, sources: sources, notation: notation,
      language: language
    ) { $0 == "VSIP Hải Phòng" ? "vsip" : $0 }
  }

  /// The ledger of a table, and everything that is wrong with it: "figure-conflict E3".
  func ledger(_ table: String, path: String = "kpi/t.csv") -> (ledger: Ledger, findings: [String]) {
    let (observations, read) = ObservationReader.all(
      SourceFile(path: path, text: table), catalogue)
    let ledger = Ledger(catalogue, observations)
    var all = read
    all.add(ledger.check())
    let findings = all.kept.sorted().map { diagnostic in
      [diagnostic.code.rawValue, diagnostic.place?.cell].compactMap(\.self).joined(separator: " ")
    }
    return (ledger, findings)
  }

  /// The messages of a table, in English.
  func messages(_ table: String) -> [String] {
    let (observations, read) = ObservationReader.all(
      SourceFile(path: "kpi/t.csv", text: table), catalogue)
    var all = read
    all.add(Ledger(catalogue, observations).check())
    return all.kept.sorted().map(\.message.english)
  }
}

/// The findings of rows under a short header; numbers are canonical, and every row has source a unless it says.
func expectFindings(
  _ findings: [String], header: String = "indicator,period,scope,kind,printed,source,rank,why",
  notation: NumberNotation = .canonical, _ rows: String,
  _ location: SourceLocation = #_sourceLocation
) throws {
  let fixture = try FigureFixture(notation: notation)
  #expect(fixture.ledger(header + "\n" + rows).findings == findings, sourceLocation: location)
}

extension ObservationReader {
  /// All observations of a file, and what is wrong with it.
  static func all(
    _ file: SourceFile, _ catalogue: FigureCatalogue, jobs: Int = 1
  ) -> (observations: [Observation], diagnostics: Diagnostics) {
    let (tables, diagnostics) = read(file, catalogue, jobs: jobs)
    return (Array(tables.joined()), diagnostics)
  }
}
