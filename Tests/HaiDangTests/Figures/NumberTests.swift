import HaiDangSource
import Testing

@testable import HaiDang

/// What a text reads as in a notation: "1530", "1.53|1530" where two readings are possible, "-".
private func expect(
  _ text: String, _ notation: NumberNotation, reads expected: String,
  _ location: SourceLocation = #_sourceLocation
) {
  let found =
    switch DecimalNumber.read(text, notation) {
    case .number(let printed): printed.number.canonical
    case .ambiguous(let first, let second): "\(first.canonical)|\(second.canonical)"
    case .none: "-"
    }
  #expect(found == expected, "'\(text)' in \(notation)", sourceLocation: location)
}

@Suite struct NumberTests {
  @Test func declaredNotationsReadOneWay() {
    expect("1.530", .vietnamese, reads: "1530")
    expect("1.530", .canonical, reads: "1.53")
    expect("1,530", .vietnamese, reads: "1.53")
    expect("1,530", .english, reads: "1530")
    expect("1.083,30", .vietnamese, reads: "1083.3")
    expect("-4.35", .canonical, reads: "-4.35")
    expect("−4,35", .vietnamese, reads: "-4.35")
    expect("08", .canonical, reads: "8")
  }

  @Test func undeclaredNumbersAreReadWhereOnlyOneReadingIsPossible() {
    expect("1.530", .undeclared, reads: "1.53|1530")
    expect("1,530", .undeclared, reads: "1.53|1530")
    expect("4.35", .undeclared, reads: "4.35")
    expect("4,35", .undeclared, reads: "4.35")
    expect("1.234.567", .undeclared, reads: "1234567")
    expect("1530", .undeclared, reads: "1530")
    expect("0.530", .undeclared, reads: "0.53")
    expect("1.530,5", .undeclared, reads: "1530.5")
    expect("-1.530", .undeclared, reads: "-1.53|-1530")
  }

  @Test(arguments: [
    "", "-", "+", ".", ",", "1.", ".5", "1e5", "nan", "inf", "0x1F", "1 530", "1.2.3", "--1", "12a",
    "1..2",
    "１２", "1234567890123456789", "0.0000000000000000001",
  ])
  func whatIsNoNumberIsRefused(text: String) {
    expect(text, .canonical, reads: "-")
  }

  @Test func writtenNumbersReadBackInEveryNotation() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let digits = Int64.random(in: -999_999_999_999...999_999_999_999, using: &generator)
      let exponent = Int.random(in: -6...6, using: &generator)
      let number = DecimalNumber(digits, exponent: exponent)
      expect(number.canonical, .canonical, reads: number.canonical)
      let vietnamese = NumberFormat(.vietnamese).number(number)
      expect(vietnamese, .vietnamese, reads: number.canonical)
      let english = NumberFormat(.english).number(number)
      expect(english, .english, reads: number.canonical)
    }
  }

  @Test func decimalsCompareAsNumbersDo() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<5000 {
      let first = DecimalNumber(
        Int64.random(in: -99999...99999, using: &generator),
        exponent: Int.random(in: -4...4, using: &generator))
      let second = DecimalNumber(
        Int64.random(in: -99999...99999, using: &generator),
        exponent: Int.random(in: -4...4, using: &generator))
      #expect((first < second) == (first.double < second.double), "\(first) \(second)")
    }
    #expect(DecimalNumber(1, exponent: 40) > DecimalNumber(Int64.max))
    #expect(DecimalNumber(-1, exponent: 40) < DecimalNumber(Int64.min))
    #expect(DecimalNumber.zero < DecimalNumber(1, exponent: -40))
  }

  @Test func roundingIsHalfAwayFromZero() {
    #expect(DecimalNumber(25, exponent: -1).rounded(decimals: 0) == DecimalNumber(3))
    #expect(DecimalNumber(-25, exponent: -1).rounded(decimals: 0) == DecimalNumber(-3))
    #expect(DecimalNumber(249, exponent: -2).rounded(decimals: 0) == DecimalNumber(2))
    #expect(DecimalNumber(rounding: 1.005, decimals: 2) == DecimalNumber(101, exponent: -2))
    #expect(DecimalNumber(rounding: .nan, decimals: 2) == nil)
    #expect(DecimalNumber(rounding: 1e300, decimals: 2) == nil)
  }
}
