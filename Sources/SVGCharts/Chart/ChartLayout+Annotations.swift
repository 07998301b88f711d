extension ChartLayout {
  private struct Label {
    var lines: [String]
    var box: Rect
    var look: Look?
  }

  /// Places the texts beside marks, essential ones first; one that finds no free place is left out.
  mutating func drawAnnotations() {
    let ends = Set(endLabels.map(\.item))
    if let yAxis, yAxis.domain.contains(0), !yAxis.isLog {
      placer.occupy(Rect(x: plot.left, y: y(0) - 1, width: plot.width, height: 2))
    }
    let entries = resolution.items.indices.filter { index in
      resolution.items[index].mark.annotation != nil && !ends.contains(index)
    }
    // Among hundreds of marks only what is essential is written.
    for essential in entries.count > 300 ? [true] : [true, false] {
      for index in entries {
        let item = resolution.items[index]
        guard item.mark.annotation?.isEssential == essential,
          let annotation = item.mark.annotation, !annotation.text.isEmpty
        else { continue }
        annotate(item, annotation)
      }
    }
  }

  private mutating func annotate(
    _ item: Resolution.Item, _ annotation: ChartMark.Annotation
  ) {
    switch item.mark.shape {
    case .bar:
      guard let box = box(ofBar: item) else { return }
      if item.isGhost || item.isStacked || annotation.position == .overlay {
        label(inside: box, item, annotation)
      } else if resolution.isHorizontal {
        label(beside: box, item, annotation)
      } else {
        label(above: box, item, annotation)
      }
    case .rectangle:
      guard let box = box(ofRectangle: item) else { return }
      label(inside: box, item, annotation)
    case .line, .point, .area:
      guard let point = point(item) else { return }
      label(around: point, annotation)
    case .rule: label(rule: item, annotation)
    case .sector: return
    }
  }

  private func setter(_ annotation: ChartMark.Annotation) -> TextLines {
    TextLines(metrics: options.metrics, size: Canvas.textSize, weight: annotation.weight)
  }

  private func size(_ lines: [String], _ annotation: ChartMark.Annotation) -> (
    width: Double, height: Double
  ) {
    let width = lines.map { setter(annotation).width($0) }.max() ?? 0
    return (width, Double(lines.count) * Canvas.textSize * Canvas.lineSpacing)
  }

  private mutating func draw(
    _ lines: [String], in box: Rect, anchor: TextAnchor, _ annotation: ChartMark.Annotation,
    look: Look? = nil
  ) {
    let x =
      switch anchor {
      case .start: box.left
      case .middle: box.midX
      case .end: box.right
      }
    canvas.lines(
      lines, x: x, baseline: box.top + Canvas.textSize, anchor: anchor,
      weight: annotation.weight, look: look)
  }

  // MARK: Beside marks

  /// Over a standing bar (under one below zero), and over what is drawn there.
  private mutating func label(
    above bar: Rect, _ item: Resolution.Item, _ annotation: ChartMark.Annotation
  ) {
    guard labelsAllBars || annotation.isEssential else { return }
    let step = (x.step ?? bar.width) / Double(max(resolution.positions.count, 1))
    let lines = setter(annotation).wrap(
      annotation.text, within: labelsAllBars ? step - 2 : max(step * 3, 64))
    let size = size(lines, annotation)
    let isBelow = (item.y?.end ?? 0) < 0
    let half = size.width / 2
    let center = min(max(bar.midX, half), width - half)
    let candidates = stride(from: 0.0, through: labelsAllBars ? 60 : 24, by: 3).map { shift in
      Rect(
        x: center - half,
        y: isBelow ? bar.bottom + 2 + shift : bar.top - 3 - size.height - shift,
        width: size.width, height: size.height)
    }
    guard let found = placer.take(firstFree: candidates) else { return }
    draw(lines, in: candidates[found], anchor: .middle, annotation)
  }

  /// At the end of a lying bar.
  private mutating func label(
    beside bar: Rect, _ item: Resolution.Item, _ annotation: ChartMark.Annotation
  ) {
    if annotation.position == .trailing {
      let lines = setter(annotation).wrap(annotation.text, within: width - plot.right - 6)
      let size = size(lines, annotation)
      let place = Rect(
        x: plot.right + 6, y: bar.midY - size.height / 2, width: size.width, height: size.height)
      return draw(lines, in: place, anchor: .start, annotation)
    }
    let isNegative = (item.x.map { $0.end < $0.start } ?? false) || (item.x?.end ?? 0) < 0
    let room = isNegative ? bar.left - bandLabels.column - 6 : width - bar.right - 6
    let lines = setter(annotation).wrap(annotation.text, within: max(room, width * 0.2))
    let size = size(lines, annotation)
    let top = bar.midY - size.height / 2
    let candidates = stride(from: 0.0, through: 80, by: 4).map { shift in
      Rect(
        x: isNegative ? bar.left - 6 - size.width - shift : bar.right + 6 + shift, y: top,
        width: size.width, height: size.height)
    }
    if let found = placer.take(firstFree: candidates) {
      draw(lines, in: candidates[found], anchor: isNegative ? .end : .start, annotation)
    } else {
      label(inside: bar, item, annotation)
    }
  }

  /// On a mark, if the mark is longer than the text and 5 pixels; black or white, whichever reads.
  private mutating func label(
    inside box: Rect, _ item: Resolution.Item, _ annotation: ChartMark.Annotation
  ) {
    let isFilled: Bool
    switch item.mark.style {
    case .ghost, .planBand, .planTick: isFilled = false
    default: isFilled = !item.mark.isEstimate
    }
    if item.isGhost, resolution.isHorizontal {
      let size = size([annotation.text], annotation)
      let place = Rect(
        x: box.right + 6, y: box.midY - size.height / 2, width: size.width, height: size.height)
      draw([annotation.text], in: place, anchor: .start, annotation, look: .muted)
      return
    }
    let room = item.isGhost ? (x.step ?? box.width) - 2 : box.width - 5
    let lines = setter(annotation).wrap(annotation.text, within: room)
    let size = size(lines, annotation)
    guard !(lines.last?.hasSuffix("…") ?? false),
      size.height <= box.height + (item.isGhost ? 60 : 2)
    else { return }
    guard !item.mark.isEstimate || !isFilled else { return }
    let place = Rect(
      x: box.midX - size.width / 2,
      y: item.isGhost ? box.top - size.height - 2 : box.midY - size.height / 2,
      width: size.width, height: size.height)
    let look: Look? = isFilled ? .on(resolution.paint(item)) : item.isGhost ? .muted : nil
    draw(lines, in: place, anchor: .middle, annotation, look: look)
    placer.occupy(place)
  }

  /// Above, below, after or before a point, wherever it is free.
  private mutating func label(
    around point: Point, _ annotation: ChartMark.Annotation
  ) {
    let lines = setter(annotation).wrap(annotation.text, within: width * 0.4)
    let size = size(lines, annotation)
    let half = size.width / 2
    let center = min(max(point.x, half), width - half)
    let places: [(AnnotationPosition, Rect, TextAnchor)] = [
      (
        .top,
        Rect(
          x: center - half, y: point.y - 8 - size.height, width: size.width, height: size.height),
        .middle
      ),
      (
        .bottom,
        Rect(x: center - half, y: point.y + 7, width: size.width, height: size.height), .middle
      ),
      (
        .trailing,
        Rect(
          x: point.x + 9, y: point.y - size.height / 2, width: size.width, height: size.height),
        .start
      ),
      (
        .leading,
        Rect(
          x: point.x - 9 - size.width, y: point.y - size.height / 2, width: size.width,
          height: size.height), .end
      ),
    ]
    let corners: [(AnnotationPosition, Rect, TextAnchor)] = [
      (
        .automatic,
        Rect(
          x: point.x - 4 - size.width, y: point.y - 4 - size.height, width: size.width,
          height: size.height), .end
      ),
      (
        .automatic,
        Rect(x: point.x + 6, y: point.y + 3, width: size.width, height: size.height), .start
      ),
    ]
    // What must be said goes higher, where it may.
    let above: [(AnnotationPosition, Rect, TextAnchor)] = stride(from: 14.0, through: 56, by: 7)
      .filter { _ in annotation.isEssential }
      .map { shift in
        (
          .automatic,
          Rect(
            x: center - half, y: point.y - shift - size.height, width: size.width,
            height: size.height), .middle
        )
      }
    let wanted = (places + corners + above).filter {
      annotation.position == .automatic || annotation.position == $0.0
    }
    guard let found = placer.take(firstFree: wanted.map(\.1)) else { return }
    draw(lines, in: wanted[found].1, anchor: wanted[found].2, annotation, look: .halo)
  }

  /// Along a rule: at the top of an upright one, over the end of a level one.
  private mutating func label(rule item: Resolution.Item, _ annotation: ChartMark.Annotation) {
    let lines = setter(annotation).wrap(annotation.text, within: width * 0.4)
    let size = size(lines, annotation)
    var places: [(Rect, TextAnchor)] = []
    if let span = item.x, item.y == nil {
      let x = self.x(span.start)
      for row in 0..<max(1, Int(plot.height / size.height)) {
        let top = plot.top + Double(row) * size.height
        places.append(
          (Rect(x: x + 5, y: top, width: size.width, height: size.height), .start))
        places.append(
          (Rect(x: x - 5 - size.width, y: top, width: size.width, height: size.height), .end))
      }
    } else if let span = item.y {
      let y = self.y(span.start)
      for top in [y - size.height - 1, y + 2] {
        places.append(
          (
            Rect(
              x: plot.right - size.width, y: top, width: size.width, height: size.height), .end
          ))
        places.append(
          (Rect(x: plot.left, y: top, width: size.width, height: size.height), .start))
      }
    }
    guard let found = placer.take(firstFree: places.map(\.0)) else { return }
    draw(lines, in: places[found].0, anchor: places[found].1, annotation, look: .halo)
  }
}
