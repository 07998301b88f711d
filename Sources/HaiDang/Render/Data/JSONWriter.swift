import HaiDangMarkup

/// Writes JSON into one growing buffer, a member or element on each line.
///
/// Commas and indents are its own business; the caller opens, names, writes and closes.
struct JSONWriter: Sendable {
  private var bytes: ByteBuffer
  /// How many brackets are open.
  private var depth = 0
  /// Whether nothing stands in the innermost of them yet.
  private var isEmpty = true
  private var isAfterName = false

  /// Nothing written yet, with room for so many bytes.
  init(capacity: Int = 0) {
    bytes = ByteBuffer(capacity: capacity)
  }

  /// What was written.
  consuming func finish() -> [UInt8] { bytes.finish() }

  /// How many bytes were written so far.
  var count: Int { bytes.count }

  /// Writes an object.
  mutating func object(_ content: (inout JSONWriter) -> Void) {
    brackets(UInt8(ascii: "{"), UInt8(ascii: "}"), content)
  }

  /// Writes an array.
  mutating func array(_ content: (inout JSONWriter) -> Void) {
    brackets(UInt8(ascii: "["), UInt8(ascii: "]"), content)
  }

  /// Writes the name of the member that comes next.
  mutating func name(_ name: String) {
    separate()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(0x20)
    isAfterName = true
  }

  /// Writes a text.
  mutating func text(_ text: String) {
    separate()
    quoted(text)
  }

  /// Writes a number, exactly, with at least so many decimals.
  mutating func number(_ number: DecimalNumber, decimals: Int = 0) {
    separate()
    let digits = max(decimals, number.decimals)
    append(number.written(decimals: digits, group: nil, point: ".", minus: "-"))
  }

  /// Writes elements as they were written into another array as deep, with what stood before each.
  mutating func elements(_ written: ArraySlice<UInt8>) {
    guard !written.isEmpty else { return }
    written.withUnsafeBufferPointer { written in
      let isFirst = written[0] != UInt8(ascii: ",")
      bytes.append(UnsafeBufferPointer(rebasing: written[(isFirst ? 0 : 1)...]))
    }
    isEmpty = false
  }

  /// Writes true or false.
  mutating func bool(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
  }

  // MARK: Members

  /// Writes a member with a text; without a text there is no member.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    self.text(text)
  }

  /// Writes a member with a number.
  mutating func member(_ name: String, _ number: DecimalNumber, decimals: Int = 0) {
    self.name(name)
    self.number(number, decimals: decimals)
  }

  /// Writes a member with texts.
  mutating func member(_ name: String, _ texts: [String]) {
    self.name(name)
    array { json in
      for text in texts { json.text(text) }
    }
  }

  // MARK: Signs

  private mutating func brackets(
    _ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    depth += 1
    isEmpty = true
    content(&self)
    depth -= 1
    if !isEmpty { newLine() }
    isEmpty = false
    bytes.append(close)
    if depth == 0 { bytes.append(0x0A) }
  }

  /// The comma and the line that come before a value, unless its name stands there.
  private mutating func separate() {
    if isAfterName {
      isAfterName = false
      return
    }
    guard depth > 0 else { return }
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    newLine()
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    bytes.append(repeating: 0x20, count: 2 * depth)
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append($0) }
  }

  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = SpecialBytes.firstOfQuoted(in: utf8, from: 0)
      while index < utf8.count {
        bytes.append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
        append(Self.escape(utf8[index]))
        start = index + 1
        index = SpecialBytes.firstOfQuoted(in: utf8, from: start)
      }
      bytes.append(UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    default: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
