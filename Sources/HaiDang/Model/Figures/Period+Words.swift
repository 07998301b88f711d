public import HaiDangSource

extension Period: CustomStringConvertible {
  /// The period as a table writes it: `2024-Q3`.
  public var description: String {
    switch form {
    case .year: return Period.digits(firstYear)
    case .term: return "\(Period.digits(firstYear))..\(Period.digits(lastYear))"
    case .half(let half): return "\(Period.digits(firstYear))-H\(half)"
    case .quarter(let quarter): return "\(Period.digits(firstYear))-Q\(quarter)"
    case .month: return Period.monthText(Int(firstMonth))
    case .months:
      return "\(Period.monthText(Int(firstMonth)))..\(Period.monthText(Int(lastMonth)))"
    }
  }

  /// The period in running text: "quý III/2024", "7 tháng đầu năm 2023".
  public var words: Words {
    switch form {
    case .year: return Words(vi: "năm \(firstYear)", en: "\(firstYear)")
    case .term:
      return Words(vi: "giai đoạn \(firstYear)–\(lastYear)", en: "\(firstYear)–\(lastYear)")
    case .half(1):
      return Words(vi: "6 tháng đầu năm \(firstYear)", en: "first half of \(firstYear)")
    case .half:
      return Words(vi: "6 tháng cuối năm \(firstYear)", en: "second half of \(firstYear)")
    case .quarter(let quarter):
      return Words(
        vi: "quý \(Period.roman[quarter - 1])/\(firstYear)", en: "Q\(quarter) \(firstYear)")
    case .month(let month):
      return Words(vi: "tháng \(month)/\(firstYear)", en: "\(Period.names[month - 1]) \(firstYear)")
    case .months where isYearToDate:
      return Words(
        vi: "\(months) tháng đầu năm \(firstYear)", en: "first \(months) months of \(firstYear)")
    case .months:
      return run
    }
  }

  /// The period where there is little room, on an axis or in a table's head: "Quý III/2024", "7/2024".
  public var label: Words {
    switch form {
    case .year: return Words(vi: "\(firstYear)", en: "\(firstYear)")
    case .term: return Words(vi: "\(firstYear)–\(lastYear)", en: "\(firstYear)–\(lastYear)")
    case .half(1): return Words(vi: "6T đầu/\(firstYear)", en: "H1 \(firstYear)")
    case .half: return Words(vi: "6T cuối/\(firstYear)", en: "H2 \(firstYear)")
    case .quarter(let quarter):
      return Words(vi: "Q\(Period.roman[quarter - 1])/\(firstYear)", en: "Q\(quarter) \(firstYear)")
    case .month(let month):
      return Words(
        vi: "\(month)/\(firstYear)", en: "\(Period.names[month - 1].prefix(3)) \(firstYear)")
    case .months where isYearToDate:
      return Words(vi: "\(months)T/\(firstYear)", en: "Jan–\(lastName.prefix(3)) \(firstYear)")
    case .months:
      return Words(
        vi: "\(firstMonth % 12 + 1)/\(firstYear)–\(lastMonth % 12 + 1)/\(lastYear)",
        en: "\(firstName.prefix(3)) \(firstYear)–\(lastName.prefix(3)) \(lastYear)")
    }
  }

  private var run: Words {
    let end = "tháng \(lastMonth % 12 + 1)/\(lastYear)"
    guard firstYear != lastYear else {
      return Words(
        vi: "từ tháng \(firstMonth % 12 + 1) đến \(end)",
        en: "\(firstName)–\(lastName) \(firstYear)")
    }
    return Words(
      vi: "từ tháng \(firstMonth % 12 + 1)/\(firstYear) đến \(end)",
      en: "\(firstName) \(firstYear)–\(lastName) \(lastYear)")
  }

  private var firstName: String { Period.names[Int(firstMonth % 12)] }
  private var lastName: String { Period.names[Int(lastMonth % 12)] }

  private static func monthText(_ index: Int) -> String {
    let month = index % 12 + 1
    return "\(digits(index / 12))-\(month < 10 ? "0" : "")\(month)"
  }

  private static func digits(_ year: Int) -> String { String(year) }

  static let roman = ["I", "II", "III", "IV"]
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
