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
    var values: [Double] = []
    var needsZero = false
    for item in resolution.items where item.isFinite && !item.isGhost {
      guard let span = span(item) else { continue }
      values.append(span.start)
      values.append(span.end)
      let isArea = item.mark.shape == .area && item.mark.yEnd == nil
      needsZero = needsZero || (isValue && (item.mark.shape == .bar || isArea))
    }
    var axis = try ValueAxis(
      values: values, needsZero: needsZero, isLog: kind == .log, settings: settings,
      isNormalized: isValue && resolution.isNormalized, locale: options.locale)
    axis.isVisible = settings.visibility != .hidden
    return axis
  }

  /// Where every bar has its label, the value axis and its grid say nothing more and go.
  private mutating func findWhetherBarsAreLabelled() {
    guard resolution.hasBars else { return }
    let axis = resolution.isHorizontal ? xAxis : yAxis
    let choice = resolution.isHorizontal ? settings.x : settings.y
    let bars = resolution.items.filter { $0.mark.shape == .bar && !$0.isGhost && $0.isFinite }
    guard bars.allSatisfy({ $0.mark.annotation != nil && !$0.isStacked }), var axis else {
      return
    }
    if !resolution.isHorizontal {
      let positions = Double(max(resolution.positions.count, 1))
      let slot = width / Double(max(bandCount(resolution.x), 1)) / positions
      let setter = TextLines(metrics: options.metrics, size: Canvas.textSize)
      let fits = bars.allSatisfy { bar in
        let lines = setter.wrap(bar.mark.annotation?.text ?? "", within: slot - 4)
        return !(lines.last?.hasSuffix("…") ?? false)
      }
      guard fits else { return }
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
}
