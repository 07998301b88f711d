extension ChartGallery {
  private static let longName =
    "Khu công nghiệp, đô thị và dịch vụ tổng hợp gồm hạ tầng kỹ thuật, nhà ở công nhân, kho bãi "
    + "ngoại quan, bến cảng và khu phi thuế quan liền kề, giai đoạn một và giai đoạn hai, điều chỉnh "
    + "lần thứ tư theo quy hoạch chung đến năm 2045"

  /// What a report meets once in ten years, and what an attacker would try.
  static let extremes: [Sample] = extremeBars + extremeLines + extremeRest

  private static let extremeBars: [Sample] = [
    Sample(
      "columns-one", vi: "Một năm duy nhất", en: "One year only",
      ColumnsChart([.year(2024, 4.35, label: "4,35")], unit: "tỷ USD")),
    Sample(
      "columns-equal", vi: "Mọi năm bằng nhau", en: "All years equal",
      ColumnsChart((2020...2025).map { .year($0, 12, label: "12") }, unit: "dự án")),
    Sample(
      "columns-apart", vi: "Một năm gấp nghìn lần năm khác",
      en: "One year a thousand times another",
      ColumnsChart(
        [
          .year(2022, 3, label: "3"), .year(2023, 3_600, label: "3.600"),
          .year(2024, 0.4, label: "0,4"), .year(2025, 12, label: "12", isEstimate: true),
        ], unit: "triệu USD")),
    Sample(
      "bars-names", vi: "Tên dài, ký hiệu và chữ viết từ phải sang trái",
      en: "Long names, signs and letters from right to left",
      BarsChart(
        [
          .named(longName, 41, label: "41"),
          .named("KhôngCóDấuCáchNàoTrongMộtTênRấtDàiNhưThếNàyCả", 33, label: "33"),
          .named("</svg><script>alert(1)</script> & \"co.\"", 24, label: "<b>24</b>"),
          .named("منطقة صناعية", 17, label: "17"),
          .named("Nhà máy 🏭 số 1", 9, label: "9"),
        ], unit: "dự án")),
    Sample(
      "bars-many", vi: "Hai mươi tám quận huyện", en: "Twenty-eight districts",
      BarsChart(
        (1...28).map { number in
          let value = Double((number * 37) % 29) * 13 + 5
          return .named(
            "Phường \(number)", value, label: ChartLocale.vietnamese.number(value))
        }, unit: "người")),
  ]

  private static let extremeLines: [Sample] = [
    Sample(
      "line-gaps", vi: "Đường có nhiều chỗ trống", en: "A line with many gaps",
      LineChart(
        [
          .year(2014, 3, label: "3"), .year(2015, 4, label: "4"), .year(2018, 9, label: "9"),
          .year(2021, 5, label: "5"), .year(2024, 8, label: "8"), .year(2025, 8.5, label: "8,5"),
        ], unit: "nghìn tỷ đồng")),
    Sample(
      "line-negative", vi: "Mọi giá trị âm", en: "All values negative",
      LineChart(
        (2019...2025).map { year in
          let value = -Double((year * 13) % 17) - 2
          return .year(year, value, label: ChartLocale.vietnamese.number(value))
        }, unit: "%")),
    Sample(
      "line-log", vi: "Trục logarit", en: "A logarithmic axis",
      LineChart(
        (2015...2025).map { year in
          let value = Double(1 << (year - 2013))
          return .year(year, value, label: ChartLocale.vietnamese.number(value))
        }, unit: "dự án", isLogarithmic: true)),
    Sample(
      "line-dense", vi: "Hai nghìn ngày", en: "Two thousand days",
      LineChart(
        (0..<2000).map { day in
          let date = ChartDate(dayNumber: 18_262 + day)
          let value = Double((day * 7919) % 101) / 4 + Double(day) / 50
          return ChartDatum(
            .period(.day(date.year, date.month, date.day)), value,
            label: ChartLocale.vietnamese.number(value, decimals: 0))
        }, unit: "nghìn tấn")),
  ]

  private static let extremeRest: [Sample] = [
    Sample(
      "share-one", vi: "Một phần chiếm gần hết", en: "One part has nearly all",
      ShareChart(
        [
          .named("Chế biến, chế tạo", 996, label: "996"), .named("Logistics", 3, label: "3"),
          .named("Khác", 1, label: "1"),
        ], unit: "dự án")),
    Sample(
      "slope-crowded", vi: "Tám đường sát nhau", en: "Eight lines close together",
      SlopeChart(
        from: (1...8).map { .named("Ngành \($0)", 10 + Double($0) * 0.05, label: "10") },
        to: (1...8).map { .named("Ngành \($0)", 12 - Double($0) * 0.05, label: "12") },
        fromName: "2024", toName: "2025")),
    Sample(
      "timeline-crowded", vi: "Mười mốc trong hai tháng rồi một mốc xa",
      en: "Ten events in two months, then one far away",
      TimelineChart(
        (1...10).map { .init(.day(2024, 8 + $0 / 6, 1 + ($0 * 5) % 27), "Văn bản số \($0)") }
          + [.init(.year(2045), "Tầm nhìn quy hoạch", isExpected: true)])),
    Sample(
      "multiples-one", vi: "Một khu, một điểm", en: "One park, one point",
      MultiplesChart(
        [.init("KCN Xuân Cầu", [.year(2024, 752, label: "752")]), .init("KCN An Hòa", [])],
        unit: "ha")),
  ]
}
