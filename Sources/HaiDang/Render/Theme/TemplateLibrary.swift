import HaiDangMarkup

/// The templates of a theme, ready to be filled.
struct TemplateLibrary: Sendable {
  /// Where each template begins and ends among the steps of all.
  private var templates: [Range<Int>] = []
  private var steps: [Template.Step] = []
  private var names: [Filling.Name] = []
  /// The inner parts of dotted names.
  private var inner: [ViewName] = []
  private var text: [UInt8] = []
  private let numbers: [String: Int]

  /// The templates by number, and their numbers by name.
  init(_ templates: [Template], numbers: [String: Int]) {
    self.numbers = numbers
    for template in templates { add(template) }
  }

  private mutating func add(_ template: Template) {
    let (firstStep, firstName, firstByte) = (steps.count, names.count, text.count)
    for step in template.steps {
      var step = step
      switch step.kind {
      case .literal: (step.first, step.second) = (step.first + firstByte, step.second + firstByte)
      case .text, .markup, .section, .inverted:
        (step.first, step.second) = (step.first + firstName, step.second + firstStep)
      case .partial: break
      }
      steps.append(step)
    }
    for name in template.names {
      let start = inner.count
      inner += name.rest
      names.append(.init(first: name.first, list: name.list, inner: start..<inner.count))
    }
    text += template.text
    templates.append(firstStep..<steps.count)
  }

  /// The template of a page filled with its view; one that is not there gives nothing.
  func page(_ name: String, _ view: View) -> MadeFile {
    let filling = filled(name, view, capacity: 16 * 1024)
    let body = filling.bodies == 1 ? filling.body : nil
    return MadeFile(bytes: filling.html.finish().bytes, body: body)
  }

  /// A template filled with a view, as a part of a page.
  func part(_ name: String, _ view: View) -> Markup {
    filled(name, view, capacity: 4 * 1024).html.finish()
  }

  /// Lends everything as memory: what two threads share is not counted at every tag.
  private func filled(_ name: String, _ view: View, capacity: Int) -> FilledTemplate {
    var filled = FilledTemplate(capacity: capacity)
    guard let number = numbers[name] else { return filled }
    templates.withUnsafeBufferPointer { templates in
      steps.withUnsafeBufferPointer { steps in
        names.withUnsafeBufferPointer { names in
          inner.withUnsafeBufferPointer { inner in
            text.withUnsafeBufferPointer { text in
              let filling = Filling(
                templates: templates, steps: steps, names: names, inner: inner, text: text)
              filling.fill(number, with: view, &filled)
            }
          }
        }
      }
    }
    return filled
  }
}

/// What a template became.
struct FilledTemplate {
  /// What was written.
  var html: MarkupWriter
  /// Where a body was written last, and how many were.
  var body: Range<Int>?
  var bodies = 0

  init(capacity: Int) {
    html = MarkupWriter(capacity: capacity)
  }
}
