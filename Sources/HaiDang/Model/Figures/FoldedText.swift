/// A text folded for reading numbers and their words: composed letters, lower case, one space
/// between words, one kind of dash.
struct FoldedText: Hashable, Sendable {
  /// The folded text, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For every folded byte the offset in the text it came from, and then where the text ends; empty
  /// where each stands for its own.
  private var offsets: [Int] = []
  /// How many spaces stood before the first byte, where `offsets` is empty.
  private var spaces = 0

  /// No text.
  init() {}

  init(_ text: String, keepsOffsets: Bool = false) {
    var text = text
    self = text.withUTF8 { FoldedText($0.span, keepsOffsets: keepsOffsets) }
  }

  init(_ text: Span<UInt8>, keepsOffsets: Bool = false) {
    // No letter grows by folding; only a torn one at the end may, by two bytes.
    let room = text.count + 4
    if keepsOffsets {
      offsets = [Int](unsafeUninitializedCapacity: room) { offsets, count in
        bytes = Self.bytes(of: text, room, offsets)
        count = bytes.count + 1
      }
    } else {
      bytes = Self.bytes(of: text, room, nil)
    }
  }

  /// Folds another text into the memory that is there, and knows where each byte came from.
  mutating func refold(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    if !refoldPlain(text) { self = FoldedText(text.span, keepsOffsets: true) }
  }

  private mutating func refoldPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let margin = Plain.margin
    let room = text.count + 2 * margin
    return withUnsafeTemporaryAllocation(byteCount: 2 * room, alignment: 16) { memory in
      let source = UnsafeMutableRawBufferPointer(rebasing: memory[..<room])
      source.initializeMemory(as: UInt8.self, repeating: 0)
      UnsafeMutableRawBufferPointer(rebasing: source[margin...]).copyMemory(from: .init(text))
      let folded = UnsafeMutableRawBufferPointer(rebasing: memory[room...])
      guard Plain.fold(.init(source), into: folded) else { return false }
      var range = margin..<room - margin
      while let last = range.last, folded[last] == 0x20 { range.removeLast() }
      while let first = range.first, folded[first] == 0x20 { range.removeFirst() }
      spaces = range.lowerBound - margin
      bytes.append(contentsOf: folded[range])
      return true
    }
  }

  /// The offset in the text that a byte came from; of the end, where blanks begin or the text ends.
  func origin(of index: Int) -> Int {
    offsets.isEmpty ? index + spaces : offsets[index]
  }

  private static func bytes(
    of text: Span<UInt8>, _ room: Int, _ offsets: UnsafeMutableBufferPointer<Int>?
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: room) { bytes, count in
      var folding = Folding(bytes: bytes, offsets: offsets)
      folding.append(text)
      count = folding.count
    }
  }

  /// The place of the byte that came from `offset` of the text, `nil` where none did.
  ///
  /// Only for a text folded with its offsets.
  func position(of offset: Int) -> Int? {
    if offsets.isEmpty { return bytes.indices.contains(offset - spaces) ? offset - spaces : nil }
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < bytes.count && offsets[low] == offset ? low : nil
  }

  /// Whether a byte is part of a word: a letter, a digit, or part of a letter beyond ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte)
  }

  /// The scalar at `index`, which moves past it; the text is valid UTF-8, and a torn end is U+FFFD.
  static func decode(_ text: Span<UInt8>, _ index: inout Int) -> UInt32 {
    let first = UInt32(text[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= text.count else {
      index = text.count
      return 0xFFFD
    }
    var scalar = length == 1 ? first : first & (0x7F >> UInt32(length))
    for offset in 1..<max(1, length) { scalar = scalar << 6 | UInt32(text[index + offset]) & 0x3F }
    index += length
    return scalar
  }
}
