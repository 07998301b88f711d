import Testing

@testable import HaiDang

@Suite struct NameFinderRobustnessTests {
  @Test func signsOfRegularExpressionsAreNames() {
    let names = ["C++ (R&D) a*b?", "A|B", "x^2$ {y}", "D.E.F", "G\\H"]
    for name in names { expect(names, "và \(name) nữa", [name]) }
    expect(names, "AB xB DxExF", [])
  }

  @Test func namesInsideNamesGiveWayToTheLongest() {
    let names = ["Cát Hải Xanh", "Cát Hải Xanh Mới", "Xanh Mới Toanh", "Mới"]
    expect(names, "Cát Hải Xanh Mới, Toanh", ["Cát Hải Xanh Mới"])
    expect(names, "Cát Hải Xanh, Mới", ["Cát Hải Xanh", "Mới"])
    expect(names, "Cát Hải Mới", ["Mới"])
  }

  @Test func entriesThatNameNothingAreTold() {
    let long = String(repeating: "Dài ", count: 65)
    let texts = ["A", "", "2024", " - ", "An Hòa Mới", "(khu)", long, "a\u{FFFC}b", "Đ"]
    let finder = finder(texts)
    #expect(finder.ignored == [0, 1, 2, 3, 5, 6, 7, 8])
    #expect(finder.mentions(in: Array("A 2024 Đ Dài An Hòa Mới".utf8)).found.count == 1)
  }

  /// Every tone on every vowel of a word in every form would be gigabytes for one of 20,000 letters.
  @Test func aWordTooLongForANameIsNoPrefix() {
    let long = "á" + String(repeating: "a", count: 20_000)
    let finder = NameFinder(
      entries: [NameEntry(target: 0, text: "VSIP Xanh Mới")], prefixes: [[[long, "KCN"]]])
    #expect(finder.mentions(in: Array("KCN VSIP Xanh Mới".utf8)).found.count == 1)
    #expect(finder.mentions(in: Array("\(long) VSIP Xanh Mới".utf8)).found.map(\.start) == [20_003])
  }

  @Test func manyMentionsAreFoundInOneRun() {
    let text = String(repeating: "KCN VSIP, DEEP C và An Hưng - Đại Bản; ", count: 4_000)
    let mentions = Register.finder.mentions(in: Array(text.utf8))
    #expect(mentions.found.count == 12_000)
  }

  /// Every name is found and none is looked at twice, however many there are: what a run of twice the
  /// length gives is twice as much.
  @Test(arguments: [20_000, 40_000])
  func veryManyMentionsAreAllFound(count: Int) {
    let text = Array(String(repeating: "KCN VSIP; ", count: count).utf8)
    let found = Register.finder.mentions(in: text).found
    #expect(found.count == count)
    #expect(found.last?.end == text.count - 2)
  }

  @Test func endlessListsAreOneList() {
    let text = "các KCN " + String(repeating: "Kiến Thụy, ", count: 20_000)
    #expect(Register.finder.mentions(in: Array(text.utf8)).found.count == 20_000)
  }

  @Test func numbersOfAnySizeMakeAList() {
    let names = [
      "Bến cảng số 9223372036854775807, 5", "Bến số 0, 9223372036854775807, 99999999999999999999",
    ]
    for name in names { expect(names, "và \(name) nữa", [name]) }
  }

  @Test func listsThatAreDroppedAreReadOnce() {
    let text = String(repeating: "KCN Nam Cầu Kiền, An Dương, An Dương, Hải Phòng, ", count: 1_000)
    #expect(Register.finder.mentions(in: Array(text.utf8)).found.count == 1_000)
  }

  @Test func nearlyNamesCostNoMoreThanTheirLength() {
    let finder = finder([String(repeating: "An ", count: 63) + "Bình"])
    let text = Array(String(repeating: "An ", count: 4_000).utf8)
    #expect(finder.mentions(in: text).found.isEmpty)
  }

  @Test func anyBytesAreSafe() {
    var bytes: [UInt8] = []
    var state: UInt32 = 7
    for _ in 0..<200_000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      bytes.append(
        [0xE1, 0xBA, 0xBF, 0xC2, 0xEF, 0xF0, 0x4B, 0x43, 0x4E, 0x20, 0x80][Int(state >> 28) % 11])
    }
    let mentions = Register.finder.mentions(in: bytes)
    #expect(mentions.found.allSatisfy { $0.start < $0.end && $0.end <= bytes.count })
    #expect(DocumentNumber.numbers(in: bytes).isEmpty && PeriodMention.periods(in: bytes).isEmpty)
  }

  @Test func everyCutOfATextIsSafe() {
    let text = Array("các KCN (KCN) An Dương (196 ha), Kiến Thụy – 45-NQ/TW năm 2024 – 2025".utf8)
    for end in 0...text.count {
      let cut = Array(text[0..<end])
      #expect(Register.finder.mentions(in: cut).found.count <= 2)
      #expect(DocumentNumber.numbers(in: cut).count <= 1)
      #expect(PeriodMention.periods(in: cut).count <= 1)
    }
  }

  @Test func mentionsAreAscendingAndApart() {
    let text = "KCN An Dương, DEEP C, các KCN An Hòa, LG, Pegatron; KKT Đình Vũ - Cát Hải và USI"
    let found = Register.finder.mentions(in: Array(text.utf8)).found
    #expect(found.count == 7)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.end <= $1.start })
  }

  private func finder(_ names: [String]) -> NameFinder {
    NameFinder(
      entries: names.enumerated().map { NameEntry(target: Int32($0), text: $1) }, prefixes: [])
  }

  private func expect(_ names: [String], _ text: String, _ found: [String]) {
    let bytes = Array(text.utf8)
    let mentions = finder(names).mentions(in: bytes).found
    #expect(mentions.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) } == found)
  }
}
