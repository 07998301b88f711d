import Glibc
public import HaiDangSource

/// Writes a small site that builds into a folder, and gives the paths of its files.
///
/// - Throws: `MachineError` where one of the files is there already; then nothing is written.
public func initSite(at directory: String, language: Language) throws -> [String] {
  let files = StarterSite(language).files
  for (name, _) in files where access(directory + "/" + name, F_OK) == 0 {
    throw MachineError(.writeFile, directory + "/" + name, .system(EEXIST))
  }
  return try files.map { name, text in
    let path = directory + "/" + name
    for end in path.utf8.indices.dropFirst() where path.utf8[end] == UInt8(ascii: "/") {
      mkdir(String(path[..<end]), 0o777)
    }
    try NewFile.write(text, to: path)
    return path
  }
}

/// The files of a small site: an article, a park, a table of figures.
private struct StarterSite {
  let files: [(name: String, text: String)]

  init(_ language: Language) {
    files = language == .vietnamese ? Self.vietnamese : Self.english
  }

  private static let vietnamese: [(name: String, text: String)] = [
    (
      "content/site.yml",
      """
      title: Báo cáo của tôi
      language: vi
      numbers: vi

      """
    ),
    (
      "content/articles/2024-01-15-bai-dau-tien.md",
      """
      ---
      title: Bài đầu tiên
      date: 2024-01-15
      summary: Một bài mẫu, có số liệu và tên của một khu công nghiệp.
      source:
        publisher: Ban Quản lý
        date: 2024-01-15
      ---

      Năm 2023, KCN Ví Dụ thu hút [12,5 triệu USD](kpi:fdi/2023).

      """
    ),
    (
      "content/parks/vi-du.md",
      """
      ---
      title: KCN Ví Dụ
      type: KCN
      summary: Một khu công nghiệp để làm mẫu.
      ---

      Giới thiệu ngắn về khu.

      """
    ),
    (
      "content/kpi/indicators.yml",
      """
      fdi:
        title: Vốn FDI thu hút
        definition: Vốn đầu tư trực tiếp nước ngoài thu hút trong năm.
        unit: triệu USD
        type: flow
        better: up

      """
    ),
    (
      "content/kpi/fdi.csv",
      """
      indicator,period,scope,kind,printed,source,quote
      fdi,2023,vi-du,actual,"12,5 triệu USD",2024-01-15-bai-dau-tien,"Năm 2023, KCN Ví Dụ thu hút 12,5 triệu USD."

      """
    ),
  ]

  private static let english: [(name: String, text: String)] = [
    (
      "content/site.yml",
      """
      title: My report
      language: en
      numbers: canonical

      """
    ),
    (
      "content/articles/2024-01-15-first-article.md",
      """
      ---
      title: First article
      date: 2024-01-15
      summary: A sample with a figure and the name of a park.
      source:
        publisher: The authority
        date: 2024-01-15
      ---

      In 2023, Example Park attracted [12.5 million USD](kpi:fdi/2023).

      """
    ),
    (
      "content/parks/example.md",
      """
      ---
      title: Example Park
      summary: A park to start from.
      ---

      A few words about the park.

      """
    ),
    (
      "content/kpi/indicators.yml",
      """
      fdi:
        title: Foreign direct investment
        definition: Foreign direct investment attracted in the year.
        unit: million USD
        type: flow
        better: up

      """
    ),
    (
      "content/kpi/fdi.csv",
      """
      indicator,period,scope,kind,printed,source,quote
      fdi,2023,example,actual,12.5 million USD,2024-01-15-first-article,"In 2023, Example Park attracted 12.5 million USD."

      """
    ),
  ]
}
