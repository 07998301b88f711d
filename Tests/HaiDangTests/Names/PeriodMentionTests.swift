import Foundation
import Testing

@testable import HaiDang

/// Each case is a text with its years marked: `[2020 – 2025|span]`.
@Suite struct PeriodMentionTests {
  @Test(arguments: [
    "năm [2024|year] và Năm [2025|year]", "giai đoạn [2020 – 2025|span]",
    "kế hoạch [2021-2025|span]",
    "nhiệm kỳ [2020 - 2025|span], tầm nhìn đến năm [2045|year]", "7 tháng đầu năm [2023|part]",
    "sáu tháng năm [2023|part]; cuối năm [2023|year]", "đến ngày [31/12/2020|day]",
    "ngày 21 tháng 10 năm [2024|day]", "tháng [10/2024|part], quý [II/2024|part]",
    "tháng 10 năm [2024|part]", "quý III năm [2024|part]",
    "các năm [2023|year], [2024|year] và [2025|year]",
    "từ năm [2021|year] đến [2025|year]", "NĂM [2024|year]", "năm [2024|year].",
    "năm [2024|year], 5",
    "năm [2024|year]-", "niên khóa 2024, niên [2024|year]", "ngày [6-1-2025|day], [6.1.2025|day]",
  ])
  func yearsAreFoundByTheirWords(text: String) {
    expect(text)
  }

  @Test(arguments: [
    "2024", "Việt Nam 2024", "2000 ha", "hơn 2024 người", "2.024", "12.2024", "2024.5",
    "năm 2024.5",
    "năm 20245", "năm 1066", "năm 2300", "61/2020/QH14", "2021-2025 triệu", "x2024",
    "năm\u{FFFC}2024",
    "024.355.63.2010", "năm 2024/QĐ", "so với 2023", "phòng 2020, 2021", "10/2024", "2025-2021",
    "năm", "",
  ])
  func otherNumbersAreNone(text: String) {
    expect(text)
  }

  @Test func spansKeepBothYears() {
    let found = PeriodMention.periods(in: Array("giai đoạn 2020 – 2025".utf8))
    #expect(found.map { [$0.first, $0.last] } == [[2020, 2025]])
  }

  private func expect(_ marked: String) {
    for form in [
      marked.precomposedStringWithCanonicalMapping, marked.decomposedStringWithCanonicalMapping,
    ] {
      let marks = Marks(form)
      let found = PeriodMention.periods(in: Array(marks.text.utf8)).map {
        "\(marks.piece($0.start, $0.end))|\($0.kind.rawValue)"
      }
      #expect(found == marks.expected, "\(form)")
    }
  }
}
