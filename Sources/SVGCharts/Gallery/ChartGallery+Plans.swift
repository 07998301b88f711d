extension ChartGallery {
  static let plans: [Sample] = [
    Sample(
      "gap", vi: "Xuất khẩu, nhập khẩu và chênh lệch",
      en: "Exports, imports and the gap between",
      GapChart(
        [
          (2017, 5.1, 6.4), (2018, 6.6, 6.9), (2019, 8.4, 7.1), (2020, 9.2, 10.3),
          (2021, 14.0, 12.2), (2022, 18.1, 14.4), (2023, 19.9, 15.2), (2024, 24.6, 17.5),
        ].flatMap { year, exports, imports -> [ChartDatum] in
          [
            .year(
              year, exports, label: ChartLocale.vietnamese.number(exports, decimals: 1),
              series: "Xuất khẩu"),
            .year(
              year, imports, label: ChartLocale.vietnamese.number(imports, decimals: 1),
              series: "Nhập khẩu"),
          ]
        }, unit: "tỷ USD", gapLabel: "xuất siêu năm 2024: 7,1")),
    Sample(
      "bullet", vi: "Kế hoạch và thực hiện năm 2025", en: "Plan and actual in 2025",
      BulletChart([
        .init(
          "Thu hút FDI", actual: .named("", 4.35, label: "4,35", link: "#bullet-1"),
          plan: .named("", 1.8, through: 2.3, label: "1,8–2,3"), unit: "tỷ USD"),
        .init(
          "Thu hút đầu tư trong nước", actual: .named("", 11_200, label: "11.200"),
          plan: .named("", 12_350, label: "12.350"), unit: "tỷ đồng"),
        .init(
          "Kim ngạch xuất khẩu", actual: .named("", 26.1, label: "26,1", isEstimate: true),
          plan: .named("", 28.5, label: "28,5"), unit: "tỷ USD"),
        .init(
          "Lao động", actual: .named("", 210_000, label: "hơn 210.000"),
          plan: .named("", 200_000, through: 215_000, label: "200.000–215.000"), unit: "người"),
        .init(
          "Thu ngân sách nội địa", actual: .missing(.category("")),
          plan: .named("", 2_000, label: "2.000"), unit: "tỷ đồng"),
      ])),
    Sample(
      "sources", vi: "Vốn FDI năm 2025: các nguồn nói khác nhau",
      en: "FDI in 2025: the sources disagree",
      SourcesChart(
        [
          .init(
            "Ban Quản lý, công văn ngày 15/12/2025",
            .named("", 2.05, label: "2,05", link: "#sources-1"),
            isChosen: true),
          .init(
            "Cổng thông tin thành phố, 22/12/2025",
            .named("", 1.8, through: 2.3, label: "1,8–2,3", link: "#sources-2")),
          .init(
            "Báo địa phương, 28/12/2025", .named("", 2.25, label: "gần 2,25", isEstimate: true)),
        ], unit: "tỷ USD")),
  ]
}
