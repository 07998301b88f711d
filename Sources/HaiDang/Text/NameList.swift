import HaiDangSource

/// Names in a sentence of a diagnostic: a few in quotation marks, and how many more there are.
enum NameList {
  private static let most = 5

  /// The names, with ", " between them unless another word is given: "'a' hoặc 'b' và 3 tên nữa".
  static func words(
    _ names: [String], between: Words = Words(vi: ", ", en: ", ")
  ) -> Words {
    let shown = names.prefix(most).map { "'\($0)'" }
    let rest = names.count - shown.count
    let more = rest > 0 ? Words(vi: " và \(rest) tên nữa", en: " and \(rest) more") : .none
    return Words(
      vi: shown.joined(separator: between.vietnamese),
      en: shown.joined(separator: between.english)) + more
  }
}
