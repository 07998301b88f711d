import HaiDangMarkup
import Synchronization

/// What a name of a view stands for.
enum ViewValue: Sendable {
  /// Markup, there already or made when the page is.
  enum LazyMarkup: Sendable {
    case ready(Markup)
    case deferred(@Sendable (inout MarkupWriter) -> Void)

    /// Writes the markup; making it may be most of the work of a page.
    func write(to html: inout MarkupWriter) {
      switch self {
      case .ready(let markup): html.markup(markup)
      case .deferred(let write): write(&html)
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

    /// Lends what each view holds in turn.
    func forEach(_ body: (Unmanaged<ViewStore>) -> Void) {
      switch self {
      case .ready(let views): Self.lend(views, views.indices, body)
      case .deferred(let deferred):
        let views = deferred.views
        Self.lend(views, views.indices, body)
      case .shared(let places, let views): Self.lend(views, places, body)
      }
    }

    private static func lend(
      _ views: [View], _ places: some Sequence<Int>, _ body: (Unmanaged<ViewStore>) -> Void
    ) {
      views.withUnsafeBufferPointer { views in
        for place in places { body(.passUnretained(views[place].store)) }
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
    case .markup(let markup): html.text(utf8: Markup { markup.write(to: &$0) }.bytes)
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
