/// Every chart there is, with ordinary and with extreme data.
///
/// All figures are invented: whoever shows them says so ("số liệu minh họa").
public enum ChartGallery {
  /// One chart of the gallery.
  public struct Sample: Sendable {
    /// A name for an anchor and a file.
    public let id: String
    /// The title in Vietnamese.
    public let vietnamese: String
    /// The title in English.
    public let english: String
    /// The chart.
    public let chart: any ReadableChart
    /// The width where there is room.
    public let wide: Double
    /// The width on a telephone.
    public let narrow: Double

    init(
      _ id: String, vi vietnamese: String, en english: String,
      wide: Double = 640, narrow: Double = 320, _ chart: any ReadableChart
    ) {
      self.id = id
      self.vietnamese = vietnamese
      self.english = english
      self.chart = chart
      self.wide = wide
      self.narrow = narrow
    }
  }

  /// The samples, in the order of the catalogue.
  public static let samples: [Sample] =
    columns + bars + lines + plans + parts + time + extremes
}
