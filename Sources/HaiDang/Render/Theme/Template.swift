import HaiDangMarkup
import HaiDangSource

/// A template as it is used: text and tags in a row, the white space of tags on lines of their own
/// dropped, partials by their number in the library, the words of the theme put in.
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
  /// The text that they write.
  let text: [UInt8]

  /// Puts together a template from its text and the tags that a scan found, without a fault, in it.
  init(
    _ file: SourceFile, _ scan: TemplateScan, numbers: [String: Int], words: [String: String]
  ) {
    var builder = TemplateBuilder(bytes: file.bytes, numbers: numbers, words: words)
    for mark in scan.marks { builder.add(mark) }
    builder.finish()
    (steps, names, text) = (builder.steps, builder.names, builder.text)
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

  /// Takes a name apart.
  init(_ name: String) {
    let parts = name.split(separator: ".").map(String.init)
    first = ViewName(parts.first ?? "")
    rest = parts.dropFirst().map { ViewName($0) }
    list = Self.list(parts.first ?? "").map { ViewName($0) }
  }

  /// A name that no view has.
  static let unknown = TemplateName("")

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
  let words: [String: String]
  private(set) var steps: [Template.Step] = []
  private(set) var names: [TemplateName] = []
  private(set) var text: [UInt8] = []
  /// The steps of the sections that are open, the outermost first.
  private var open: [Int] = []
  /// Where the text that is not taken yet begins.
  private var position = 0
  /// Where the text of the next step begins.
  private var start = 0

  init(bytes: [UInt8], numbers: [String: Int], words: [String: String]) {
    self.bytes = bytes
    self.numbers = numbers
    self.words = words
  }

  mutating func add(_ mark: TemplateScan.Mark) {
    var range = mark.range
    if mark.kind.canStandAlone, let line = lineOfItsOwn(range) { range = line }
    text += bytes[position..<max(position, range.lowerBound)]
    position = range.upperBound
    let word = Self.word(mark.name)
    switch mark.kind {
    case .variable where word != nil: text += escaped(word)
    case .markup where word != nil: text += (word.flatMap { words[$0] } ?? "").utf8
    case .variable: append(.text, TemplateName(mark.name))
    case .markup: append(.markup, TemplateName(mark.name))
    case .partial:
      guard let number = numbers[mark.name] else { return }
      endText()
      steps.append(.init(kind: .partial, first: number))
    case .section: openSection(.section, mark.name, isWord: word != nil)
    case .inverted: openSection(.inverted, mark.name, isWord: word != nil)
    case .closing:
      endText()
      if let section = open.popLast() { steps[section].second = steps.count }
    case .comment: break
    }
  }

  mutating func finish() {
    text += bytes[position...]
    endText()
  }

  /// The key of a word of the theme; empty for all of them, `nil` for the name of something else.
  private static func word(_ name: String) -> String? {
    let parts = name.split(separator: ".", maxSplits: 1)
    return parts.first == "words" ? parts.dropFirst().last.map(String.init) ?? "" : nil
  }

  private func escaped(_ word: String?) -> [UInt8] {
    var html = MarkupWriter()
    html.text(word.flatMap { words[$0] } ?? "")
    return html.finish().bytes
  }

  /// Every word is there, so a section on one always shows: as the inverted one on a name that no view has.
  private mutating func openSection(_ kind: Template.Step.Kind, _ name: String, isWord: Bool) {
    endText()
    open.append(steps.count)
    let other: Template.Step.Kind = kind == .section ? .inverted : .section
    append(isWord ? other : kind, isWord ? .unknown : TemplateName(name))
  }

  private mutating func append(_ kind: Template.Step.Kind, _ name: TemplateName) {
    endText()
    steps.append(.init(kind: kind, first: names.count))
    names.append(name)
  }

  private mutating func endText() {
    guard start < text.count else { return }
    steps.append(.init(kind: .literal, first: start, second: text.count))
    start = text.count
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
