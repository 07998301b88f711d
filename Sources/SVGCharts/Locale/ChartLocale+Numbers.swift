import Glibc

extension ChartLocale {
  /// A number with a fixed count of decimals: "1.234,5", "−3", never "-0".
  public func number(_ value: Double, decimals: Int = 0) -> String {
    let decimals = min(max(decimals, 0), 9)
    guard value.isFinite, abs(value) < 1e15 else { return "…" }
    var scaled = (abs(value) * pow(10, Double(decimals))).rounded()
    if scaled >= 1e18 { scaled = 1e18 }
    let digits = String(Int64(scaled))
    let padding = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count))
    let all = padding + digits
    let whole = all.dropLast(decimals)
    var text = value < 0 && scaled > 0 ? "\u{2212}" : ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { text += group }
      text.append(digit)
    }
    return decimals == 0 ? text : text + decimal + all.suffix(decimals)
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
