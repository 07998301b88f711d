extension DecimalNumber {
  /// The number with a point and no grouping, as CSV and JSON want it: `1530`, `-4.35`.
  public var canonical: String {
    written(decimals: decimals, group: nil, point: ".", minus: "-")
  }

  /// The number with exactly so many decimals (rounded), grouping, point and minus as given.
  func written(decimals: Int, group: String?, point: String, minus: String) -> String {
    let number = rounded(decimals: decimals)
    var digits = Array(String(number.significand.magnitude).utf8)
    let zeros = max(0, number.exponent) + max(0, decimals - max(0, -number.exponent))
    digits.append(contentsOf: repeatElement(0x30, count: zeros))
    if digits.count <= decimals {
      digits.insert(contentsOf: repeatElement(0x30, count: decimals + 1 - digits.count), at: 0)
    }
    let whole = digits.count - decimals
    var text = number.significand < 0 ? Array(minus.utf8) : []
    text.reserveCapacity(digits.count * 2)
    for (index, digit) in digits[..<whole].enumerated() {
      if let group, index > 0, (whole - index).isMultiple(of: 3) { text += group.utf8 }
      text.append(digit)
    }
    if decimals > 0 {
      text += point.utf8
      text += digits[whole...]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
