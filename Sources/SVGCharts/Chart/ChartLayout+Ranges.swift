extension ChartLayout {
  /// Reads the range of each axis from the marks.
  mutating func readAxes() throws(ChartError) {
    xAxis = try valueAxis(resolution.x, settings.x, isValue: resolution.isHorizontal) { $0.x }
    yAxis = try valueAxis(resolution.y, settings.y, isValue: !resolution.isHorizontal) { $0.y }
    if resolution.x == .time {
      let times = resolution.items.compactMap { item in
        item.x.flatMap { $0.isFinite ? $0 : nil }
      }
      cells = TimeCells(
        covering: times.map(\.low).min() ?? 0, times.map(\.high).max() ?? 1,
        areYears: resolution.items.allSatisfy(\.isOfYear), locale: options.locale)
    }
    findWhetherBarsAreLabelled()
  }

  private func valueAxis(
    _ kind: Resolution.AxisKind, _ settings: ChartSettings.Axis, isValue: Bool,
    span: (Resolution.Item) -> Resolution.Span?
  ) throws(ChartError) -> ValueAxis? {
    guard kind == .linear || kind == .log else { return nil }
    var found: ClosedRange<Double>?
    var needsZero = false
    for item in resolution.items where item.isFinite && !item.isGhost {
      guard let span = span(item) else { continue }
      found =
        min(
          found?.lowerBound ?? span.low, span.low)...max(found?.upperBound ?? span.high, span.high)
      let isArea = item.mark.shape == .area && item.mark.yEnd == nil
      needsZero = needsZero || (isValue && (item.mark.shape == .bar || isArea))
    }
    var axis = try ValueAxis(
      covering: found ?? 0...1, needsZero: needsZero, isLog: kind == .log, settings: settings,
      isNormalized: isValue && resolution.isNormalized, locale: options.locale)
    axis.isVisible = settings.visibility != .hidden
    return axis
  }

  /// Where every bar has its label, the value axis and its grid say nothing more and go.
  private mutating func findWhetherBarsAreLabelled() {
    guard resolution.hasBars else { return }
    let axis = resolution.isHorizontal ? xAxis : yAxis
    let choice = resolution.isHorizontal ? settings.x : settings.y
    let isUnlabelled = resolution.items.contains { item in
      isDrawnBar(item) && (item.mark.annotation == nil || item.isStacked)
    }
    guard !isUnlabelled, var axis else { return }
    if !resolution.isHorizontal {
      let positions = Double(max(resolution.positions.count, 1))
      let slot = width / Double(max(bandCount(resolution.x), 1)) / positions
      let setter = TextLines(metrics: options.metrics, size: Canvas.textSize)
      let isCut = resolution.items.contains { item in
        guard isDrawnBar(item), let text = item.mark.annotation?.text else { return false }
        return setter.wrap(text, within: slot - 4).last?.hasSuffix("…") ?? false
      }
      guard !isCut else { return }
    }
    labelsAllBars = true
    guard choice.visibility == .automatic else { return }
    axis.isVisible = false
    if choice.domain == nil, !resolution.isNormalized {
      let values = resolution.items.filter { $0.isFinite && !$0.isGhost }
        .flatMap { item -> [Double] in
          let span = resolution.isHorizontal ? item.x : item.y
          return span.map { [$0.low, $0.high] } ?? []
        }
      let low = min(values.min() ?? 0, 0)
      let high = max(values.max() ?? 0, 0)
      axis.domain = low...(high > low ? high : low + 1)
    }
    if resolution.isHorizontal { xAxis = axis } else { yAxis = axis }
  }

  private func isDrawnBar(_ item: Resolution.Item) -> Bool {
    item.mark.shape == .bar && !item.isGhost && item.isFinite
  }
}
