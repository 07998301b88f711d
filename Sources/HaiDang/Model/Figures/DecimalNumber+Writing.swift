extension DecimalNumber {
  /// The number with a point and no grouping, as CSV and JSON want it: `1530`, `-4.35`.
  public var canonical: String {
    written(decimals: decimals, group: nil, point: ".", minus: "-")
  }

  /// The number with exactly so many decimals (rounded), grouping, point and minus as given.
  func written(decimals: Int, group: String?, point: String, minus: String) -> String {
    let number = rounded(decimals: decimals)
    let zeros = max(0, number.exponent) + max(0, decimals - max(0, -number.exponent))
    let magnitude = number.significand.magnitude
    // A zero stands before the point of a number without whole digits.
    let digits = max(Self.count(of: magnitude) + zeros, decimals + 1)
    let whole = digits - decimals
    let groups = group == nil ? 0 : (whole - 1) / 3
    let size =
      minus.utf8.count + digits + groups * (group?.utf8.count ?? 0) + point.utf8.count
    return String(unsafeUninitializedCapacity: size) { buffer in
      // From the last digit to the first, since that is how they come.
      var end = size
      func put(_ text: String) {
        end -= text.utf8.count
        for (place, byte) in text.utf8.enumerated() { buffer[end + place] = byte }
      }
      var rest = magnitude
      for place in 0..<digits {
        if place == decimals, decimals > 0 { put(point) }
        if let group, place > decimals, (place - decimals).isMultiple(of: 3) { put(group) }
        end -= 1
        let digit = place < zeros ? 0 : rest % 10
        if place >= zeros { rest /= 10 }
        buffer[end] = 0x30 + UInt8(digit)
      }
      if number.significand < 0 { put(minus) }
      let count = size - end
      for place in 0..<count where end > 0 { buffer[place] = buffer[end + place] }
      return count
    }
  }

  private static func count(of number: UInt64) -> Int {
    var (count, rest) = (1, number / 10)
    while rest > 0 { (count, rest) = (count + 1, rest / 10) }
    return count
  }
}
