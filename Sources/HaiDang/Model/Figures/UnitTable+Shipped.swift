import HaiDangSource

extension UnitTable {
  /// The words of a scale, with a space after: "nghìn tỷ ".
  static func scaleWords(_ scale: Int) -> Words {
    var words = Words.none
    var rest = scale
    for (power, word) in scaleNames where rest >= power && power > 0 {
      words = Words(vi: word.vietnamese + " ", en: word.english + " ") + words
      rest -= power
    }
    return words
  }

  private static let scaleNames: [(Int, Words)] = [
    (9, Words(vi: "tỷ", en: "billion")), (6, Words(vi: "triệu", en: "million")),
    (3, Words(vi: "nghìn", en: "thousand")), (2, Words(vi: "trăm", en: "hundred")),
    (1, Words(vi: "chục", en: "ten")),
  ]

  /// The scale words; several may follow each other ("nghìn tỷ").
  static let scales = PhraseTable<Int>([
    ("chục", 1), ("trăm", 2), ("nghìn", 3), ("ngàn", 3), ("vạn", 4), ("triệu", 6), ("tr", 6),
    ("tr.", 6), ("tỷ", 9), ("tỉ", 9), ("hundred", 2), ("thousand", 3), ("million", 6), ("mn", 6),
    ("billion", 9), ("bn", 9), ("trillion", 12),
  ])

  /// What a unit may be counted by.
  static let parts = PhraseTable<Words>([
    ("/tháng", Words(vi: "tháng", en: "month")), ("/month", Words(vi: "tháng", en: "month")),
    ("/năm", Words(vi: "năm", en: "year")), ("/year", Words(vi: "năm", en: "year")),
    ("/quý", Words(vi: "quý", en: "quarter")), ("/ngày", Words(vi: "ngày", en: "day")),
    ("/day", Words(vi: "ngày", en: "day")), ("/giờ", Words(vi: "giờ", en: "hour")),
    ("/ngày đêm", Words(vi: "ngày", en: "day")), ("/người", Words(vi: "người", en: "person")),
    ("/person", Words(vi: "người", en: "person")), ("/lao động", Words(vi: "người", en: "person")),
    ("/ha", Words(vi: "ha", en: "ha")), ("/m2", Words(vi: "m²", en: "m²")),
    ("/m²", Words(vi: "m²", en: "m²")), ("/km2", Words(vi: "km²", en: "km²")),
    ("/km²", Words(vi: "km²", en: "km²")), ("/dự án", Words(vi: "dự án", en: "project")),
    ("/project", Words(vi: "dự án", en: "project")), ("/lượt", Words(vi: "lượt", en: "visit")),
  ])

  /// The bases the program knows.
  static let shippedBases: [Base] =
    [
      money("USD", ["đô la mỹ", "đô la", "đôla", "đô-la mỹ", "đô-la", "usd", "us$", "$", "đô"]),
      money("đồng", en: "VND", ["vnđ", "vnd", "đ", "₫", "việt nam đồng", "đồng việt nam"]),
      money("EUR", ["euro", "€"]), money("JPY", ["yên", "yên nhật", "¥"]),
      money("CNY", ["nhân dân tệ", "ndt"]), money("KRW", ["won"]),
      Base(base: "%", symbol: Words(vi: "%", en: "%"), spellings: ["phần trăm", "percent"]),
      Base(
        base: "điểm %", symbol: Words(vi: "điểm %", en: "percentage points"),
        singular: "percentage point", spellings: ["điểm phần trăm", "điểm%"]),
      Base(base: "lần", symbol: Words(vi: "lần", en: "times"), spellings: []),
      Base(base: "hạng", symbol: Words(vi: "hạng", en: "rank"), spellings: []),
      Base(base: "điểm", symbol: Words(vi: "điểm", en: "points"), singular: "point", spellings: []),
    ] + measures + things

  private static let measures: [Base] = [
    Base(base: "m²", symbol: Words(vi: "m²", en: "m²"), spellings: ["m2", "mét vuông"]),
    Base(
      base: "m²", exponent: 4, symbol: Words(vi: "ha", en: "ha"),
      spellings: ["héc ta", "héc-ta", "hécta", "hec ta", "hecta", "hectares", "hectare"]),
    Base(
      base: "m²", exponent: 6, symbol: Words(vi: "km²", en: "km²"),
      spellings: ["km2", "ki lô mét vuông"]),
    Base(base: "m³", symbol: Words(vi: "m³", en: "m³"), spellings: ["m3", "mét khối"]),
    Base(base: "m", symbol: Words(vi: "m", en: "m"), spellings: ["mét"]),
    Base(
      base: "m", exponent: 3, symbol: Words(vi: "km", en: "km"),
      spellings: ["ki lô mét", "ki-lô-mét", "cây số"]),
    Base(base: "kg", symbol: Words(vi: "kg", en: "kg"), spellings: ["ki lô gam", "ki-lô-gam"]),
    Base(
      base: "kg", exponent: 3, symbol: Words(vi: "tấn", en: "tonnes"), singular: "tonne",
      spellings: ["tons", "ton"]),
    Base(base: "DWT", symbol: Words(vi: "DWT", en: "DWT"), spellings: []),
    Base(base: "TEU", symbol: Words(vi: "TEU", en: "TEU"), spellings: ["teus"]),
    Base(base: "Wh", exponent: 3, symbol: Words(vi: "kWh", en: "kWh"), spellings: []),
    Base(base: "Wh", exponent: 6, symbol: Words(vi: "MWh", en: "MWh"), spellings: []),
    Base(base: "W", exponent: 3, symbol: Words(vi: "kW", en: "kW"), spellings: []),
    Base(base: "W", exponent: 6, symbol: Words(vi: "MW", en: "MW"), spellings: ["megawatt"]),
    Base(base: "ngày", symbol: Words(vi: "ngày", en: "days"), singular: "day", spellings: []),
    Base(base: "giờ", symbol: Words(vi: "giờ", en: "hours"), singular: "hour", spellings: []),
  ]

  private static let things: [Base] = [
    thing("người", "people", "person", ["lao động", "người lao động", "công nhân", "workers"]),
    thing("dự án", "projects", "project"), thing("doanh nghiệp", "firms", "firm", ["dn"]),
    thing("nhà đầu tư", "investors", "investor"),
    thing("KCN", "industrial parks", "industrial park", ["khu công nghiệp"]),
    thing("KKT", "economic zones", "economic zone", ["khu kinh tế"]),
    thing("CCN", "industrial clusters", "industrial cluster", ["cụm công nghiệp"]),
    thing("chương trình", "programmes", "programme"),
    thing("hội nghị", "conferences", "conference"), thing("hội thảo", "seminars", "seminar"),
    thing("cuộc", "events", "event"), thing("đoàn", "delegations", "delegation"),
    thing("nhiệm vụ", "tasks", "task"), thing("văn bản", "documents", "document"),
    thing("thủ tục", "procedures", "procedure", ["tthc", "thủ tục hành chính"]),
    thing("hồ sơ", "files", "file"), thing("giấy phép", "permits", "permit"),
    thing("quốc gia", "countries", "country", ["quốc gia và vùng lãnh thổ", "nước"]),
    thing("hộ", "households", "household", ["hộ dân"]),
    thing("lượt khách", "visitors", "visitor"), thing("lượt", "visits", "visit"),
    thing("nhà máy", "factories", "factory"), thing("căn", "flats", "flat", ["căn hộ"]),
    thing("bến", "berths", "berth", ["bến cảng"]), thing("tàu", "ships", "ship"),
  ]

  private static func money(_ name: String, en: String? = nil, _ spellings: [String]) -> Base {
    Base(base: name, symbol: Words(vi: name, en: en ?? name), spellings: spellings)
  }

  private static func thing(
    _ name: String, _ plural: String, _ singular: String, _ spellings: [String] = []
  ) -> Base {
    Base(
      base: name, symbol: Words(vi: name, en: plural), singular: singular, spellings: spellings)
  }
}
