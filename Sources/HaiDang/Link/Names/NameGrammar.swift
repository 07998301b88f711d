/// The Vietnamese words that join, open and end lists of names.
struct NameGrammar: Sendable {
  /// Join the last item of a list: "và", "hoặc".
  let joining: Set<UInt32>
  /// Before a prefix, say that a list of several follows: "các KCN …", "một số KCN …".
  let several: Set<UInt32>
  /// Open a list some words after its prefix: "các KCN mới như …".
  let opening: Set<UInt32>
  /// Between a prefix and its list, say that the list is of something else: "KCN tại các huyện …".
  let ending: Set<UInt32>
  /// "số", which may stand before a number.
  let number: UInt32

  /// Finds the numbers of the words.
  init(_ words: inout NameWords) {
    joining = words.numbers("và hoặc hay cùng")
    several = words.numbers("các những nhiều mấy vài số loạt hai ba bốn sáu bảy tám chín mười")
    opening = words.numbers("như gồm là")
    ending = words.numbers(
      "các những huyện quận xã phường thị tỉnh doanh ty đoàn nhà dự ông bà người của ở")
    number = words.numbers("số").first ?? 0
  }
}

extension NameWords {
  fileprivate mutating func numbers(_ text: String) -> Set<UInt32> {
    var result: Set<UInt32> = []
    for word in text.split(separator: " ") { result.insert(enter(.reading(String(word)))) }
    return result
  }
}
