/// The figures of a chart as a table, which a page renders beside the drawing.
public struct ChartTable: Hashable, Sendable {
  /// One row: its name and its cells.
  public struct Row: Hashable, Sendable {
    /// The name: a year, a park.
    public var header: String
    /// The cells, as many as there are headers after the first.
    public var cells: [String]
    /// What the row's mark links to, less the "#": the row's id where it is on this page.
    public var link: String?
  }

  /// The heads of the columns; the first one's is that of the rows' names.
  public var headers: [String]
  /// The rows, by time where they have one, else as given.
  public var rows: [Row]

  /// Figures with a column a series, and one for the plan where there is one.
  ///
  /// - Parameters:
  ///   - placeHeader: the head of the rows' names, "Năm".
  ///   - valueHeader: the head of the figures where they are one series, "FDI (tỷ USD)".
  public init(
    _ data: [ChartDatum], plans: [ChartDatum] = [], placeHeader: String, valueHeader: String,
    locale: ChartLocale
  ) {
    let names = data.seriesNames
    let isSingle = names.count <= 1
    headers = [placeHeader] + (isSingle ? [valueHeader] : names)
    if !plans.isEmpty { headers.append(locale.words.plan) }
    var places: [ChartDatum.Position] = []
    var seen = Set<ChartDatum.Position>()
    for datum in data + plans where seen.insert(datum.position).inserted {
      places.append(datum.position)
    }
    let figures = Dictionary(
      data.map { (Key(position: $0.position, series: $0.series), $0) }
    ) { first, _ in first }
    let planned = Dictionary(plans.map { ($0.position, $0) }) { first, _ in first }
    rows = Self.sorted(places).map { place in
      let entries = (isSingle ? [names.first ?? ""] : names).map {
        figures[Key(position: place, series: $0)]
      }
      var cells = entries.map { datum in
        datum.flatMap { $0.isPresent ? $0.text(locale) : nil } ?? locale.words.missing
      }
      if !plans.isEmpty { cells.append(planned[place]?.label ?? "–") }
      let header = ChartDatum(place, nil, label: "").place(locale)
      let link = entries.compactMap { $0?.link }.first
      return Row(header: header, cells: cells, link: link.map { String($0.drop { $0 == "#" }) })
    }
  }

  init(headers: [String], rows: [Row]) {
    self.headers = headers
    self.rows = rows.map { row in
      var row = row
      row.link = row.link.map { String($0.drop { $0 == "#" }) }
      return row
    }
  }

  private struct Key: Hashable {
    let position: ChartDatum.Position
    let series: String
  }

  private static func sorted(_ places: [ChartDatum.Position]) -> [ChartDatum.Position] {
    places.enumerated().sorted { first, second in
      switch (first.element, second.element) {
      case (.period(let one), .period(let two)) where one != two: one < two
      default: first.offset < second.offset
      }
    }
    .map(\.element)
  }
}
