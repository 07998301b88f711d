extension ChartGallery {
  static let bars: [Sample] = [
    Sample(
      "bars", vi: "Lao động theo khu công nghiệp", en: "Workers by industrial park",
      BarsChart(
        [
          .named("KCN Tràng Cát", 45_200, label: "45.200", link: "#bars-1"),
          .named("Khác", 21_400, label: "21.400", link: "#bars-9"),
          .named(
            "Khu đô thị, công nghiệp và dịch vụ VSIP Hải Phòng", 38_150, label: "hơn 38.000",
            link: "#bars-2"),
          .named("KCN Nam Cầu Kiền", 12_300, label: "12.300", link: "#bars-3"),
          .named("Khu phi thuế quan và khu công nghiệp Nam Đình Vũ (khu 1)", 9_870, label: "9.870"),
          .named("KCN Nomura – Hải Phòng", 27_600, label: "27.600", isEstimate: true),
          .named("KCN Đồ Sơn", 8_100, label: "khoảng 8.100"),
          .missing(.category("KCN Tiên Thanh")),
        ], unit: "người")),
    Sample(
      "bars-highlight", vi: "Vốn đăng ký lũy kế, năm khu lớn nhất",
      en: "Registered capital, the five largest parks",
      BarsChart(
        [
          .named("DEEP C", 6.4, label: "6,4"), .named("Tràng Duệ", 9.7, label: "9,7"),
          .named("VSIP", 5.2, label: "5,2"), .named("Nomura", 1.9, label: "1,9"),
          .named("An Dương", 1.3, label: "1,3"), .named("Đồ Sơn", 0.4, label: "0,4"),
        ], unit: "tỷ USD", top: 5, highlight: ["Tràng Duệ"])),
    Sample(
      "bars-signed", vi: "Thay đổi số doanh nghiệp", en: "Change in enterprises",
      BarsChart(
        [
          .named("Điện tử", 14, label: "+14"), .named("Dệt may", -6, label: "−6"),
          .named("Cơ khí", 5, label: "+5"), .named("Hóa chất", 0, label: "0"),
        ], unit: "doanh nghiệp")),
  ]
}
