import HaiDangSource
import Testing

@testable import HaiDang

/// The numbers of a text, as "hedge value unit", and the bytes they stand at.
private func expect(
  _ text: String, withUnitOnly: Bool = true, finds expected: [String],
  _ location: SourceLocation = #_sourceLocation
) {
  let bytes = Array(text.utf8)
  var scanner = NumberScanner(.vietnamese)
  let found = scanner.numbers(in: bytes, withUnitOnly: withUnitOnly).map {
    found in
    let figure = found.figure
    let low = figure.low.canonical
    let value = figure.low == figure.high ? low : low + ".." + figure.high.canonical
    let words = [figure.qualifier.rawValue, value, figure.unit?.description ?? ""]
    let shown = String(decoding: bytes[found.range], as: UTF8.self)
    return words.filter { !$0.isEmpty }.joined(separator: " ") + " | " + shown
  }
  #expect(found == expected, sourceLocation: location)
}

@Suite struct NumberScannerTests {
  @Test func figuresAreFoundWithHedgeAndUnit() {
    expect(
      "Năm 2024 thu hút hơn 4,35 tỷ USD, bằng 242% kế hoạch (từ 1,8-2,3 tỷ USD).",
      finds: [
        "over 4.35 tỷ USD | 4,35 tỷ USD", "242 % | 242%", "1.8..2.3 tỷ USD | 1,8-2,3 tỷ USD",
      ])
    expect(
      "Tổng số lao động là **hơn 210.000 người** (tăng 13,5% so với cùng kỳ), gần 40\nnghìn người mới.",
      finds: [
        "over 210000 người | 210.000 người", "13.5 % | 13,5%",
        "nearly 40 nghìn người | 40\nnghìn người",
      ])
    expect(
      "Đến nay có 594 dự án; 08 dự án mới.", finds: ["594 dự án | 594 dự án", "8 dự án | 08 dự án"])
    expect("giảm 12% so với cùng kỳ", finds: ["-12 % | 12%"])
    expect("đạt 77 triệu USD \t", finds: ["77 triệu USD | 77 triệu USD"])
    expect("đạt 77 triệu USD\u{A0}", finds: ["77 triệu USD | 77 triệu USD"])
    expect("từ 500 ha trở lên", finds: ["least 500 ha | 500 ha trở lên"])
  }

  @Test func twoNumbersAreARangeOnlyWhereTheWordsSaySo() {
    expect("hai tỷ lệ là 78% và 140%", finds: ["78 % | 78%", "140 % | 140%"])
    expect("giữa 78% và 140%", finds: ["78..140 % | 78% và 140%"])
    expect("có 39 dự án và 25 dự án", finds: ["39 dự án | 39 dự án", "25 dự án | 25 dự án"])
    expect("từ 78% đến 140%", finds: ["78..140 % | 78% đến 140%"])
  }

  @Test func datesNamesAndDocumentsAreNoFigures() {
    expect("Nghị quyết số 50-NQ/TW ngày 20/8/2019, văn bản 4705/BQL-DN", finds: [])
    expect("COVID-19 ca, QL5 km, T2 ha", finds: [])
    expect("giai đoạn 2021-2025, tầm nhìn 2045", finds: [])
    expect("tăng từ 15% lên 26%", finds: ["26 % | 26%"])
    expect("năm 2024 dự án khởi công", finds: [])
  }

  @Test func numbersWithoutUnitAreFoundWhereAsked() {
    expect("Trung Quốc (17), Ý 1", withUnitOnly: false, finds: ["17 | 17", "1 | 1"])
    expect("Trung Quốc (17), Ý 1", finds: [])
  }

  @Test func decomposedLettersReadAlike() {
    expect("ho\u{31B}n 2 ty\u{309} USD", finds: ["over 2 tỷ USD | 2 ty\u{309} USD"])
  }

  @Test func aTextIsReadAlikeAfterAnother() {
    var scanner = NumberScanner(.vietnamese)
    let texts = ["đạt 4,35 tỷ USD, tăng 8%", "2 ha", "ho\u{31B}n 2 ty\u{309} USD", ""]
    for text in texts + texts {
      var fresh = NumberScanner(.vietnamese)
      let bytes = Array(text.utf8)
      #expect(scanner.numbers(in: bytes) == fresh.numbers(in: bytes), "\(text)")
    }
  }

  @Test func anyBytesAreScanned() {
    var generator = SeededGenerator(seed: 6)
    var scanner = NumberScanner(.vietnamese)
    let pieces = [
      "1", "2,5", ".", " tỷ", " USD", "-", "–", "%", " từ ", " đến ", "/", "\u{31B}", "ă", "\n",
      "năm ",
    ]
    for _ in 0..<2000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      for found in scanner.numbers(in: bytes) {
        #expect(found.range.upperBound <= bytes.count, "\(text)")
      }
    }
  }

  @Test(arguments: ["Trong năm có 48 dự án mới.", "Kế hoạch của năm là từ 1,8-2,3 tỷ USD."])
  func wordForTimeFurtherBackMakesNoYear(text: String) {
    var scanner = NumberScanner(.vietnamese)
    #expect(scanner.numbers(in: Array(text.utf8)).count == 1)
  }

  /// What is folded sixteen bytes at a time is what is folded letter by letter.
  @Test func plainTextFoldsAlike() {
    var generator = SeededGenerator(seed: 8)
    let letters = "aZ09 .,%ÀÝàỹẠỸĐđĂăĨĩŨũƠơƯưßÿ×÷–\u{A0}\u{301}\u{200B}Ž\n".unicodeScalars.map {
      $0
    }
    for _ in 0..<2_000 {
      let isPlain = Bool.random(using: &generator)
      let count = Int.random(in: 0...60, using: &generator)
      var text = String.UnicodeScalarView()
      for _ in 0..<count {
        let known = isPlain ? letters.prefix(22) : letters[...]
        if let letter = known.randomElement(using: &generator) { text.append(letter) }
      }
      let expected = FoldedText(String(text), keepsOffsets: true)
      var folded = FoldedText()
      let bytes = Array(String(text).utf8)
      bytes.withUnsafeBufferPointer { folded.refold($0) }
      #expect(folded.bytes == expected.bytes, "\(String(text))")
      let letters = (folded.bytes + [0]).enumerated().filter { $1 & 0xC0 != 0x80 }.map(\.offset)
      #expect(letters.map(folded.origin) == letters.map(expected.origin), "\(String(text))")
      let offsets = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
      #expect(offsets.map(folded.position) == offsets.map(expected.position), "\(String(text))")
    }
  }

  @Test func statedNumbersAreKnownInAnyScale() throws {
    let ledger = try FigureFixture().ledger(
      "indicator,period,scope,printed,source\nfdi,2024,zones,4.350 triệu USD,a\nfdi-growth,2024,zones,giảm 12%,a"
    ).ledger
    let stated = StatedNumbers(ledger.observations)
    func isStated(_ text: String) throws -> Bool {
      let figure = try PrintedFigure.parse(text, .vietnamese).get()
      return StatedNumbers.key(of: figure).map { stated.contains($0) } ?? false
    }
    #expect(try isStated("4,35 tỷ USD"))
    #expect(try isStated("hơn 4,35 tỷ USD"))
    #expect(try isStated("12%"))
    #expect(try !isStated("4,36 tỷ USD"))
    #expect(try !isStated("4,35 tỷ đồng"))
    #expect(try !isStated("4,35"))
  }
}
