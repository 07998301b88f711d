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

  /// The template of a page filled with its view; one that is not there gives nothing.
  func page(_ name: String, _ view: View) -> MadeFile {
    guard let number = numbers[name] else { return MadeFile(bytes: []) }
    var filling = Filling(templates, view, capacity: 16 * 1024)
    filling.write(templates[number])
    return MadeFile(
      bytes: filling.html.bytes, body: filling.bodies == 1 ? filling.body : nil)
  }

  /// A template filled with a view, as a part of a page.
  func part(_ name: String, _ view: View) -> Markup {
    guard let number = numbers[name] else { return .empty }
    var filling = Filling(templates, view, capacity: 4 * 1024)
    filling.write(templates[number])
    return filling.html.markup
  }
}

/// A template on its way to a page.
private struct Filling {
  private let templates: [Template]
  /// The views whose names can be asked for, the innermost last.
  private var stack: [View]
  /// The page so far.
  private(set) var html: MarkupWriter
  /// Where a body was written last, and how many were.
  private(set) var body: Range<Int>?
  private(set) var bodies = 0

  private static let bodyName = ViewName("body")

  init(_ templates: [Template], _ view: View, capacity: Int) {
    self.templates = templates
    stack = [view]
    html = MarkupWriter(capacity: capacity)
  }

  mutating func write(_ template: Template) {
    write(template, 0..<template.steps.count)
  }

  private mutating func write(_ template: Template, _ steps: Range<Int>) {
    var index = steps.lowerBound
    while index < steps.upperBound {
      let step = template.steps[index]
      index += 1
      switch step.kind {
      case .literal: html.template(utf8: template.text[step.first..<step.second])
      case .text: text(template, step.first)
      case .markup: markup(template, step.first)
      case .section:
        section(value(template, step.first), template, index..<step.second)
        index = step.second
      case .inverted:
        if value(template, step.first)?.isFilled == true { index = step.second }
      case .partial: write(templates[step.first])
      }
    }
  }

  private mutating func section(_ value: ViewValue?, _ template: Template, _ steps: Range<Int>) {
    switch value {
    case .view(let view): write(template, steps, inside: view)
    case .list(let list):
      for view in list.views { write(template, steps, inside: view) }
    case .some(let value) where value.isFilled: write(template, steps)
    case .some, .none: break
    }
  }

  private mutating func write(_ template: Template, _ steps: Range<Int>, inside view: View) {
    stack.append(view)
    write(template, steps)
    stack.removeLast()
  }

  /// Writes a value escaped.
  private mutating func text(_ template: Template, _ name: Int) {
    switch find(template, name) {
    case .stored(let view, let place): stack[view].write(at: place, to: &html)
    case .made(let value): value.write(to: &html)
    case .none: return
    }
  }

  /// Writes a value as it is.
  private mutating func markup(_ template: Template, _ name: Int) {
    switch value(template, name) {
    case .text(let text): html.template(utf8: text.utf8)
    case .markup(let markup):
      let start = html.bytes.count
      html.markup(markup.made)
      guard template.names[name].first == Self.bodyName else { return }
      body = start..<html.bytes.count
      bodies += 1
    case .absent, .flag, .view, .list, .words, .none: break
    }
  }

  /// What a name stands for: a value where it is kept, or one made of others.
  private enum Found {
    case stored(view: Int, place: Int)
    case made(ViewValue)
  }

  /// What a name of a template stands for in the innermost view that knows it.
  private func find(_ template: Template, _ name: Int) -> Found? {
    let first = template.names[name].first
    var view = stack.count
    while view > 0 {
      view -= 1
      if let place = stack[view].place(of: first) {
        if template.names[name].rest.isEmpty { return .stored(view: view, place: place) }
        return inner(stack[view].value(at: place), template.names[name]).map(Found.made)
      }
      if let list = template.names[name].list, let isFilled = stack[view].isListFilled(list) {
        return .made(isFilled)
      }
    }
    return nil
  }

  private func value(_ template: Template, _ name: Int) -> ViewValue? {
    switch find(template, name) {
    case .stored(let view, let place): stack[view].value(at: place)
    case .made(let value): value
    case .none: nil
    }
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
