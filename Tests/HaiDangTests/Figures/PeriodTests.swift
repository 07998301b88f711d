import HaiDangSource
import Testing

@testable import HaiDang

private func expect(
  _ text: String, vi: String, en: String, canonical: String? = nil,
  _ location: SourceLocation = #_sourceLocation
) throws {
  let period = try #require(Period(text), sourceLocation: location)
  #expect(period.words == Words(vi: vi, en: en), sourceLocation: location)
  #expect(period.description == canonical ?? text, sourceLocation: location)
}

@Suite struct PeriodTests {
  @Test func everyFormHasItsWords() throws {
    try expect("2024", vi: "năm 2024", en: "2024")
    try expect("2024-07", vi: "tháng 7/2024", en: "July 2024")
    try expect("2024-Q3", vi: "quý III/2024", en: "Q3 2024")
    try expect("2024-H1", vi: "6 tháng đầu năm 2024", en: "first half of 2024")
    try expect("2024-H2", vi: "6 tháng cuối năm 2024", en: "second half of 2024")
    try expect("2023-01..2023-07", vi: "7 tháng đầu năm 2023", en: "first 7 months of 2023")
    try expect("2020..2025", vi: "giai đoạn 2020–2025", en: "2020–2025")
    try expect(
      "2024-04..2024-08", vi: "từ tháng 4 đến tháng 8/2024", en: "April–August 2024")
    try expect(
      "2023-11..2024-02", vi: "từ tháng 11/2023 đến tháng 2/2024",
      en: "November 2023–February 2024")
  }

  @Test func theSameMonthsAreTheSamePeriod() throws {
    try expect(
      "2024-01..2024-06", vi: "6 tháng đầu năm 2024", en: "first half of 2024", canonical: "2024-H1"
    )
    try expect("2024-01..2024-12", vi: "năm 2024", en: "2024", canonical: "2024")
    try expect("2024..2024", vi: "năm 2024", en: "2024", canonical: "2024")
  }

  @Test(arguments: [
    "", "24", "20245", "2024-", "2024-7", "2024-13", "2024-00", "2024-Q5", "2024-H3", "2024-q3",
    "2025..2020",
    "2024..2024-07", "2024-01..", "..2024", "2024-07-15", "2.024", "năm 2024", "1024", "9999",
    "2024-Q1..2024-Q2",
  ])
  func whatIsNoPeriodIsRefused(text: String) {
    #expect(Period(text) == nil)
  }

  @Test(arguments: [
    ("07/2024", "2024-07"), ("7/2024", "2024-07"), ("2024-7", "2024-07"), ("T7/2024", "2024-07"),
    ("Q3/2024", "2024-Q3"), ("2020-2025", "2020..2025"), ("31/07/2024", "2024-07"),
    ("2024-07-31", "2024-07"), ("năm 2024", "2024"), ("2024/07", "2024-07"),
    ("2.024", "2024"), ("quý 3/2024", "2024-Q3"), ("Quý III/2024", "2024-Q3"),
    ("6 tháng đầu năm 2024", "2024-H1"), ("7 tháng đầu năm 2024", "2024-01..2024-07"),
    ("6 tháng cuối năm 2024", "2024-H2"), ("tháng 7/2024", "2024-07"),
  ])
  func otherWaysOfWritingAreOffered(text: String, meant: String) {
    #expect(Period.meant(by: text)?.description == meant)
  }

  @Test func neighboursInTime() throws {
    func pair(_ text: String) throws -> [String] {
      let period = try #require(Period(text))
      return [period.previous.description, period.yearBefore.description]
    }
    #expect(try pair("2024") == ["2023", "2023"])
    #expect(try pair("2024-01") == ["2023-12", "2023-01"])
    #expect(try pair("2024-Q1") == ["2023-Q4", "2023-Q1"])
    #expect(try pair("2024-H2") == ["2024-H1", "2023-H2"])
    #expect(try pair("2023-01..2023-07") == ["2022-01..2022-07", "2022-01..2022-07"])
  }

  @Test func periodsSortByFirstDayThenLength() throws {
    let texts = [
      "2023", "2024-01", "2024-Q1", "2024-H1", "2024-01..2024-07", "2024", "2024..2029", "2024-02",
    ]
    let periods = try texts.map { try #require(Period($0)) }
    #expect(periods.reversed().sorted().map(\.description) == texts)
  }

  @Test func everyPeriodReadsBackAsItself() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<3000 {
      let first = Int.random(in: 1900 * 12...2150 * 12, using: &generator)
      let period = Period(firstMonth: first, months: Int.random(in: 1...120, using: &generator))
      #expect(Period(period.description) == period, "\(period)")
    }
  }
}
