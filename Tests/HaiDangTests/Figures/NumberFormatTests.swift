import HaiDangSource
import Testing

@testable import HaiDang

/// Formats what a Vietnamese text prints, in a language and a place.
private func expect(
  _ printed: String, _ language: Language, _ place: NumberFormat.Place, is expected: String,
  _ location: SourceLocation = #_sourceLocation
) throws {
  let figure = try PrintedFigure.parse(printed, .vietnamese).get()
  let quantity = try #require(figure.quantity(unit: nil))
  let found = NumberFormat(language).quantity(
    quantity, place, isEstimate: figure.kind == .estimate)
  #expect(found.replacing("\u{A0}", with: "_") == expected, sourceLocation: location)
}

@Suite struct NumberFormatTests {
  @Test func vietnameseWritesACommaAndPoints() throws {
    try expect("hơn 210.000 người", .vietnamese, .prose, is: "hơn 210.000_người")
    try expect("12350,50 tỷ VNĐ", .vietnamese, .prose, is: "12.350,50_tỷ đồng")
    try expect("ước đạt 28,5 tỷ USD", .vietnamese, .prose, is: "ước 28,5_tỷ USD")
    try expect("đạt 242 % kế hoạch", .vietnamese, .prose, is: "242%")
    try expect("giảm 5%", .vietnamese, .chart, is: "\u{2212}5%")
    try expect("xếp thứ 6/20", .vietnamese, .prose, is: "thứ 6/20")
  }

  @Test func rangesAreWordsInProseAndDashesInCharts() throws {
    try expect("từ 1,8-2,3 tỷ USD", .vietnamese, .prose, is: "từ 1,8 đến 2,3_tỷ USD")
    try expect("từ 1,8-2,3 tỷ USD", .vietnamese, .chart, is: "1,8–2,3_tỷ USD")
    try expect("2 - 2,5 tỷ USD", .vietnamese, .chart, is: "2–2,5_tỷ USD")
    try expect("khoảng 2-3 tỷ USD", .vietnamese, .prose, is: "khoảng 2–3_tỷ USD")
  }

  @Test func englishWritesAPointAndCommas() throws {
    try expect("hơn 210.000 người", .english, .prose, is: "more than 210,000_people")
    try expect("4,35 tỷ USD", .english, .prose, is: "4.35_billion USD")
    try expect("từ 1,8-2,3 tỷ USD", .english, .prose, is: "from 1.8 to 2.3_billion USD")
    try expect("1 dự án", .english, .prose, is: "1_project")
    try expect("ước 12.350 tỷ đồng", .english, .prose, is: "an estimated 12,350_billion VND")
  }

  @Test func sharesAndGrowthsAreSaidInWords() throws {
    func percent(_ low: Int64, _ high: Int64, _ decimals: Int = 0) -> Quantity {
      Quantity(
        low: DecimalNumber(low, exponent: -decimals),
        high: DecimalNumber(high, exponent: -decimals), decimals: decimals, unit: .percent)
    }
    let format = NumberFormat(.vietnamese)
    #expect(format.attainment(percent(189, 242)) == "đạt 189–242% kế hoạch")
    #expect(format.growth(percent(243, 243, 1)) == "tăng 24,3%")
    #expect(format.growth(percent(-5, -3)) == "giảm 3–5%")
    #expect(format.growth(percent(0, 0)) == "không đổi")
    #expect(format.growth(percent(-2, 3)) == "thay đổi \u{2212}2–3%")
  }

  @Test func whatIsFormattedReadsBackAsItself() throws {
    var generator = SeededGenerator(seed: 3)
    let units = try ["tỷ USD", "triệu đồng/tháng", "%", "dự án", "ha", "nghìn người", "điểm %"]
      .map { try #require(UnitTable.shipped.unit($0)) }
    for _ in 0..<1500 {
      let decimals = Int.random(in: 0...3, using: &generator)
      let first = Int64.random(in: -99_999...9_999_999, using: &generator)
      let isRange = Bool.random(using: &generator)
      let size = isRange ? Int64.random(in: 1...99_999, using: &generator) : 0
      let low = DecimalNumber(first, exponent: -decimals)
      let high = DecimalNumber(first + size, exponent: -decimals)
      let quantity = Quantity(
        low: low, high: high, decimals: isRange ? max(low.decimals, high.decimals) : decimals,
        qualifier: Qualifier.allCases.randomElement(using: &generator) ?? .exact,
        unit: units.randomElement(using: &generator) ?? .percent)
      for language in Language.allCases {
        for place in [NumberFormat.Place.prose, .chart] {
          let text = NumberFormat(language).quantity(quantity, place)
          let read = try PrintedFigure.parse(text, language).get()
          #expect(read.quantity(unit: nil) == quantity, "\(text)")
        }
      }
    }
  }
}
