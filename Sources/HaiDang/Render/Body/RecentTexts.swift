import Synchronization

/// The texts that were parsed last, until someone takes them; the oldest give way to new ones.
///
/// The pages of a segment of the search index are made right before it, so that nearly every body is
/// parsed once for both. What is not here any more is read again.
final class RecentTexts: Sendable {
  private struct Held {
    var texts: [Int: [UInt8]] = [:]
    /// Who came when, the oldest from `first` on.
    var order: [Int] = []
    var first = 0
    var bytes = 0
  }

  /// How many bytes are held: the texts of one segment of ordinary articles, and of the next.
  private static let limit = 12_000_000

  private let held = Mutex(Held())

  /// Holds the text of an entry.
  func add(_ text: [UInt8], of entry: Int) {
    held.withLock { held in
      guard held.texts.updateValue(text, forKey: entry) == nil else { return }
      held.order.append(entry)
      held.bytes += text.count
      while held.bytes > Self.limit, held.first < held.order.count {
        let oldest = held.order[held.first]
        held.first += 1
        held.bytes -= held.texts.removeValue(forKey: oldest)?.count ?? 0
      }
    }
  }

  /// The text of an entry, which is not held any longer.
  func take(_ entry: Int) -> [UInt8]? {
    held.withLock { held in
      let text = held.texts.removeValue(forKey: entry)
      held.bytes -= text?.count ?? 0
      return text
    }
  }
}
