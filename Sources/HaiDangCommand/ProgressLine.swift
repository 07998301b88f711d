import Glibc
import HaiDang
import Synchronization

/// One line on the terminal that says how far the work is, once it lasts longer than a second.
final class ProgressLine: Sendable {
  private let start: ContinuousClock.Instant
  private let language: Language
  private let shown = Mutex<ContinuousClock.Instant?>(nil)

  /// Makes a line; there is none where standard error is not a terminal.
  init?(start: ContinuousClock.Instant, language: Language) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    self.start = start
    self.language = language
  }

  /// Shows how far the work is, ten times a second at most; any thread may call it.
  func show(_ progress: Progress) {
    let now = ContinuousClock.now
    shown.withLock { last in
      guard now - start > .seconds(1), last.map({ now - $0 > .milliseconds(100) }) ?? true else {
        return
      }
      last = now
      let share = progress.total > 0 ? " \(progress.done)/\(progress.total)" : ""
      Output.error("\r\u{1B}[K" + progress.phase(language) + share)
    }
  }

  /// Takes the line away, where it was shown.
  func clear() {
    shown.withLock { last in
      if last != nil { Output.error("\r\u{1B}[K") }
      last = nil
    }
  }
}
