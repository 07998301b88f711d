import HaiDangSource
import Synchronization

/// Counts the files of the site that are done, and tells now and then.
final class FileProgress: Sendable {
  private let total: Int
  private let phase: String
  private let show: (@Sendable (Progress) -> Void)?
  private let done = Atomic<Int>(0)

  /// Begins at none of `total`.
  init(total: Int, language: Language?, show: (@Sendable (Progress) -> Void)?) {
    self.total = total
    self.show = show
    phase = Words(vi: "Dựng trang", en: "Making pages")(language ?? .vietnamese)
  }

  /// One more is done.
  func count() {
    guard let show else { return }
    let done = done.add(1, ordering: .relaxed).newValue
    if done % 64 == 0 { show(Progress(phase: phase, done: done, total: total)) }
  }
}
