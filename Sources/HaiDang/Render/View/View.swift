import HaiDangMarkup
import Mustache

/// Everything that a template can show of one page, or of one part of it.
///
/// A view is made of names and values and carries the digest of all of them: two views with one
/// digest give the same page. Names are those of `ViewSchema`; a template that asks for another is
/// refused when the theme is read.
struct View: Sendable {
  private(set) var values: [(name: StaticString, value: ViewValue)] = []
  private var hasher = Digest128.Hasher()

  /// A view without values.
  init() {}

  /// The digest of all names and values, in their order.
  var digest: Digest128 { hasher.finalize() }

  /// Adds text; nothing at all is known but absent.
  mutating func text(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return add(name, .absent) }
    hasher.add(text)
    add(name, .text(text))
  }

  /// Adds finished markup.
  mutating func markup(_ name: StaticString, _ markup: Markup?) {
    guard let markup, markup != .empty else { return add(name, .absent) }
    hasher.add(markup.bytes)
    add(name, .markup(.ready(markup)))
  }

  /// Adds markup that is made only when the page is; `digest` stands for all that it depends on.
  mutating func markup(
    _ name: StaticString, digest: Digest128, make: @escaping @Sendable () -> Markup
  ) {
    hasher.add(digest)
    add(name, .markup(.deferred(make)))
  }

  /// Adds yes or no.
  mutating func flag(_ name: StaticString, _ flag: Bool) {
    add(name, flag ? .flag : .absent)
  }

  /// Adds the words of the theme; the digest of the theme stands for them.
  mutating func words(_ name: StaticString, _ words: [String: String]) {
    values.append((name, .words(TemplateWords(words: words))))
  }

  /// Adds a view inside this one.
  mutating func view(_ name: StaticString, _ view: View?) {
    guard let view else { return add(name, .absent) }
    hasher.add(view.digest)
    add(name, .view(view))
  }

  /// Adds a list of views; an empty one is absent.
  mutating func list(_ name: StaticString, _ list: [View]) {
    guard !list.isEmpty else { return add(name, .absent) }
    hasher.add(list.count)
    for view in list { hasher.add(view.digest) }
    add(name, .list(list))
  }

  /// Adds all that another view has.
  mutating func add(_ other: View) {
    hasher.add(other.digest)
    values += other.values
  }

  private mutating func add(_ name: StaticString, _ value: ViewValue) {
    hasher.add(UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    hasher.add(value.tag)
    values.append((name, value))
  }
}

/// What a name of a view stands for.
enum ViewValue: Sendable {
  /// Markup, there already or made when the page is.
  enum Lazy: Sendable {
    case ready(Markup)
    case deferred(@Sendable () -> Markup)
  }

  /// Known, but without a value here: empty and false, and never looked for further out.
  case absent
  case flag
  case text(String)
  case markup(Lazy)
  case view(View)
  case list([View])
  case words(TemplateWords)

  /// A number for the kind of value, part of the digest.
  var tag: Int {
    switch self {
    case .absent: 0
    case .flag: 1
    case .text: 2
    case .markup: 3
    case .view: 4
    case .list: 5
    case .words: 6
    }
  }
}

extension View: MustacheParent {
  /// What the template library gets for a name.
  func child(named name: String) -> Any? {
    for (known, value) in values where known.equals(name) {
      switch value {
      case .absent: return Absent()
      case .flag: return true
      case .text(let text): return TemplateText(text: text)
      case .markup(.ready(let markup)): return TemplateText(text: markup.string)
      case .markup(.deferred(let make)): return TemplateText(text: make().string)
      case .view(let view): return view
      case .list(let list): return list
      case .words(let words): return words
      }
    }
    return isFilled(name)
  }

  /// Whether a list has elements, asked for as `hasX`: Mustache itself cannot ask it.
  private func isFilled(_ name: String) -> Any? {
    guard name.hasPrefix("has"), let initial = name.dropFirst(3).first else { return nil }
    let list = initial.lowercased() + name.dropFirst(4)
    guard let value = values.first(where: { $0.name.equals(list) })?.value else { return nil }
    if case .list = value { return true }
    return false
  }
}

/// Stands for a known name without a value: nil would climb to the outer view's value of that name.
struct Absent: MustacheCustomRenderable, MustacheParent {
  var renderText: String { "" }
  var isNull: Bool { true }
  func child(named name: String) -> Any? { Absent() }
}

/// A text as the template library shows it; a section on it sees the outer names.
struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let text: String
  var renderText: String { text }
  var isNull: Bool { false }
  func child(named name: String) -> Any? { nil }
}

/// The words of a theme, by key.
struct TemplateWords: MustacheParent {
  let words: [String: String]
  func child(named name: String) -> Any? { words[name] ?? Absent() }
}

extension StaticString {
  /// Whether this literal is the same text.
  fileprivate func equals(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { other in
      other.count == utf8CodeUnitCount
        && UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount).elementsEqual(other)
    }
  }
}
