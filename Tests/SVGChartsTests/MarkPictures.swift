@testable import SVGCharts

/// A picture for each mark, as `Marks.md` of the documentation shows it above the code that drew it.
enum MarkPictures {
  static let all: [(name: String, chart: Chart)] = [
    ("bar-mark", bar), ("line-mark", line), ("area-mark", area), ("point-mark", point),
    ("rule-mark", rule), ("rectangle-mark", rectangle), ("sector-mark", sector),
  ]

  private static let years = [(2022, 1.85), (2023, 3.02), (2024, 4.35)]

  private static let bar = Chart(years) { year, value in
    BarMark(x: .value("Năm", String(year)), y: .value("FDI", value))
      .annotation(ChartLocale.vietnamese.number(shortest: value))
  }

  private static let line = Chart([12.1, 14.8, .nan, 18.1, 24.6].enumerated()) { index, value in
    LineMark(x: .value("Năm", ChartPeriod.year(2020 + index)), y: .value("Xuất khẩu", value))
      .foregroundStyle(by: .value("Loại", "Xuất khẩu"))
  }

  private static let area = Chart([17.4, 20.1, 26.8, 44.5].enumerated()) { index, value in
    AreaMark(x: .value("Năm", ChartPeriod.year(2021 + index)), y: .value("Lũy kế", value))
  }

  private static let point = Chart([("KCN Nomura", 96.0), ("KCN Đồ Sơn", 84)]) { name, value in
    PointMark(x: .value("Lấp đầy", value), y: .value("Khu", name))
      .annotation("\(Int(value))%", position: .trailing)
  }

  private static let rule = Chart {
    for (index, value) in [17.4, 20.1, 26.8, 44.5].enumerated() {
      LineMark(x: .value("Năm", ChartPeriod.year(2022 + index)), y: .value("Vốn", value))
    }
    RuleMark(x: .value("Mốc", ChartDate(2025, 7, 1))).annotation("hợp nhất địa giới")
  }

  private static let rectangle = Chart(years) { year, value in
    RectangleMark(
      x: .value("Năm", String(year)), yStart: .value("Kế hoạch", 2.0),
      yEnd: .value("Kế hoạch", 2.5), width: .ratio(0.9)
    ).plan()
    BarMark(x: .value("Năm", String(year)), y: .value("FDI", value))
  }

  private static let sector = Chart([("Nước ngoài", 62.0), ("Trong nước", 38)]) { name, value in
    SectorMark(angle: .value("Tỷ trọng", value))
      .foregroundStyle(by: .value("Nguồn vốn", name))
      .annotation("\(Int(value))%")
  }
}
