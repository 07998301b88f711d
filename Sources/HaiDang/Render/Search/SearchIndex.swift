/// What words the documents of one segment hold: collected document by document, then written.
///
/// The text is cut at blanks and the like into pieces; what words a piece holds is found out once
/// (`SearchReader`) and looked up from then on by its bytes (`SearchPieces`): folding every word anew took
/// four times as long.
struct SearchIndex {
  /// Words with their marks as the tag, and names: words in capitals that follow one another, two and
  /// two, joined by `+`.
  private(set) var forms = SearchTerms()
  /// Which form stands in which document, in the order of the documents.
  private(set) var events: [Event] = []
  /// How many documents there are.
  private(set) var documents = 0

  /// One form in one document.
  struct Event {
    /// The number of the form.
    var form: UInt32
    /// The document, whether its title or a name holds the form, and how often it does at all.
    var value: Value
  }

  /// A document and how a form stands in it.
  struct Value {
    /// The document above three bits of flags.
    var bits: UInt32

    /// The document's number.
    var document: UInt32 { bits >> 3 }
    /// Whether its title or one of its names holds the form.
    var isTitle: Bool { bits & 4 != 0 }
    /// How many times, up to `often`.
    var count: UInt8 { UInt8(bits & 3) }

    /// As many times as a word stands in a text that is about it.
    static let often: UInt8 = 3
  }

  private var pieces = SearchPieces()
  private var longPieces = SearchTerms()
  private var contentOfLong: [SearchPieces.Piece] = []
  /// The forms of pieces that hold more than one, or none.
  private var formsOfPieces: [UInt32] = []
  private var names: [UInt64: UInt32] = [:]
  private let counts = FormCounts()
  private let reader = SearchReader()

  /// Adds the next document: its titles and names, and its text.
  mutating func add(titles: [String], text: [UInt8]) {
    for title in titles {
      Array(title.utf8).withUnsafeBufferPointer { read($0, isTitle: true) }
    }
    text.withUnsafeBufferPointer { read($0, isTitle: false) }
    let document = UInt32(documents) << 3
    counts.take { form, count in
      let bits = document | (count & 1) << 2 | min(count >> 1, UInt32(Value.often))
      events.append(Event(form: form, value: Value(bits: bits)))
    }
    documents += 1
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, isTitle: Bool) {
    var index = 0
    var before: SearchPieces.Piece?
    while index < text.count {
      guard SearchLetters.isWordOrBeyond(text[index]) else {
        // Tabs and the like count as blanks, as which the scripts with texts have them.
        if text[index] > 0x20 || text[index] == 0x0A { before = nil }
        index += 1
        continue
      }
      let start = index
      index = SearchLetters.endOfPiece(text, from: start)
      before = note(piece(text, start..<index), after: before, isTitle: isTitle)
    }
  }

  @inline(__always)
  private mutating func piece(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> SearchPieces.Piece {
    guard let key = SearchPieces.Key(text, range) else {
      return longPiece(UnsafeBufferPointer(rebasing: text[range]))
    }
    if let known = pieces.find(key) { return known }
    let piece = newPiece(UnsafeBufferPointer(rebasing: text[range]))
    pieces.add(key, piece)
    return piece
  }

  private mutating func longPiece(_ bytes: UnsafeBufferPointer<UInt8>) -> SearchPieces.Piece {
    let (number, isNew) = longPieces.number(of: bytes, tag: 0)
    if isNew { contentOfLong.append(newPiece(bytes)) }
    return contentOfLong[number]
  }

  /// Counts the words of a piece, and the name that it makes with the one before it.
  @inline(__always)
  private mutating func note(
    _ piece: SearchPieces.Piece, after before: SearchPieces.Piece?, isTitle: Bool
  ) -> SearchPieces.Piece? {
    guard piece.count == 1 else {
      for place in Int(piece.start)..<Int(piece.start) + piece.count {
        counts.count(formsOfPieces[place], isTitle: isTitle)
      }
      return nil
    }
    counts.count(piece.start, isTitle: isTitle)
    guard isTitle || piece.isCapital || piece.isDigit else { return nil }
    if let before { counts.count(name(before.start, piece.start), isTitle: isTitle) }
    return isTitle || piece.isCapital ? piece : nil
  }

  private mutating func newPiece(_ bytes: UnsafeBufferPointer<UInt8>) -> SearchPieces.Piece {
    let start = formsOfPieces.count
    var piece = SearchPieces.Piece(start: UInt32(start), count: 0)
    reader.read(bytes) { word in
      piece.isCapital = word.isCapital
      piece.isDigit = word.bytes[0] &- 0x30 < 10
      piece.count += 1
      formsOfPieces.append(number(of: word.bytes, marks: word.marks))
    }
    if piece.count == 1 { piece.start = formsOfPieces.removeLast() }
    return piece
  }

  /// The form of two words that make a name.
  private mutating func name(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let key = UInt64(first) << 32 | UInt64(second)
    if let known = names[key] { return known }
    let bytes = forms.withBytes { arena, starts in
      arena[Int(starts[Int(first)])..<Int(starts[Int(first) + 1])] + [UInt8(ascii: "+")]
        + arena[Int(starts[Int(second)])..<Int(starts[Int(second) + 1])]
    }
    let form = bytes.withUnsafeBufferPointer { number(of: $0, marks: 0) }
    names[key] = form
    return form
  }

  private mutating func number(of word: UnsafeBufferPointer<UInt8>, marks: UInt16) -> UInt32 {
    let (number, isNew) = forms.number(of: word, tag: marks)
    if isNew { counts.addForm() }
    return UInt32(number)
  }
}
