extension ChartGallery {
  private static let countries = ["Hàn Quốc", "Trung Quốc", "Nhật Bản", "Khác"]

  private static func parts(_ year: Int) -> [ChartDatum] {
    countries.enumerated().map { offset, name in
      let value = Double((year * (offset + 5)) % 23) / 10 + [2.4, 1.1, 0.8, 0.3][offset]
      return .year(
        year, value, label: ChartLocale.vietnamese.number(value, decimals: 1), series: name)
    }
  }

  private static func total(_ year: Int) -> ChartDatum {
    let sum = parts(year).reduce(0) { $0 + ($1.value ?? 0) }
    return .year(year, sum, label: ChartLocale.vietnamese.number(sum, decimals: 1))
  }

  static let parts: [Sample] = [
    Sample(
      "stacked", vi: "Vốn theo nước đầu tư", en: "Investment by country",
      StackedChart(
        (2021...2025).flatMap(parts), totals: (2021...2025).map(total), unit: "tỷ USD")),
    Sample(
      "stacked-share", vi: "Tỷ trọng vốn theo nước đầu tư",
      en: "Shares of investment by country",
      StackedChart((2021...2025).flatMap(parts), unit: "tỷ USD", isShare: true)),
    Sample(
      "share", vi: "Cơ cấu lao động theo trình độ", en: "Workers by training",
      ShareChart([
        .named("Lao động phổ thông", 118_000, label: "118.000", link: "#share-1"),
        .named("Trung cấp, cao đẳng", 61_000, label: "61.000"),
        .named("Đại học trở lên", 24_000, label: "24.000"),
        .named("Khác", 7_000, label: "7.000"),
      ])),
    Sample(
      "share-many", vi: "Vốn FDI theo nước và vùng lãnh thổ",
      en: "FDI by country and territory",
      ShareChart([
        .named("Hàn Quốc", 11.2, label: "11,2"), .named("Nhật Bản", 5.9, label: "5,9"),
        .named("Đặc khu hành chính Hồng Kông (Trung Quốc)", 3.4, label: "3,4"),
        .named("Trung Quốc", 4.8, label: "4,8"), .named("Đài Loan", 1.6, label: "1,6"),
        .named("Singapore", 2.2, label: "2,2"), .named("Khác", 3.1, label: "3,1"),
      ])),
    Sample(
      "multiples", vi: "Doanh thu của từng khu", en: "Revenue of each park",
      MultiplesChart(
        [
          "KCN Nomura", "KCN Đình Vũ (DEEP C)", "KCN Tràng Duệ", "KCN VSIP Hải Phòng",
          "KCN Nam Cầu Kiền", "KCN An Dương",
        ].enumerated().map { offset, name in
          .init(
            name,
            offset == 5
              ? []
              : (2018...2025).filter { offset != 3 || $0 != 2021 }.map { year in
                let value =
                  Double((year * (offset + 2)) % 9) + Double(year - 2016)
                  * (Double(offset) * 0.4 + 0.6)
                return .year(
                  year, value, label: ChartLocale.vietnamese.number(value, decimals: 1))
              })
        }, unit: "nghìn tỷ đồng")),
    Sample(
      "dumbbell", vi: "Tỷ lệ lấp đầy, 2020 và 2025",
      en: "Occupancy in 2020 and 2025",
      DumbbellChart(
        from: [
          .named("KCN Nomura", 96, label: "96%"), .named("KCN Đình Vũ", 62, label: "62%"),
          .named("KCN Tràng Duệ", 71, label: "71%"), .named("KCN An Dương", 33, label: "33%"),
          .named("KCN Đồ Sơn", 84, label: "84%"),
        ],
        to: [
          .named("KCN Nomura", 100, label: "100%"), .named("KCN Đình Vũ", 79, label: "79%"),
          .named("KCN Tràng Duệ", 98, label: "gần 98%"), .named("KCN An Dương", 58, label: "58%"),
          .named("KCN Đồ Sơn", 81, label: "81%"),
        ], fromName: "2020", toName: "2025")),
    Sample(
      "slope", vi: "Thu nhập bình quân, 2020 và 2025", en: "Average income, 2020 and 2025",
      SlopeChart(
        from: [
          .named("Điện tử", 8.9, label: "8,9"), .named("Dệt may, da giày", 7.1, label: "7,1"),
          .named("Cơ khí chế tạo", 8.7, label: "8,7"), .named("Logistics", 9.4, label: "9,4"),
          .named("Khác", 6.8, label: "6,8"),
        ],
        to: [
          .named("Điện tử", 13.8, label: "13,8"), .named("Dệt may, da giày", 9.6, label: "9,6"),
          .named("Cơ khí chế tạo", 13.5, label: "13,5"),
          .named("Logistics", 13.2, label: "ước 13,2", isEstimate: true),
          .named("Khác", 9.5, label: "9,5"),
        ], fromName: "2020", toName: "2025")),
  ]
}
