import Testing

@testable import HaiDangCommand

@Suite struct DayTests {
  @Test(arguments: ["2025-01-06", "2024-02-29", "2000-02-29", "0001-01-01", "2025-12-31"])
  func daysOfTheCalendarAreRead(text: String) {
    #expect(Day(argument: text)?.text == text)
  }

  @Test(arguments: [
    "", "2025", "2025-1-6", "2025-13-01", "2025-02-29", "1900-02-29", "2025-04-31", "2025-00-10",
    "2025-01-00", "06/01/2025", "2025-01-06 ", "２０２５-01-06", "-025-01-06", "2025-01-06-01",
  ])
  func whatNoCalendarHasIsRefused(text: String) {
    #expect(Day(argument: text) == nil)
  }

  @Test func aDayOfTheMachineIsWrittenAsItIsTyped() {
    #expect(Day(year: 2025, month: 1, day: 6) == Day(argument: "2025-01-06"))
    #expect(Day(year: 7, month: 12, day: 31) == Day(argument: "0007-12-31"))
  }
}
