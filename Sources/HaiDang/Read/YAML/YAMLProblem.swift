/// What the YAML library says is wrong, in words that an editor understands.
enum YAMLProblem {
  /// The problem in Vietnamese; a problem not known here stays as the library says it.
  static func vietnamese(_ problem: String) -> String {
    known.first { problem.hasPrefix($0.english) }?.vietnamese ?? problem
  }

  private static let known: [(english: String, vietnamese: String)] = [
    (
      "mapping values are not allowed",
      "dấu hai chấm đứng sai chỗ (chữ có dấu ':' phải đặt trong ngoặc kép)"
    ),
    ("could not find expected ':'", "thiếu dấu hai chấm sau khóa"),
    ("did not find expected key", "dòng này không phải 'khóa: giá trị' hoặc thụt lề sai"),
    ("did not find expected '-' indicator", "thiếu dấu '-' ở đầu phần tử của danh sách"),
    ("did not find expected ',' or ']'", "thiếu dấu ',' hoặc ']' trong danh sách"),
    ("did not find expected ',' or '}'", "thiếu dấu ',' hoặc '}'"),
    ("did not find expected node content", "thiếu giá trị"),
    ("found unexpected end of stream", "ngoặc kép chưa đóng"),
    (
      "found character that cannot start any token",
      "ký tự không được đứng đầu giá trị (không dùng phím Tab để thụt lề)"
    ),
    ("found unknown escape character", "ký tự sau dấu '\\' không hợp lệ; hãy dùng ngoặc đơn"),
    ("could not find expected directive name", "dấu '%' không được đứng đầu dòng"),
    ("found unknown directive name", "dấu '%' không được đứng đầu dòng"),
    ("too many '%TAG' directives", "có quá nhiều dòng '%TAG'"),
    ("did not find expected <document start>", "chỗ này thừa: giá trị đứng trước đã hết"),
    ("found another document", "dòng '---' bắt đầu một văn bản YAML thứ hai"),
    ("control characters are not allowed", "có ký tự điều khiển"),
    ("block sequence entries are not allowed", "dấu '-' đứng sai chỗ"),
    ("found a tab character", "không dùng phím Tab để thụt lề"),
    ("while parsing a block mapping", "thụt lề sai"),
  ]
}
