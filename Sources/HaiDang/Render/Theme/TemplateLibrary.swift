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
    write(templates[number], &stack, &html)
  }

  private func write(_ template: Template, _ stack: inout [View], _ html: inout MarkupWriter) {
    write(template, 0..<template.steps.count, &stack, &html)
  }

  private func write(
    _ template: Template, _ steps: Range<Int>, _ stack: inout [View], _ html: inout MarkupWriter
  ) {
    var index = steps.lowerBound
    while index < steps.upperBound {
      let step = template.steps[index]
      index += 1
      switch step.kind {
      case .literal: html.template(utf8: template.text[step.first..<step.second])
      case .text: write(find(template.names[step.first], stack), isEscaped: true, &html)
      case .markup: write(find(template.names[step.first], stack), isEscaped: false, &html)
      case .section:
        let value = find(template.names[step.first], stack)
        section(value, template, index..<step.second, &stack, &html)
        index = step.second
      case .inverted:
        let isFilled = find(template.names[step.first], stack)?.isFilled == true
        if isFilled { index = step.second }
      case .partial: write(templates[step.first], &stack, &html)
      }
    }
  }

  private func section(
    _ value: ViewValue?, _ template: Template, _ steps: Range<Int>, _ stack: inout [View],
    _ html: inout MarkupWriter
  ) {
    switch value {
    case .view(let view): write(template, steps, inside: view, &stack, &html)
    case .list(let list):
      for view in list.views { write(template, steps, inside: view, &stack, &html) }
    case .some(let value) where value.isFilled: write(template, steps, &stack, &html)
    case .some, .none: break
    }
  }

  private func write(
    _ template: Template, _ steps: Range<Int>, inside view: View, _ stack: inout [View],
    _ html: inout MarkupWriter
  ) {
    stack.append(view)
    write(template, steps, &stack, &html)
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
    var place = stack.count
    while place > 0 {
      place -= 1
      let known = stack[place].value(named: name.first) ?? stack[place].isListFilled(name.list)
      guard let value = known else { continue }
      return name.rest.isEmpty ? value : inner(value, name)
    }
    return nil
  }

  /// What the other parts of a dotted name stand for inside the value of the first.
  private func inner(_ value: ViewValue, _ name: TemplateName) -> ViewValue? {
    var value = value
    for part in name.rest {
      switch value {
      case .view(let view):
        guard let inner = view.value(named: part) else { return nil }
        value = inner
      case .words(let words): value = words[name.word].map { .text($0) } ?? .absent
      default: return nil
      }
    }
    return value
  }
}
