import Synchronization

/// Finds near misses among many names: they are prepared once, when the first is asked for, and an
/// answer is kept.
final class NearMisses: Sendable {
  private struct State {
    var candidates: Suggestion.Candidates?
    var answers: [String: String?] = [:]
  }

  private let names: [String]
  private let state = Mutex(State())

  /// The names; among equally near ones the first in byte order is taken, whatever their order here.
  init(_ names: [String]) {
    self.names = names
  }

  /// The name nearest to a text, as `Suggestion.nearest` finds it.
  func nearest(to text: String) -> String? {
    state.withLock { state in
      if let known = state.answers[text] { return known }
      let candidates = state.candidates ?? Suggestion.Candidates(names)
      state.candidates = candidates
      let found = candidates.nearest(to: text)
      state.answers[text] = .some(found)
      return found
    }
  }
}
