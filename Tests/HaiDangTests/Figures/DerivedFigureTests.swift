import HaiDangSource
import Testing

@testable import HaiDang

/// What formulas make of hedged, rounded and ranged figures.
@Suite struct DerivedFigureTests {
  private let units = UnitTable.shipped

  /// A figure of two or three digits, of any hedge and sign.
  private func quantity(_ generator: inout SeededGenerator, _ qualifier: Qualifier) -> Quantity {
    let decimals = Int.random(in: 0...2, using: &generator)
    let first = Int64.random(in: -900...900, using: &generator)
    let size = Bool.random(using: &generator) ? Int64.random(in: 0...90, using: &generator) : 0
    return Quantity(
      low: DecimalNumber(first == 0 ? 1 : first, exponent: -decimals),
      high: DecimalNumber(first == 0 ? 1 : first + size, exponent: -decimals), decimals: decimals,
      qualifier: qualifier, unit: units.unit("ha") ?? .percent)
  }

  private func value(in interval: Interval, _ generator: inout SeededGenerator) -> Double {
    Double.random(in: max(interval.low, -1e4)...min(interval.high, 1e4), using: &generator)
  }

  private func exact(_ first: Double, _ second: Double, _ step: Formula.Step) -> Double {
    switch step {
    case .add: first + second
    case .subtract: first - second
    case .multiply: first * second
    default: first / second
    }
  }

  private let steps: [Formula.Step] = [.add, .subtract, .multiply, .divide]

  @Test func whatFiguresMayReallyBeIsInTheResult() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<800 {
      var random: (FormulaValue, Double) {
        let hedge = Qualifier.allCases.randomElement(using: &generator) ?? .exact
        let quantity = quantity(&generator, hedge)
        return (
          FormulaValue(quantity, in: quantity.unit), value(in: quantity.interval(), &generator)
        )
      }
      let (first, one) = random
      let (second, other) = random
      let (third, last) = random
      for step in steps {
        guard let both = first.combined(with: second, step) else { continue }
        let real = exact(one, other, step)
        #expect(both.possible.contains(real), "\(first) \(step) \(second)")
        #expect(both.negated.possible.contains(-real))
        for next in steps {
          guard let all = both.combined(with: third, next), last != 0 else { continue }
          #expect(all.possible.contains(exact(real, last, next)), "\(both) \(next) \(third)")
        }
      }
    }
  }

  @Test func theHedgePointsToWhereTheTrueValueIs() {
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<3000 {
      let hedge: Qualifier = Bool.random(using: &generator) ? .over : .nearly
      let hedged = quantity(&generator, hedge)
      let plain = quantity(&generator, .exact)
      guard !hedged.isRange, !plain.isRange else { continue }
      // The true value lies a little off the one printed, on the side that the hedge says.
      let isMore = (hedge == .over) == (hedged.low.significand > 0)
      let real = hedged.low.double + (isMore ? 1e-3 : -1e-3)
      let values = [
        (FormulaValue(hedged, in: hedged.unit), real),
        (FormulaValue(plain, in: plain.unit), plain.low.double),
      ]
      for (first, second) in [(values[0], values[1]), (values[1], values[0])] {
        for step in steps {
          guard let both = first.0.combined(with: second.0, step), abs(both.stated.low) > 1e-6
          else {
            continue
          }
          let found = exact(first.1, second.1, step)
          let isAway = abs(found) > abs(both.stated.low)
          guard found.sign == both.stated.low.sign else { continue }
          #expect(
            both.qualifier == (isAway ? .over : .nearly), "\(first) \(step) \(second): \(found)")
        }
      }
    }
  }

  @Test func computedFiguresReadBackAsThemselves() throws {
    var generator = SeededGenerator(seed: 23)
    let hedges = ["", "hơn ", "gần ", "khoảng ", "ít nhất ", "không quá "]
    func printed() -> String {
      let low = Int.random(in: 11...999, using: &generator)
      let range =
        Bool.random(using: &generator) ? "-\(low + Int.random(in: 1...99, using: &generator))" : ""
      return (hedges.randomElement(using: &generator) ?? "") + "\(low)\(range) triệu USD"
    }
    var read = 0
    for _ in 0..<150 {
      let ledger = try FigureFixture().ledger(
        """
        indicator,period,scope,kind,printed,source
        fdi,2023,zones,,\(printed()),a
        fdi,2024,zones,,\(printed()),a
        fdi,2024,zones,plan,\(printed()),a
        """
      ).ledger
      let context = Ledger.Context(period: Period(year: 2024), scope: 0)
      for result in [ledger.attainment(0, context), ledger.growth(0, context)] {
        let quantity = try result.get().quantity
        for language in Language.allCases {
          let format = NumberFormat(language)
          var texts = [format.quantity(quantity, .prose), format.quantity(quantity, .chart)]
          texts.append(format.attainment(quantity))
          if quantity.low.significand != 0 || quantity.isRange {
            texts.append(format.growth(quantity))
          }
          for text in texts {
            let again = try PrintedFigure.parse(text, language).get().quantity(unit: nil)
            #expect(again?.low == quantity.low && again?.high == quantity.high, "\(text)")
            #expect(again?.qualifier == quantity.qualifier, "\(text)")
            #expect(again?.unit == .percent, "\(text)")
            read += 1
          }
        }
      }
    }
    #expect(read > 2000)
  }
}
