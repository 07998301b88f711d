import Synchronization

/// The rows of all figures as they were written last: those of an indicator are cut from them, since they
/// are the same in its own file.
///
/// They are kept until every indicator took its own, or found them not there yet.
final class MadeRows: Sendable {
  private struct State {
    var left: Int
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
  }

  private let state: Mutex<State>

  /// No rows yet, of so many indicators.
  init(indicators: Int) {
    state = Mutex(State(left: indicators))
  }

  /// Keeps a file with all rows, and where in it those of each indicator stand.
  func keep(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
    state.withLock { state in
      if state.left > 0 { (state.bytes, state.ranges) = (bytes, ranges) }
    }
  }

  /// The rows of an indicator; `nil` where no file with all rows was made before.
  func take(_ indicator: Int) -> ArraySlice<UInt8>? {
    state.withLock { state in
      defer {
        state.left -= 1
        if state.left == 0 { (state.bytes, state.ranges) = ([], []) }
      }
      return state.ranges.isEmpty ? nil : state.bytes[state.ranges[indicator]]
    }
  }
}
