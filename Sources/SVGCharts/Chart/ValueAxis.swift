/// A quantitative axis: its range, its ticks and their labels.
struct ValueAxis {
  var domain: ClosedRange<Double>
  var ticks: [Double]
  var labels: [String]
  var isVisible = true
  /// Whether the axis of a line does not start at zero, which it then says.
  var isCut = false
  var isLog = false

  /// Chooses the range: with zero where bars or areas stand on the axis.
  init(
    values: [Double], needsZero: Bool, isLog: Bool, settings: ChartSettings.Axis,
    isNormalized: Bool, locale: ChartLocale
  ) throws(ChartError) {
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if let domain = settings.domain {
      guard domain.lowerBound.isFinite, domain.upperBound.isFinite,
        max(abs(domain.lowerBound), abs(domain.upperBound)) < 1e15
      else { throw .noFiniteValue }
      if needsZero, domain.lowerBound > 0 { throw .nonZeroBase(domain.lowerBound) }
      if needsZero, domain.upperBound < 0 { throw .nonZeroBase(domain.upperBound) }
      low = min(low, domain.lowerBound)
      high = max(high, domain.upperBound)
    }
    if isLog {
      guard low > 0 else { throw .notAboveZero(low) }
      ticks = LogScale.ticks(covering: low, high)
      domain = (ticks.first ?? 1)...(ticks.last ?? 10)
      labels = ticks.map { locale.number(shortest: $0) + settings.suffix }
      self.isLog = true
      return
    }
    // Lines keep zero too where it costs less than half of the height.
    let isNear = (low > 0 && low < high * 0.5) || (high < 0 && high > low * 0.5)
    if needsZero || (isNear && settings.domain == nil) {
      low = min(low, 0)
      high = max(high, 0)
    }
    let found = Ticks(covering: low, high, whole: settings.isWhole)
    if isNormalized {
      ticks = [0, 25, 50, 75, 100]
      domain = 0...100
    } else {
      ticks = found.values
      domain = found.first...found.last
    }
    isCut = domain.lowerBound > 0 || domain.upperBound < 0
    let suffix = settings.suffix.isEmpty && isNormalized ? "%" : settings.suffix
    labels = ticks.map { locale.number($0, decimals: isNormalized ? 0 : found.decimals) + suffix }
  }
}
