extension ChartGallery {
  static let lines: [Sample] = [
    Sample(
      "line", vi: "Xuất khẩu và nhập khẩu", en: "Exports and imports",
      LineChart(
        [
          (2016, 6.1, 5.8), (2017, 7.4, 6.9), (2018, 9.2, 8.1), (2020, 14.8, 12.6),
          (2021, 19.5, 17.2), (2022, 24.1, 20.4), (2023, 25.0, 19.8), (2024, 28.2, 22.5),
        ].flatMap { year, exports, imports -> [ChartDatum] in
          [
            .year(
              year, exports, label: ChartLocale.vietnamese.number(shortest: exports),
              link: "#line-\(year)", series: "Xuất khẩu"),
            .year(
              year, imports, label: ChartLocale.vietnamese.number(shortest: imports),
              series: "Nhập khẩu"),
          ]
        } + [.year(2025, 30.5, label: "30,5", isEstimate: true, series: "Xuất khẩu")],
        unit: "tỷ USD")),
    Sample(
      "line-four", vi: "Bốn loại doanh thu, có điểm gần nhau",
      en: "Four kinds of revenue, with near ends",
      LineChart(
        ["Công nghiệp chế biến, chế tạo", "Logistics", "Dịch vụ cảng biển", "Khác"].enumerated()
          .flatMap { offset, name in
            (2018...2025).map { year -> ChartDatum in
              let value = 40 + Double(offset) * 1.4 + Double((year * (offset + 3)) % 11)
              return .year(
                year, value, label: ChartLocale.vietnamese.number(shortest: value),
                series: name)
            }
          }, unit: "nghìn tỷ đồng")),
    Sample(
      "line-months", vi: "Hàng qua cảng theo tháng", en: "Port throughput by month",
      LineChart(
        (1...12).map { month in
          ChartDatum(
            .period(.month(2025, month)), 12 + Double((month * 5) % 7),
            label: "\(12 + (month * 5) % 7)")
        }, unit: "triệu tấn")),
    Sample(
      "cumulative", vi: "Vốn FDI lũy kế", en: "Cumulative FDI",
      CumulativeChart(
        [
          ChartDatum(.period(.day(2020, 12, 31)), 17.4, label: "17,4"),
          ChartDatum(.period(.day(2021, 12, 31)), 20.1, label: "20,1"),
          ChartDatum(.period(.day(2022, 9, 20)), 21.9, label: "21,9", link: "#cumulative-4"),
          ChartDatum(.period(.day(2023, 12, 31)), 26.8, label: "26,8"),
          ChartDatum(.period(.day(2024, 6, 30)), 28, label: "khoảng 28"),
          ChartDatum(.period(.day(2025, 8, 15)), 44.5, label: "hơn 44,5"),
        ], unit: "tỷ USD",
        breaks: [SeriesBreak(ChartDate(2025, 7, 1), "hợp nhất địa giới")])),
    Sample(
      "sparkline", vi: "Đường nhỏ trong bảng", en: "A sparkline in a table",
      wide: 96, narrow: 80,
      Sparkline([3, 4.2, 3.9, nil, 5.1, 6, 5.8], plan: 4...5)),
  ]
}
