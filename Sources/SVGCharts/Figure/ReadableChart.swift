/// A chart that can also be read: as a few sentences, and as a table.
///
/// Every chart of the catalogue is one. The sentences are for those who do not see the drawing; the
/// table holds every figure of it.
public protocol ReadableChart: SVGChart {
  /// The kind of chart.
  var kind: ChartKind { get }

  /// The unit of its figures; empty where they have none, or several.
  var unit: String { get }

  /// What it shows, in sentences.
  func summary(_ locale: ChartLocale) -> String

  /// Its figures as a table.
  func table(_ locale: ChartLocale) -> ChartTable
}

/// A chart whose figures are one list, with plans beside them where it has them.
protocol ListedChart: ReadableChart {
  /// The figures as the summary and the table have them.
  var listed: [ChartDatum] { get }
  /// The plans of the same places.
  var plans: [ChartDatum] { get }
}

extension ReadableChart {
  /// No unit.
  public var unit: String { "" }
}

extension ListedChart {
  var plans: [ChartDatum] { [] }

  /// Kind and period, then first, last, highest and lowest of each series, the plan, what is missing.
  public func summary(_ locale: ChartLocale) -> String {
    ChartSummary(kind: locale.summary.name(of: kind), listed, plans: plans, unit: unit)
      .text(locale)
  }

  /// A row a place, a column a series.
  public func table(_ locale: ChartLocale) -> ChartTable {
    let words = locale.summary
    let isOverTime = listed.allSatisfy { $0.period != nil }
    let value = unit.isEmpty ? words.value : words.value + " (" + unit + ")"
    return ChartTable(
      listed, plans: plans, placeHeader: isOverTime ? words.period : words.subject,
      valueHeader: value, locale: locale)
  }
}

extension ColumnsChart: ListedChart {
  /// Columns by year.
  public var kind: ChartKind { .columns }
  var listed: [ChartDatum] { data }
}

extension BarsChart: ListedChart {
  /// Ranked bars.
  public var kind: ChartKind { .bars }
  var listed: [ChartDatum] { data }
}

extension LineChart: ListedChart {
  /// Lines over time.
  public var kind: ChartKind { .line }
  var listed: [ChartDatum] { data }
}

extension CumulativeChart: ListedChart {
  /// A stock that grows.
  public var kind: ChartKind { .cumulative }
  var listed: [ChartDatum] { data }
}

extension GapChart: ListedChart {
  /// Two lines and what lies between.
  public var kind: ChartKind { .gap }
  var listed: [ChartDatum] { data }
}

extension StackedChart: ListedChart {
  /// Parts on one another.
  public var kind: ChartKind { .stacked }
  var listed: [ChartDatum] { data }
}

extension ShareChart: ListedChart {
  /// Parts of a whole.
  public var kind: ChartKind { .share }
  var listed: [ChartDatum] { data }
}

extension MultiplesChart: ListedChart {
  /// Small panels on one scale.
  public var kind: ChartKind { .multiples }
  var listed: [ChartDatum] {
    panels.flatMap { panel in panel.data.map { $0.inSeries(panel.title) } }
  }
}

extension DumbbellChart: ListedChart {
  /// From one value to another.
  public var kind: ChartKind { .dumbbell }
  var listed: [ChartDatum] {
    from.map { $0.inSeries(fromName) } + to.map { $0.inSeries(toName) }
  }
}

extension SlopeChart: ListedChart {
  /// Two moments side by side.
  public var kind: ChartKind { .slope }
  var listed: [ChartDatum] {
    from.map { $0.inSeries(fromName) } + to.map { $0.inSeries(toName) }
  }
}

extension Sparkline: ListedChart {
  /// A small line.
  public var kind: ChartKind { .sparkline }
  var listed: [ChartDatum] {
    values.enumerated().map { index, value in
      let label = value.map { ChartLocale.vietnamese.number(shortest: $0) } ?? ""
      return .named(String(index + 1), value, label: label)
    }
  }
}

extension ChartDatum {
  /// The same figure in another series.
  fileprivate func inSeries(_ name: String) -> ChartDatum {
    var datum = self
    datum.series = name
    return datum
  }
}
