/// The names of categories along an axis, set in lines.
struct BandLabels {
  /// The lines of each category.
  var lines: [[String]] = []
  /// Which categories show their name.
  var kept: [Int] = []
  /// The second row under the names; empty where it does not fit.
  var notes: [[String]] = []
  /// The height of a slot of lying bars.
  var slot = 32.0
  /// Whether names of lying bars stand above them instead of beside.
  var isAbove = false
  /// The height that names above a bar take.
  var nameHeight = 0.0
  /// The width of the column of names, its distance to the plot included.
  var column = 0.0

  /// Names beside lying bars, or above them where they would take too much of the width.
  static func beside(
    _ names: [String], width: Double, isNarrow: Bool, bars: Int, metrics: FontMetrics
  )
    -> BandLabels
  {
    let setter = TextLines(metrics: metrics, size: Canvas.textSize)
    var labels = BandLabels()
    labels.kept = Array(names.indices)
    let longest = names.prefix(200).map { setter.width($0) }.max() ?? 0
    let barHeight = bars > 1 ? Double(bars) * 15 + 12 : 32
    if isNarrow, longest > width * 0.34 {
      labels.isAbove = true
      labels.lines = names.map { setter.wrap($0, within: width) }
      labels.nameHeight = labels.lines.contains { $0.count > 1 } ? 36 : 20
      labels.slot = labels.nameHeight + barHeight
      return labels
    }
    let limit = width * 0.4 - 10
    labels.lines = names.map { setter.wrap($0, within: limit) }
    labels.column = (labels.lines.joined().map { setter.width($0) }.max() ?? 0) + 10
    labels.slot = max(barHeight, labels.lines.contains { $0.count > 1 } ? 40 : 0)
    return labels
  }

  /// Names under slots: in one line, in two, or thinned to first, last and every n-th.
  static func under(
    _ names: [String], notes: [String: String], step: Double, metrics: FontMetrics
  ) -> BandLabels {
    let setter = TextLines(metrics: metrics, size: Canvas.textSize)
    let small = TextLines(metrics: metrics, size: Canvas.smallSize)
    var labels = BandLabels()
    labels.kept = Array(names.indices)
    let widths = names.map { setter.width($0) }
    if (widths.max() ?? 0) <= step - 6 {
      labels.lines = names.map { [$0] }
    } else {
      // A year cannot be wrapped; a single word is only cut.
      let canWrap = names.count <= 60 && names.contains { $0.utf8.contains(UInt8(ascii: " ")) }
      let wrapped = canWrap ? names.map { setter.wrap($0, within: step - 6) } : []
      if !wrapped.isEmpty, !wrapped.joined().contains(where: { $0.hasSuffix("…") }) {
        labels.lines = wrapped
      } else {
        labels.kept = LabelThinning.kept(
          centers: names.indices.map { Double($0) * step }, widths: widths, gap: 8)
        let room = labels.kept.count > 1 ? Double(labels.kept[1] - labels.kept[0]) * step : step
        labels.lines = Array(repeating: [], count: names.count)
        for index in labels.kept {
          labels.lines[index] = [setter.shorten(names[index], within: max(room - 8, 30))]
        }
      }
    }
    if !notes.isEmpty, labels.kept.count == names.count {
      let set = names.map { notes[$0].map { small.wrap($0, within: step - 6) } ?? [] }
      if !set.joined().contains(where: { $0.hasSuffix("…") }) { labels.notes = set }
    }
    return labels
  }

  /// The height of the names and notes below a plot.
  var height: Double {
    let rows = kept.map { lines[$0].count }.max() ?? 0
    let noteRows = notes.map(\.count).max() ?? 0
    return Double(rows) * Canvas.textSize * Canvas.lineSpacing
      + Double(noteRows) * Canvas.smallSize * Canvas.lineSpacing
  }
}
