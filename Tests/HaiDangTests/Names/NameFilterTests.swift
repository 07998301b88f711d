import Testing

@testable import HaiDang

/// The filter goes two bytes at a time and never passes a place where a name begins.
@Suite struct NameFilterTests {
  private static let names = ["Đình Vũ", "A Sào Xanh", "Nam Cầu Kiền", "Ốc đảo", "bãi bồi"]

  private static func filter() -> NameFilter {
    let entries = names.enumerated().map { NameEntry(target: Int32($0), text: $1) }
    return NameFilter(
      NameBuilder(entries: entries, prefixes: [[["KCN", "Khu công nghiệp"]]]).filtered)
  }

  /// The places that the filter lets through, one after the other.
  private static func places(in text: [UInt8], _ filter: NameFilter) -> [Int] {
    text.withUnsafeBufferPointer { bytes in
      var places: [Int] = []
      while let next = filter.next(bytes, from: places.last.map { $0 + 1 } ?? 0) {
        places.append(next)
      }
      return places
    }
  }

  @Test func namesPassAtEveryOffsetAndAfterEverySeparator() {
    let filter = Self.filter()
    for name in Self.names + ["KCN", "khu công nghiệp", "ĐÌNH VŨ", "Ốc Đảo"] {
      for separator in ["", " ", "(", "–", "\u{A0}", "…", "\u{FFFC}", "\n", "“", "😀"] {
        for length in 0...9 {
          let before = String(repeating: "x", count: separator.isEmpty ? 0 : length) + separator
          let text = Array((before + name + " y").utf8)
          #expect(
            Self.places(in: text, filter).contains(before.utf8.count), "\(before)\(name)")
        }
      }
    }
  }

  @Test func theMiddleOfAWordIsPassedOver() {
    let filter = Self.filter()
    for text in ["xĐình Vũ", "ếNam Cầu", "1KCN", "ẤKCN X"] {
      #expect(Self.places(in: Array(text.utf8), filter).isEmpty, "\(text)")
    }
  }

  @Test func nearlyAllTextGoesBy() {
    let text = Array(String(repeating: "vốn đăng ký cấp mới của nhà đầu tư Nhật ", count: 50).utf8)
    #expect(Self.places(in: text, Self.filter()).isEmpty)
  }
}
