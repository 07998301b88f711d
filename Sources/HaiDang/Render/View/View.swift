import HaiDangMarkup
import Synchronization

/// Everything that a template can show of one page, or of one part of it.
///
/// A view is made of names and values and carries the digest of all of them: two views with one
/// digest give the same page. Names are those of `ViewSchema`; a template that asks for another is
/// refused when the theme is read.
struct View: Sendable {
  /// A name, and where what it stands for is kept.
  private struct Slot {
    var name: ViewName
    var kind: Kind
    /// The place among the texts, the views or the other values.
    var index: Int32 = 0
  }

  /// Most names are absent, flags, texts or views: telling so copies no value.
  private enum Kind: UInt8 {
    case absent, flag, text, view, other
  }

  private var slots: [Slot] = []
  private var texts: [String] = []
  private var views: [View] = []
  private var values: [ViewValue] = []
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

  /// Adds markup to a view that is made only when its page is: whatever holds the view has a digest that
  /// stands for this too.
  mutating func markup(_ name: StaticString, undigested markup: Markup?) {
    guard let markup, markup != .empty else { return add(name, .absent) }
    add(name, .markup(.ready(markup)))
  }

  /// Adds markup to such a view that is made only if its template asks for it.
  mutating func markup(_ name: StaticString, undigested make: @escaping @Sendable () -> Markup) {
    add(name, .markup(.deferred(make)))
  }

  /// Adds yes or no.
  mutating func flag(_ name: StaticString, _ flag: Bool) {
    add(name, flag ? .flag : .absent)
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
    add(name, .list(.ready(list)))
  }

  /// Adds a list that is made only when the page is; `digest` stands for all that it depends on.
  mutating func list(
    _ name: StaticString, digest: Digest128, make: @escaping @Sendable () -> [View]
  ) {
    hasher.add(digest)
    add(name, .list(.deferred(DeferredViews(make))))
  }

  /// Adds a list of views that many pages have; `digest` stands for all that it depends on.
  mutating func list(
    _ name: StaticString, digest: Digest128, _ places: [Int], of shared: [View]
  ) {
    hasher.add(digest)
    add(name, .list(.shared(places, shared)))
  }

  /// Adds all that another view has.
  mutating func add(_ other: View) {
    hasher.add(other.digest)
    for slot in other.slots { append(slot.name, other.value(of: slot)) }
  }

  private mutating func add(_ name: StaticString, _ value: ViewValue) {
    let name = ViewName(name)
    hasher.add(name.hash)
    hasher.add(value.tag)
    append(name, value)
  }

  private mutating func append(_ name: ViewName, _ value: ViewValue) {
    switch value {
    case .absent: slots.append(Slot(name: name, kind: .absent))
    case .flag: slots.append(Slot(name: name, kind: .flag))
    case .text(let text):
      slots.append(Slot(name: name, kind: .text, index: Int32(texts.count)))
      texts.append(text)
    case .view(let view):
      slots.append(Slot(name: name, kind: .view, index: Int32(views.count)))
      views.append(view)
    case .markup, .list:
      slots.append(Slot(name: name, kind: .other, index: Int32(values.count)))
      values.append(value)
    }
  }

  // MARK: Looking

  /// The place of a name of this view.
  func place(of name: ViewName) -> Int? {
    slots.firstIndex { $0.name == name }
  }

  /// The value at a place.
  func value(at place: Int) -> ViewValue {
    value(of: slots[place])
  }

  /// The value of a name of this view.
  func value(named name: ViewName) -> ViewValue? {
    place(of: name).map(value(at:))
  }

  /// The value that the names of `path` lead to, each inside the one before, from a place on.
  func value(at place: Int, _ path: Slice<UnsafeBufferPointer<ViewName>>) -> ViewValue? {
    guard let name = path.first else { return value(at: place) }
    return inner(at: place) { view in
      view.place(of: name).flatMap { view.value(at: $0, path.dropFirst()) }
    } ?? nil
  }

  /// Writes the value that the names of `path` lead to from a place on, escaped, where it is text or markup.
  func write(
    at place: Int, _ path: Slice<UnsafeBufferPointer<ViewName>>, to html: inout MarkupWriter
  ) {
    guard let name = path.first else { return write(at: place, to: &html) }
    inner(at: place) { view in
      if let place = view.place(of: name) { view.write(at: place, path.dropFirst(), to: &html) }
    }
  }

  private func inner<Result>(at place: Int, _ body: (borrowing View) -> Result) -> Result? {
    guard slots[place].kind == .view else { return nil }
    return views.withUnsafeBufferPointer { body($0[Int(slots[place].index)]) }
  }

  private func value(of slot: Slot) -> ViewValue {
    switch slot.kind {
    case .absent: .absent
    case .flag: .flag
    case .text: .text(texts[Int(slot.index)])
    case .view: .view(views[Int(slot.index)])
    case .other: values[Int(slot.index)]
    }
  }

  private func write(at place: Int, to html: inout MarkupWriter) {
    switch slots[place].kind {
    case .absent, .flag, .view: return
    case .text: texts.withUnsafeBufferPointer { html.text($0[Int(slots[place].index)]) }
    case .other: values[Int(slots[place].index)].write(to: &html)
    }
  }
}

/// What a name of a view stands for.
enum ViewValue: Sendable {
  /// Markup, there already or made when the page is.
  enum LazyMarkup: Sendable {
    case ready(Markup)
    case deferred(@Sendable () -> Markup)

    /// The markup; making it may be most of the work of a page.
    var made: Markup {
      switch self {
      case .ready(let markup): markup
      case .deferred(let make): make()
      }
    }
  }

  /// Views, there already or made when the page is.
  enum LazyList: Sendable {
    case ready([View])
    case deferred(DeferredViews)
    /// Some of the views that many pages have, by their places there.
    case shared([Int], [View])

    /// Whether there are none.
    var isEmpty: Bool {
      switch self {
      case .ready(let views): views.isEmpty
      case .deferred(let deferred): deferred.views.isEmpty
      case .shared(let places, _): places.isEmpty
      }
    }

    /// Lends each view in turn.
    func forEach(_ body: (UnsafePointer<View>) -> Void) {
      switch self {
      case .ready(let views): Self.lend(views, views.indices, body)
      case .deferred(let deferred):
        let views = deferred.views
        Self.lend(views, views.indices, body)
      case .shared(let places, let views): Self.lend(views, places, body)
      }
    }

    private static func lend(
      _ views: [View], _ places: some Sequence<Int>, _ body: (UnsafePointer<View>) -> Void
    ) {
      views.withUnsafeBufferPointer { views in
        guard let first = views.baseAddress else { return }
        for place in places { body(first + place) }
      }
    }
  }

  /// Known, but without a value here: empty and false, and never looked for further out.
  case absent
  case flag
  case text(String)
  case markup(LazyMarkup)
  case view(View)
  case list(LazyList)

  /// A number for the kind of value, part of the digest.
  var tag: Int {
    switch self {
    case .absent: 0
    case .flag: 1
    case .text: 2
    case .markup: 3
    case .view: 4
    case .list: 5
    }
  }

  /// Writes it escaped, where it is text or markup.
  func write(to html: inout MarkupWriter) {
    switch self {
    case .text(let text): html.text(text)
    case .markup(let markup): html.text(utf8: markup.made.bytes)
    case .absent, .flag, .view, .list: return
    }
  }

  /// Whether a section on it shows; markup shows without being made.
  var isFilled: Bool {
    switch self {
    case .absent: false
    case .flag, .text, .markup, .view: true
    case .list(let list): !list.isEmpty
    }
  }
}

/// Views that are made once, when a template first asks for them: it asks whether there are any, and
/// then for all.
final class DeferredViews: Sendable {
  private let make: @Sendable () -> [View]
  private let made = Mutex<[View]?>(nil)

  init(_ make: @escaping @Sendable () -> [View]) {
    self.make = make
  }

  var views: [View] {
    if let views = made.withLock({ $0 }) { return views }
    let views = make()
    made.withLock { $0 = views }
    return views
  }
}

extension View {
  /// Whether a list has elements, asked for as `hasX`: Mustache itself cannot ask it.
  func isListFilled(_ name: ViewName) -> ViewValue? {
    guard let value = value(named: name) else { return nil }
    if case .list(let list) = value, !list.isEmpty { return .flag }
    return .absent
  }
}
