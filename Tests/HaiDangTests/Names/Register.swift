@testable import HaiDang

/// The names that these tests look for: those of the first site, and a few made for a rule.
enum Register {
  static let slugs = names.map(\.slug)

  static let finder = NameFinder(entries: entries, prefixes: prefixes)

  /// Parks with their prefixes, then everything else without.
  static let prefixes: [[[String]]] = [
    [
      ["KCN", "Khu công nghiệp"], ["KKT", "Khu kinh tế"],
      ["Tổ hợp KCN", "Tổ hợp khu công nghiệp"], ["CCN", "Cụm công nghiệp"],
    ], [],
  ]

  static let entries: [NameEntry] = names.enumerated().flatMap { index, name in
    (name.spellings.map { ($0, false) } + name.needingPrefix.map { ($0, true) }).map {
      NameEntry(
        target: Int32(index), collection: name.collection, text: $0.0, needsPrefix: $0.1)
    }
  }

  private struct Name {
    var slug: String
    var collection: Int
    var spellings: [String]
    var needingPrefix: [String] = []

    static func park(_ slug: String, _ spellings: String..., needs: String...) -> Name {
      Name(slug: slug, collection: 0, spellings: spellings, needingPrefix: needs)
    }

    static func other(_ slug: String, _ spellings: String...) -> Name {
      Name(slug: slug, collection: 1, spellings: spellings)
    }
  }

  private static let names: [Name] = [
    .park("dinh-vu-cat-hai", "KKT Đình Vũ - Cát Hải"),
    .park("southern", "KKT ven biển phía Nam Hải Phòng", "KKT mới phía Nam thành phố"),
    .park(
      "vsip", "KCN VSIP Hải Phòng", "KCN VSIP", "Khu đô thị, công nghiệp và dịch vụ VSIP"),
    .park("nam-cau-kien", "KCN Nam Cầu Kiền"),
    .park("an-duong", "KCN An Dương"),
    .park("cang-cua-ngo", "KCN Cảng cửa ngõ quốc tế Hải Phòng", "Deep C3"),
    .park("deep-c", "Tổ hợp KCN DEEP C", "DEEP C"),
    .park(
      "nam-dinh-vu-1", "KCN Nam Đình Vũ I", "KCN Nam Đình Vũ Khu I", "Nam Đình Vũ (khu 1)"),
    .park(
      "nam-dinh-vu-2", "KCN Nam Đình Vũ II", "KCN Nam Đình Vũ Khu II", "Nam Đình Vũ (khu 2)"),
    .park("hang-hai", "KCN và dịch vụ Hàng hải", "KCN và dịch vụ Hàng Hải"),
    .park("xuan-cau", "KCN và khu phi thuế quan Xuân Cầu", "KCN Xuân Cầu"),
    .park("nam-trang-cat", "KCN Nam Tràng Cát"),
    .park("thuy-nguyen-2", "KCN Thủy Nguyên 2"),
    .park("an-hoa", "KCN An Hòa"),
    .park("giang-bien-2", "KCN Giang Biên II"),
    .park("vinh-quang", "KCN Đô thị và dịch vụ Vinh Quang", needs: "Vinh Quang"),
    .park("an-hung-dai-ban", "KCN An Hưng - Đại Bản"),
    .park("tien-thanh", "KCN Tiên Thanh", "Tiên Thanh"),
    .park("kien-thuy", "KCN Kiến Thụy", needs: "Kiến Thụy"),
    .other("lach-huyen-3-6", "Bến cảng Lạch Huyện số 3, 4, 5, 6", "bến số 3, số 4, số 5, số 6"),
    .other("lach-huyen-7-8", "Bến cảng Lạch Huyện số 7, 8", "các bến số 7, 8"),
    .other("de-bien", "Tuyến đê biển Nam Đình Vũ"),
    .other("tan-vu-2", "Đường và cầu Tân Vũ - Lạch Huyện 2"),
    .other(
      "cat-bi", "Nhà ga số 2 và khu vực logistics hàng hóa của Cảng hàng không quốc tế Cát Bi"),
    .other(
      "port", "Cảng cửa ngõ quốc tế Hải Phòng (tại Lạch Huyện)", "Cảng cửa ngõ quốc tế Hải Phòng"),
    .other("duong-ven-bien", "Tuyến đường bộ ven biển"),
    .other("quy-hoach", "Điều chỉnh quy hoạch chung KKT Đình Vũ - Cát Hải đến 2045"),
    .other("lap-kkt", "Thành lập KKT ven biển phía Nam Hải Phòng"),
    .other("lg", "Tập đoàn LG", "LG"),
    .other("pegatron", "Pegatron"),
    .other("usi", "USI"),
    .other("bridgestone", "Bridgestone"),
    .other("nq-45", "Nghị quyết 45"),
    .other("ct-76", "Chương trình 76", "Chương trình số 76"),
    .other("mercury", "Sao Thủy"), .other("mercury-metal", "Sao Thủy"),
  ]
}
