import Synchronization
import Testing

@testable import HaiDang

/// Counts how many of its kind there are.
private final class Counted: Sendable {
  static let alive = Atomic<Int>(0)
  let number: Int

  init(_ number: Int) {
    self.number = number
    Self.alive.add(1, ordering: .relaxed)
  }

  deinit {
    Self.alive.subtract(1, ordering: .relaxed)
  }
}

private struct Fault: Error, Equatable {
  var index: Int
}

@Suite(.serialized) struct ParallelTests {
  private func numbers(_ count: Int, jobs: Int, failing: Set<Int> = []) throws -> [Counted] {
    try Parallel.map(count: count, jobs: jobs) {
      0
    } body: { worker, index in
      worker += 1
      if failing.contains(index) { throw Fault(index: index) }
      return Counted(index)
    }
  }

  @Test(arguments: [1, 2, 7]) func resultsHaveTheOrderOfTheItems(jobs: Int) throws {
    for count in [0, 1, 31, 32, 33, 1_000] {
      #expect(try numbers(count, jobs: jobs).map(\.number) == Array(0..<count))
    }
    #expect(Counted.alive.load(ordering: .relaxed) == 0)
  }

  @Test(arguments: [1, 4]) func theFirstFaultIsThrownAndNothingIsLeft(jobs: Int) {
    #expect(throws: Fault(index: 200)) {
      try numbers(1_000, jobs: jobs, failing: [999, 500, 200, 207])
    }
    #expect(Counted.alive.load(ordering: .relaxed) == 0)
  }
}
