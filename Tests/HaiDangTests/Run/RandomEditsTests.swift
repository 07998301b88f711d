import HaiDangSource
import Testing

@testable import HaiDang

/// Edits at random, the same on every run: after each, what an incremental build leaves is what a
/// clean one writes, byte for byte; and where a clean one finds errors, so does the other.
@Suite struct RandomEditsTests {
  @Test(.timeLimit(.minutes(5)))
  func anIncrementalBuildEqualsACleanOne() throws {
    let site = try TestSite()
    var generator = SeededGenerator(seed: 1)
    var history: [String] = []
    for file in EditedFile.all {
      try file.write(file.variants[0], to: site)
    }
    var built = 0
    var standing: [String: [UInt8]] = [:]
    for step in 0..<30 {
      let result = try site.build()
      let clean = try site.build {
        $0.output = site.folder.at("clean-\(step)")
        $0.jobs = 1
      }
      #expect(result.report(.json) == clean.report(.json), "after \(history)")
      if clean.hasErrors {
        #expect(differences(standing, site.output()) == [], "after \(history)")
      } else {
        built += 1
        standing = site.output()
        let different = differences(standing, site.output("clean-\(step)"))
        try #require(different == [], "after \(history)")
      }
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        guard let file = EditedFile.all.randomElement(using: &generator),
          let variant = file.variants.indices.randomElement(using: &generator)
        else { continue }
        try file.write(file.variants[variant], to: site)
        history.append("\(file.path) \(variant)")
      }
      // Half of the edits are older than the next build, so that it trusts what it kept.
      if Bool.random(using: &generator) { site.settle() }
    }
    #expect(built > 15)
  }
}

/// A file of the site with the texts that it may have; the first is where it begins.
private struct EditedFile {
  let path: String
  /// `nil` stands for no file at all.
  let variants: [String?]

  func write(_ text: String?, to site: TestSite) throws {
    if let text {
      try site.folder.write(path, text)
    } else if site.folder.exists(path) {
      try site.remove(path)
    }
  }

  init(_ path: String, _ variants: String?...) {
    self.path = path
    self.variants = variants
  }

  private static func article(_ header: String, _ body: String) -> String {
    "---\ntitle: \(header)\n---\n\(body)\n"
  }

  private static let header = "indicator,period,scope,kind,printed,source\n"

  static let all: [EditedFile] = [
    EditedFile(
      "content/site.yml", "title: A\nnumbers: vi\n", "title: B\nnumbers: vi\ntheme: own\n",
      "title: A\nnumbers: vi\nhtml: allow\n", "title: A\nnumbers: vi\nmentions: false\n",
      "title: A\nnumbers: vi\nurl: https://a.vn\nsearch: false\n",
      "title: A\nnumbers: vi\nlanguage: en\n",
      "title: A\nnumbers: vi\ncollections: {parks: {label: Khu đất, singular: Khu}}\n",
      "title: A\nnumbers: vi\ncollections: {parks: {prefixes: [[Cụm]]}}\n"),
    EditedFile(
      "content/articles/a.md",
      article("A\ndate: 2024-01-01", "KCN VSIP, Đình Vũ: [](../parks/vsip.md)."),
      article("A\ndate: 2024-01-01", "Vốn [](kpi:fdi/2024), [](kpi:fdi-attainment/2024)."),
      article(
        "A mới\ndate: 2023-02", "## Một\n\n[B](b.md#hai) <b>đậm</b>.\n\n## Hai\n\n![](anh.png)"),
      article(
        "A\ndate: 2024-01-01\nnolink: true",
        "Cụm VSIP.\n\n```chart\ntype: columns\nindicator: fdi\n```"),
      article(
        "A\ndate: 2024-01-01\nredirects: [articles/cu]", "Năm 2024 và 2023.[^1]\n\n[^1]: VSIP.")),
    EditedFile(
      "content/articles/b.md",
      article("B\ndate: 2024-03-01\nparks: [vsip]", "## Hai\n\nVSIP, 51/QĐ-TTg."),
      article("B\ndate: 2025-03-01\nyears: [2024]", "## Hai\n\nĐình Vũ."),
      article("B\ndate: 2024-03-01\nsummary: C\ndraft: true", "## Hai\n\nVSIP.")),
    EditedFile(
      "content/articles/c.md", nil, article("C\ndate: 2024-03-01", "Đình Vũ và [](a.md)."),
      article("C\ndate: 2022\nsource: so", "Tổng [](kpi:fdi/2023)."), article("C", "")),
    EditedFile(
      "content/articles/d e.md", article("D\ndate: 2020", "Chữ."), nil,
      article("D\ndate: 2020", "Chữ khác.")),
    EditedFile("content/articles/anh.png", "1", "2"),
    EditedFile("content/articles/tep.pdf", nil, "1", "2"),
    EditedFile(
      "content/parks/vsip.md", article("VSIP", "Khu."),
      article("KCN VSIP Hải Phòng\naliases: [VSIP]", "Khu."),
      article("VSIP\nsummary: Đẹp\narea: 752 ha\nwithin: vsip", "Gần Đình Vũ.")),
    EditedFile(
      "content/parks/dinh-vu.md", article("Đình Vũ", ""), nil,
      article("Đình Vũ\naliases: [B]", "Khu.")),
    EditedFile(
      "content/documents/51.md", nil, article("Văn bản\nnumber: 51/QĐ-TTg\ndate: 2024-02", ""),
      article("Quyết định\nnumber: 51/QĐ-TTg\nanswers: []", "VSIP.")),
    EditedFile("content/years/2024.md", nil, "---\nsummary: Năm nay\n---\nKhó khăn.\n"),
    EditedFile("content/index.md", nil, article("Lời đầu", "VSIP và [](articles/a.md).")),
    EditedFile(
      "content/kpi/indicators.yml", catalogue("Vốn FDI", "triệu USD"),
      catalogue("FDI", "triệu USD"),
      catalogue("Vốn FDI", "tỷ USD")),
    EditedFile(
      "content/kpi/scopes.yml", "zones: {title: Các khu, kind: group, default: true}\n",
      "zones: {title: Mọi khu, kind: group, default: true}\n"),
    EditedFile(
      "content/kpi/sources.yml", "so: {publisher: Sở, title: Báo cáo}\n",
      "so: {publisher: Cục, title: Báo cáo, date: 2024}\n"),
    EditedFile(
      "content/kpi/fdi.csv",
      header
        + "fdi,2023,zones,actual,1 triệu USD,so\nfdi,2024,zones,actual,2 triệu USD,so\nfdi,2024,zones,plan,3 triệu USD,so\n",
      header
        + "fdi,2022,zones,actual,1 triệu USD,so\nfdi,2023,zones,actual,1 triệu USD,so\nfdi,2024,zones,actual,hơn 2 triệu USD,so\nfdi,2024,zones,plan,4 triệu USD,so\n",
      header
        + "fdi,2023,zones,actual,5 triệu USD,a\nfdi,2024,zones,actual,2 triệu USD,so\nfdi,2024,vsip,actual,2 triệu USD,\nfdi,2024,zones,plan,3 triệu USD,so\n"
    ),
    EditedFile(
      "themes/own/templates/article.mustache", "{{title}} {{{body}}}",
      "{{title}}: {{{body}}} {{words.source}}"),
    EditedFile(
      "themes/own/templates/figure.mustache", nil, "<figure>{{title}}</figure>",
      "<figure>{{title}} {{subtitle}}</figure>"),
    EditedFile("themes/own/assets/own.css", nil, "a", "b"),
  ]

  private static func catalogue(_ title: String, _ unit: String) -> String {
    """
    fdi: {title: \(title), definition: x, unit: \(unit), type: flow, better: up}
    fdi-attainment: {title: Tỷ lệ, definition: x, unit: "%", type: rate, formula: fdi.actual / fdi.plan}

    """
  }
}
