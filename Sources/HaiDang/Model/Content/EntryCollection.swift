import HaiDangSource

/// A folder of entries of one kind, declared as data: its labels and its typed fields.
struct EntryCollection: Hashable, Sendable {
  /// The folder's name below `content/`, and the first part of its routes.
  var id: String
  /// What many of them are called ("Khu công nghiệp").
  var label: Words
  /// What one of them is called.
  var singular: Words
  /// The typed fields.
  var fields: [Field] = []
  /// Spellings that may stand before a name, each line one meaning: KCN, khu công nghiệp.
  var prefixes: [[String]] = []

  /// The field of a name.
  func field(_ name: String) -> Field? {
    fields.first { $0.name == name }
  }
}

extension EntryCollection {
  /// The collection of dated articles, which every site has.
  static let articles = "articles"
  /// The collection of words for years.
  static let years = "years"
  /// The collection of legal documents.
  static let documents = "documents"
  /// The collection of zones and parks, which are places.
  static let parks = "parks"

  /// What a site has without declaring anything.
  static let shipped: [EntryCollection] = [
    EntryCollection(
      id: articles, label: Words(vi: "Bài viết", en: "Articles"),
      singular: Words(vi: "Bài viết", en: "Article")),
    EntryCollection(
      id: parks, label: Words(vi: "Khu kinh tế, khu công nghiệp", en: "Zones and parks"),
      singular: Words(vi: "Khu", en: "Zone or park"),
      fields: [
        Field(name: "type", label: Words(vi: "Loại", en: "Type"), kind: .status(["KKT", "KCN"])),
        Field(
          name: "area", label: Words(vi: "Diện tích", en: "Area"), kind: .quantity(unit: "ha")),
        Field(name: "status", label: Words(vi: "Tình trạng", en: "Status"), kind: .status([])),
        Field(name: "established", label: Words(vi: "Thành lập", en: "Established"), kind: .date),
        Field(
          name: "within", label: Words(vi: "Thuộc", en: "Within"), kind: .reference(to: parks)),
      ],
      prefixes: [
        ["KCN", "Khu công nghiệp", "Khu CN"], ["KKT", "Khu kinh tế"],
        ["Tổ hợp KCN", "Tổ hợp khu công nghiệp"], ["CCN", "Cụm công nghiệp"],
      ]),
    EntryCollection(
      id: "projects", label: Words(vi: "Dự án", en: "Projects"),
      singular: Words(vi: "Dự án", en: "Project"),
      fields: [
        Field(
          name: "park", label: Words(vi: "Thuộc khu", en: "Park"), kind: .reference(to: parks)),
        Field(
          name: "investors", label: Words(vi: "Nhà đầu tư", en: "Investors"),
          kind: .list(.reference(to: "investors"))),
        Field(
          name: "capital", label: Words(vi: "Vốn đầu tư", en: "Capital"),
          kind: .quantity(unit: "triệu USD")),
        Field(name: "status", label: Words(vi: "Tình trạng", en: "Status"), kind: .status([])),
        Field(
          name: "milestones", label: Words(vi: "Các mốc", en: "Milestones"), kind: .milestones),
      ],
      prefixes: [["Dự án"]]),
    EntryCollection(
      id: "investors", label: Words(vi: "Nhà đầu tư", en: "Investors"),
      singular: Words(vi: "Nhà đầu tư", en: "Investor"),
      fields: [
        Field(
          name: "park", label: Words(vi: "Đầu tư tại", en: "Invests in"),
          kind: .reference(to: parks))
      ],
      prefixes: [["Tập đoàn", "Công ty"]]),
    EntryCollection(
      id: years, label: Words(vi: "Năm", en: "Years"), singular: Words(vi: "Năm", en: "Year")),
    EntryCollection(
      id: documents, label: Words(vi: "Văn bản", en: "Documents"),
      singular: Words(vi: "Văn bản", en: "Document"),
      fields: [
        Field(
          name: "number", label: Words(vi: "Số, ký hiệu", en: "Number"), kind: .text,
          isRequired: true),
        Field(name: "date", label: Words(vi: "Ngày ban hành", en: "Date"), kind: .date),
        Field(name: "issuer", label: Words(vi: "Cơ quan ban hành", en: "Issuer"), kind: .text),
        Field(
          name: "answers", label: Words(vi: "Trả lời", en: "Answers"),
          kind: .list(.reference(to: documents))),
        Field(
          name: "asks", label: Words(vi: "Yêu cầu làm rõ", en: "Asks about"),
          kind: .list(.reference(to: documents))),
      ]),
  ]
}
