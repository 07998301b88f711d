import HaiDangMarkup

/// The templates of a theme, ready to be filled.
struct TemplateLibrary: Sendable {
  private let templates: [Template]
  private let numbers: [String: Int]

  /// The templates by number, and their numbers by name.
  init(_ templates: [Template], numbers: [String: Int]) {
    self.templates = templates
    self.numbers = numbers
  }

  /// Writes a template filled with a view; one that is not there writes nothing.
  func write(_ name: String, _ view: View, into html: inout MarkupWriter) {
    guard let number = numbers[name] else { return }
    var stack = [view]
    write(templates[number].parts, &stack, &html)
  }

  private func write(
    _ parts: [Template.Part], _ stack: inout [View], _ html: inout MarkupWriter
  ) {
    for part in parts {
      switch part {
      case .literal(let bytes): html.template(utf8: bytes)
      case .text(let name): write(find(name, stack), isEscaped: true, &html)
      case .markup(let name): write(find(name, stack), isEscaped: false, &html)
      case .section(let name, let inner): section(find(name, stack), inner, &stack, &html)
      case .inverted(let name, let inner):
        if find(name, stack)?.isFilled != true { write(inner, &stack, &html) }
      case .partial(let number): write(templates[number].parts, &stack, &html)
      }
    }
  }

  private func section(
    _ value: ViewValue?, _ parts: [Template.Part], _ stack: inout [View],
    _ html: inout MarkupWriter
  ) {
    switch value {
    case .view(let view): write(parts, inside: view, &stack, &html)
    case .list(let list):
      for view in list.views { write(parts, inside: view, &stack, &html) }
    case .some(let value) where value.isFilled: write(parts, &stack, &html)
    case .some, .none: break
    }
  }

  private func write(
    _ parts: [Template.Part], inside view: View, _ stack: inout [View], _ html: inout MarkupWriter
  ) {
    stack.append(view)
    write(parts, &stack, &html)
    stack.removeLast()
  }

  private func write(_ value: ViewValue?, isEscaped: Bool, _ html: inout MarkupWriter) {
    switch value {
    case .text(let text): if isEscaped { html.text(text) } else { html.template(utf8: text.utf8) }
    case .markup(let markup):
      let markup = markup.made
      if isEscaped { html.text(utf8: markup.bytes) } else { html.markup(markup) }
    case .absent, .flag, .view, .list, .words, .none: break
    }
  }

  /// The value of a name: that of the innermost view that knows it.
  private func find(_ name: TemplateName, _ stack: [View]) -> ViewValue? {
    for place in stack.indices.reversed() {
      let known = stack[place].value(named: name.first) ?? stack[place].isListFilled(name.list)
      guard var value = known else { continue }
      for part in name.rest {
        switch value {
        case .view(let view):
          guard let inner = view.value(named: part) else { return nil }
          value = inner
        case .words(let words):
          let word = words[String(decoding: part, as: UTF8.self)]
          value = word.map { .text($0) } ?? .absent
        default: return nil
        }
      }
      return value
    }
    return nil
  }
}
