import HaiDangMarkup

/// Everything that a template can show of one page, or of one part of it.
///
/// A view is made of names and values and carries the digest of all of them: two views with one
/// digest give the same page. Names are those of `ViewSchema`; a template that asks for another is
/// refused when the theme is read.
struct View: Sendable {
  /// What was put in: one reference, since many pages have the same cards.
  private(set) var store: ViewStore

  /// A view without values, with room for so many names and bytes of text.
  init(names: Int = 12, text: Int = 256) {
    store = ViewStore(names: names, text: text)
  }

  /// The digest of all names and values, in their order.
  var digest: Digest128 { store.hasher.finalize() }

  /// Adds text; nothing at all is known but absent.
  mutating func text(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return add(name, .absent) }
    owned.hasher.add(text)
    add(name, .text(text))
  }

  /// Adds finished markup.
  mutating func markup(_ name: StaticString, _ markup: Markup?) {
    guard let markup, markup != .empty else { return add(name, .absent) }
    owned.hasher.add(markup.bytes)
    add(name, .markup(.ready(markup)))
  }

  /// Adds markup that is made only when the page is; `digest` stands for all that it depends on.
  mutating func markup(
    _ name: StaticString, digest: Digest128,
    write: @escaping @Sendable (inout MarkupWriter) -> Void
  ) {
    owned.hasher.add(digest)
    add(name, .markup(.deferred(write)))
  }

  /// Adds markup to a view that is made only when its page is: whatever holds the view has a digest that
  /// stands for this too.
  mutating func markup(_ name: StaticString, undigested markup: Markup?) {
    guard let markup, markup != .empty else { return add(name, .absent) }
    add(name, .markup(.ready(markup)))
  }

  /// Adds markup to such a view that is made only if its template asks for it.
  mutating func markup(
    _ name: StaticString, undigested write: @escaping @Sendable (inout MarkupWriter) -> Void
  ) {
    add(name, .markup(.deferred(write)))
  }

  /// Adds yes or no.
  mutating func flag(_ name: StaticString, _ flag: Bool) {
    add(name, flag ? .flag : .absent)
  }

  /// Adds a view inside this one.
  mutating func view(_ name: StaticString, _ view: View?) {
    guard let view else { return add(name, .absent) }
    owned.hasher.add(view.digest)
    add(name, .view(view))
  }

  /// Adds a list of views; an empty one is absent.
  mutating func list(_ name: StaticString, _ list: [View]) {
    guard !list.isEmpty else { return add(name, .absent) }
    owned.hasher.add(list.count)
    for view in list { store.hasher.add(view.digest) }
    add(name, .list(.ready(list)))
  }

  /// Adds a list that is made only when the page is; `digest` stands for all that it depends on.
  mutating func list(
    _ name: StaticString, digest: Digest128, make: @escaping @Sendable () -> [View]
  ) {
    owned.hasher.add(digest)
    add(name, .list(.deferred(DeferredViews(make))))
  }

  /// Adds a list of views that many pages have; `digest` stands for all that it depends on.
  mutating func list(
    _ name: StaticString, digest: Digest128, _ places: [Int], of shared: [View]
  ) {
    owned.hasher.add(digest)
    add(name, .list(.shared(places, shared)))
  }

  /// Adds all that another view has.
  mutating func add(_ other: View) {
    owned.hasher.add(other.digest)
    for place in 0..<other.store.count {
      store.append(other.store.name(at: place), other.store.value(at: place))
    }
  }

  /// The value of a name of this view.
  func value(named name: ViewName) -> ViewValue? {
    store.place(of: name).map(store.value(at:))
  }

  private mutating func add(_ name: StaticString, _ value: ViewValue) {
    let name = ViewName(name)
    owned.hasher.add(name.hash)
    store.hasher.add(value.tag)
    store.append(name, value)
  }

  /// What was put in, once it is sure that nobody else has it.
  private var owned: ViewStore {
    mutating get {
      if !isKnownUniquelyReferenced(&store) { store = ViewStore(store) }
      return store
    }
  }
}
