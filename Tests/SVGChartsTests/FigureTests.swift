import Testing

@testable import SVGCharts

@Suite struct FigureTests {
  static let data: [ChartDatum] = [
    .year(2023, 3.02, label: "3,02", link: "#r-2023"),
    .year(2022, 1.85, label: "1,85"),
    .year(2025, 2.3, label: "2,3", isEstimate: true),
    .missing(.period(.year(2024))),
  ]
  static let plans: [ChartDatum] = [
    .year(2022, 2, through: 2.5, label: "2–2,5"), .year(2023, 2, through: 2.5, label: "2–2,5"),
    .year(2025, 1.8, through: 2.3, label: "1,8–2,3"), .year(2026, 3, label: "3"),
  ]

  @Test func summarySaysFirstLastExtremesAndPlan() {
    let summary = ChartSummary(
      kind: "biểu đồ cột", Self.data, plans: Self.plans, unit: "tỷ USD")
    #expect(
      summary.text(.vietnamese)
        == "Biểu đồ cột, 2022–2025, tỷ USD. Đầu kỳ 1,85 (2022); cuối kỳ ước 2,3 (2025); "
        + "cao nhất 3,02 (2023); thấp nhất 1,85 (2022). Trên kế hoạch: 2023; đúng kế hoạch: 2025; "
        + "dưới kế hoạch: 2022. Chưa có số liệu: 2024.")
    #expect(
      summary.text(.english).contains("Above plan: 2023; on plan: 2025; below plan: 2022."))
  }

  @Test func summaryOfNamesSaysOnlyTheExtremes() {
    let summary = ChartSummary(
      kind: "thanh", [.named("A", 1, label: "1"), .named("B", 2, label: "hơn 2")])
    #expect(summary.text(.vietnamese) == "Thanh. Cao nhất hơn 2 (B); thấp nhất 1 (A).")
  }

  @Test func summarySpeaksOfEachSeries() {
    let summary = ChartSummary(
      kind: "đường",
      [
        .year(2024, 1, label: "1", series: "Xuất"), .year(2025, 2, label: "2", series: "Xuất"),
        .year(2025, 3, label: "3", series: "Nhập"),
      ])
    #expect(
      summary.text(.vietnamese)
        == "Đường, 2024–2025. Xuất: đầu kỳ 1 (2024); cuối kỳ 2 (2025); cao nhất 2 (2025); "
        + "thấp nhất 1 (2024). Nhập: 3 (2025).")
  }

  @Test func tableHasARowAPeriodAndAColumnForThePlan() {
    let table = ChartTable(
      Self.data, plans: Self.plans, placeHeader: "Năm", valueHeader: "FDI",
      locale: .vietnamese)
    #expect(table.headers == ["Năm", "FDI", "kế hoạch"])
    #expect(table.rows.map(\.header) == ["2022", "2023", "2024", "2025", "2026"])
    #expect(table.rows.map(\.cells)[2] == ["chưa có", "–"])
    #expect(table.rows.map(\.cells)[3] == ["ước 2,3", "1,8–2,3"])
    #expect(table.rows[1].link == "r-2023")
  }

  @Test func tableHasAColumnASeries() {
    let table = ChartTable(
      [
        .year(2024, 1, label: "1", series: "A"), .year(2024, 2, label: "hơn 2", series: "B"),
        .year(2025, 3, label: "3", series: "B"),
      ], placeHeader: "Năm", valueHeader: "", locale: .english)
    #expect(table.headers == ["Năm", "A", "B"])
    #expect(table.rows.map(\.cells) == [["1", "hơn 2"], ["no figure", "3"]])
  }
}
