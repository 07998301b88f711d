import HaiDangSource

/// Why a YAML text has no value; places are bytes from its start.
enum YAMLFault: Error {
  /// What the library says is wrong.
  case broken(String, at: Int)
  /// A key that stands in its mapping already.
  case repeatedKey(String, at: Int)
  /// `*name`: a value that stands for many would make a short text a long one.
  case alias(at: Int)
  /// Values inside values past the limit.
  case tooDeep(at: Int)

  /// The fault as a diagnostic of a file in which the text begins at `start`.
  func diagnostic(path: String, start: Int) -> Diagnostic {
    switch self {
    case .broken(let problem, let place):
      Diagnostic(
        .brokenYAML, .error, at: SourcePlace(path: path, offset: start + place),
        vi: "YAML không đọc được: \(YAMLProblem.vietnamese(problem))",
        en: "YAML cannot be read: \(problem)")
    case .repeatedKey(let key, let place):
      Diagnostic(
        .duplicateKey, .error, at: SourcePlace(path: path, offset: start + place),
        vi: "khóa '\(key)' chỉ được có một lần", en: "key '\(key)' can be given only once")
    case .alias(let place):
      Diagnostic(
        .brokenYAML, .error, at: SourcePlace(path: path, offset: start + place),
        vi: "không dùng '*tên' để lặp lại giá trị; chữ có dấu '*' ở đầu phải đặt trong ngoặc kép",
        en: "'*name' cannot be used to repeat a value; text that begins with '*' must be quoted")
    case .tooDeep(let place):
      Diagnostic(
        .tooDeep, .error, at: SourcePlace(path: path, offset: start + place),
        vi: "YAML lồng nhau quá \(YAMLReader.depthLimit) tầng",
        en: "YAML is nested more than \(YAMLReader.depthLimit) levels deep")
    }
  }
}
