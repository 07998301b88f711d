import HaiDangSource

extension NumberFormat {
  /// A share of the plan: "đạt 189–242% kế hoạch".
  public func attainment(_ quantity: Quantity) -> String {
    let share = self.quantity(quantity, .chart)
    return Words(vi: "đạt \(share) kế hoạch", en: "\(share) of the plan")(language)
  }

  /// A growth: "tăng 24,3%", "giảm 5%", "không đổi".
  public func growth(_ quantity: Quantity) -> String {
    var size = quantity
    if quantity.low.significand == 0, quantity.high.significand == 0 {
      return Words(vi: "không đổi", en: "unchanged")(language)
    }
    if quantity.low.significand < 0, quantity.high.significand > 0 {
      return Words(vi: "thay đổi ", en: "a change of ")(language) + self.quantity(quantity, .chart)
    }
    let isDown = quantity.low.significand < 0
    if isDown { (size.low, size.high) = (-quantity.high, -quantity.low) }
    let share = self.quantity(size, .chart)
    return isDown
      ? Words(vi: "giảm \(share)", en: "down \(share)")(language)
      : Words(vi: "tăng \(share)", en: "up \(share)")(language)
  }
}
