import HaiDangMarkup

/// Fills templates with views.
///
/// Templates and views are read where they lie: a large site has millions of tags, and both threads would
/// count the references to one template up and down at each.
struct Filling {
  /// A dotted name as a template asks for it.
  struct Name: Sendable {
    /// The first part: looked for from the innermost view outwards.
    var first: ViewName
    /// For `hasX` the name of the list `x`.
    var list: ViewName?
    /// The other parts, each inside the one before.
    var inner: Range<Int>
  }

  /// A view whose names can be asked for, and those around it.
  private struct Scope {
    var view: Unmanaged<ViewStore>
    var outer: UnsafePointer<Scope>?
  }

  /// What a name stands for: a value where it is kept, or whether a list has elements.
  private enum Found {
    case place(Int, in: Unmanaged<ViewStore>)
    case list(ViewValue)
  }

  let templates: UnsafeBufferPointer<Range<Int>>
  let steps: UnsafeBufferPointer<Template.Step>
  let names: UnsafeBufferPointer<Name>
  let inner: UnsafeBufferPointer<ViewName>
  let text: UnsafeBufferPointer<UInt8>

  private static let body = ViewName("body")

  /// Fills the template of a number.
  func fill(_ number: Int, with view: View, _ page: inout FilledTemplate) {
    withExtendedLifetime(view) {
      write(templates[number], inside: .passUnretained(view.store), nil, &page)
    }
  }

  private func write(
    _ range: Range<Int>, inside view: Unmanaged<ViewStore>, _ outer: UnsafePointer<Scope>?,
    _ page: inout FilledTemplate
  ) {
    withUnsafePointer(to: Scope(view: view, outer: outer)) { write(range, $0, &page) }
  }

  private func write(
    _ range: Range<Int>, _ scope: UnsafePointer<Scope>, _ page: inout FilledTemplate
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = steps[index]
      index += 1
      switch step.kind {
      case .literal:
        page.html.template(utf8: UnsafeBufferPointer(rebasing: text[step.first..<step.second]))
      case .text: writeText(names[step.first], scope, &page)
      case .markup: writeMarkup(names[step.first], scope, &page)
      case .section:
        write(section(names[step.first], scope), index..<step.second, scope, &page)
        index = step.second
      case .inverted:
        if section(names[step.first], scope)?.isFilled == true { index = step.second }
      case .partial: write(templates[step.first], scope, &page)
      }
    }
  }

  private func write(
    _ value: ViewValue?, _ steps: Range<Int>, _ scope: UnsafePointer<Scope>,
    _ page: inout FilledTemplate
  ) {
    switch value {
    case .view(let view):
      withExtendedLifetime(view) {
        write(steps, inside: .passUnretained(view.store), scope, &page)
      }
    case .list(let list): list.forEach { write(steps, inside: $0, scope, &page) }
    case .some(let value) where value.isFilled: write(steps, scope, &page)
    case .some, .none: break
    }
  }

  /// Writes a value escaped.
  private func writeText(
    _ name: Name, _ scope: UnsafePointer<Scope>, _ page: inout FilledTemplate
  ) {
    guard case .place(let place, let view) = find(name, scope) else { return }
    view._withUnsafeGuaranteedRef { view in
      _ = view.follow(inner[name.inner], from: place) { $0.write(at: $1, to: &page.html) }
    }
  }

  /// Writes a value as it is.
  private func writeMarkup(
    _ name: Name, _ scope: UnsafePointer<Scope>, _ page: inout FilledTemplate
  ) {
    guard case .place(let place, let view) = find(name, scope) else { return }
    let start = page.html.count
    let isMarkup = view._withUnsafeGuaranteedRef { view in
      view.follow(inner[name.inner], from: place) { $0.writeMarkup(at: $1, to: &page.html) }
    }
    guard isMarkup == true, name.first == Self.body else { return }
    page.body = start..<page.html.count
    page.bodies += 1
  }

  private func section(_ name: Name, _ scope: UnsafePointer<Scope>) -> ViewValue? {
    switch find(name, scope) {
    case .place(let place, let view):
      view._withUnsafeGuaranteedRef { view in
        view.follow(inner[name.inner], from: place) { $0.section(at: $1) }
      }
    case .list(let isFilled): isFilled
    case .none: nil
    }
  }

  /// What the first part of a name stands for in the innermost view that knows it.
  private func find(_ name: Name, _ scope: UnsafePointer<Scope>) -> Found? {
    var next: UnsafePointer<Scope>? = scope
    while let scope = next {
      let view = scope.pointee.view
      if let place = view._withUnsafeGuaranteedRef({ $0.place(of: name.first) }) {
        return .place(place, in: view)
      }
      if let list = name.list,
        let isFilled = view._withUnsafeGuaranteedRef({ $0.isListFilled(list) })
      {
        return .list(isFilled)
      }
      next = scope.pointee.outer
    }
    return nil
  }
}
