extension ChartGallery {
  static let time: [Sample] = [
    Sample(
      "timeline", vi: "Các mốc của một dự án", en: "Milestones of a project",
      TimelineChart([
        .init(.day(2019, 3, 14), "Ký biên bản ghi nhớ", link: "#timeline-1"),
        .init(.day(2019, 11, 2), "Cấp giấy chứng nhận đăng ký đầu tư, vốn 1,2 tỷ USD"),
        .init(.month(2020, 1), "Khởi công nhà máy thứ nhất"),
        .init(.year(2021), "Vận hành thử"),
        .init(.day(2024, 8, 20), "Tăng vốn thêm 650 triệu USD, mở rộng sang lô CN7"),
        .init(.day(2024, 9, 5), "Phê duyệt báo cáo đánh giá tác động môi trường điều chỉnh"),
        .init(.year(2027), "Hoàn thành giai đoạn 2", isExpected: true),
      ])),
    Sample(
      "heat", vi: "Chỉ tiêu nào có số liệu năm nào",
      en: "Which figures exist for which year",
      HeatChart(
        columns: (2018...2026).map(String.init),
        [
          .init(
            "Vốn FDI thu hút",
            [
              .figure, .figure, .figure, .conflict, .figure, .figure, .figure, .estimate, .plan,
            ], links: (2018...2026).map { _ in "#heat-1" }),
          .init("Lao động", [.missing, .missing, .figure, .missing, .figure, .figure, .figure]),
          .init(
            "Thu ngân sách nội địa và thuế xuất nhập khẩu",
            [.missing, .figure, .figure, .figure, .figure, .figure, .conflict, .estimate, .plan]),
        ])),
  ]
}
