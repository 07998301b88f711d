import HaiDangSource

/// Takes a YAML mapping apart, key by key, and reports what does not fit.
///
/// Every key that is asked for counts as known; `finish` reports the others with a near miss.
struct MappingReader {
  /// The path of the file, for diagnostics.
  let path: String
  /// What was wrong so far.
  var diagnostics = Diagnostics()
  private let pairs: [YAMLPair]
  private let offset: Int
  private var known: [String] = []
  /// Whether something else stands here: no key of it can be missing then.
  private var isOther = false

  /// Reads `value`, which must be a mapping (nothing at all counts as an empty one).
  init(_ value: YAMLValue, path: String) {
    self.path = path
    offset = value.offset
    switch value.content {
    case .mapping(let pairs): self.pairs = pairs
    case .empty: pairs = []
    default:
      pairs = []
      isOther = true
      diagnostics.add(.notAMapping(place(value.offset)))
    }
  }

  /// A place in this file.
  func place(_ offset: Int) -> SourcePlace {
    SourcePlace(path: path, offset: offset)
  }

  /// The value of a key; `nil` when the key is missing or has nothing.
  mutating func value(_ key: String) -> YAMLValue? {
    known.append(key)
    guard let pair = pairs.first(where: { $0.key == key }), !pair.value.isEmpty else { return nil }
    return pair.value
  }

  /// The value of a key that must be there.
  mutating func required(_ key: String) -> YAMLValue? {
    if let value = value(key) { return value }
    if isOther { return nil }
    let place = place(pairs.first { $0.key == key }?.offset ?? offset)
    diagnostics.add(.missingKey(key, place))
    return nil
  }

  /// The text of a key.
  mutating func text(_ key: String) -> String? {
    value(key).flatMap { text(of: $0, key: key) }
  }

  /// The text of a key that must be there.
  mutating func requiredText(_ key: String) -> String? {
    required(key).flatMap { text(of: $0, key: key) }
  }

  /// Yes or no (`true`, `false`, `yes`, `no`).
  mutating func flag(_ key: String) -> Bool? {
    guard let value = value(key), let text = text(of: value, key: key) else { return nil }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      diagnostics.add(.wrongType(key, expected: .flag, place(value.offset)))
      return nil
    }
  }

  /// One of some words; of all there are, unless `choices` says which.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, among choices: [Choice] = Array(Choice.allCases)
  ) -> Choice? where Choice.RawValue == String {
    guard let value = value(key), let text = text(of: value, key: key) else { return nil }
    if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
    diagnostics.add(.notAChoice(key, text, choices.map(\.rawValue), place(value.offset)))
    return nil
  }

  /// A date as far as it is known.
  mutating func date(_ key: String) -> PartialDate? {
    value(key).flatMap { date(of: $0, key: key) }
  }

  /// The texts of a list; a single text counts as a list of one.
  mutating func texts(_ key: String) -> [(text: String, offset: Int)] {
    guard let value = value(key) else { return [] }
    return (value.sequence ?? [value]).compactMap { element in
      text(of: element, key: key).map { ($0, element.offset) }
    }
  }

  /// A reader of the mapping that a key has.
  mutating func mapping(_ key: String) -> MappingReader? {
    value(key).map { MappingReader($0, path: path) }
  }

  /// The text of a value, which must be a scalar.
  mutating func text(of value: YAMLValue, key: String) -> String? {
    if let text = value.scalar { return text }
    diagnostics.add(.wrongType(key, expected: .text, place(value.offset)))
    return nil
  }

  /// The date of a value.
  mutating func date(of value: YAMLValue, key: String) -> PartialDate? {
    guard let text = text(of: value, key: key) else { return nil }
    if let date = PartialDate(text) { return date }
    diagnostics.add(.badDate(text, place(value.offset)))
    return nil
  }

  /// The pairs that no call asked for; whoever takes free keys (ids) reads them here.
  func rest() -> [YAMLPair] {
    pairs.filter { !known.contains($0.key) }
  }

  /// Reports the keys that no call asked for, and hands over what was wrong.
  mutating func finish(also others: [String] = []) -> Diagnostics {
    for pair in rest() {
      let near = Suggestion.nearest(to: pair.key, among: known + others)
      diagnostics.add(.unknownKey(pair.key, place(pair.offset)).suggesting(near))
    }
    return diagnostics
  }
}

/// A type that a key expects, in words.
enum ExpectedType {
  case text, flag, list, mapping

  /// The words for it.
  var words: Words {
    switch self {
    case .text: Words(vi: "chữ", en: "text")
    case .flag: Words(vi: "'true' hoặc 'false'", en: "'true' or 'false'")
    case .list: Words(vi: "một danh sách", en: "a list")
    case .mapping: Words(vi: "các dòng 'khóa: giá trị'", en: "lines of 'key: value'")
    }
  }
}

extension Diagnostic {
  /// A key has a value of another type than it takes.
  static func wrongType(_ key: String, expected: ExpectedType, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, at: place,
      vi: "'\(key)' phải là \(expected.words(.vietnamese))",
      en: "'\(key)' must be \(expected.words(.english))")
  }

  /// A date that no calendar has, or that is written in another way.
  static func badDate(_ text: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .badDate, .error, at: place,
      vi: "'\(text)' không phải ngày; ngày viết là 2024-01-21, 2024-01 hoặc 2024",
      en: "'\(text)' is not a date; a date is written 2024-01-21, 2024-01 or 2024")
  }

  /// A key that nothing asks for.
  static func unknownKey(_ key: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .unknownKey, .error, at: place, vi: "không có khóa '\(key)'", en: "no key '\(key)'")
  }

  fileprivate static func missingKey(_ key: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .missingKey, .error, at: place, vi: "thiếu '\(key)'", en: "'\(key)' is missing")
  }

  fileprivate static func notAMapping(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, at: place,
      vi: "chỗ này phải là các dòng 'khóa: giá trị'", en: "lines of 'key: value' must stand here")
  }

  fileprivate static func notAChoice(
    _ key: String, _ text: String, _ choices: [String], _ place: SourcePlace
  ) -> Diagnostic {
    let list = choices.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .wrongType, .error, at: place,
      vi: "'\(key)' là '\(text)'; chỉ có: \(list)", en: "'\(key)' is '\(text)'; it can be: \(list)"
    ).suggesting(Suggestion.nearest(to: text, among: choices))
  }
}
