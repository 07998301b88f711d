extension ChartLayout {
  func topMargin() -> Double {
    let text = Canvas.textSize * Canvas.lineSpacing
    if resolution.y.isBand { return 2 }
    let annotations = resolution.items.compactMap(\.mark.annotation)
    if annotations.isEmpty { return 8 }
    return labelsAllBars ? text * Double(barLabelLines()) + 6 : text + 8
  }

  private func barLabelLines() -> Int {
    let step = width / Double(max(bandCount(resolution.x), 1))
    let slot = step / Double(max(resolution.positions.count, 1))
    let setter = TextLines(metrics: options.metrics, size: Canvas.textSize)
    return resolution.items.map { item in
      setter.wrap(item.mark.annotation?.text ?? "", within: slot - 4).count
    }
    .max() ?? 1
  }

  mutating func leftMargin() -> Double {
    if case .band(let names) = resolution.y {
      bandLabels = .beside(
        names, width: width, isNarrow: isNarrow, bars: resolution.positions.count,
        metrics: options.metrics)
      // A label in two lines needs a higher row.
      let longest =
        resolution.items.compactMap(\.mark.annotation)
        .map { canvas.width($0.text, weight: $0.weight) }.max() ?? 0
      if resolution.isHorizontal, longest + 10 > width * 0.4 {
        bandLabels.slot = max(bandLabels.slot, 40 + bandLabels.nameHeight)
      }
      if settings.y.visibility == .hidden {
        bandLabels.column = 0
        bandLabels.kept = []
      }
      return bandLabels.column + labelWidth(before: true) + (resolution.hasBars ? 0 : 8)
    }
    guard let yAxis, yAxis.isVisible else { return 0 }
    let widest = yAxis.labels.map { canvas.width($0, size: Canvas.smallSize) }.max() ?? 0
    return widest + 8
  }

  func rightMargin(left: Double) -> Double {
    if !endLabels.isEmpty {
      return (endLabels.map(\.width).max() ?? 0) + EndLabel.distance + 2
    }
    let beside = resolution.y.isBand ? labelWidth(before: false) : 2
    if beside > 2 { return beside + (resolution.hasBars ? 0 : 8) }
    guard let xAxis, xAxis.isVisible, let last = xAxis.labels.last else { return 2 }
    return canvas.width(last, size: Canvas.smallSize) / 2 + 2
  }

  /// The room that labels beside lying bars and points take, at most two fifths of the width.
  private func labelWidth(before: Bool) -> Double {
    let widths = resolution.items.compactMap { item -> Double? in
      guard let annotation = item.mark.annotation, let span = item.x, !item.isStacked else {
        return nil
      }
      switch item.mark.shape {
      case .bar where annotation.position != .overlay:
        guard (span.end < 0 && !item.isGhost) == before else { return nil }
      case .point:
        guard annotation.position == (before ? .leading : .trailing) else { return nil }
      default: return nil
      }
      return canvas.width(annotation.text, weight: annotation.weight) + (item.isGhost ? 28 : 0)
    }
    return widths.isEmpty ? (before ? 0 : 2) : min((widths.max() ?? 0) + 10, width * 0.4)
  }

  mutating func setBandLabels(plotWidth: Double) {
    guard case .band(let names) = resolution.x else { return }
    bandLabels = .under(
      names, notes: settings.notes, step: plotWidth / Double(max(names.count, 1)),
      metrics: options.metrics)
  }

  func bottomMargin() -> Double {
    if settings.x.visibility == .hidden { return 2 }
    if resolution.x.isBand { return bandLabels.height + 9 + belowPad }
    if let xAxis { return xAxis.isVisible ? 24 : 4 }
    return 26
  }

  /// The room for labels under columns below zero, between them and the names.
  var belowPad: Double {
    let hasNegative = resolution.items.contains {
      $0.mark.shape == .bar && $0.isFinite && !$0.isGhost && $0.mark.annotation != nil
        && ($0.y?.end ?? 0) < 0
    }
    guard labelsAllBars, !resolution.isHorizontal, hasNegative else { return 0 }
    return Double(barLabelLines()) * Canvas.textSize * Canvas.lineSpacing + 4
  }
}
