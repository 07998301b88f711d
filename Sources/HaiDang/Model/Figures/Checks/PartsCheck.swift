import HaiDangSource

extension Ledger {
  /// Parts that exceed their whole.
  ///
  /// Parts of an indicator (new and added capital), or of a scope (the districts of a city). A scope's
  /// parts make up all of it, so they must not fall short either.
  func checkParts(_ diagnostics: inout Diagnostics) {
    let parts = catalogue.indicators.map { $0.parts.compactMap(catalogue.indicator) }
    let scopeParts = catalogue.scopes.map { $0.parts.compactMap { catalogue.scope($0) } }
    for whole in groups {
      let indicatorParts = parts[whole.key.indicator]
      if !indicatorParts.isEmpty {
        let found = indicatorParts.compactMap { part in
          var key = whole.key
          key.indicator = part
          return group(key)
        }
        checkExcess(whole, found, &diagnostics)
      }
      let places = scopeParts[whole.key.scope]
      if !places.isEmpty, catalogue.indicators[whole.key.indicator].measure != .rate {
        let found = places.compactMap { part in
          var key = whole.key
          key.scope = part
          return group(key)
        }
        if found.count == places.count {
          checkSum(whole, found, &diagnostics)
        } else {
          checkExcess(whole, found, &diagnostics)
        }
      }
    }
  }

  /// The parts that are known must not exceed the whole beyond rounding.
  private func checkExcess(_ whole: Group, _ parts: [Group], _ diagnostics: inout Diagnostics) {
    let unit = catalogue.indicators[whole.key.indicator].unit
    guard let sum = sum(parts, unit, .full) else { return }
    let all = interval(whole.chosen)
    if sum.low > all.high, !sum.meets(all) { report(whole, parts, unit, &diagnostics) }
  }

  /// All parts together must meet the whole, hedges taken as writers mean them.
  private func checkSum(_ whole: Group, _ parts: [Group], _ diagnostics: inout Diagnostics) {
    let unit = catalogue.indicators[whole.key.indicator].unit
    guard let sum = sum(parts, unit, .idiomatic) else { return }
    if !sum.meets(interval(whole.chosen, .idiomatic)) { report(whole, parts, unit, &diagnostics) }
  }

  private func sum(_ parts: [Group], _ unit: Unit, _ trust: Quantity.Trust) -> Interval? {
    guard !parts.isEmpty else { return nil }
    var sum = Interval(0)
    for part in parts {
      let quantity = observations[part.chosen].quantity
      guard quantity.unit.converts(to: unit) else { return nil }
      sum = sum + quantity.interval(in: unit, trust)
    }
    return sum
  }

  private func report(
    _ whole: Group, _ parts: [Group], _ unit: Unit, _ diagnostics: inout Diagnostics
  ) {
    let decimals =
      parts.map { observations[$0.chosen].quantity.converted(to: unit)?.decimals ?? 0 }.max() ?? 0
    let total = parts.map { observations[$0.chosen].quantity.stated(in: unit) }
      .reduce(Interval(0), +)
    func words(_ language: Language) -> String {
      let format = NumberFormat(language)
      let low = format.number(total.low, decimals: decimals)
      let high = format.number(total.high, decimals: decimals)
      let list = parts.map { shown($0.chosen)(language) }.joined(separator: " + ")
      return "\(list) = \(low == high ? low : low + "–" + high) \(unit.symbol(language))"
    }
    let place = observations[whole.chosen].valuePlace
    diagnostics.add(
      .sumMismatch(
        place, shown(whole.chosen), Words(vi: words(.vietnamese), en: words(.english))))
  }
}

extension Diagnostic {
  fileprivate static func sumMismatch(_ place: SourcePlace, _ whole: Words, _ parts: Words)
    -> Diagnostic
  {
    Diagnostic(
      .sumMismatch, .warning, at: place,
      vi: "các phần không khớp với \(whole.vietnamese): \(parts.vietnamese)",
      en: "the parts do not fit \(whole.english): \(parts.english)")
  }
}
