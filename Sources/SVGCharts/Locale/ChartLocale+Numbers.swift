import Glibc

extension ChartLocale {
  /// A number with a fixed count of decimals: "1.234,5", "−3", never "-0".
  public func number(_ value: Double, decimals: Int = 0) -> String {
    let decimals = min(max(decimals, 0), 9)
    guard value.isFinite, abs(value) < 1e15 else { return "…" }
    var scaled = (abs(value) * pow(10, Double(decimals))).rounded()
    if scaled >= 1e18 { scaled = 1e18 }
    // From the last digit to the first, turned round at the end.
    var reversed: [UInt8] = []
    reversed.reserveCapacity(32)
    var rest = UInt64(scaled)
    var count = -decimals
    repeat {
      if count == 0, decimals > 0 {
        reversed.append(contentsOf: decimal.utf8.reversed())
      } else if count > 0, count % 3 == 0 {
        reversed.append(contentsOf: group.utf8.reversed())
      }
      reversed.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      count += 1
    } while rest > 0 || count < 1
    if value < 0, scaled > 0 { reversed.append(contentsOf: "\u{2212}".utf8.reversed()) }
    return String(decoding: reversed.reversed(), as: UTF8.self)
  }

  /// A number with the decimals it has, at most three: "2,05".
  public func number(shortest value: Double) -> String {
    var decimals = 0
    while decimals < 3 {
      let scaled = value * pow(10, Double(decimals))
      if abs(scaled - scaled.rounded()) < 1e-6 * max(1, abs(scaled)) { break }
      decimals += 1
    }
    return number(value, decimals: decimals)
  }

  /// A number and its unit with a no-break space between them; none before "%".
  public func quantity(_ number: String, unit: String) -> String {
    guard !unit.isEmpty else { return number }
    return unit == "%" ? number + "%" : number + "\u{A0}" + unit
  }
}
