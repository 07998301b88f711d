extension StarterSite {
  /// The starter in Vietnamese.
  static let vietnamese = [
    File(
      path: "content/site.yml",
      text: """
        title: Báo cáo của tôi
        language: vi
        numbers: vi

        """),
    File(
      path: "content/articles/2025-01-06-nam-2024.md",
      text: """
        ---
        title: Năm 2024 vượt kế hoạch thu hút đầu tư
        date: 2025-01-06
        summary: Bài mẫu. Tên, số liệu và nguồn trong bài đều là minh họa.
        source:
          publisher: Bản tin minh họa
          date: 2025-01-06
        ---

        Đây là bài mẫu. Sửa nó, hoặc xóa đi rồi viết bài của bạn: `haidang new articles "Tên bài"`.

        ## Kết quả

        Năm 2024, các khu thu hút [250 triệu USD](kpi:fdi/2024) vốn FDI; kế hoạch là [](kpi:fdi/2024/plan).
        Phần lớn vào KCN Hoa Phượng, tên này tự nối đến trang của khu.

        ```chart
        type: columns
        indicator: fdi
        title: Vốn FDI tăng ba năm liền
        subtitle: Thực hiện và kế hoạch, triệu USD
        ```

        """),
    File(
      path: "content/parks/hoa-phuong.md",
      text: """
        ---
        title: KCN Hoa Phượng
        type: KCN
        summary: Một khu minh họa.
        aliases: [Khu công nghiệp Hoa Phượng]
        ---

        Trang của một khu. Bài nào nhắc tên khu này sẽ hiện ở dưới.

        """),
    File(
      path: "content/kpi/indicators.yml",
      text: """
        fdi:
          title: Vốn FDI thu hút
          unit: triệu USD
          type: flow
          better: up
          decimals: 0

        """),
    File(
      path: "content/kpi/scopes.yml",
      text: """
        parks-together:
          title: Các khu công nghiệp
          kind: group
          default: true

        """),
    File(
      path: "content/kpi/fdi.csv",
      text: """
        indicator,period,scope,kind,printed,source
        fdi,2022,parks-together,actual,150 triệu USD,2025-01-06-nam-2024
        fdi,2023,parks-together,actual,gần 200 triệu USD,2025-01-06-nam-2024
        fdi,2024,parks-together,actual,250 triệu USD,2025-01-06-nam-2024
        fdi,2024,parks-together,plan,220 triệu USD,2025-01-06-nam-2024

        """),
  ]
}
