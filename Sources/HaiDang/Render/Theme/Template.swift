import HaiDangMarkup
import HaiDangSource

/// A template as it is used: text and tags in a row, the white space of tags on lines of their own
/// dropped, partials by their number in the library.
///
/// It is Mustache without what `TemplateScan` refuses. We fill templates ourselves, because the half
/// million tags of a large site cost a library of strings and dynamic casts (0.8 µs a tag, and every
/// enclosing section copies what is inside it) more than all else together; here a tag writes into
/// the buffer of the page. For the same reason the steps hold numbers alone: walking a tree of texts
/// and names counts references up and down at every tag.
struct Template: Sendable {
  /// A step of filling a template.
  struct Step: Sendable {
    /// What it does.
    enum Kind: Sendable {
      /// Writes a part of the template's text: from `first` to `second`.
      case literal
      /// Writes the value of name `first`, escaped.
      case text
      /// Writes the value of name `first` as it is: finished markup.
      case markup
      /// Takes the steps before step `second` once for each element of what name `first` has.
      case section
      /// Takes them when it has nothing.
      case inverted
      /// Fills the template of number `first`.
      case partial
    }

    var kind: Kind
    var first: Int
    var second = 0
  }

  /// The steps in their order.
  let steps: [Step]
  /// The names that they ask for.
  let names: [TemplateName]
  /// The text of the template.
  let text: [UInt8]

  /// Puts together a template from its text and the tags that a scan found, without a fault, in it.
  init(_ file: SourceFile, _ scan: TemplateScan, numbers: [String: Int]) {
    var builder = TemplateBuilder(bytes: file.bytes, numbers: numbers)
    for mark in scan.marks { builder.add(mark) }
    builder.finish()
    (steps, names, text) = (builder.steps, builder.names, file.bytes)
  }
}

/// A dotted name as a template asks for it.
struct TemplateName: Sendable {
  /// The first part: looked for from the innermost view outwards.
  let first: ViewName
  /// For `hasX` the name of the list `x`.
  let list: ViewName?
  /// The other parts, each inside the one before.
  let rest: [ViewName]
  /// The last part, where it may be a word of the theme.
  let word: String

  /// Takes a name apart.
  init(_ name: String) {
    let parts = name.split(separator: ".").map(String.init)
    first = ViewName(parts.first ?? "")
    rest = parts.dropFirst().map { ViewName($0) }
    list = Self.list(parts.first ?? "").map { ViewName($0) }
    word = parts.last ?? ""
  }

  private static func list(_ name: String) -> String? {
    let rest = name.dropFirst(3)
    guard name.hasPrefix("has"), let initial = rest.first, ("A"..."Z").contains(initial) else {
      return nil
    }
    return initial.lowercased() + rest.dropFirst()
  }
}

/// Puts the steps of a template together, tag by tag.
private struct TemplateBuilder {
  let bytes: [UInt8]
  let numbers: [String: Int]
  private(set) var steps: [Template.Step] = []
  private(set) var names: [TemplateName] = []
  /// The steps of the sections that are open, the outermost first.
  private var open: [Int] = []
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
    case .variable: append(.text, mark.name)
    case .markup: append(.markup, mark.name)
    case .partial:
      if let number = numbers[mark.name] { steps.append(.init(kind: .partial, first: number)) }
    case .section, .inverted:
      open.append(steps.count)
      append(mark.kind == .section ? .section : .inverted, mark.name)
    case .closing: if let section = open.popLast() { steps[section].second = steps.count }
    case .comment: break
    }
  }

  mutating func finish() {
    text(upTo: bytes.count)
  }

  private mutating func append(_ kind: Template.Step.Kind, _ name: String) {
    steps.append(.init(kind: kind, first: names.count))
    names.append(TemplateName(name))
  }

  private mutating func text(upTo end: Int) {
    guard position < end else { return }
    steps.append(.init(kind: .literal, first: position, second: end))
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
