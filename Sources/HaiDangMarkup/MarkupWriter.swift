/// Writes HTML and SVG into one growing buffer: one door for text, one for numbers.
///
/// Names of elements and attributes are literals of the program (`StaticString`), never content.
/// Everything else goes through `text`, `attribute` or `number`, which escape.
public struct MarkupWriter: Sendable {
  @usableFromInline var bytes: ByteBuffer

  /// An empty buffer.
  public init(capacity: Int = 0) {
    bytes = ByteBuffer(capacity: capacity)
  }

  /// How many bytes were written so far.
  public var count: Int { bytes.count }

  /// The byte that was written last.
  public var last: UInt8? { bytes.last }

  /// What was written, as finished markup.
  public consuming func finish() -> Markup { Markup(bytes: bytes.finish()) }

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll()
  }

  // MARK: Elements

  /// Opens an element: `<a href="…">`.
  public mutating func open(_ name: StaticString, _ attributes: Attribute?...) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Closes an element: `</a>`.
  public mutating func close(_ name: StaticString) {
    literal("</")
    literal(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an HTML element that has no content and no end: `<br>`.
  public mutating func void(_ name: StaticString, _ attributes: Attribute?...) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an SVG element without content: `<rect …/>`.
  public mutating func empty(_ name: StaticString, _ attributes: Attribute?...) {
    start(name, attributes)
    literal("/>")
  }

  /// Writes an element around content.
  public mutating func element(
    _ name: StaticString, _ attributes: Attribute?..., content: (inout MarkupWriter) -> Void
  ) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    close(name)
  }

  /// Writes an element around text.
  public mutating func element(_ name: StaticString, _ attributes: Attribute?..., text: String) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    self.text(text)
    close(name)
  }

  private mutating func start(_ name: StaticString, _ attributes: [Attribute?]) {
    bytes.append(UInt8(ascii: "<"))
    literal(name)
    for case let attribute? in attributes { self.attribute(attribute) }
  }

  private mutating func attribute(_ attribute: Attribute) {
    bytes.append(UInt8(ascii: " "))
    literal(attribute.name)
    switch attribute.value {
    case .none: return
    case .text(let text):
      literal("=\"")
      self.text(text)
    case .number(let number):
      literal("=\"")
      self.number(number)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Content

  /// Writes text, escaped; safe between tags and inside a quoted attribute.
  public mutating func text(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ escape($0) }) == nil {
      escape(Array(text.utf8))
    }
  }

  /// Writes text given as UTF-8, escaped.
  @inlinable
  public mutating func text(utf8: some Collection<UInt8>) {
    if utf8.withContiguousStorageIfAvailable({ escape($0) }) == nil {
      escape(Array(utf8))
    }
  }

  /// Writes a number as a coordinate: at most one decimal, no trailing zero, never "-0" or an exponent.
  ///
  /// A number that is not finite writes `0`: a drawing checks its data before it draws.
  public mutating func number(_ value: Double) {
    guard value.isFinite, abs(value) < 1e15 else { return literal("0") }
    let tenths = Int64(value * 10 + (value < 0 ? -0.5 : 0.5))
    let tenth = UInt8(tenths.magnitude % 10)
    bytes.append(upTo: Self.longestInteger + 2) { room in
      var end = Self.write(UInt(tenths.magnitude / 10), isNegative: tenths < 0, into: room)
      if tenth > 0 {
        room[end] = UInt8(ascii: ".")
        room[end + 1] = UInt8(ascii: "0") + tenth
        end += 2
      }
      return end
    }
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    bytes.append(upTo: Self.longestInteger) {
      Self.write(value.magnitude, isNegative: value < 0, into: $0)
    }
  }

  /// A sign and the digits of 64 bits.
  private static let longestInteger = 21

  /// Writes a sign and digits, and says how many bytes they are.
  private static func write(
    _ magnitude: UInt, isNegative: Bool, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let start = isNegative ? 1 : 0
    if isNegative { room[0] = UInt8(ascii: "-") }
    var end = start + 1
    var rest = magnitude / 10
    while rest > 0 {
      rest /= 10
      end += 1
    }
    rest = magnitude
    for place in stride(from: end - 1, through: start, by: -1) {
      room[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    return end
  }

  /// Writes finished markup.
  public mutating func markup(_ markup: Markup) {
    bytes.append(markup.bytes)
  }

  /// Writes what another writer wrote.
  public mutating func markup(of other: MarkupWriter) {
    bytes.append(other.bytes)
  }

  /// Writes a part of what another writer wrote.
  public mutating func markup(of other: MarkupWriter, _ range: Range<Int>) {
    other.bytes.withBytes { bytes.append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Writes markup that stands in the program itself.
  @inlinable @inline(__always)
  public mutating func literal(_ markup: StaticString) {
    bytes.append(
      UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Writes what stands in a template of the theme itself.
  public mutating func template(utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(utf8)
  }

  /// Writes raw HTML of an editor, unescaped; only for a site that allows it (`html: allow`).
  public mutating func editorHTML(utf8: some Collection<UInt8>) {
    bytes.append(Array(utf8))
  }

  /// A block of data for machines, in JSON; what could end the block early is spelled out.
  public mutating func data(json: [UInt8]) {
    literal("<script type=\"application/ld+json\">\n")
    json.withUnsafeBufferPointer { json in
      var rest = json[...]
      while let end = rest.firstIndex(of: UInt8(ascii: "<")) {
        bytes.append(UnsafeBufferPointer(rebasing: rest[..<end]))
        literal("\\u003c")
        rest = rest[(end + 1)...]
      }
      bytes.append(UnsafeBufferPointer(rebasing: rest))
    }
    literal("</script>\n")
  }

  @usableFromInline
  mutating func escape(_ utf8: [UInt8]) {
    utf8.withUnsafeBufferPointer { escape($0) }
  }

  @usableFromInline
  mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = SpecialBytes.firstOfMarkup(in: utf8, from: 0)
    while index < utf8.count {
      if let entity = Self.entity(utf8[index]) {
        bytes.append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
        literal(entity)
        start = index + 1
      }
      index = SpecialBytes.firstOfMarkup(in: utf8, from: index + 1)
    }
    bytes.append(UnsafeBufferPointer(rebasing: utf8[start...]))
  }

  /// What stands for a byte in markup; a control character that markup cannot hold is left out.
  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: ""
    default: nil
    }
  }
}
