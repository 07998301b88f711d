/// The marks of a chart as numbers on its two axes, stacked, with their series found.
struct Resolution {
  enum AxisKind: Hashable {
    case linear, log, time
    case band([String])

    var isBand: Bool {
      if case .band = self { return true }
      return false
    }
  }

  struct Span: Hashable {
    var start: Double
    var end: Double
    var low: Double { min(start, end) }
    var high: Double { max(start, end) }
    var isFinite: Bool { start.isFinite && end.isFinite }
  }

  /// A mark that its copies share: an item is copied often, a mark has many parts.
  private final class SharedMark: Sendable {
    let mark: ChartMark
    init(_ mark: ChartMark) { self.mark = mark }
  }

  struct Item {
    private let shared: SharedMark
    var mark: ChartMark { shared.mark }
    /// Its place across; `nil` from side to side.
    var x: Span?
    /// Its place upwards; `nil` from bottom to top.
    var y: Span?
    var series: Int?
    var isStacked = false
    var isFinite: Bool { (x?.isFinite ?? true) && (y?.isFinite ?? true) }
    var isGhost: Bool { mark.style == .ghost }
    /// Whether it stands at a whole year, or at no time at all.
    var isOfYear: Bool {
      guard case .time(let period)? = mark.x?.value else { return mark.x == nil }
      return period.isYear
    }

    init(mark: ChartMark, x: Span?, y: Span?, series: Int?) {
      shared = SharedMark(mark)
      self.x = x
      self.y = y
      self.series = series
    }
  }

  private(set) var items: [Item] = []
  private(set) var x = AxisKind.linear
  private(set) var y = AxisKind.linear
  private(set) var series: [(name: String, paint: Paint)] = []
  private(set) var positions: [String] = []
  /// Whether bars lie instead of standing.
  let isHorizontal: Bool
  let hasBars: Bool
  let isNormalized: Bool

  init(_ marks: [ChartMark], settings: ChartSettings, words: ChartWords) throws(ChartError) {
    guard !marks.isEmpty else { throw .noData }
    hasBars = marks.contains { $0.shape == .bar }
    isHorizontal = marks.contains { mark in
      guard mark.shape == .bar, let value = mark.y?.value else { return false }
      if case .number = value { return false }
      return true
    }
    isNormalized = marks.contains {
      ($0.shape == .bar || $0.shape == .area) && $0.stacking == .normalized
    }
    let xBand = AxisReader(marks, slots: hasBars && !isHorizontal, order: settings.order) {
      ($0.x, $0.xEnd)
    }
    let yBand = AxisReader(marks, slots: isHorizontal, order: settings.order) {
      ($0.y, $0.yEnd)
    }
    x = try xBand.kind(settings.x.type)
    y = try yBand.kind(settings.y.type)
    if hasBars || marks.contains(where: { $0.shape == .area }) {
      if (isHorizontal ? x : y) == .log { throw .logarithmicBars }
    }
    findSeries(marks, settings: settings, words: words)
    items = marks.map { mark in
      Item(
        mark: mark, x: xBand.span(mark.x, mark.xEnd), y: yBand.span(mark.y, mark.yEnd),
        series: seriesIndex(mark))
    }
    guard items.contains(where: { $0.isFinite || $0.isGhost }) else { throw .noFiniteValue }
    try stack()
  }

  func paint(_ item: Item) -> Paint {
    switch item.mark.style {
    case .paint(let paint): paint
    case .series: item.series.map { series[$0].paint } ?? .first
    default: .first
    }
  }

  private mutating func findSeries(
    _ marks: [ChartMark], settings: ChartSettings, words: ChartWords
  ) {
    var names: [String] = []
    for mark in marks {
      if case .series(let name) = mark.style, names.last != name, !names.contains(name) {
        names.append(name)
      }
      if let position = mark.position, !positions.contains(position) {
        positions.append(position)
      }
    }
    var place = 0
    for name in names {
      if let paint = settings.paints[name] {
        series.append((name, paint))
      } else if name == words.other {
        series.append((name, .rest))
      } else {
        series.append((name, .series(place)))
        place += 1
      }
    }
  }

  private func seriesIndex(_ mark: ChartMark) -> Int? {
    guard case .series(let name) = mark.style else { return nil }
    return series.firstIndex { $0.name == name }
  }

  // MARK: Stacking

  private struct Place: Hashable {
    let slot: Double
    let position: String?
    let isBar: Bool
  }

  /// Puts bars and areas of one place on one another.
  private mutating func stack() throws(ChartError) {
    guard !standsEachAlone else {
      for index in items.indices where isStackable(items[index]) {
        if isHorizontal { items[index].x?.start = 0 } else { items[index].y?.start = 0 }
      }
      return
    }
    var totals: [Place: Double] = [:]
    var counts: [Place: Int] = [:]
    for item in items where isStackable(item) {
      totals[place(item), default: 0] += value(item)
      counts[place(item), default: 0] += 1
      if item.mark.stacking == .normalized, value(item) < 0 { throw .notAShare }
    }
    var above: [Place: Double] = [:]
    var below: [Place: Double] = [:]
    for index in items.indices where isStackable(items[index]) {
      let item = items[index]
      let place = place(item)
      let total = totals[place, default: 0]
      var amount = value(item)
      var shift = 0.0
      switch item.mark.stacking {
      case .standard: break
      case .center: shift = -total / 2
      case .normalized:
        guard total > 0 else { throw .notAShare }
        amount = amount / total * 100
      case .unstacked: continue
      }
      let base = amount < 0 ? below[place, default: 0] : above[place, default: 0]
      if amount < 0 { below[place] = base + amount } else { above[place] = base + amount }
      let span = Span(start: base + shift, end: base + amount + shift)
      if isHorizontal { items[index].x = span } else { items[index].y = span }
      items[index].isStacked = counts[place, default: 0] > 1
    }
  }

  /// Whether no two marks share a place, as with one series: places only go up.
  private var standsEachAlone: Bool {
    var last = -Double.infinity
    var shape: ChartMark.Shape?
    for item in items where isStackable(item) {
      let slot = (isHorizontal ? item.y : item.x)?.start ?? 0
      guard item.mark.stacking == .standard, item.mark.position == nil, slot > last,
        shape == nil || shape == item.mark.shape
      else { return false }
      last = slot
      shape = item.mark.shape
    }
    return true
  }

  private func isStackable(_ item: Item) -> Bool {
    let mark = item.mark
    guard mark.shape == .bar || mark.shape == .area, !item.isGhost, item.isFinite else {
      return false
    }
    return (isHorizontal ? mark.xEnd : mark.yEnd) == nil
  }

  private func place(_ item: Item) -> Place {
    Place(
      slot: (isHorizontal ? item.y : item.x)?.start ?? 0, position: item.mark.position,
      isBar: item.mark.shape == .bar)
  }

  private func value(_ item: Item) -> Double { (isHorizontal ? item.x : item.y)?.end ?? 0 }
}
