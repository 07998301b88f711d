import HaiDangSource

/// Checks a theme's templates against the views: unknown names, missing partials, and partials that do
/// not end (`PartialCheck`).
struct ThemeCheck {
  /// The templates by name, with their tags.
  let templates: [String: (path: String, scan: TemplateScan)]
  /// The words of the theme in the site's language.
  let words: Set<String>

  /// Checks every kind of page with all partials that its template uses.
  func check(diagnostics: inout Diagnostics) {
    let roots = PageKind.allCases.map(\.template) + [Theme.figure]
    let partials = PartialCheck(templates, roots: roots)
    for fault in partials.found { diagnostics.add(fault) }
    var reported: Set<SourcePlace> = []
    for kind in PageKind.allCases {
      guard templates[kind.template] != nil else {
        diagnostics.add(.missingTemplate(kind.template))
        continue
      }
      guard partials.isBounded else { continue }
      var found: [Diagnostic] = []
      check(
        kind.template, scopes: [ViewSchema.names(of: kind)], without: partials.circles,
        found: &found)
      for diagnostic in found {
        if let place = diagnostic.place, !reported.insert(place).inserted { continue }
        diagnostics.add(diagnostic)
      }
    }
  }

  private func check(
    _ name: String, scopes: [[ViewSchema.Name]], without circles: Set<SourcePlace>,
    found: inout [Diagnostic]
  ) {
    guard let template = templates[name] else { return }
    // The sections around the last tag, and the scopes inside each of them.
    var sections: [String] = []
    var inside = [scopes]
    for tag in template.scan.tags {
      let place = SourcePlace(path: template.path, offset: tag.offset)
      let same = zip(sections, tag.inside).prefix { $0 == $1 }.count
      inside.removeLast(sections.count - same)
      for section in tag.inside.dropFirst(same) {
        let outer = inside[inside.count - 1]
        inside.append(outer + [names(inside: section, outer)].compactMap(\.self))
      }
      sections = tag.inside
      let inner = inside[inside.count - 1]
      switch tag.kind {
      case .partial where circles.contains(place): break
      case .partial where templates[tag.name] == nil:
        let near = Suggestion.nearest(to: tag.name, among: templates.keys.sorted())
        found.append(Diagnostic.missingPartial(tag.name, place).suggesting(near))
      case .partial: check(tag.name, scopes: inner, without: circles, found: &found)
      case .variable, .section, .inverted:
        if let fault = fault(tag.name, scopes: inner, place: place) { found.append(fault) }
      }
    }
  }

  /// What is wrong with a name where these scopes hold, if anything.
  private func fault(
    _ dotted: String, scopes: [[ViewSchema.Name]], place: SourcePlace
  ) -> Diagnostic? {
    if dotted == "." { return nil }
    let parts = dotted.split(separator: ".").map(String.init)
    guard let first = parts.first, var name = find(first, scopes) else {
      let known = scopes.flatMap { $0 }.map(\.name)
      return .unknownName(dotted, place)
        .suggesting(Suggestion.nearest(to: parts.first ?? dotted, among: known))
    }
    for part in parts.dropFirst() {
      switch name.kind {
      case .words:
        return words.contains(part)
          ? nil
          : .missingWord(part, place)
            .suggesting(Suggestion.nearest(to: part, among: words.sorted()))
      case .view(let inner), .list(let inner):
        guard let next = inner.first(where: { $0.name == part }) else {
          return .unknownName(dotted, place)
            .suggesting(Suggestion.nearest(to: part, among: inner.map(\.name)))
        }
        name = next
      default: return .unknownName(dotted, place)
      }
    }
    return nil
  }

  private func find(_ name: String, _ scopes: [[ViewSchema.Name]]) -> ViewSchema.Name? {
    for scope in scopes.reversed() {
      if let found = scope.first(where: { $0.name == name || $0.filledFlag == name }) {
        return found.name == name
          ? found : ViewSchema.Name(name: name, kind: .flag, about: "")
      }
    }
    return nil
  }

  /// The names that a section on `dotted` adds; none for text and flags.
  private func names(inside dotted: String, _ scopes: [[ViewSchema.Name]]) -> [ViewSchema.Name]? {
    let parts = dotted.split(separator: ".").map(String.init)
    guard let first = parts.first, var name = find(first, scopes) else { return nil }
    for part in parts.dropFirst() {
      guard case .view(let inner) = name.kind, let next = inner.first(where: { $0.name == part })
      else { return nil }
      name = next
    }
    switch name.kind {
    case .view(let inner), .list(let inner): return inner
    default: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func missingTemplate(_ name: String) -> Diagnostic {
    Diagnostic(
      .missingTemplate, .error, at: nil,
      vi: "giao diện thiếu mẫu 'templates/\(name).mustache'",
      en: "the theme lacks the template 'templates/\(name).mustache'")
  }

  fileprivate static func missingPartial(_ name: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .missingPartial, .error, at: place,
      vi: "giao diện không có mẫu '\(name)'", en: "the theme has no template '\(name)'")
  }

  fileprivate static func unknownName(_ name: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .unknownName, .error, at: place,
      vi: "trang này không có tên '\(name)'", en: "this page has no name '\(name)'")
  }

  fileprivate static func missingWord(_ name: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .missingWord, .error, at: place,
      vi: "giao diện không có từ '\(name)' cho ngôn ngữ này",
      en: "the theme has no word '\(name)' for this language")
  }
}
