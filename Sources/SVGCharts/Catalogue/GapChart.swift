/// Two lines with the area between them in the hue of the upper one: exports and imports.
public struct GapChart: SVGChart {
  /// The figures of two series; where there are more, the first two.
  public var data: [ChartDatum]
  /// The unit, for the names of links.
  public var unit: String
  /// What the gap is at the end, "xuất siêu 5,7"; empty: nothing is written.
  public var gapLabel: String

  /// A chart of two series.
  public init(_ data: [ChartDatum], unit: String = "", gapLabel: String = "") {
    self.data = data
    self.unit = unit
    self.gapLabel = gapLabel
  }

  /// Lays the chart out at a width.
  public func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing {
    try data.checked()
    let names = data.seriesNames
    guard names.count > 1 else {
      return try LineChart(data, unit: unit).drawing(width: width, options: options)
    }
    let lines = LineChart(
      data.filter { $0.series == names[0] || $0.series == names[1] }, unit: unit)
    var marks = areas(names[0], names[1])
    marks += lines.chart(options.locale).marks
    if !gapLabel.isEmpty, let pair = pairs(names[0], names[1]).last {
      marks +=
        RuleMark(
          x: .value("", pair.period), yStart: .value("", pair.first),
          yEnd: .value("", pair.second)
        ).marks
    }
    var chart = lines.chart(options.locale)
    chart.marks = marks
    if !gapLabel.isEmpty {
      chart.settings.legendKeys.insert(.gap(gapLabel), at: 0)
    }
    return try chart.drawing(width: width, options: options)
  }

  private struct Pair {
    let period: ChartPeriod
    let first: Double
    let second: Double
    var difference: Double { first - second }
  }

  /// The periods that both series have.
  private func pairs(_ first: String, _ second: String) -> [Pair] {
    var others: [ChartPeriod: Double] = [:]
    for datum in data where datum.series == second {
      if let period = datum.period, let value = datum.value { others[period] = value }
    }
    return data.filter { $0.series == first }.compactMap { datum in
      guard let period = datum.period, let value = datum.value, let other = others[period] else {
        return nil
      }
      return Pair(period: period, first: value, second: other)
    }
    .sorted { $0.period < $1.period }
  }

  /// Areas between the lines, cut where the lines cross and where a year is missing.
  private func areas(_ first: String, _ second: String) -> [ChartMark] {
    var marks: [ChartMark] = []
    var run = 0
    func add(_ period: ChartPeriod, _ low: Double, _ high: Double, isFirstAbove: Bool) {
      marks +=
        AreaMark(
          x: .value("", period), yStart: .value("", low), yEnd: .value("", high),
          series: .value("", "gap \(run)")
        )
        .foregroundStyle(isFirstAbove ? .first : .second).marks
    }
    let pairs = pairs(first, second)
    var isFirstAbove = true
    for (index, two) in pairs.enumerated() {
      let before = index > 0 ? pairs[index - 1] : nil
      let isGap = before.map { one in
        one.period.isYear && two.period.isYear
          && two.period.start.year - one.period.start.year > 1
      }
      if let one = before, isGap == false, one.difference * two.difference < 0 {
        let part = one.difference / (one.difference - two.difference)
        let day = one.period.middle + (two.period.middle - one.period.middle) * part
        let date = ChartDate(dayNumber: Int(day))
        let crossing = ChartPeriod(from: date, through: date)
        let value = one.first + (two.first - one.first) * part
        add(crossing, value, value, isFirstAbove: isFirstAbove)
        run += 1
        isFirstAbove.toggle()
        add(crossing, value, value, isFirstAbove: isFirstAbove)
      } else if isGap != false || before?.difference == 0 {
        // A new area after a gap, and after a point where the lines meet.
        let next = index + 1 < pairs.count ? pairs[index + 1].difference : 0
        let sign = two.difference != 0 ? two.difference : next
        run += 1
        if let one = before, isGap == false {
          add(one.period, one.second, one.first, isFirstAbove: sign >= 0)
        }
        isFirstAbove = sign >= 0
      }
      add(two.period, two.second, two.first, isFirstAbove: isFirstAbove)
    }
    return marks
  }
}
