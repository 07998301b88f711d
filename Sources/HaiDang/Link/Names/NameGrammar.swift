/// The Vietnamese words that join, open and end lists of names, and those that stand before names.
struct NameGrammar: Sendable {
  /// Join the last item of a list: "và", "hoặc".
  let joining: WordSet
  /// What those words begin with.
  let joints: BytePairs
  /// Before a prefix, say that a list of several follows: "các KCN …", "một số KCN …".
  let several: WordSet
  /// What those words end with: few words of a text need to be read to know.
  let severalEnds: BytePairs
  /// Open a list some words after its prefix: "các KCN mới như …".
  let opening: WordSet
  /// Between a prefix and its list, say that the list is of something else: "KCN tại các huyện …".
  let ending: WordSet
  /// After a number, say that it counts them: "KCN VSIP 5 dự án".
  let counted: WordSet
  /// End the word for a firm or a place, whose name what follows then is: "Công ty …", "phường …".
  let kinds: WordSet
  /// Before one of `kinds`, make another word of it: "yêu cầu", "thành phần".
  let notKinds: WordSet
  /// "số", which may stand before a number.
  let number: UInt32
  /// "với", which may stand after "cùng".
  let with: UInt32

  /// Finds the numbers of the words.
  init(_ words: inout NameWords) {
    let joining = "và hoặc hay cùng"
    self.joining = words.numbers(joining)
    joints = BytePairs(beginning: NameGrammar.spellings(joining))
    let several = "các những nhiều mấy vài số loạt hai ba bốn sáu bảy tám chín mười"
    self.several = words.numbers(several)
    severalEnds = BytePairs(ending: NameGrammar.spellings(several))
    opening = words.numbers("như gồm là")
    ending = words.numbers(
      """
      các những huyện quận xã phường thị tỉnh làng thôn đảo sông doanh ty đoàn nhà dự ông bà người
      """)
    counted = words.numbers(
      "dự doanh nhà nghìn ngàn triệu tỷ tỉ ha người lao công lô km tháng năm ngày lần hộ")
    kinds = words.numbers(
      """
      ty tnhh ctcp phần đoàn phường xã huyện quận trấn sông đảo chợ thôn làng cầu cảng ga đường hồ
      núi chùa đình đền phà thpt thcs học viện
      """)
    notKinds = words.numbers("yêu nhu toàn thành góp gia con chặng quãng thủ")
    number = words.enter(.reading("số"))
    with = words.enter(.reading("với"))
  }

  /// Whether the word before the space before an offset may say that several follow.
  func maySaySeveral(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset > 2, bytes[offset - 1] == 0x20 else { return offset > 0 }
    return bytes[offset - 2] &- 0x30 < 10
      || severalEnds.withTable { $0.has(BytePairs.pair(bytes, at: offset - 3)) }
  }

  private static func spellings(_ words: String) -> [[UInt8]] {
    let words = words.split(separator: " ")
    return WordFilter.spellings(
      Set(words.map { FilteredWord(text: Array($0.utf8), anyCase: true) }))
  }
}

/// Some of the words that have numbers.
struct WordSet: Sendable {
  private var has: [Bool] = []

  /// Whether it has the word of a symbol; a sign is no word.
  @inline(__always)
  func contains(_ symbol: UInt32) -> Bool {
    symbol < UInt32(has.count) && has[Int(symbol)]
  }

  fileprivate mutating func insert(_ number: UInt32) {
    while has.count <= Int(number) { has.append(false) }
    has[Int(number)] = true
  }
}

extension NameWords {
  fileprivate mutating func numbers(_ text: String) -> WordSet {
    var result = WordSet()
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      result.insert(enter(.reading(String(word))))
    }
    return result
  }
}
