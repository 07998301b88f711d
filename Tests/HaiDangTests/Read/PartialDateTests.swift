import Testing

@testable import HaiDang

@Suite struct PartialDateTests {
  @Test(arguments: [
    "2024", "2024-01", "2024-01-21", "2024-02-29", "2000-02-29", "0001", "9999-12-31",
  ])
  func datesAreWrittenAsTheyWereRead(text: String) {
    #expect(PartialDate(text)?.iso == text)
  }

  @Test(arguments: [
    "", "24", "02024", "2024-1", "2024-13", "2024-00", "2024-01-00", "2024-01-32", "2023-02-29",
    "1900-02-29", "2024-04-31", "0000", "2024-", "2024-01-", "2024-01-21-", "-2024", "2024/01",
    "21-01-2024", " 2024", "2024 ", "2024-01-21T00:00:00Z", "+024", "２０２４", "2024-٠١",
  ])
  func whatNoCalendarHasIsRefused(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func datesSortByTheirFirstDayTheLessExactFirst() {
    let sorted = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-02", "2024-02", "2025"]
      .compactMap { PartialDate($0) }
    #expect(sorted.count == 7)
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test(arguments: [
    ("1970", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-03-01", 11_017),
    ("2024-02-29", 19_782),
    ("0001-01-01", -719_162),
  ])
  func daysAreCountedFrom1970(text: String, number: Int) {
    #expect(PartialDate(text)?.dayNumber == number)
  }

  @Test(arguments: [
    ("2024-01-21", "21/1/2024", "21 January 2024"), ("2024-01", "tháng 1/2024", "January 2024"),
    ("2024", "2024", "2024"),
  ])
  func nothingIsCompleted(text: String, vietnamese: String, english: String) {
    #expect(PartialDate(text)?.text(in: .vietnamese) == vietnamese)
    #expect(PartialDate(text)?.text(in: .english) == english)
  }
}
