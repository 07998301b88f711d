import Testing

@testable import SVGCharts

@Suite struct LocaleTests {
  @Test(
    arguments: [
      (1234.5, 1, "1.234,5"), (0, 0, "0"), (-0.0, 0, "0"), (-3, 0, "\u{2212}3"),
      (1_000_000, 0, "1.000.000"), (0.05, 2, "0,05"), (999.96, 1, "1.000,0"), (-0.04, 1, "0,0"),
    ])
  func numbersAreWrittenInVietnamese(value: Double, decimals: Int, text: String) {
    #expect(ChartLocale.vietnamese.number(value, decimals: decimals) == text)
  }

  @Test func numbersAreWrittenInEnglish() {
    #expect(ChartLocale.english.number(1234.5, decimals: 1) == "1,234.5")
    #expect(ChartLocale.english.number(shortest: 2.05) == "2.05")
    #expect(ChartLocale.english.number(shortest: 2) == "2")
  }

  @Test func aNoBreakSpaceStandsBeforeUnitsButNotBeforePercent() {
    #expect(ChartLocale.vietnamese.quantity("2,05", unit: "tỷ USD") == "2,05\u{A0}tỷ USD")
    #expect(ChartLocale.vietnamese.quantity("12", unit: "%") == "12%")
  }

  @Test(
    arguments: [
      (ChartPeriod.year(2025), "2025", "2025"), (.month(2025, 7), "7/2025", "2025-07"),
      (.day(2025, 8, 5), "5/8/2025", "2025-08-05"),
      (
        ChartPeriod(from: ChartDate(2025), through: ChartDate(2025, 7, 31)), "1/2025–7/2025",
        "2025-01–2025-07"
      ),
      (
        ChartPeriod(from: ChartDate(2020), through: ChartDate(2025, 12, 31)), "2020–2025",
        "2020–2025"
      ),
      (.quarter(2025, 3), "7/2025–9/2025", "2025-07–2025-09"),
    ])
  func periodsAreWritten(period: ChartPeriod, vietnamese: String, english: String) {
    #expect(period.label(.vietnamese) == vietnamese)
    #expect(period.label(.english) == english)
  }
}
