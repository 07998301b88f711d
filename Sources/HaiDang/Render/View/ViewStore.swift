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
    /// The place among the texts, the views or the other values.
    fileprivate var index: Int32 = 0
  }

  /// Most names are absent, flags, texts or views: telling so copies no value.
  fileprivate enum Kind: UInt8 {
    case absent, flag, text, view, other
  }

  @exclusivity(unchecked) private(set) var slots: [Slot] = []
  @exclusivity(unchecked) private var texts: [String] = []
  @exclusivity(unchecked) private var views: [View] = []
  @exclusivity(unchecked) private var values: [ViewValue] = []
  @exclusivity(unchecked) var hasher = Digest128.Hasher()

  init() {}

  init(_ other: ViewStore) {
    (slots, texts, views, values) = (other.slots, other.texts, other.views, other.values)
    hasher = other.hasher
  }

  /// Adds a value.
  func append(_ name: ViewName, _ value: ViewValue) {
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

  /// The place of a name.
  func place(of name: ViewName) -> Int? {
    slots.withUnsafeBufferPointer { slots in slots.firstIndex { $0.name == name } }
  }

  /// The value at a place.
  func value(at place: Int) -> ViewValue {
    let slot = slots[place]
    return switch slot.kind {
    case .absent: .absent
    case .flag: .flag
    case .text: .text(texts[Int(slot.index)])
    case .view: .view(views[Int(slot.index)])
    case .other: values[Int(slot.index)]
    }
  }

  /// The value that the names of `path` lead to, each inside the one before, from a place on.
  func value(at place: Int, _ path: Slice<UnsafeBufferPointer<ViewName>>) -> ViewValue? {
    guard let name = path.first else { return value(at: place) }
    return view(at: place)?._withUnsafeGuaranteedRef { view in
      view.place(of: name).flatMap { view.value(at: $0, path.dropFirst()) }
    }
  }

  /// Writes the value that the names of `path` lead to from a place on, escaped, where it is text or markup.
  func write(
    at place: Int, _ path: Slice<UnsafeBufferPointer<ViewName>>, to html: inout MarkupWriter
  ) {
    guard let name = path.first else { return write(at: place, to: &html) }
    view(at: place)?._withUnsafeGuaranteedRef { view in
      if let place = view.place(of: name) { view.write(at: place, path.dropFirst(), to: &html) }
    }
  }

  /// The view at a place, which lives as long as this one.
  private func view(at place: Int) -> Unmanaged<ViewStore>? {
    guard slots[place].kind == .view else { return nil }
    return views.withUnsafeBufferPointer { .passUnretained($0[Int(slots[place].index)].store) }
  }

  private func write(at place: Int, to html: inout MarkupWriter) {
    let slot = slots[place]
    switch slot.kind {
    case .absent, .flag, .view: return
    case .text: texts.withUnsafeBufferPointer { html.text($0[Int(slot.index)]) }
    case .other: values[Int(slot.index)].write(to: &html)
    }
  }

  /// Whether a list has elements, asked for as `hasX`: Mustache itself cannot ask it.
  func isListFilled(_ name: ViewName) -> ViewValue? {
    guard let place = place(of: name) else { return nil }
    if case .list(let list) = value(at: place), !list.isEmpty { return .flag }
    return .absent
  }
}
