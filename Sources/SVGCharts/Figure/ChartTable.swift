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
    let width = isSingle ? 1 : names.count
    var places: [ChartDatum.Position: Int] = [:]
    places.reserveCapacity(data.count)
    var lines: [Line] = []
    lines.reserveCapacity(data.count)
    // Of every line its figures, by position in the data; the first of two stands.
    var figures: [Int?] = []
    figures.reserveCapacity(data.count)
    func place(of position: ChartDatum.Position) -> Int {
      // Looks once, for what is known and for what is not.
      let place = { (place: inout Int) in place }(&places[position, default: lines.count])
      if place == lines.count {
        lines.append(Line(position: position, start: figures.count))
        for _ in 0..<width { figures.append(nil) }
      }
      return place
    }
    for index in data.indices {
      let series = isSingle ? 0 : names.firstIndex(of: data[index].series) ?? 0
      let cell = lines[place(of: data[index].position)].start + series
      figures[cell] = figures[cell] ?? index
    }
    for index in plans.indices {
      let place = place(of: plans[index].position)
      lines[place].plan = lines[place].plan ?? index
    }
    rows = Self.sorted(lines).map { line in
      let own = figures[line.start..<line.start + width]
      var cells = own.map { index in
        index.flatMap { data[$0].isPresent ? data[$0].text(locale) : nil } ?? locale.words.missing
      }
      if !plans.isEmpty { cells.append(line.plan.map { plans[$0].label } ?? "–") }
      let link = own.lazy.compactMap { $0.flatMap { data[$0].link } }.first
      return Row(
        header: line.position.label(locale), cells: cells, link: link.map(Self.withoutHash))
    }
  }

  init(headers: [String], rows: [Row]) {
    self.headers = headers
    self.rows = rows.map { row in
      var row = row
      row.link = row.link.map(Self.withoutHash)
      return row
    }
  }

  /// What will be a row.
  private struct Line {
    let position: ChartDatum.Position
    /// Where its figures begin.
    let start: Int
    var plan: Int?
  }

  private static func withoutHash(_ link: String) -> String {
    link.utf8.first == UInt8(ascii: "#") ? String(link.dropFirst()) : link
  }

  /// By time where they have one, else as given.
  private static func sorted(_ lines: [Line]) -> [Line] {
    func comesBefore(_ first: Line, _ second: Line) -> Bool {
      guard case .period(let one) = first.position, case .period(let two) = second.position
      else { return false }
      return one < two
    }
    // Most come in order already.
    guard zip(lines, lines.dropFirst()).contains(where: { comesBefore($1, $0) }) else {
      return lines
    }
    return lines.enumerated().sorted { first, second in
      if comesBefore(first.element, second.element) { return true }
      return !comesBefore(second.element, first.element) && first.offset < second.offset
    }
    .map(\.element)
  }
}
