/// The calendar cells under a time axis: whole years, quarters or months, each with its label.
struct TimeCells: Hashable {
  struct Cell: Hashable {
    let start: Double
    let end: Double
    let label: String
  }

  let cells: [Cell]

  var domain: ClosedRange<Double> {
    guard let first = cells.first, let last = cells.last else { return 0...1 }
    return first.start...last.end
  }

  /// The cells that cover the days from the first to the last.
  ///
  /// `areYears` says that every value is of a whole year: then even one of them is a year's cell.
  init(covering first: Double, _ last: Double, areYears: Bool, locale: ChartLocale) {
    let start = ChartDate(dayNumber: Int(first.rounded(.down)))
    let end = ChartDate(dayNumber: max(Int(last.rounded(.up)) - 1, Int(first.rounded(.down))))
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    if !areYears, months <= 14, start.year == end.year || months <= 9 {
      cells = (0..<months).map { offset in
        let month = start.month - 1 + offset
        let year = start.year + month / 12
        return Cell(
          start: Double(ChartDate(year, month % 12 + 1).dayNumber),
          end: Double(ChartDate(year, month % 12 + 2).dayNumber),
          label: locale.month(year: year, month: month % 12 + 1))
      }
    } else {
      let stride = max(1, (end.year - start.year) / 200)
      cells = Swift.stride(from: start.year, through: end.year, by: stride).map { year in
        Cell(
          start: Double(ChartDate(year).dayNumber),
          end: Double(ChartDate(year + stride).dayNumber), label: String(year))
      }
    }
  }
}
