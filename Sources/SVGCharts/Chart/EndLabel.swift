/// The name and value at the end of a line, instead of a legend.
struct EndLabel {
  /// From the last point to the text.
  static let distance = 10.0

  let name: [String]
  let value: [String]
  let paint: Paint
  /// The item whose point is the line's last.
  let item: Int
  let width: Double

  var height: Double {
    Double(name.count + value.count) * Canvas.textSize * Canvas.lineSpacing
  }
}

extension ChartLayout {
  /// Names lines at their ends where the names fit above one another.
  mutating func findEndLabels() {
    guard settings.legend == .automatic else { return }
    var last: [String: Int] = [:]
    var keys: [String] = []
    for (index, item) in resolution.items.enumerated()
    where item.mark.shape == .line && item.isFinite {
      let key = key(of: item)
      if last.updateValue(index, forKey: key) == nil { keys.append(key) }
    }
    guard keys.count <= 12 else { return }
    let isSingle = keys.count == 1
    let room = width * (isNarrow ? 0.36 : 0.34)
    let bold = TextLines(metrics: options.metrics, size: Canvas.textSize, weight: .bold)
    let plain = TextLines(metrics: options.metrics, size: Canvas.textSize)
    var labels: [EndLabel] = []
    for key in keys {
      guard let index = last[key] else { continue }
      let item = resolution.items[index]
      let name = isSingle || key.isEmpty ? [] : bold.wrap(key, within: room)
      let text = item.mark.annotation?.text ?? ""
      let value = text.isEmpty ? [] : plain.wrap(text, within: room)
      guard !name.isEmpty || !value.isEmpty else { continue }
      let width = max(
        name.map { bold.width($0) }.max() ?? 0, value.map { plain.width($0) }.max() ?? 0)
      labels.append(
        EndLabel(
          name: name, value: value, paint: resolution.paint(item), item: index, width: width))
    }
    let height = labels.reduce(0) { $0 + $1.height }
    guard height <= (settings.height ?? naturalHeight) else { return }
    endLabels = labels
  }

  mutating func drawEndLabels() {
    let points = endLabels.map { point(resolution.items[$0.item]) ?? Point(x: 0, y: 0) }
    let items = zip(endLabels, points).map {
      LabelSpread.Item(center: $1.y, height: $0.height)
    }
    let range = (plot.top - 10)...(plot.bottom + 10)
    guard let centers = LabelSpread.centers(items, within: range) else { return }
    let left = plot.right + EndLabel.distance
    var leaders = PathData()
    for (index, label) in endLabels.enumerated() {
      let point = points[index]
      if abs(centers[index] - point.y) > 4 || left - point.x > 24 {
        leaders.move(point.x + 5, point.y)
        leaders.line(left - 3, centers[index])
      }
      let line = Canvas.textSize * Canvas.lineSpacing
      let baseline = centers[index] - label.height / 2 + Canvas.textSize
      canvas.lines(
        label.name, x: left, baseline: baseline, weight: .bold, look: .text(label.paint))
      canvas.lines(
        label.value, x: left, baseline: baseline + Double(label.name.count) * line)
    }
    canvas.path(leaders, .leader)
  }
}
