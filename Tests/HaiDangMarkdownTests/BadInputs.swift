import Testing

/// A text made to hurt a Markdown parser.
struct BadInput: CustomTestStringConvertible {
  var name: String
  var text: String
  var testDescription: String { name }

  /// `unit` again and again, up to `count` bytes, between two ends.
  init(_ unit: String, bytes count: Int, after start: String = "", before end: String = "") {
    name = start.prefix(10) + unit
    text = start + String(repeating: unit, count: count / unit.utf8.count) + end
  }

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// The shapes that cost parsers the square of their length, or more.
  static func shapes(bytes: Int) -> [BadInput] {
    units.map { BadInput($0, bytes: bytes) } + [
      BadInput("x", bytes: bytes, after: "|a|\n|-|\n"),
      BadInput("|<?\n", bytes: bytes, after: "|a|\n|-|\n"),
      BadInput("|<?\n", bytes: bytes, after: "# |a|\n|-|\n"),
      BadInput("|<?\n", bytes: bytes, after: "|a|\n|-|\n|\n"),
      BadInput("|<?\n", bytes: bytes, after: "<script>\n\n|a|\n|-|\n|</script>\n"),
      BadInput("[a] ", bytes: bytes, after: "[a]: b\n\n"),
      BadInput("\n", bytes: bytes, after: (0..<97).map { steps($0) + "- a\n" }.joined()),
      BadInput("[[[a", bytes: bytes, before: String(repeating: "](b)", count: bytes / 4)),
      BadInput("**a ", bytes: bytes, before: String(repeating: "b** ", count: bytes / 4)),
    ]
  }

  private static let units = [
    "![[]()", "[", "]", "[a](", "[a](<b", "![](a \"", "[](a '", "[]a](", "[a][", "[\\", "[^",
    "[^a]",
    "[^a]: ", "[^a]: b\n\n", "[a]: b\n", "[a]: <", "[a]: b 'c\n", "]:", "a<?", "a<!A ", "<!-- ",
    "a<![CDATA[", "<a ", "<a b=\"", "<", "_a ", "_", "*a_ ", "***a*", "[*", "~a ", "~~*a", "`a",
    "`",
    "a@", "a.b@c.", "www.", "www.a_", "http://", "http://a.b/)", "http://a.b_", ":", "&a;", "&#1",
    "\\", "|", "|-|\n", "|-|-|\n|a|\n", "a\n==\n", "- ", "- a\n\n", "> ", ">", "1. ", "# a\n",
    "```\n", "<div>\n\n", "\"", "\u{0}", "\u{1}", "\r", "\n", "\t", "\u{B}",
  ]

  private static func steps(_ count: Int) -> String { String(repeating: "  ", count: count) }
}
