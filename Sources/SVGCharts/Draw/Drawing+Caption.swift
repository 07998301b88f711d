public import HaiDangMarkup

extension Drawing {
  /// The drawing on a background, with its title and subtitle above and its source below.
  func captioned(_ caption: ChartCaption) -> Drawing {
    let margin = 16.0
    let width = self.width + 2 * margin
    var canvas = Canvas(metrics: self.canvas.metrics)
    let texts: [(text: String, size: Double, weight: FontWeight, look: Look)] = [
      (caption.title, 17, .bold, .ink), (caption.subtitle, 13, .regular, .muted),
    ]
    var top = margin
    var heads: [(lines: [String], baseline: Double, size: Double, weight: FontWeight, look: Look)] =
      []
    for text in texts where !text.text.isEmpty {
      let setter = TextLines(metrics: canvas.metrics, size: text.size, weight: text.weight)
      let lines = setter.wrap(text.text, within: self.width, limit: 3)
      heads.append((lines, top + text.size, text.size, text.weight, text.look))
      top += Double(lines.count) * text.size * Canvas.lineSpacing + 4
    }
    top += heads.isEmpty ? 0 : 8
    var bottom = top + height + margin
    let setter = TextLines(metrics: canvas.metrics, size: Canvas.smallSize)
    let source =
      caption.source.isEmpty ? [] : setter.wrap(caption.source, within: self.width, limit: 3)
    let sourceBaseline = top + height + 10 + Canvas.smallSize
    bottom += Double(source.count) * Canvas.smallSize * Canvas.lineSpacing
    bottom += source.isEmpty ? 0 : 8
    canvas.rectangle(Rect(x: 0, y: 0, width: width, height: bottom), .page)
    for head in heads {
      canvas.lines(
        head.lines, x: margin, baseline: head.baseline, size: head.size, weight: head.weight,
        look: head.look)
    }
    canvas.insert(self.canvas, x: margin, y: top)
    canvas.lines(
      source, x: margin, baseline: sourceBaseline, size: Canvas.smallSize, look: .muted)
    return Drawing(width: width, height: bottom, canvas: canvas)
  }
}

extension ChartCaption {
  /// The words alone as a drawing, for a chart that cannot be drawn.
  public func markup(width: Double, options: ChartOptions) -> Markup {
    Drawing(width: width, height: 1, canvas: Canvas(metrics: options.metrics)).captioned(self)
      .markup(.standalone, name: options.name)
  }
}
