/// Dates that stand before a document: "Ngày 15/01/2024, Thủ tướng Chính phủ ban hành Quyết định số …".
extension DocumentDate {
  /// The date before a document's number or name that is said to be its own: a word for issuing stands
  /// right before it ("ban hành", "ký", "có"), and a date earlier in the sentence.
  static func stated(
    before offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> DocumentDate? {
    var place = offset
    for _ in 0..<6 {
      guard let word = WordBreak.word(bytes, before: place) else { return nil }
      var reading = NameWord()
      reading.read(bytes, from: word.start, to: word.end)
      let number = Int(words.table.number(of: reading))
      if number == 0 { return nil }
      place = word.start
      if number <= words.issuing { return last(before: place, in: bytes, mustOpen: true) }
    }
    return nil
  }

  /// The last date before an offset in its sentence, whatever it is the date of; only one that opens
  /// the sentence, if it must ("Ngày …": what comes later may be the date of another document).
  static func last(
    before offset: Int, in bytes: UnsafeBufferPointer<UInt8>, mustOpen: Bool = false
  ) -> DocumentDate? {
    var start = max(0, offset - 240)
    while start > 0, start < offset, bytes[start] != 0x20 { start += 1 }
    var tokens = TimeTokens(bytes, from: start)
    var found: DocumentDate?
    var index = 0
    while !tokens[index].isEnd || tokens[index].end < bytes.count {
      let token = tokens[index]
      if token.start >= offset { break }
      let isApart = tokens[index + 1].start > token.end
      if token.isEnd || (isApart && [0x2E, 0x3B, 0x21, 0x3F].contains(token.sign)) { found = nil }
      let isOpening = bytes[token.start] == UInt8(ascii: "N")
      if token.word == .day, isOpening || !mustOpen, let date = worded(&tokens, at: index) {
        found = date
      }
      index += 1
    }
    return found
  }

  /// The words that may stand between a date and a document: first those for issuing, then those for
  /// kinds of documents.
  private static let words: (table: NameWords, issuing: Int) = {
    var table = NameWords()
    let issuing = "hành ký có gửi ra".split(separator: " ")
    let kinds =
      "số văn bản công quyết định nghị tờ trình kết luận chỉ thị thông báo kế hoạch chương"
    for word in issuing + kinds.split(separator: " ") {
      _ = table.enter(.reading(String(word)))
    }
    return (table, issuing.count)
  }()
}
