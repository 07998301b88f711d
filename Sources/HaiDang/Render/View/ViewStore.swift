import HaiDangMarkup

/// The names and values of a view.
///
/// It is changed only by a view that alone has it (`View.owned`), so threads may read it together. Templates are
/// filled from it without counting references, and without the checks that the view makes needless.
final class ViewStore: @unchecked Sendable {
  /// A name, and where what it stands for is kept.
  struct Slot {
    var name: ViewName
    fileprivate var kind: Kind
    /// The place among the views or the other values; where a text begins and ends.
    fileprivate var index: Int32 = 0
    fileprivate var end: Int32 = 0
  }

  /// Most names are absent, flags, texts or views: telling so copies no value.
  fileprivate enum Kind: UInt8 {
    case absent, flag, text, view, other
  }

  @exclusivity(unchecked) private var slots: PlainList<Slot>
  /// All texts, one after the other.
  @exclusivity(unchecked) private var text: PlainList<UInt8>
  @exclusivity(unchecked) private var views: [View] = []
  @exclusivity(unchecked) private var values: [ViewValue] = []
  @exclusivity(unchecked) var hasher = Digest128.Hasher()
  /// How many names it is made for.
  private let names: Int

  /// An empty store with room for so many names and bytes of text.
  init(names: Int, text: Int) {
    slots = PlainList(capacity: names)
    self.text = PlainList(capacity: text)
    self.names = names
  }

  init(_ other: ViewStore) {
    names = other.names
    slots = PlainList(other.slots)
    text = PlainList(other.text)
    (views, values, hasher) = (other.views, other.values, other.hasher)
  }

  /// Adds a value.
  func append(_ name: ViewName, _ value: ViewValue) {
    switch value {
    case .absent: slots.append(Slot(name: name, kind: .absent))
    case .flag: slots.append(Slot(name: name, kind: .flag))
    case .text(let new):
      let start = text.count
      var new = new
      new.withUTF8 { text.append($0) }
      slots.append(
        Slot(
          name: name, kind: .text, index: Int32(clamping: start), end: Int32(clamping: text.count)))
    case .view(let view):
      slots.append(Slot(name: name, kind: .view, index: Int32(views.count)))
      views.append(view)
    case .markup, .list:
      slots.append(Slot(name: name, kind: .other, index: Int32(values.count)))
      // Whoever has one list has several.
      if values.isEmpty { values.reserveCapacity(names) }
      values.append(value)
    }
  }

  // MARK: Looking

  /// How many names there are.
  var count: Int { slots.count }

  /// The name at a place.
  func name(at place: Int) -> ViewName { slots[place].name }

  /// The place of a name.
  func place(of name: ViewName) -> Int? {
    slots.values.firstIndex { $0.name == name }
  }

  /// The value at a place.
  func value(at place: Int) -> ViewValue {
    let slot = slots[place]
    return switch slot.kind {
    case .absent: .absent
    case .flag: .flag
    case .text: .text(withText(slot) { String(decoding: $0, as: UTF8.self) })
    case .view: .view(views[Int(slot.index)])
    case .other: values[Int(slot.index)]
    }
  }

  /// Lends the view and the place that the names of `path` lead to, each inside the one before, from a place
  /// on; gives nothing where they lead nowhere.
  func follow<Result>(
    _ path: Slice<UnsafeBufferPointer<ViewName>>, from place: Int,
    _ body: (ViewStore, Int) -> Result
  ) -> Result? {
    guard let name = path.first else { return body(self, place) }
    return view(at: place)?._withUnsafeGuaranteedRef { view in
      view.place(of: name).flatMap { view.follow(path.dropFirst(), from: $0, body) }
    }
  }

  /// The view at a place, which lives as long as this one.
  private func view(at place: Int) -> Unmanaged<ViewStore>? {
    guard slots[place].kind == .view else { return nil }
    return views.withUnsafeBufferPointer { .passUnretained($0[Int(slots[place].index)].store) }
  }

  /// What a section on the value at a place shows; of a text only that it is there.
  func section(at place: Int) -> ViewValue {
    slots[place].kind == .text ? .flag : value(at: place)
  }

  /// Writes the value at a place, escaped, where it is text or markup.
  func write(at place: Int, to html: inout MarkupWriter) {
    let slot = slots[place]
    switch slot.kind {
    case .absent, .flag, .view: return
    case .text: withText(slot) { html.text(utf8: $0) }
    case .other: values[Int(slot.index)].write(to: &html)
    }
  }

  /// Writes the value at a place as it is; says whether it is markup.
  func writeMarkup(at place: Int, to html: inout MarkupWriter) -> Bool {
    let slot = slots[place]
    switch slot.kind {
    case .absent, .flag, .view: return false
    case .text:
      withText(slot) { html.template(utf8: $0) }
      return false
    case .other:
      guard case .markup(let markup) = values[Int(slot.index)] else { return false }
      markup.write(to: &html)
      return true
    }
  }

  private func withText<Result>(
    _ slot: Slot, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    body(UnsafeBufferPointer(rebasing: text.values[Int(slot.index)..<Int(slot.end)]))
  }

  /// Whether a list has elements, asked for as `hasX`: Mustache itself cannot ask it.
  func isListFilled(_ name: ViewName) -> ViewValue? {
    guard let place = place(of: name) else { return nil }
    if case .list(let list) = section(at: place), !list.isEmpty { return .flag }
    return .absent
  }
}
