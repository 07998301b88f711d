import HaiDangSource
import Testing

@testable import HaiDang

@Suite struct IntervalTests {
  @Test func arithmeticContainsEveryTrueValue() {
    var generator = SeededGenerator(seed: 5)
    func interval() -> Interval {
      let ends = (0..<2).map { _ -> Double in
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: 0
        case 1: .infinity
        case 2: -.infinity
        default: Double.random(in: -100...100, using: &generator)
        }
      }
      return Interval(ends[0], ends[1])
    }
    func value(_ interval: Interval) -> Double {
      Double.random(
        in: max(interval.low, -1e6)...min(max(interval.high, -1e6), 1e6), using: &generator)
    }
    for _ in 0..<20_000 {
      let first = interval()
      let second = interval()
      guard first.low < 1e6, second.low < 1e6, first.high > -1e6, second.high > -1e6 else {
        continue
      }
      let one = value(first)
      let other = value(second)
      #expect((first + second).contains(one + other), "\(first) + \(second)")
      #expect((first - second).contains(one - other), "\(first) - \(second)")
      #expect((first * second).contains(one * other), "\(first) * \(second)")
      if other != 0, let quotient = first / second {
        #expect(quotient.contains(one / other), "\(first) / \(second)")
      }
    }
  }

  @Test func divisionKnowsZero() {
    #expect(Interval(1, 2) / Interval(0) == nil)
    #expect(Interval(1, 2) / Interval(-1, 1) == .everything)
    let bounded = Interval(1, 2) / Interval(0, 4)
    #expect(bounded.map { $0.low > 0.2 && $0.high == .infinity } == true)
    let plain = Interval(1, 2) / Interval(4, 8)
    #expect(plain.map { $0.low < 0.1251 && $0.high > 0.4999 && $0.high < 0.5001 } == true)
  }

  @Test func printedValuesMeetWithinTheirRounding() throws {
    func meets(_ first: String, _ second: String) throws -> Bool {
      let one = try #require(try PrintedFigure.parse(first, .vietnamese).get().quantity(unit: nil))
      let other = try #require(
        try PrintedFigure.parse(second, .vietnamese).get().quantity(unit: nil))
      return one.interval(in: other.unit).meets(other.interval())
    }
    #expect(try meets("33,5 tỷ USD", "33,48 tỷ USD"))
    #expect(try !meets("33,5 tỷ USD", "33,4 tỷ USD"))
    #expect(try meets("33,5 tỷ USD", "33.500 triệu USD"))
    #expect(try !meets("46 dự án", "47 dự án"))
    #expect(try meets("hơn 40 dự án", "47 dự án"))
    #expect(try !meets("hơn 50 dự án", "47 dự án"))
    #expect(try meets("gần 50 dự án", "47 dự án"))
    #expect(try meets("khoảng 100 ha", "96 ha"))
    #expect(try !meets("khoảng 100 ha", "90 ha"))
    #expect(try meets("giảm hơn 5%", "giảm 7%"))
    #expect(try !meets("giảm hơn 5%", "giảm 3%"))
  }
}
