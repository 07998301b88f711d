/// What words the documents of one segment hold: collected document by document, then written.
struct SearchIndex {
  /// A word and its marks; one entry for each way a word is marked.
  private(set) var forms = SearchTerms()
  /// Folded words, and names: pairs of words in capitals, joined by `+`.
  private(set) var words = SearchTerms()
  /// The word of each form.
  private(set) var wordOfForm: [Int] = []
  /// Which document has which form, and which word, in the order of the documents.
  private(set) var formEvents = Events()
  private(set) var wordEvents = Events()
  /// How many documents there are.
  private(set) var documents = 0

  /// What is counted within one document, cleared after it.
  private var formCounts: [UInt32] = []
  private var wordCounts: [UInt32] = []
  private var touchedForms: [Int] = []
  private var touchedWords: [Int] = []
  private let reader = SearchReader()

  /// Which document (its number in the upper bits) has which term, with two flags in the lower bits.
  struct Events {
    var terms: [UInt32] = []
    var values: [UInt32] = []
  }

  /// The flag of a word that stands so often in a text that the text is about it.
  static let oftenFlag: UInt32 = 1
  /// The flag of a word of the title or a name.
  static let titleFlag: UInt32 = 2
  private static let often: UInt32 = 3
  /// In `wordCounts`: the word stands in the title; it stands anywhere at all.
  private static let titleBit: UInt32 = 1 << 31
  private static let touchedBit: UInt32 = 1 << 30

  /// Adds the next document: its titles and names, and its text.
  mutating func add(titles: [String], text: [UInt8]) {
    for title in titles {
      Array(title.utf8).withUnsafeBufferPointer { read($0, isTitle: true) }
    }
    text.withUnsafeBufferPointer { read($0, isTitle: false) }
    let document = UInt32(documents) << 2
    for form in touchedForms {
      formEvents.terms.append(UInt32(form))
      formEvents.values.append(document)
      wordCounts[wordOfForm[form]] += formCounts[form]
      formCounts[form] = 0
    }
    for word in touchedWords {
      let count = wordCounts[word] & (Self.touchedBit - 1)
      var value = document
      if count >= Self.often { value |= Self.oftenFlag }
      if wordCounts[word] & Self.titleBit != 0 { value |= Self.titleFlag }
      wordEvents.terms.append(UInt32(word))
      wordEvents.values.append(value)
      wordCounts[word] = 0
    }
    touchedForms.removeAll(keepingCapacity: true)
    touchedWords.removeAll(keepingCapacity: true)
    documents += 1
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, isTitle: Bool) {
    var pair: [UInt8] = []
    let reader = reader
    reader.read(text) { word in
      note(word, isTitle: isTitle)
      if word.isAdjacent, !pair.isEmpty, isTitle || word.isCapital || word.bytes[0] &- 0x30 < 10 {
        pair.append(UInt8(ascii: "+"))
        pair.append(contentsOf: word.bytes)
        let name = pair.withUnsafeBufferPointer { number(of: $0) }
        touch(name, isTitle: isTitle)
        wordCounts[name] += 1
      }
      pair.removeAll(keepingCapacity: true)
      if isTitle || word.isCapital { pair.append(contentsOf: word.bytes) }
    }
  }

  private mutating func note(_ word: SearchReader.Word, isTitle: Bool) {
    let (form, isNew) = forms.number(of: word.bytes, tag: word.marks)
    if isNew {
      wordOfForm.append(number(of: word.bytes))
      formCounts.append(0)
    }
    if formCounts[form] == 0 { touchedForms.append(form) }
    if formCounts[form] == 0 || isTitle { touch(wordOfForm[form], isTitle: isTitle) }
    formCounts[form] += 1
  }

  private mutating func touch(_ word: Int, isTitle: Bool) {
    if wordCounts[word] == 0 { touchedWords.append(word) }
    wordCounts[word] |= Self.touchedBit | (isTitle ? Self.titleBit : 0)
  }

  private mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let (number, isNew) = words.number(of: word, tag: 0)
    if isNew { wordCounts.append(0) }
    return number
  }
}
