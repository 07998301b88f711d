/// Finished HTML or SVG in UTF-8: text in it is already escaped.
///
/// Only a `MarkupWriter` makes it, so text becomes markup in one place, by escaping.
public struct Markup: Hashable, Sendable {
  /// The bytes, UTF-8.
  public let bytes: [UInt8]

  /// Takes over what a writer wrote.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// No markup at all.
  public static let empty = Markup(bytes: [])

  /// The markup as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Markup that `build` writes.
  public init(capacity: Int = 0, _ build: (inout MarkupWriter) -> Void) {
    var writer = MarkupWriter(capacity: capacity)
    build(&writer)
    self = writer.finish()
  }
}
