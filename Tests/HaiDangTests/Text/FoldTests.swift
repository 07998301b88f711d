import Foundation
import Testing

@testable import HaiDang

@Suite struct FoldTests {
  @Test(arguments: [
    ("Khu công nghiệp Đình Vũ", "khu cong nghiep dinh vu"),
    ("NGƯỜI Ở ĐẢO CÁT HẢI", "nguoi o dao cat hai"),
    ("hoà hòa thuỷ thủy", "hoa hoa thuy thuy"),
    ("quyển sổ ước lượng ỡm ờ", "quyen so uoc luong om o"),
    ("Ångström, façade, Łódź, Straße, Œuvre, Ærø", "angstrom, facade, lodz, strasse, oeuvre, aero"),
    ("4.350 triệu m²", "4.350 trieu m2"),
    ("ＫＣＮ　１２", "kcn　12"),
    ("Москва 東京 🚢", "Москва 東京 🚢"),
    ("", ""),
  ])
  func textFoldsToASCII(text: String, folded: String) {
    expect(text, folded)
  }

  @Test func everyVietnameseSyllableFoldsInEitherForm() {
    for base in ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"] {
      for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
        let letter = (base + tone).precomposedStringWithCanonicalMapping
        let plain = base.decomposedStringWithCanonicalMapping.unicodeScalars.first.map(String.init)
        expect(letter, plain ?? "")
        expect(letter.uppercased(), plain ?? "")
      }
    }
  }

  @Test func bytesThatAreNoTextAreKept() {
    #expect(Fold.folded([0xFF, 0x41, 0xC4, 0xE1, 0xBA]) == [0xFF, 0x61, 0xC4, 0xE1, 0xBA])
  }

  /// The text folds so in NFC, in NFD, and half and half, as Windows keyboards type it.
  private func expect(_ text: String, _ folded: String) {
    #expect(Fold.folded(text.precomposedStringWithCanonicalMapping) == folded)
    #expect(Fold.folded(text.decomposedStringWithCanonicalMapping) == folded)
  }
}
