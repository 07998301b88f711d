import Synchronization

/// Keeps the parts of frames that many pages have alike, each made once.
final class FrameCache: Sendable {
  private struct Key: Hashable {
    var kind: PageKind
    var section: String?
    var root: String
  }

  private let parts = Mutex<[Key: View]>([:])

  /// The part for pages of a kind, in a part of the site, with a prefix to its root.
  func part(_ kind: PageKind, _ section: String?, _ root: String, make: () -> View) -> View {
    let key = Key(kind: kind, section: section, root: root)
    if let known = parts.withLock({ $0[key] }) { return known }
    let made = make()
    parts.withLock { $0[key] = made }
    return made
  }
}
