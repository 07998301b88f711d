import Foundation
import Testing

@testable import HaiDang

/// Each case is a text with its numbers marked: `[51/QĐ-TTg|2024-01-15]`.
@Suite struct DocumentNumberTests {
  @Test(arguments: [
    "Quyết định số [51/QĐ-TTg|2024-01-15] ngày 15/01/2024 phê duyệt",
    "[4705/BQL-DN&GSĐT|2024-10-21] ngày 21 tháng 10 năm 2024",
    "Nghị quyết [45-NQ/TW|] của Bộ Chính trị về xây dựng đến năm 2030",
    "Nghị quyết số [50-NQ/TW|2019-08-20] ngày 20/8/2019 của Bộ Chính trị",
    "Kết luận số [452-KL/TU|] của Thành ủy", "Kết luận [452–KL/TU|2024] năm 2024",
    "Văn bản số [7434/VP-TH|2024-10-16] ngày 16/10/2024 về việc",
    "Văn bản số [3522/KHĐT-KTĐN|2024-10-17] (17/10/2024)",
    "[2799/QĐ-BQL|2024-06-27] ngày 27/6/2024; [96/TTr-UBND|]",
    "[6351/BKHĐ-QLKKT|2024-08-09] ngày 09/8/2024, [1925/UBND-XD5|], [7901/BKHĐT-QLKKT|]",
    "[4466/BQL-QLĐT|2024-10-04] của Ban Quản lý Khu kinh tế Hải Phòng ngày 04-10-2024",
    "[51/QĐ–TTg|]; [51/QĐ - TTg|]; [51/QĐ- TTg|]",
    "[50 - NQ/TW|], [50- NQ/TW|], số [4705 /BQL-VP|]",
    "Luật số [61/2020/QH14|] và [35/2022/NĐ-CP|]",
    "Thông tư [08/2023/TT-BKHĐT|2023-12] tháng 12/2023", "theo số [17/QĐ|], Số: [18/QĐ|]",
    "[12/NQ-HĐND|2024-07] tháng 7 năm 2024", "[51a/QĐ-TTg|].Thủ tướng", "([45-NQ/TW|]).",
    "[51/QĐ-TTg|2024-01-15] do Thủ tướng Chính phủ ban hành ngày 15.01.2024",
    "[51/QĐ-TTg|2024-01-15], ký ngày 15/1/2024", "[780/TB-SGTVT|] về phân luồng",
    "[51/QĐ-TTg|] phê duyệt ngày 15/01/2024", "[51/QĐ-TTg|] ngày 32/01/2024",
    "[51/QĐ-TTg|] ngày 29/02/2023", "[51/QĐ-TTg|2024-02-29] ngày 29/02/2024",
    "[51/QĐ-TTg|] của Chính phủ đến năm 2045", "[51/QĐ-TTg|] của Chính phủ. Ngày 15/01/2024",
    "[51/QĐ-TTg|] \u{FFFC} ngày 15/01/2024",
  ])
  func numbersAreFoundWithTheDateBeside(text: String) {
    expect(text)
  }

  @Test(arguments: [
    "31/12/2020", "6/1", "24/7", "15/01/2024", "11,5 triệu đồng/tháng", "xếp thứ 6/20",
    "17 USD/12,5 tỷ", "http://a.vn/12/QD", "km/h", "/", "a/b", "12/", "/QĐ-TTg", "51/qđ-ttg",
    "51/Hải Phòng", "17/QĐ", "2.51/QĐ-TTg", "1/51/QĐ-TTg", "1234567/QĐ-TTg", "51 QĐ-TTg", "26-11/A",
    "TCP/IP", "KCN/KKT", "45-NQ", "12-NQ/", "51/Q-", "",
  ])
  func otherSlashesAreNone(text: String) {
    expect(text)
  }

  @Test(arguments: [
    ("51/QĐ-TTg", "51-qd-ttg"), ("051/QĐ–TTg", "51-qd-ttg"), ("51 / QĐ - TTg", "51-qd-ttg"),
    ("4705/BQL-DN&GSĐT", "4705-bql-dn&gsdt"), ("45/NQ-TW", "45-nq-tw"), ("45-NQ/TW", "45-nq-tw"),
  ])
  func spellingsShareAKey(number: String, key: String) {
    #expect(DocumentNumber.key(of: number) == key)
  }

  private func expect(_ marked: String) {
    for form in [
      marked.precomposedStringWithCanonicalMapping, marked.decomposedStringWithCanonicalMapping,
    ] {
      let marks = Marks(form)
      let found = DocumentNumber.numbers(in: Array(marks.text.utf8)).map {
        "\(marks.piece($0.start, $0.end))|\($0.date?.text ?? "")"
      }
      #expect(found == marks.expected, "\(form)")
    }
  }
}
