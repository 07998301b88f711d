extension ChartGallery {
  static let columns: [Sample] = [
    Sample(
      "columns", vi: "Vốn FDI thu hút so với kế hoạch",
      en: "FDI attracted against plan",
      ColumnsChart(
        [
          .year(2019, 1.21, label: "1,21", link: "#columns-2019"),
          .year(2020, 1.68, label: "1,68", link: "#columns-2020"),
          .year(2021, 3.14, label: "hơn 3,1", link: "#columns-2021"),
          .year(2022, 1.85, label: "1,85", link: "#columns-2022"),
          .year(2023, 3.02, label: "3,02", link: "#columns-2023"),
          .year(2024, 2.71, label: "gần 2,7", link: "#columns-2024"),
          .year(2025, 2.3, label: "2,3", isEstimate: true, link: "#columns-2025"),
        ],
        plans: [
          .year(2019, 1.1, label: "1,1"), .year(2020, 1.5, label: "1,5"),
          .year(2021, 2.5, label: "2,5"), .year(2022, 2, through: 2.5, label: "2–2,5"),
          .year(2023, 2, through: 2.5, label: "2–2,5"),
          .year(2024, 2.8, label: "2,8"), .year(2025, 1.8, through: 2.3, label: "1,8–2,3"),
        ], unit: "tỷ USD", what: "FDI")),
    Sample(
      "columns-missing", vi: "Số dự án cấp mới, có năm chưa có số liệu",
      en: "New projects, with years without a figure",
      ColumnsChart(
        [
          .year(2018, 41, label: "41"), .year(2019, 56, label: "56"),
          .year(2022, 63, label: "khoảng 63"), .year(2024, 88, label: "88"),
        ], unit: "dự án")),
    Sample(
      "columns-many", vi: "Hai mươi lăm năm thu hút vốn",
      en: "Twenty-five years of investment",
      ColumnsChart(
        (2001...2025).map { year in
          let value = Double((year * 7919) % 97) * 12 + Double(year - 2000) * 40
          return .year(
            year, value, label: ChartLocale.vietnamese.number(value), link: "#columns-many-\(year)")
        }, unit: "triệu USD")),
    Sample(
      "columns-negative", vi: "Tăng trưởng so với năm trước",
      en: "Growth over the year before",
      ColumnsChart(
        [
          .year(2020, -4.5, label: "−4,5%"), .year(2021, 12.4, label: "12,4%"),
          .year(2022, 0, label: "0%"), .year(2023, -8, label: "−8%"),
          .year(2024, 3.25, label: "3,25%"),
        ], unit: "%")),
  ]
}
