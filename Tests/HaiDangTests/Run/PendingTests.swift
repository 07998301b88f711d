import HaiDangSource
import Synchronization
import Testing

@testable import HaiDang

@Suite struct PendingTests {
  @Test func isMadeOnceWhoeverAsks() {
    let made = Atomic<Int>(0)
    let pending = Pending(jobs: 2) { made.add(1, ordering: .relaxed).newValue }
    #expect([pending.value(), pending.value()] == [1, 1])
    #expect(made.load(ordering: .relaxed) == 1)
  }

  @Test func isMadeAtOnceOnOneThread() {
    let made = Atomic<Int>(0)
    let pending = Pending(jobs: 1) { made.add(1, ordering: .relaxed).newValue }
    #expect(made.load(ordering: .relaxed) == 1)
    #expect(pending.value() == 1)
  }

  @Test func isOverWhenItIsLetGo() {
    for _ in 0..<50 {
      let made = Atomic<Int>(0)
      do { _ = Pending(jobs: 2) { made.add(1, ordering: .relaxed).newValue } }
      #expect(made.load(ordering: .relaxed) == 1)
    }
  }
}
