import HaiDangSource

/// The words that stand before and after a number in a report.
enum PrintedWords {
  /// What a word before a number says of it.
  enum Lead: Hashable, Sendable {
    /// Nothing: "đạt", "bằng".
    case plain
    case qualifier(Qualifier)
    case kind(Observation.Kind)
    case flag(Flags)
  }

  /// What words before a number may say of it, all together.
  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// A fall: the number is negative.
    static let down = Flags(rawValue: 1)
    /// A rise: fine with %, unclear with "lần".
    static let up = Flags(rawValue: 2)
    /// The beginning of a range.
    static let from = Flags(rawValue: 4)
    static let rank = Flags(rawValue: 8)
    /// Above something that is named after it.
    static let exceeding = Flags(rawValue: 16)
    static let times = Flags(rawValue: 32)
    static let year = Flags(rawValue: 64)
    /// Below something that is named after it.
    static let fallingShort = Flags(rawValue: 256)
    /// The beginning of a range whose ends "và" joins.
    static let between = Flags(rawValue: 128)
  }

  /// All that the words before a number say of it; of two hedges or kinds the nearer one counts.
  struct Leads {
    private(set) var qualifier: Qualifier?
    private(set) var kind: Observation.Kind?
    private(set) var flags: Flags = []

    /// Takes the next word, which stands nearer to the number than those before.
    mutating func take(_ lead: Lead) {
      switch lead {
      case .plain: break
      case .qualifier(let found): qualifier = found
      case .kind(let found): kind = found
      case .flag(let flag): flags.insert(flag)
      }
    }

    /// Takes a word that stands further from the number than those before.
    mutating func takeFurther(_ lead: Lead) {
      let (nearQualifier, nearKind) = (qualifier, kind)
      take(lead)
      qualifier = nearQualifier ?? qualifier
      kind = nearKind ?? kind
    }
  }

  /// The longest of the words before a number that ends at a place of a folded text.
  static func lead(
    _ text: [UInt8], endingAt end: Int, _ language: Language
  ) -> (value: Lead, start: Int)? {
    // Asked where it stands: a table that is handed over costs more than the answer.
    switch language {
    case .vietnamese: vietnameseLeads.match(text, endingAt: end)
    case .english: englishLeads.match(text, endingAt: end)
    }
  }

  static func leads(_ language: Language) -> PhraseTable<Lead> {
    language == .vietnamese ? vietnameseLeads : englishLeads
  }

  /// What a word between two numbers makes of them.
  enum Joint: Hashable, Sendable {
    case range
    /// A range only after "giữa": "78% và 140%" are two numbers.
    case rangeAfterBetween
    /// A change from one to the other.
    case change
  }

  /// What joins two numbers.
  static let joints = PhraseTable<Joint>([
    ("-", .range), ("~", .range), ("đến", .range), ("tới", .range), ("to", .range),
    ("và", .rangeAfterBetween), ("and", .rangeAfterBetween), ("lên", .change),
    ("xuống", .change), ("còn", .change), ("lên đến", .change), ("lên tới", .change),
  ])

  /// Words after a unit that change the value.
  static let tails = PhraseTable<Qualifier>([
    ("trở lên", .least), ("trở xuống", .most), ("or more", .least), ("or less", .most),
  ])

  /// Words that may follow a figure and say what it is of.
  static let context = PhraseTable<Bool>([
    ("kế hoạch", true), ("chỉ tiêu", true), ("mục tiêu", true), ("dự toán", true), ("so", true),
    ("cùng kỳ", true), ("năm trước", true), ("năm ngoái", true), ("tổng", true), ("trong", true),
    ("của", true), ("vốn", true), ("tại", true), ("trên địa bàn", true), ("cho", true),
    ("toàn", true), ("thành phố", true), ("cả nước", true), ("tỉnh", true), ("fdi", true),
    ("ddi", true), ("mới", true),
    ("cấp mới", true), ("điều chỉnh", true), ("đang", true), ("còn hiệu lực", true),
    ("kim ngạch", true), ("giá trị", true), ("diện tích", true), ("mỗi năm", true),
    ("of", true), ("in", true), ("at", true), ("for", true), ("on", true), ("compared", true),
    ("year", true), ("a year", true), ("sở", true), ("đơn vị", true), ("bộ", true),
  ])

  private static let vietnameseLeads = PhraseTable<Lead>(
    qualifiers([
      (.over, ["hơn", "trên", "vượt mốc", "vượt mức", "vượt ngưỡng", "quá", "nhỉnh hơn", ">"]),
      (
        .nearly,
        [
          "gần", "gần bằng", "gần đạt", "ngót", "suýt soát", "sát", "sát mốc", "chưa đến",
          "chưa tới",
          "chưa đầy", "xấp xỉ dưới", "non",
        ]
      ),
      (
        .about,
        [
          "khoảng", "vào khoảng", "trong khoảng", "ở khoảng", "chừng", "cỡ", "tầm", "độ", "xấp xỉ",
          "trên dưới", "tương đương",
          "tương đương khoảng", "khoảng chừng", "~", "≈", "ước khoảng",
        ]
      ),
      (
        .least,
        [
          "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không thấp hơn", "không nhỏ hơn",
          "≥", ">=",
        ]
      ),
      (
        .most,
        [
          "nhiều nhất", "tối đa", "không quá", "không vượt quá", "không hơn", "cao nhất", "dưới",
          "≤",
          "<=", "<",
        ]
      ),
    ])
      + same(
        .kind(.estimate),
        [
          "ước", "ước đạt", "ước tính", "ước tính đạt", "ước thực hiện", "ước thực hiện đạt",
          "dự kiến",
          "dự kiến đạt", "dự ước", "ước cả năm", "ước cả năm đạt",
        ])
      + same(.kind(.plan), ["kế hoạch", "mục tiêu", "chỉ tiêu", "phấn đấu", "phấn đấu đạt"])
      + same(.kind(.forecast), ["dự báo", "dự báo đạt"])
      + same(
        .plain,
        [
          "đạt", "đã đạt", "đạt được", "bằng", "là", "có", "được", "thu hút", "thu hút được",
          "chiếm", "chiếm tới",
          "tới", "đến", "lên", "lên tới", "lên đến", "đạt tới", "đạt mức", "ở mức", "mức", "còn",
          "tổng", "tổng cộng",
          "bình quân", "trung bình", "hoàn thành", "nâng lên", "đạt bình quân", "tổng số", "gồm",
          "cả", "bao gồm", "với", "giảm còn", "giảm xuống", "giảm xuống còn", "giảm còn bằng",
          "(", "\"", "“", "'", "đã", "thêm", "thay đổi", "kỷ lục", "lũy kế", "giao", "được giao",
        ])
      + same(.flag(.down), ["giảm", "giảm tới", "âm", "hụt"])
      + same(.flag(.up), ["tăng", "tăng thêm", "tăng tới", "tăng trưởng", "+"])
      + same(.flag(.from), ["từ"])
      + same(.flag(.between), ["giữa", "từ giữa"])
      + same(
        .flag(.rank),
        [
          "thứ", "hạng", "xếp hạng", "xếp thứ", "đứng thứ", "xếp thứ hạng", "vị trí thứ",
          "xếp vị trí thứ",
          "vị trí số",
        ])
      + same(.flag(.exceeding), ["vượt", "vượt quá", "cao hơn", "nhiều hơn", "lớn hơn"])
      + same(.flag(.fallingShort), ["thấp hơn", "ít hơn", "nhỏ hơn"])
      + same(.flag(.times), ["gấp", "tăng gấp", "cao gấp"])
      + same(.flag(.year), ["năm", "tháng", "ngày", "quý", "giai đoạn"]))

  private static let englishLeads = PhraseTable<Lead>(
    qualifiers([
      (.over, ["more than", "over", "above", "upwards of", ">"]),
      (.nearly, ["nearly", "almost", "close to", "just under", "just below"]),
      (
        .about,
        ["about", "around", "approximately", "some", "roughly", "circa", "~", "≈"]
      ),
      (.least, ["at least", "not less than", "no less than", "≥", ">="]),
      (
        .most,
        ["at most", "up to", "not more than", "no more than", "under", "below", "≤", "<=", "<"]
      ),
    ])
      + same(
        .kind(.estimate),
        ["an estimated", "estimated", "estimated at", "expected", "expected to reach", "projected"])
      + same(.kind(.plan), ["planned", "a planned", "target of", "a target of", "the target of"])
      + same(.kind(.forecast), ["forecast", "a forecast"])
      + same(
        .plain,
        [
          "reached", "a change of", "equal to", "was", "is", "were", "a total of", "total", "of",
          "by", "(", "\"",
        ])
      + same(.flag(.down), ["down", "fell", "fell by", "decreased by", "a fall of"])
      + same(.flag(.up), ["up", "rose", "rose by", "increased by", "a rise of", "+"])
      + same(.flag(.from), ["from"])
      + same(.flag(.between), ["between"])
      + same(.flag(.rank), ["rank", "ranked", "place", "number", "no."])
      + same(.flag(.year), ["year", "in"]))

  private static func qualifiers(_ list: [(Qualifier, [String])]) -> [(String, Lead)] {
    list.flatMap { qualifier, phrases in phrases.map { ($0, .qualifier(qualifier)) } }
  }

  private static func same(_ lead: Lead, _ phrases: [String]) -> [(String, Lead)] {
    phrases.map { ($0, lead) }
  }
}
