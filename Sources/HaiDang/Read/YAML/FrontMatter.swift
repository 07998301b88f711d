import HaiDangSource

/// Where the front matter of a Markdown file stands, and where its body begins.
struct FrontMatter: Hashable, Sendable {
  /// The bytes of the YAML between the two `---` lines; `nil` when the file has none.
  var yaml: Range<Int>?
  /// The offset of the first byte of the body.
  var body: Int
  /// Whether it was opened and never closed.
  var isUnclosed = false

  /// Finds the front matter; one that is not closed is a diagnostic, and the body is then empty.
  init(in file: SourceFile, diagnostics: inout Diagnostics) {
    let bytes = file.bytes
    guard let first = Self.fence(in: bytes, at: 0) else {
      yaml = nil
      body = 0
      return
    }
    var line = first
    while line < bytes.count {
      if let end = Self.fence(in: bytes, at: line) {
        yaml = first..<line
        body = end
        return
      }
      line = Self.nextLine(in: bytes, after: line)
    }
    diagnostics.add(.unclosedFrontMatter(SourcePlace(path: file.path, offset: 0)))
    yaml = nil
    body = bytes.count
    isUnclosed = true
  }

  /// The offset after a line that is just `---`, or `nil` when the line at `index` is another.
  private static func fence(in bytes: [UInt8], at index: Int) -> Int? {
    guard index + 3 <= bytes.count, bytes[index..<index + 3].allSatisfy({ $0 == UInt8(ascii: "-") })
    else { return nil }
    var end = index + 3
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == 0x09 { end += 1 }
    guard end < bytes.count else { return end }
    return bytes[end] == 0x0A || bytes[end] == 0x0D ? nextLine(in: bytes, after: end) : nil
  }

  private static func nextLine(in bytes: [UInt8], after index: Int) -> Int {
    var index = index
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    guard index < bytes.count else { return index }
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    return index + (isPair ? 2 : 1)
  }
}

extension Diagnostic {
  fileprivate static func unclosedFrontMatter(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter, .error, at: place,
      vi: "phần đầu trang mở bằng '---' thì phải đóng bằng một dòng '---'",
      en: "front matter opened with '---' must be closed with a line '---'")
  }
}
