/// A text file as it was read: its path and its bytes.
///
/// The bytes are valid UTF-8 without a byte-order mark: reading decodes UTF-16 and refuses anything
/// else. Line ends are as the author typed them.
public struct SourceFile: Hashable, Sendable {
  /// The path below the site's folder, with `/` between its parts: `content/articles/a.md`.
  public var path: String
  /// The text in UTF-8.
  public var bytes: [UInt8]

  /// Makes a file from bytes that are known to be UTF-8.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file from text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
