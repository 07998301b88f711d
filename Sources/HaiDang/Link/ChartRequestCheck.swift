import HaiDangSource

/// What makes a chart wrong in itself: parts that cannot be summed, axes that cannot be shared.
struct ChartRequestCheck {
  let request: ChartRequest
  let ledger: Ledger
  /// Where the block stands.
  let place: SourcePlace

  private var kind: ChartRequest.Kind { request.kind }
  private var definitions: [Indicator] {
    request.indicators.map { ledger.catalogue.indicators[$0] }
  }

  /// The first fault of the chart, the most telling one first.
  func fault() -> Diagnostic? {
    if kind == .timeline { return timelineFault() }
    if definitions.isEmpty { return .noIndicator(place) }
    return summingFault() ?? countFault() ?? axisFault()
  }

  private func timelineFault() -> Diagnostic? {
    guard request.scopes.count == 1, let scope = request.scopes.first,
      ledger.catalogue.scopes[scope].isEntity
    else { return .needsEntity(place) }
    return nil
  }

  // MARK: Sums

  private func summingFault() -> Diagnostic? {
    switch kind {
    case .stacked, .share:
      if let rate = definitions.first(where: { $0.measure == .rate }) {
        return .cannotSum(rate.id, place)
      }
      if !request.hasParts, let stock = definitions.first, stock.measure == .stock {
        return .summedStock(stock.id, place)
      }
      return overlap()
    case .cumulative:
      if let flow = definitions.first(where: { $0.measure != .stock }) {
        return .notAStock(flow.id, place)
      }
    default: break
    }
    return nil
  }

  /// A whole beside a part of it would be counted twice.
  private func overlap() -> Diagnostic? {
    for definition in definitions {
      if let part = definitions.first(where: { definition.parts.contains($0.id) }) {
        return .countedTwice(part.id, definition.id, place)
      }
    }
    let scopes = request.scopes.map { ledger.catalogue.scopes[$0] }
    let ids = Set(scopes.map(\.id))
    for scope in scopes {
      if let part = scope.parts.first(where: ids.contains) {
        return .countedTwice(part, scope.id, place)
      }
    }
    return nil
  }

  // MARK: Counts

  private func countFault() -> Diagnostic? {
    let parts = request.indicators.count * request.scopes.count
    switch kind {
    case .columns, .cumulative, .sources:
      return parts > 1 ? .needsOne(kind.rawValue, place) : nil
    case .gap:
      return parts != 2 ? .needsParts(kind.rawValue, place) : nil
    case .stacked, .share, .multiples, .dumbbell, .slope:
      if parts < 2 { return .needsParts(kind.rawValue, place) }
    default: break
    }
    let limit =
      switch kind {
      case .line: 12
      case .stacked: 5
      case .slope: 8
      case .multiples: 60
      case .heat: 200
      default: 120
      }
    let shown = kind == .heat ? request.indicators.count : min(parts, request.top ?? parts)
    let isLimited = kind != .table
    return isLimited && shown > limit ? .tooManyParts(kind.rawValue, shown, limit, place) : nil
  }

  // MARK: Axes

  private func axisFault() -> Diagnostic? {
    if let minimum = request.minimum, minimum != 0, kind != .line {
      return .nonZeroBase(kind.rawValue, place)
    }
    guard kind != .bullet, kind != .heat, kind != .table else { return nil }
    let first = definitions.first?.unit
    let other = definitions.first { definition in
      first.map { !definition.unit.converts(to: $0) } ?? false
    }
    return other.map { .otherUnit($0.id, place) }
  }
}

extension Diagnostic {
  fileprivate static func noIndicator(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "biểu đồ phải có 'indicator'", en: "a chart must have an 'indicator'")
  }

  fileprivate static func needsEntity(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "biểu đồ 'timeline' cần 'scope' là một trang có các mốc, như 'projects/ten-du-an'",
      en: "a 'timeline' chart needs a 'scope' that is a page with milestones, as 'projects/name'")
  }

  fileprivate static func needsParts(_ kind: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "biểu đồ '\(kind)' cần 2 chỉ tiêu trong 'indicators', hoặc 2 phạm vi trong 'scopes'",
      en: "a '\(kind)' chart needs 2 indicators in 'indicators', or 2 scopes in 'scopes'")
  }

  fileprivate static func needsOne(_ kind: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "biểu đồ '\(kind)' vẽ một chỉ tiêu của một phạm vi; hãy nêu tên ở 'indicator', 'scope'",
      en: "a '\(kind)' chart shows one indicator of one scope; name them in 'indicator', 'scope'")
  }

  fileprivate static func tooManyParts(
    _ kind: String, _ count: Int, _ limit: Int, _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "\(count) phần, biểu đồ '\(kind)' thể hiện được nhiều nhất \(limit)",
      en: "\(count) parts, a '\(kind)' chart can show \(limit) at most")
  }

  fileprivate static func cannotSum(_ id: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "'\(id)' là tỷ lệ, không cộng lại được", en: "'\(id)' is a rate and cannot be summed")
  }

  fileprivate static func summedStock(_ id: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "'\(id)' là số tại một thời điểm, không cộng các kỳ lại được",
      en: "'\(id)' is a stock, its periods cannot be summed")
  }

  fileprivate static func countedTwice(
    _ part: String, _ whole: String, _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "'\(part)' đã nằm trong '\(whole)', cộng lại sẽ tính hai lần",
      en: "'\(part)' is a part of '\(whole)' already, summing would count it twice")
  }

  fileprivate static func notAStock(_ id: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "'\(id)' không phải số lũy kế hoặc số tại một thời điểm, nên không vẽ 'cumulative' được",
      en: "'\(id)' is not a stock, so it cannot be drawn as 'cumulative'")
  }

  fileprivate static func nonZeroBase(_ kind: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badChart, .error, at: place,
      vi: "trục của '\(kind)' phải bắt đầu từ 0; chỉ 'line' có 'minimum' khác",
      en: "the axis of '\(kind)' starts at 0; only 'line' has another 'minimum'")
  }

  fileprivate static func otherUnit(_ id: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .unitMismatch, .error, at: place,
      vi: "'\(id)' có đơn vị khác, không vẽ chung một trục được",
      en: "'\(id)' has another unit and cannot share the axis")
  }
}
