import HaiDangMarkup
import HaiDangSource

/// A template as it is used: text and tags in a tree, the white space of tags on lines of their own
/// dropped, partials by their number in the library.
///
/// It is Mustache without what `TemplateScan` refuses. We fill templates ourselves, because the half
/// million tags of a large site cost a library of strings and dynamic casts (0.8 µs a tag, and every
/// enclosing section copies what is inside it) more than all else together; here a tag writes into
/// the buffer of the page.
struct Template: Sendable {
  /// A piece of a template.
  enum Part: Sendable {
    /// Text as it stands.
    case literal([UInt8])
    /// A value, escaped.
    case text(TemplateName)
    /// A value as it is: finished markup.
    case markup(TemplateName)
    /// Parts for a value that is there, once for each element of a list.
    case section(TemplateName, [Part])
    /// Parts for a value that is not there.
    case inverted(TemplateName, [Part])
    /// Another template, by its number.
    case partial(Int)
  }

  /// The parts in their order.
  let parts: [Part]

  /// Puts together a template from its text and the tags that a scan found, without a fault, in it.
  init(_ file: SourceFile, _ scan: TemplateScan, numbers: [String: Int]) {
    var builder = TemplateBuilder(bytes: file.bytes, numbers: numbers)
    for mark in scan.marks { builder.add(mark) }
    parts = builder.finish()
  }
}

/// A dotted name as a template asks for it.
struct TemplateName: Sendable {
  /// The first part: looked for from the innermost view outwards.
  let first: [UInt8]
  /// For `hasX` the name of the list `x`.
  let list: [UInt8]?
  /// The other parts, each inside the one before.
  let rest: [[UInt8]]

  /// Takes a name apart.
  init(_ name: String) {
    let parts = name.split(separator: ".").map { Array($0.utf8) }
    first = parts.first ?? []
    rest = Array(parts.dropFirst())
    list = Self.list(first)
  }

  private static func list(_ name: [UInt8]) -> [UInt8]? {
    guard name.starts(with: Array("has".utf8)), name.count > 3, (0x41...0x5A).contains(name[3])
    else { return nil }
    return [name[3] | 0x20] + name[4...]
  }
}

/// Puts the parts of a template together, tag by tag.
private struct TemplateBuilder {
  let bytes: [UInt8]
  let numbers: [String: Int]
  /// The parts of the sections that are open, the outermost first.
  private var levels: [(mark: TemplateScan.Mark?, parts: [Template.Part])] = [(nil, [])]
  /// Where the text that is not taken yet begins.
  private var position = 0

  init(bytes: [UInt8], numbers: [String: Int]) {
    self.bytes = bytes
    self.numbers = numbers
  }

  mutating func add(_ mark: TemplateScan.Mark) {
    var range = mark.range
    if mark.kind.canStandAlone, let line = lineOfItsOwn(range) { range = line }
    text(upTo: range.lowerBound)
    position = range.upperBound
    switch mark.kind {
    case .variable: append(.text(TemplateName(mark.name)))
    case .markup: append(.markup(TemplateName(mark.name)))
    case .partial: if let number = numbers[mark.name] { append(.partial(number)) }
    case .section, .inverted: levels.append((mark, []))
    case .closing: close()
    case .comment: break
    }
  }

  mutating func finish() -> [Template.Part] {
    text(upTo: bytes.count)
    return levels.first?.parts ?? []
  }

  private mutating func close() {
    guard levels.count > 1, let (mark, parts) = levels.popLast(), let mark else { return }
    let name = TemplateName(mark.name)
    append(mark.kind == .inverted ? .inverted(name, parts) : .section(name, parts))
  }

  private mutating func text(upTo end: Int) {
    guard position < end else { return }
    append(.literal(Array(bytes[position..<end])))
  }

  private mutating func append(_ part: Template.Part) {
    levels[levels.count - 1].parts.append(part)
  }

  /// The whole line of a tag that stands alone on it, its end included.
  private func lineOfItsOwn(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start > position, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var end = range.upperBound
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == 0x0D, end + 1 < bytes.count { end += 1 }
    return bytes[end] == 0x0A ? start..<end + 1 : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension TemplateScan.Mark.Kind {
  /// Whether the line of such a tag goes with it when nothing else stands there.
  fileprivate var canStandAlone: Bool { self != .variable && self != .markup }
}
