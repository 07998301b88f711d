public import HaiDangMarkup

/// What can be drawn as SVG: a `Chart`, or one of the catalogue.
public protocol SVGChart: Sendable {
  /// Lays the chart out at a width.
  func drawing(width: Double, options: ChartOptions) throws(ChartError) -> Drawing
}

extension SVGChart {
  /// The chart as the text of an `<svg>` element.
  ///
  /// Text in it keeps its size at any width, so ask for each width that is shown.
  public func svg(width: Double, options: ChartOptions = ChartOptions()) throws(ChartError)
    -> String
  {
    try markup(width: width, options: options).string
  }

  /// The chart as finished markup, for what writes pages.
  public func markup(width: Double, options: ChartOptions = ChartOptions()) throws(ChartError)
    -> Markup
  {
    guard width.isFinite, width <= 4000 else { throw .tooNarrow(width: width) }
    return try drawing(width: width, options: options).markup(options)
  }
}

/// How a chart is drawn.
public struct ChartOptions: Hashable, Sendable {
  /// Numbers, dates and the chart's own words.
  public var locale: ChartLocale
  /// In a page or in a file of its own.
  public var mode: DrawingMode
  /// What the chart is, for those who do not see it; unused where marks are links.
  public var name: String?
  /// What a file of its own says around the chart.
  public var caption: ChartCaption
  /// The fonts that the layout is measured with.
  public var metrics: FontMetrics

  /// Vietnamese, in a page, unless said otherwise.
  public init(
    locale: ChartLocale = .vietnamese, mode: DrawingMode = .inline, name: String? = nil,
    caption: ChartCaption = ChartCaption(), metrics: FontMetrics = .readers
  ) {
    self.locale = locale
    self.mode = mode
    self.name = name
    self.caption = caption
    self.metrics = metrics
  }
}

/// The words around a chart in a file of its own; in a page they are HTML.
public struct ChartCaption: Hashable, Sendable {
  /// What the chart shows.
  public var title: String
  /// What, unit, period, place.
  public var subtitle: String
  /// Where the figures are from, as of when.
  public var source: String

  /// A caption; empty parts are left out.
  public init(title: String = "", subtitle: String = "", source: String = "") {
    self.title = title
    self.subtitle = subtitle
    self.source = source
  }
}
