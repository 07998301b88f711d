import Glibc
import Synchronization

/// Runs work over many items on a few threads with room on their stacks.
///
/// The result has the order of the items, whatever thread did which; so the number of threads never
/// shows in what is built. Each thread makes one worker (its parser, its buffers) and keeps it.
enum Parallel {
  /// The stack of a thread: room for whatever nests up to its limit.
  private static let stackSize = 16 * 1024 * 1024

  /// Gives `body` every index below `count` once and returns what it gave, in order.
  ///
  /// - Throws: the error of the lowest index that threw.
  static func map<Worker, Output: Sendable>(
    count: Int, jobs: Int, worker: @escaping @Sendable () -> Worker,
    body: @escaping @Sendable (inout Worker, Int) throws -> Output
  ) throws -> [Output] {
    guard count > 0 else { return [] }
    let chunk = max(1, min(32, count / (max(1, jobs) * 8)))
    let queue = Queue<Output>(count: count)
    run(threads: max(1, min(jobs, (count + chunk - 1) / chunk))) {
      var state = worker()
      while let range = queue.next(chunk) {
        queue.put(range.lowerBound, Result { try range.map { try body(&state, $0) } })
      }
    }
    return try queue.results()
  }

  /// Does two things at once, where there is more than one thread for them, and returns what both gave.
  static func both<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    guard jobs > 1 else { return (first(), second()) }
    let results = Results<First, Second>()
    let position = Atomic<Int>(0)
    run(threads: 2) {
      if position.add(1, ordering: .relaxed).oldValue == 0 {
        let result = first()
        results.first.withLock { $0 = result }
      } else {
        let result = second()
        results.second.withLock { $0 = result }
      }
    }
    return (
      results.first.withLock { $0 } ?? first(), results.second.withLock { $0 } ?? second()
    )
  }

  /// Runs `body` on each of `threads` threads and waits for all.
  private static func run(threads: Int, _ body: @escaping @Sendable () -> Void) {
    let handles = (0..<threads).compactMap { _ in start(body) }
    // A machine that gives no thread at all still does the work, here.
    if handles.isEmpty { body() }
    for handle in handles { pthread_join(handle, nil) }
  }

  /// Begins `body` on a thread of its own, to be joined; `nil` where the machine gives none.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, stackSize)
    defer { pthread_attr_destroy(&attributes) }
    var handle = pthread_t()
    let work = Unmanaged.passRetained(Work(body))
    let failed = pthread_create(
      &handle, &attributes,
      { pointer in
        if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard failed == 0 else {
      work.release()
      return nil
    }
    return handle
  }

  /// What `both` waits for; a machine that gave no second thread leaves one of them out.
  private final class Results<First: Sendable, Second: Sendable>: Sendable {
    let first = Mutex<First?>(nil)
    let second = Mutex<Second?>(nil)
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  /// Hands out ranges of indices and keeps what came back, by its first index.
  private final class Queue<Output: Sendable>: Sendable {
    private let count: Int
    private let position = Atomic<Int>(0)
    private let parts = Mutex<[(start: Int, results: Result<[Output], any Error>)]>([])

    init(count: Int) {
      self.count = count
    }

    func next(_ chunk: Int) -> Range<Int>? {
      let start = position.add(chunk, ordering: .relaxed).oldValue
      return start < count ? start..<min(count, start + chunk) : nil
    }

    func put(_ start: Int, _ results: Result<[Output], any Error>) {
      parts.withLock { $0.append((start, results)) }
    }

    func results() throws -> [Output] {
      try parts.withLock { parts in
        parts.sort { $0.start < $1.start }
        var all: [Output] = []
        all.reserveCapacity(count)
        for part in parts { all += try part.results.get() }
        return all
      }
    }
  }
}
