import Glibc
import Synchronization

/// A value that is being made on a thread of its own, beside other work.
///
/// Whoever lets go of it unread waits for its end: nothing goes on behind a build that is over.
final class Pending<Value: Sendable>: Sendable {
  private let result = Result()
  private let handle: Mutex<pthread_t?>

  /// Begins to make a value; with one thread, or where the machine gives no other, it is made at once.
  init(jobs: Int, _ body: @escaping @Sendable () -> Value) {
    let result = result
    let work: @Sendable () -> Void = {
      let value = body()
      result.value.withLock { $0 = value }
    }
    let thread = jobs > 1 ? Parallel.start(work) : nil
    handle = Mutex(thread)
    if thread == nil { work() }
  }

  deinit {
    join()
  }

  /// The value, once it is made.
  func value() -> Value {
    join()
    guard let value = result.value.withLock({ $0 }) else {
      preconditionFailure("a thread ended without its value")
    }
    return value
  }

  private func join() {
    handle.withLock { handle in
      if let thread = handle { pthread_join(thread, nil) }
      handle = nil
    }
  }

  /// Where the thread leaves what it made.
  private final class Result: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
