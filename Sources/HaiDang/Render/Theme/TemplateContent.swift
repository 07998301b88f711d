import HaiDangMarkup
import Mustache

/// The escaping of `{{name}}`: the same door as everywhere else.
///
/// The library's own escaping goes by characters and lets `"` with a combining mark through.
struct TemplateContent: MustacheContentType {
  /// The name that templates give in their first line.
  static let name = "HAIDANG"

  /// Escapes text for markup, byte by byte.
  func escapeText(_ text: String) -> String {
    Markup { $0.text(text) }.string
  }

  /// Makes the escaping known to the library; safe to do again.
  static let register: Void = MustacheContentTypes.register(TemplateContent(), named: name)
}
