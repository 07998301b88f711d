import HaiDangSource
import Synchronization

/// Counts the files of the site that are done, and tells now and then.
final class FileProgress: Sendable {
  private let total: Int
  private let show: (@Sendable (Progress) -> Void)?
  private let done = Atomic<Int>(0)

  /// Begins at none of `total`.
  init(total: Int, show: (@Sendable (Progress) -> Void)?) {
    self.total = total
    self.show = show
  }

  /// One more is done.
  func count() {
    guard let show else { return }
    let done = done.add(1, ordering: .relaxed).newValue
    guard done % 64 == 0 else { return }
    let phase = Words(vi: "Dựng trang", en: "Making pages")
    show(Progress(phase: phase, done: done, total: total))
  }
}
