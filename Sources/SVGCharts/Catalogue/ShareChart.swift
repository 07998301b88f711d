/// Shares of a whole: a hundred squares for up to four parts and "Khác", ranked bars for more.
public struct ShareChart: SVGChart {
  /// The parts.
  public var data: [ChartDatum]
  /// The unit, for the names of links.
  public var unit: String

  /// A chart of parts.
  public init(_ data: [ChartDatum], unit: String = "") {
    self.data = data
    self.unit = unit
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    guard width >= 200 else { throw .tooNarrow(width: width) }
    try data.checked()
    let rows = BarsChart(data).rows(options.locale).filter(\.isPresent)
    let values = rows.map { $0.value ?? 0 }
    guard values.allSatisfy({ $0 >= 0 }), values.contains(where: { $0 > 0 }) else {
      throw .notAShare
    }
    let shares = Shares.hundredths(values)
    let hues = rows.filter { $0.place(options.locale) != options.locale.words.other }.count
    guard hues <= 4 else {
      let labelled = zip(rows, shares).map { row, share -> ChartDatum in
        var row = row
        row.label = Shares.text(share, of: row.value ?? 0, in: values) + " (\(row.label))"
        return row
      }
      return try BarsChart(labelled, unit: unit).drawing(width: width, options: options)
    }
    return waffle(rows, shares, width, options)
  }

  private func waffle(
    _ rows: [ChartDatum], _ shares: [Int], _ width: Double, _ options: ChartOptions
  ) -> Drawing {
    let cell = width < 480 ? 14.0 : 18.0
    let side = cell * 10
    var canvas = Canvas(metrics: options.metrics)
    let paints = rows.enumerated().map { index, row in
      row.place(options.locale) == options.locale.words.other
        ? Paint.rest : Paint.series(index)
    }
    var position = 0
    for (index, row) in rows.enumerated() where shares[index] > 0 {
      var squares = PathData()
      for place in position..<(position + shares[index]) {
        // Columns of ten from the left, so that a part is a block.
        squares.rectangle(
          Rect(
            x: Double(place / 10) * cell, y: Double(place % 10) * cell, width: cell - 2,
            height: cell - 2))
      }
      position += shares[index]
      let name = row.name(options.locale, unit: unit)
      canvas.link(row.link, name: name) { $0.path(squares, .fill(paints[index])) }
    }
    let left = side + 20
    let bold = TextLines(metrics: options.metrics, size: Canvas.textSize, weight: .bold)
    let plain = TextLines(metrics: options.metrics, size: Canvas.textSize)
    let line = Canvas.textSize * Canvas.lineSpacing
    var top = 0.0
    for (index, row) in rows.enumerated() {
      canvas.rectangle(Rect(x: left, y: top + 2, width: 12, height: 12), .fill(paints[index]))
      let name = bold.wrap(row.place(options.locale), within: width - left - 20)
      let share = Shares.text(shares[index], of: row.value ?? 0, in: rows.map { $0.value ?? 0 })
      let value = share + " (\(row.text(options.locale)))"
      canvas.lines(name, x: left + 18, baseline: top + Canvas.textSize, weight: .bold)
      top += Double(name.count) * line
      let values = plain.wrap(value, within: width - left - 20)
      canvas.lines(values, x: left + 18, baseline: top + Canvas.textSize)
      top += Double(values.count) * line + 5
    }
    return Drawing(width: width, height: max(side, top), canvas: canvas)
  }
}
